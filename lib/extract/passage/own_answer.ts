import { Actors, Heads, Triggers } from "../lexicon/content_words.ts";
import { clauseAround, has, placesOf } from "./marks.ts";
import type { Passage } from "./passage.ts";

/** "In reply North Korea fired six rounds": the country stands where the last verb before a figure has its subject. */
export function isOwnAnswer(passage: Passage, [from]: readonly [number, number]): boolean {
  const [start] = clauseAround(passage, from);
  const verb = placesOf(passage, Triggers.launch, start, from).findLast((at) => !has(passage, at, Heads.any));
  return verb !== undefined && has(passage, verb + (passage.columns.lexicon.grammar.head_first ? 1 : -1), Actors.KP);
}
