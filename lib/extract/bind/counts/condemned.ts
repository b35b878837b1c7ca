import { Heads } from "../../lexicon/content_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";

const CONDEMNS = mark("clause", "condemns");
const FIRES = mark("trigger", "launch", "conduct", "fly");
const ARTICLE = anyOf(mark("article"), mark("time", "the"));
const OWNER = mark("time", "owner");
/** How many words may stand between a launch and its own day before it. */
const OWN_REACH = 2;

/** "The Council condemns the latest launch": a launch that a clause only speaks about, and fires nothing. */
export function isCondemned(passage: Passage, at: number): boolean {
  if (!holds(passage, CONDEMNS)) return false;
  const [start, end] = clauseAround(passage, at);
  return placesOf(passage, CONDEMNS, start, at).length > 0 && !firesIn(passage, start, end);
}

function firesIn(passage: Passage, start: number, end: number): boolean {
  return placesOf(passage, FIRES, start, end).some((verb) =>
    !has(passage, verb, Heads.any) && !has(passage, verb, CONDEMNS)
  );
}

/** "The Council condemned on Monday its missile test": the day of what is said about a launch, in a clause that fires nothing. */
export function isOfCondemning(passage: Passage, at: number, { grain, from, next }: Period): boolean {
  if (grain !== "day" || next > at || !holds(passage, CONDEMNS)) return false;
  const [start, end] = clauseAround(passage, at);
  const condemns = placesOf(passage, CONDEMNS, start, end)[0];
  if (condemns === undefined || from < start) return false;
  // "Condemned Sunday's launch": a day that is the launch's own. Where only names have capitals, no adverb stands there.
  const { capital_months } = passage.columns.lexicon.grammar;
  const own = capital_months && condemns < from
    ? !holdsIn(passage, ARTICLE, next, at)
    : holdsIn(passage, OWNER, from, next + 1);
  if (at - next < OWN_REACH && own) return false;
  return !firesIn(passage, start, end);
}
