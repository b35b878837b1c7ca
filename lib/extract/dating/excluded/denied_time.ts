import type { Draft } from "../../passage/draft.ts";
import { clauseAround, firstPlace, has, holds, holdsIn, isBoundary, mark } from "../../passage/marks.ts";
import type { Period } from "../../periods/period.ts";

const THOUGH = mark("clause", "though");
const LAST_ONE = mark("clause", "last_one", "last");
const OWNER = mark("time", "owner");
const NOUNS = mark("head");
/** How far behind a genitive its noun may stand. */
const NOUN_REACH = 3;
const WRONG = mark("clause", "wrong");
const AFTER = mark("time", "after");
const LEADS = mark("time", "at", "of");
/** How far behind a time the word may stand that denies it. */
const BEHIND = 1;

/** "After two failed attempts it put one into orbit in November": the time of what came after. */
export function isOfWhatFollowed({ passage, range, low }: Draft, { from }: Period): boolean {
  return low !== null && low > 1 && range[0] === 1 && from > range[1] && has(passage, 0, AFTER);
}

/** "Thousands still toil there, although their time was up in December 2019", "no test came, although it has been ready since May": a time of what was conceded. */
export function isOfConceded({ passage, measure, low, at }: Draft, { from }: Period): boolean {
  if (measure !== "violation" && low !== 0 || !holds(passage, THOUGH)) return false;
  const [begin, end] = clauseAround(passage, from);
  return (at < begin || at >= end) && firstPlace(passage, THOUGH, Math.max(0, begin - 1), from) >= 0;
}

/** "Nuclear tests: none, the last was on 3 September 2017": the time of the last one, of which the zero is not. */
export function isOfLastOne({ passage, low, range }: Draft, { from }: Period): boolean {
  if (low !== 0 || from < range[1] || !holds(passage, LAST_ONE)) return false;
  const [begin] = clauseAround(passage, from);
  return begin >= range[1] && holdsIn(passage, LAST_ONE, begin, from);
}

/** "24 this year, yesterday's left out": a time in the genitive, without the noun of what happened then, is of something else. */
export function isOwnedTime({ passage, low }: Draft, period: Period, all: readonly Period[]): boolean {
  const { next } = period;
  if (low === null || low < 2 || all.length < 2 || !has(passage, next - 1, OWNER)) return false;
  return !holdsIn(passage, NOUNS, next, next + NOUN_REACH);
}

/** "It was in 2022, and not last year, that it fired 69": a time that is put right, where the right one stands beside it. */
export function isDeniedTime({ passage, low }: Draft, { from, next, kind }: Period): boolean {
  if (kind !== "at" || low === 0 || passage.periods.length < 2 || !holds(passage, WRONG)) return false;
  const before = has(passage, from - 1, LEADS) && !has(passage, from - 1, WRONG) ? from - 2 : from - 1;
  if (!has(passage, before, WRONG)) return false;
  // What is denied ends its clause: "did not in 2022 fire any" denies the deed.
  return next + BEHIND > passage.count || isBoundary(passage, next);
}
