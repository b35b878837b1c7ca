import { isClockLine, isOnDayBefore } from "../../dating/setting.ts";
import { Actors, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Sections } from "../../lexicon/function_words.ts";
import { clauseAround, has, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { dayAbove } from "../../periods/chapters.ts";

const FLIES = mark("trigger", "launch", "fly");
const FIRES = mark("trigger", "launch");
/** A noun with its article. */
const THE_ONE = mark("clause", "the_one");
/** Nouns for what is done: "the launch of". */
const NAMED = mark("countable");
const TESTS = mark("head", "test");
const LAUNCHING = mark("head", "launch");
const NUCLEAR = mark("head", "nuclear");
/** Among how many passages at the top the country is named that a running report is about. */
const TOP = 4;

/** Whether an event, whose words begin at `start`, is told as it happens, without a date: "Nordkorea feuert eine Rakete ab". */
export function isTold(passage: Passage, [start, at]: readonly [number, number], story: Story): boolean {
  // "A new missile test has failed": an unknown word may stand before a test.
  const named = holdsIn(passage, Sections.article, has(passage, at, TESTS) ? start - 2 : start - 1, start + 1) ||
    has(passage, start, Clauses.another) || isClockLine(passage) && story.themes.has("launch") ||
    isNewlyFired(passage, at);
  const headed = dayAbove(passage, story) !== null;
  // "12 February 2013", and below it "It claimed a successful nuclear test": a test needs no more than the day above it.
  if (headed && has(passage, at, NUCLEAR)) return true;
  if (!named) return false;
  const [from, to] = clauseAround(passage, at);
  // "A picture of a rocket launch": the noun alone does not say that it was done.
  const alone = has(passage, at, LAUNCHING) && !holdsIn(passage, Triggers.conduct, from, to);
  const done = placesOf(passage, FLIES, from, to + 2).some((place) => !alone || place < start || place > at);
  return done &&
    (headed || holds(passage, Actors.KP) || story.own.length > 0 || isToldOn(passage, story) ||
      isOnDayBefore(passage, story) || isRunning(passage, story));
}

/** "أطلقت كوريا الشمالية صاروخا": where no article is said, what stands right behind the verb, or behind who fired it, is told as new. */
function isNewlyFired(passage: Passage, at: number): boolean {
  if (!passage.columns.lexicon.grammar.head_first || has(passage, at, THE_ONE)) return false;
  const verb = has(passage, at - 1, Actors.KP) ? at - 2 : at - 1;
  return has(passage, verb, FIRES) && !has(passage, verb, NAMED);
}

/** Whether a passage is a line of a running report about the country. */
function isRunning(passage: Passage, { passages }: Story): boolean {
  return isClockLine(passage) && passages.slice(0, TOP).some((one) => one.heading && holds(one, Actors.KP));
}

/** "Seven went up. One, a Taepodong-2, broke apart": what the sentence before told of goes on. */
function isToldOn(passage: Passage, story: Story): boolean {
  return story.current("launch", passage, (draft) => draft.passage.paragraph === passage.paragraph) !== undefined;
}
