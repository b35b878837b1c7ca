import { has, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";
import type { Value } from "../values/values.ts";

const BY = mark("credit", "by");
const THE = mark("time", "the");
const ATTACK = mark("head", "attack");

/** "Was behind 20 of the crypto raids": the deeds that so many are a part of, as what the figure counts; or null. */
export function deedsOf(passage: Passage, { head, low, ordinal, isYear }: Value) {
  if (low < 2 || ordinal || isYear || !has(passage, head, BY)) return null;
  const from = has(passage, head + 1, THE) ? head + 2 : head + 1;
  return has(passage, from, ATTACK) ? { noun: "attack", from, next: from + 1 } as const : null;
}
