import { type Draft, toDraft } from "../../passage/draft.ts";
import { nounAt } from "../../passage/heads.ts";
import { Actors, Heads } from "../../lexicon/content_words.ts";
import { Attributions, Clauses, Sections } from "../../lexicon/function_words.ts";
import { anyOf, has, holds, holdsIn, isMark, lastPlace, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { describe, mostSpecific } from "../../passage/subjects.ts";
import type { Value } from "../../values/values.ts";
import { isForeign } from "../others.ts";
import { inName, nounBefore, NUMBER } from "./implied.ts";

const TALLIES = mark("clause", "tallies");
const WITH = mark("clause", "with");
const FIRED = mark("trigger", "launch", "fly");
const PARTIES = anyOf(mark("actor", "foreign", "JP", "KR", "US"), mark("source"));
const DEEDS = mark("head", "launch", "test", "nuclear");
const CLASSES = mark("subject", "ballistic", "icbm", "short-range", "intermediate", "cruise", "slbm", "hypersonic");
const NUCLEAR = anyOf(mark("subject", "nuclear"), mark("head", "nuclear"));
/** How far before the figure the verb may stand that tallies, and how far from the verb what it counts. */
const VERB_REACH = 6;
const NOUN_REACH = 2;
/** How far behind "number of" a class may stand that needs no noun. */
const CLASS_REACH = 2;

/** "Tests since 25 September came to seven", "بلغت التجارب سبعا": a claim in name only for the noun that a verb of tallying has before a bare figure. */
export function nounTallied(passage: Passage, value: Value, story: Story): Draft | null {
  if (!holds(passage, TALLIES) || !holds(passage, DEEDS)) return null;
  const verb = lastPlace(passage, TALLIES, value.from - VERB_REACH, value.from);
  if (verb < 0 || passage.values.some((one) => one.from > verb && one.from < value.from && !one.isYear)) return null;
  const { head_first } = passage.columns.lexicon.grammar;
  const at = head_first
    ? placesOf(passage, DEEDS, verb + 1, Math.min(verb + 1 + NOUN_REACH, value.from))[0] ?? -1
    : lastPlace(passage, DEEDS, 0, verb);
  if (at < 0 || !isBare(passage, value)) return null;
  for (let place = Math.min(at, verb) + 1; place < value.from; place++) if (isMark(passage, place)) return null;
  const noun = nounAt(passage, at);
  if (noun === "nuclear") return inName("nuclear_tests", passage, at, NUMBER);
  if (noun !== "launch" && noun !== "test") return null;
  return isOfMissiles(passage, at, story) ? inName("launches", passage, at, NUMBER) : null;
}

/** "It fired a salvo of missiles on Thursday. Japan counted at least four": who gives a number for what the sentence before had fired without one. */
export function nounUncounted(passage: Passage, value: Value, story: Story): Draft | null {
  const before = story.before(passage);
  if (value.low < 2 || !before || before.heading || passage.paragraph - before.paragraph > 1) return null;
  if (!holds(before, FIRED) || !holds(before, Actors.KP) || isForeign(before)) return null;
  if (story.recent.some((one) => one.passage === before && story.rule(one.measure).group === "launch")) return null;
  const verb = lastPlace(passage, Attributions.verb, value.from - VERB_REACH, value.from);
  if (verb < 0 || !holdsIn(passage, PARTIES, 0, value.from) || holdsIn(passage, Heads.any, verb + 1, value.from)) {
    return null;
  }
  const told = isBare(passage, value) && !has(passage, value.from - 1, WITH) ? nounBefore(before, before.count) : null;
  return told?.measure === "launches" ? inName("launches", before, told.range[0], NUMBER) : null;
}

/** Whether nothing that the figure could count follows: "the launches reached 500 kilometres" tallies none. */
function isBare(passage: Passage, { next, unit }: Value): boolean {
  return unit === "count" && (next >= passage.count || isMark(passage, next) || has(passage, next, Sections.stopword) ||
    has(passage, next, Attributions.any) || passage.periods.some(({ from }) => from === next));
}

/** Whether tests are of missiles: by their own words, or because launches are what was told of just before. */
function isOfMissiles(passage: Passage, at: number, story: Story): boolean {
  if (holds(passage, NUCLEAR)) return false;
  return nounAt(passage, at) === "launch" || describe(passage, at, at + 1) !== null ||
    story.current("launch", passage)?.measure === "launches";
}

/** "The number of ballistic ones this year": a class of missiles right behind "number of", in a text on launches. */
export function classNumbered(passage: Passage, value: Value, { themes }: Story): Draft | null {
  const word = lastPlace(passage, Clauses.number_of, 0, value.from);
  if (word < 0 || !themes.has("launch")) return null;
  const at = placesOf(passage, CLASSES, word + 1, word + 1 + CLASS_REACH)[0];
  if (at === undefined || at >= value.from || nounAt(passage, at) !== undefined || isMark(passage, at - 1)) return null;
  const subject = mostSpecific(passage, at, at + 1)?.subject;
  if (subject === undefined || has(passage, at + 1, Heads.any)) return null;
  return toDraft({ measure: "launches", passage, range: [at, at + 1], rule: NUMBER, unit: "count", subject });
}
