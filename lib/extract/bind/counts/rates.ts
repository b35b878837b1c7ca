import { holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const AVERAGE = mark("clause", "average");
/** How far before a figure the word may stand that makes it a rate. */
const REACH = 3;

/** "An average of one missile per week": whether the figure or noun that begins at a place is a rate, which counts nothing. */
export function isRate(passage: Passage, at: number): boolean {
  return holdsIn(passage, AVERAGE, at - REACH, at + 1);
}
