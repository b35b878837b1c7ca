import { easings } from "./easing.ts";
import { clauseAround, firstPlace, holdsIn, isAnd, isMark, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const BANS = mark("action", "ban", "cap");
const GOOD = mark("good");

/** Whether a word of asking is what "and" adds to a ban that governs goods before it. */
export function isAddedTo(passage: Passage, ask: number, near: number): boolean {
  if (ask <= near) return false;
  const [from, to] = clauseAround(passage, near);
  // "China stopped its imports of coal, the UN wants to ban textiles": what is asked for has goods of its own.
  if (
    ask >= to && holdsIn(passage, BANS, from, to) && easings(passage).length === 0 &&
    holdsIn(passage, GOOD, ...clauseAround(passage, ask))
  ) {
    return true;
  }
  if (firstPlace(passage, BANS, 0, near) < 0) return false;
  return isAnd(passage, ask - 1) || isAnd(passage, ask - 2) && !isMark(passage, ask - 1);
}
