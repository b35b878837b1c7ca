import { Ranges } from "../lexicon/function_words.ts";
import { has, isAnd, isBoundary, kindAt } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { Kind } from "../scan/tokens.ts";

/** "Kurz-, Mittel- und Langstreckenraketen", "short- and medium-range missiles": what joins parts of compounds. */
export function isHyphened(passage: Passage, at: number): boolean {
  return (kindAt(passage, at) === Kind.comma || isAnd(passage, at) || has(passage, at, Ranges.or)) &&
    kindAt(passage, at - 1) === Kind.dash && !isBoundary(passage, at - 1);
}
