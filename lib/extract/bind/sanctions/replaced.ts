import { Clauses } from "../../lexicon/function_words.ts";
import type { Head } from "../../passage/heads.ts";
import { has, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

const DIFFERS = mark("clause", "difference");
const BY = mark("clause", "by");
/** How far before an amount the word may stand that says that another one takes its place. */
const REACH = 4;

/** "Only 500,000 barrels instead of the two million of today": whether another amount takes the place of one. */
export function isReplaced(passage: Passage, { from }: Value): boolean {
  return holdsIn(passage, Clauses.instead, from - REACH, from);
}

/** "A ceiling two million barrels lower than today's", "cut by 500,000 barrels": by how much one differs from another. */
export function isDifference(passage: Passage, { from }: Value, { next }: Head): boolean {
  return has(passage, next, DIFFERS) || has(passage, from - 1, BY);
}
