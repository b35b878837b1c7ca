import { clauseAround, firstPlace, isAnd, mark } from "../passage/marks.ts";
import type { Draft } from "../passage/draft.ts";
import type { Period } from "../periods/period.ts";

const GOOD = mark("good");

/** "In August it banned coal, in September textiles too": a later time that goes on to goods of its own. */
export function isOfNextGoods({ passage, at, measure, good }: Draft, { from, next }: Period): boolean {
  if (measure !== "sanction" || good === null || from <= at) return false;
  const [start, to] = clauseAround(passage, from);
  const opens = (start > at && from - start <= 1) || isAnd(passage, from - 1) || isAnd(passage, from - 2);
  return opens && firstPlace(passage, GOOD, next, to) >= 0 && passage.periods.some((other) => other.next <= at);
}
