import { has, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { isBareSum } from "../values/money.ts";
import type { Value } from "../values/values.ts";

const BY = mark("credit", "by");
const THE = mark("time", "the");
const ATTACK = mark("head", "attack");

/** "Was behind 20 of the crypto raids": the deeds that so many are a part of, as what the figure counts; or null. */
export function deedsOf(passage: Passage, value: Value) {
  const { head, low, ordinal, isYear } = value;
  // "1,4 Milliarden durch den Angriff": a sum is what the attack brought.
  if (low < 2 || ordinal || isYear || isBareSum(value) || !has(passage, head, BY)) return null;
  const from = has(passage, head + 1, THE) ? head + 2 : head + 1;
  return has(passage, from, ATTACK) ? { noun: "attack", from, next: from + 1 } as const : null;
}
