import { Kind } from "../../scan/tokens.ts";
import { LAUNCH_LIKE } from "../../passage/heads.ts";
import { clauseAround, holdsIn, kindAt, mark, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const FIRED = mark("trigger", "launch", "conduct");
/** Within how many places behind its noun an aside opens: its type may stand between them. */
const OPENS = 3;
/** How far behind an aside the date of the clause may stand that goes on. */
const REACH = 12;

/**
 * "The missile, which has a range of 1,000 kilometres, was fired on Sunday": the place where an aside closes that opens right
 * behind a noun, where the clause that goes on tells of a launch and holds a date; else -1.
 */
export function asideBehind(passage: Passage, at: number, date: number): number {
  let open = at + 1;
  while (open < at + OPENS && kindAt(passage, open) !== Kind.comma) open++;
  if (open >= date || kindAt(passage, open) !== Kind.comma) return -1;
  let close = date - 1;
  while (close > open && kindAt(passage, close) !== Kind.comma) close--;
  if (close === open || wayBetween(passage, close, date) > REACH) return -1;
  // "A missile, thought to be a Hwasong-12, was fired": an aside that names it tells of it itself.
  if (holdsIn(passage, LAUNCH_LIKE, open, close)) return -1;
  const [from, to] = clauseAround(passage, date);
  return holdsIn(passage, FIRED, from, to) ? close : -1;
}
