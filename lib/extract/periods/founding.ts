import { Clauses } from "../lexicon/function_words.ts";
import { has } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "./period.ts";

/** "The bank, founded in 1906": when something began that the text is not about. */
export function isFounding(passage: Passage, { from, next }: Period): boolean {
  // "Die 1906 gegründete Bank": in some languages the participle stands behind.
  return has(passage, from - 1, Clauses.founded) || has(passage, from - 2, Clauses.founded) ||
    has(passage, next, Clauses.founded);
}
