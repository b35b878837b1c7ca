import { Negations } from "../../lexicon/function_words.ts";
import { clauseAround, lastPlace } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/**
 * "Has neither tested a bomb since 2017 nor fired an ICBM this year": the place of "nor" before a noun that "neither" or "not" denies,
 * where each of the two has a time of its own; null else.
 */
export function norBefore(passage: Passage, neither: number, noun: number): number | null {
  if (passage.periods.length < 2) return null;
  const nor = lastPlace(passage, Negations.nor, neither + 1, noun);
  if (nor < 0) return null;
  const [, to] = clauseAround(passage, noun);
  const before = passage.periods.some(({ from, next }) => from > neither && next <= nor);
  return before && passage.periods.some(({ from }) => from > nor && from < to) ? nor : null;
}
