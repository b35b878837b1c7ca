import { anyOf, has, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";

const OWNER = anyOf(mark("time", "owner"), mark("suffix", "decade"));
const DECISIONS = anyOf(mark("clause", "vote"), mark("head", "resolution", "sanctions"), mark("action"));

/** "Sunday's deadline": a day that only says which thing is meant, unless that thing is the decision itself. */
export function isOfItsThing(passage: Passage, { next }: Period): boolean {
  const thing = has(passage, next, OWNER) ? next + 1 : next;
  return has(passage, thing - 1, OWNER) && !has(passage, thing, DECISIONS);
}
