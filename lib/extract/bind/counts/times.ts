import type { Measure } from "../../../claims/claim.ts";
import { Heads, Triggers } from "../../lexicon/content_words.ts";
import { Sections } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { areTriedArms, ARMS } from "../../passage/tried_arms.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";

const LAUNCHES = mark("head", "launch", "missile", "test");
const MISSILES = mark("head", "missile", "launch");
const FIRES = mark("trigger", "conduct", "launch");
const TESTED = mark("clause", "tested");
/** How far behind "seven times" the verb may stand that says what was done. */
const TESTED_REACH = 9;
const TIMES = mark("head", "times");
const DECIDES = mark("action", "tighten", "ease", "block");
const OWNER = mark("time", "owner");
/** How far behind what was fired the number of times may stand. */
const TIMES_REACH = 5;
const STRENGTH = mark("clause", "strength");
/** How far behind "seven times" the word may stand that makes it how much stronger, and how far before it. */
const STRENGTH_REACH = 5;
const STRENGTH_BEFORE = 2;
const STRIKES = mark("trigger", "strike", "steal");
/** How far from "seven times" the verb may stand that says who was struck. */
const STRIKES_REACH = 6;
const HACKERS = mark("trigger", "cyber");
const STRIKES_OR_SUCCEEDS = anyOf(STRIKES, mark("clause", "succeeded"));

/** Among how many places at its beginning a sentence answers a question. */
const ANSWER = 2;

/** "On its nuclear test site it has set off bombs six times": what the sentence before spoke of. */
function speaksOfTests(passage: Passage, story: Story): boolean {
  const before = story.before(passage);
  return before?.paragraph === passage.paragraph && holds(before, Heads.nuclear);
}

/** "In January it tested seven times": with no more words, in a text about its missiles. */
function isOfItsTests(passage: Passage, { from, head }: Value, story: Story): boolean {
  if (!story.themes.has("launch") || story.themes.has("nuclear") && story.last("launch")?.measure === "nuclear_tests") {
    return false;
  }
  const [, to] = clauseAround(passage, from);
  return holdsIn(passage, TESTED, head, Math.min(to, head + TESTED_REACH));
}

/** "Nearly three times last year's haul": a time that has what something is so many times as much as. */
export function isManyTimes(passage: Passage, { from, next }: Period): boolean {
  return has(passage, from - 1, TIMES) && (has(passage, from, OWNER) || has(passage, next, Sections.possessive));
}

/** "17 times stronger than the last", "أقوى بعشر مرات", "five times the speed of sound": how much, not how often. */
function isStrength(passage: Passage, { from, head }: Value): boolean {
  // "Three times last year's haul"
  if (passage.periods.some((period) => period.from === head + 1 && isManyTimes(passage, period))) return true;
  if (!holds(passage, STRENGTH)) return false;
  const [start, to] = clauseAround(passage, from);
  return holdsIn(passage, STRENGTH, head + 1, Math.min(to, head + STRENGTH_REACH)) ||
    holdsIn(passage, STRENGTH, Math.max(start, from - STRENGTH_BEFORE), from);
}

/** "Sanctions were tightened twice": what was decided so many times, beside its verb. */
function isOfDecision(passage: Passage, { from, head }: Value): boolean {
  return holdsIn(passage, DECIDES, from - 1, head + 2) && !holdsIn(passage, FIRES, from - 1, head + 2);
}

/** "Struck seven times", "tested missiles 18 times": the verb decides. */
export function timesMeasure(passage: Passage, value: Value, story: Story): Measure | null {
  if (isStrength(passage, value) || isOfDecision(passage, value)) return null;
  const going = story.current("launch", passage)?.measure === "launches" && holds(passage, Triggers.launch);
  const missiles = going || holds(passage, LAUNCHES);
  const nuclear = !holds(passage, MISSILES) &&
    story.current("launch", passage)?.measure === "nuclear_tests";
  if (missiles && holds(passage, FIRES)) return nuclear ? "nuclear_tests" : "launches";
  const asked = story.before(passage);
  // "How often has it set off bombs? Six times."
  if (asked?.question && value.from <= ANSWER && holds(asked, FIRES)) {
    if (holds(asked, Heads.nuclear)) return "nuclear_tests";
    if (holds(asked, MISSILES)) return "launches";
    if (holds(asked, Heads.blast)) return "nuclear_tests";
  }
  const bombs = holds(passage, Heads.nuclear) || placesOf(passage, ARMS).some((at) => areTriedArms(passage, at)) ||
    holds(passage, Heads.blast) && speaksOfTests(passage, story);
  if (bombs && holds(passage, Triggers.conduct)) return "nuclear_tests";
  if (isOfItsTests(passage, value, story)) return "launches";
  // "The hackers succeeded five times"
  const strikes = placesOf(passage, holds(passage, HACKERS) ? STRIKES_OR_SUCCEEDS : STRIKES);
  // "Seven times the hackers have, in the last two years, attacked": what opens its clause is of the verb at its end.
  const [begin, end] = clauseAround(passage, value.from);
  const opens = value.from - begin <= ANSWER && holds(passage, HACKERS);
  if (!strikes.some((at) => Math.abs(at - value.from) <= STRIKES_REACH || opens && at > value.from && at < end)) {
    return null;
  }
  return story.current("theft", passage, ({ measure }) => measure !== "countries")?.measure === "cases"
    ? "cases"
    : "attacks";
}

/** "The eighth time this year that it tests an ICBM": what a place in a row of times is of, where no day is named. */
export function isOfTimes(passage: Passage, at: number): boolean {
  if (!holds(passage, TIMES)) return false;
  // "Has test-fired the Musudan a total of six times"
  const behind = passage.values.some((value) => {
    const { from, low, ordinal, head } = value;
    return !ordinal && low > 1 && from > at && from - at <= TIMES_REACH && has(passage, head, TIMES) &&
      !isStrength(passage, value);
  });
  if (behind || !passage.periods.some(isRunningYear)) return behind;
  return passage.values.some((value) =>
    value.ordinal && value.low > 1 && value.next <= at && has(passage, value.next, TIMES)
  );
}

/** "This year": a time in which things are counted, and on which none is dated. */
function isRunningYear({ when }: Period): boolean {
  return when?.is === "unit" && when.unit === "year" && when.shift === 0;
}
