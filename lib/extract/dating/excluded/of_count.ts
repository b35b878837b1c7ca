import type { Draft } from "../../passage/draft.ts";
import { wayBetween } from "../../passage/marks.ts";
import type { Story } from "../../passage/story.ts";
import type { Period } from "../../periods/period.ts";

/** How far from a count the year may stand in which it counts. */
const REACH = 4;

/** "40 missiles so far this year, and the latest test ...": what a count is of is not when one of them was. */
export function isOfCount({ isEvent, passage }: Draft, { when, from }: Period, { own }: Story): boolean {
  if (!isEvent || when?.is !== "unit" || when.unit !== "year" || when.shift !== 0) return false;
  return own.some(({ low, range }) => low !== null && low > 1 && wayBetween(passage, range[1] - 1, from) <= REACH);
}
