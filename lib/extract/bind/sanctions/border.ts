import { holds, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const BORDER = mark("clause", "border");
const GOOD = mark("good");
/** How far from a word of shutting or opening the border may stand. */
const REACH = 4;

/** "Shut its borders, and coal exports fell": what is closed is a border, and no trade is banned by it. */
export function isOfBorder(passage: Passage, at: number): boolean {
  if (!holds(passage, BORDER)) return false;
  const [from, to] = [at - REACH, at + 1 + REACH];
  return holdsIn(passage, BORDER, from, to) && !holdsIn(passage, GOOD, from, to);
}
