import { Clauses } from "../../lexicon/function_words.ts";
import { holdsIn } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

/** How far before an amount the word may stand that says that another one takes its place. */
const REACH = 4;

/** "Only 500,000 barrels instead of the two million of today": whether another amount takes the place of one. */
export function isReplaced(passage: Passage, { from }: Value): boolean {
  return holdsIn(passage, Clauses.instead, from - REACH, from);
}
