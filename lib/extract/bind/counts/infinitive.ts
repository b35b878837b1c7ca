import { Triggers } from "../../lexicon/content_words.ts";
import { has, isCapital } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** "Ließ eine Rakete abfeuern": in German a noun has a capital, and the verb behind it none. */
export function isInfinitive(passage: Passage, at: number): boolean {
  const { capital_months, ordinal_dot } = passage.columns.lexicon.grammar;
  return capital_months && ordinal_dot && has(passage, at, Triggers.launch) && !isCapital(passage, at);
}
