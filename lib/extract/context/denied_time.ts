import type { Draft } from "../passage/draft.ts";
import { clauseAround, firstPlace, has, holds, isBoundary, mark } from "../passage/marks.ts";
import type { Period } from "../periods/period.ts";

const THOUGH = mark("clause", "though");
const WRONG = mark("clause", "wrong");
const AFTER = mark("time", "after");
const LEADS = mark("time", "at", "of");
/** How far behind a time the word may stand that denies it. */
const BEHIND = 1;

/** "After two failed attempts it put one into orbit in November": the time of what came after. */
export function isOfWhatFollowed({ passage, range, low }: Draft, { from }: Period): boolean {
  return low !== null && low > 1 && range[0] === 1 && from > range[1] && has(passage, 0, AFTER);
}

/** "Thousands still toil there, although their time was up in December 2019": a time of what was conceded. */
export function isOfConceded({ passage, measure, at }: Draft, { from }: Period): boolean {
  if (measure !== "violation" || !holds(passage, THOUGH)) return false;
  const [begin, end] = clauseAround(passage, from);
  return (at < begin || at >= end) && firstPlace(passage, THOUGH, Math.max(0, begin - 1), from) >= 0;
}

/** "It was in 2022, and not last year, that it fired 69": a time that is put right, where the right one stands beside it. */
export function isDeniedTime({ passage, low }: Draft, { from, next, kind }: Period): boolean {
  if (kind !== "at" || low === 0 || passage.periods.length < 2 || !holds(passage, WRONG)) return false;
  const before = has(passage, from - 1, LEADS) && !has(passage, from - 1, WRONG) ? from - 2 : from - 1;
  if (!has(passage, before, WRONG)) return false;
  // What is denied ends its clause: "did not in 2022 fire any" denies the deed.
  return next + BEHIND > passage.count || isBoundary(passage, next);
}
