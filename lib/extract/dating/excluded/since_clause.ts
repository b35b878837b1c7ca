import type { Draft } from "../../passage/draft.ts";
import { Times } from "../../lexicon/function_words.ts";
import { clauseAround, has } from "../../passage/marks.ts";
import type { Period } from "../../periods/period.ts";

/** "The Council was split for the first time since it first punished it in 2006": a time in a clause of its own behind "since". */
export function isOfSinceClause({ passage, at }: Draft, { from }: Period): boolean {
  const [begin, end] = clauseAround(passage, from);
  return begin > 0 && from > begin + 1 && has(passage, begin, Times.since) && (at < begin || at >= end);
}
