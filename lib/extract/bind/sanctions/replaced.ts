import { Clauses } from "../../lexicon/function_words.ts";
import type { Head } from "../../passage/heads.ts";
import { has, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

const DIFFERS = mark("clause", "difference");
const BY = mark("clause", "by");
/** How far before an amount the word may stand that says that another one takes its place. */
const REACH = 4;

/** "Only 500,000 barrels instead of the two million of today": whether another amount takes the place of one. */
export function isReplaced(passage: Passage, { from }: Value): boolean {
  const instead = lastPlace(passage, Clauses.instead, from - REACH, from);
  // "Instead of four only three million barrels": the nearer one takes its place.
  return instead >= 0 && !passage.values.some((value) => value.from > instead && value.next <= from);
}

/** "A ceiling two million barrels lower than today's", "cut by 500,000 barrels": by how much one differs from another. */
export function isDifference(passage: Passage, { from }: Value, { next }: Head): boolean {
  return has(passage, next, DIFFERS) || has(passage, from - 1, BY);
}
