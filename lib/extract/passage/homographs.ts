import { Goods, Triggers } from "../lexicon/content_words.ts";
import { has, isCapital } from "./marks.ts";
import type { Passage } from "./passage.ts";

/** "Stahl", which is steel: a word for a good that in small letters ("stahl") tells of a theft. */
export function isSteel(passage: Passage, at: number): boolean {
  return isBoth(passage, at) && isCapital(passage, at);
}

/** "Stahl" in small letters: a word for stealing that with a capital is a good. */
export function isStole(passage: Passage, at: number): boolean {
  return isBoth(passage, at) && !isCapital(passage, at);
}

function isBoth(passage: Passage, at: number): boolean {
  return has(passage, at, Triggers.steal) && has(passage, at, Goods.any);
}
