/** A time since when something was done again and again, which dates none of the times it was done. */

import type { Draft } from "../passage/draft.ts";
import { clauseAround, holds, holdsIn, mark } from "../passage/marks.ts";
import type { Period } from "../periods/period.ts";

const TIGHTENS = mark("action", "tighten");
const SANCTIONS = mark("head", "sanctions");

/** "Has tightened sanctions since 2006, banning coal": the sanctions were tightened many times, and coal was banned at one of them. */
export function isSinceAll({ passage, good, at }: Draft, { kind, from }: Period): boolean {
  if (kind !== "since" || good === null || !holds(passage, TIGHTENS)) return false;
  const [begin, end] = clauseAround(passage, from);
  return at >= end && holdsIn(passage, TIGHTENS, begin, from) && holdsIn(passage, SANCTIONS, begin, end);
}
