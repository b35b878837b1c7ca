import { firstPlace, isAnd, isMark, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const BANS = mark("action", "ban", "cap");

/** Whether a word of asking is what "and" adds to a ban that governs goods before it. */
export function isAddedTo(passage: Passage, ask: number, near: number): boolean {
  if (ask <= near) return false;
  if (firstPlace(passage, BANS, 0, near) < 0) return false;
  return isAnd(passage, ask - 1) || isAnd(passage, ask - 2) && !isMark(passage, ask - 1);
}
