import { Clauses, Ranges } from "../lexicon/function_words.ts";
import { has, isAnd, isBoundary, kindAt, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { Kind } from "../scan/tokens.ts";

const AFTER = mark("bound_after");

/** "Kurz-, Mittel- und Langstreckenraketen", "short- and medium-range missiles": what joins parts of compounds. */
export function isHyphened(passage: Passage, at: number): boolean {
  return (kindAt(passage, at) === Kind.comma || isAnd(passage, at) || has(passage, at, Ranges.or)) &&
    kindAt(passage, at - 1) === Kind.dash && !isBoundary(passage, at - 1);
}

/** "A three-stage missile": a number that a hyphen joins to a word only describes. */
export function isCompound(passage: Passage, next: number): boolean {
  // "With ten megatons": how strong a blast was.
  if (has(passage, next, Clauses.yield)) return true;
  return kindAt(passage, next) === Kind.dash && !isBoundary(passage, next) && !has(passage, next + 1, AFTER) &&
    kindAt(passage, next + 1) !== Kind.digits;
}
