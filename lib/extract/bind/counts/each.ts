import { apart, rowBefore, rowBehind } from "./rows.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import type { Draft } from "../../passage/draft.ts";
import { has, holds } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";

/** "On 14 and 17 January it fired two missiles each": the times in a row of the words at [from, next) that are told of each. */
export function timesOfEach(passage: Passage, [from, next]: readonly [number, number]): Period[] {
  if (!holds(passage, Clauses.each)) return [];
  const before = has(passage, from - 1, Clauses.each);
  if (!before && !has(passage, next, Clauses.each)) return [];
  const fronted = rowBefore(passage, from).flatMap(apart);
  const row = fronted.length > 1 ? fronted : rowBehind(passage, before ? next : next + 1);
  return row.length < 2 || row.some(({ kind }) => kind !== "at") ? [] : row;
}

/** "Any test": whether words at [from, next) are led by one for each, without such times. */
export function isOfAny(passage: Passage, words: readonly [number, number]): boolean {
  return has(passage, words[0] - 1, Clauses.each) && timesOfEach(passage, words).length === 0;
}

/** Takes a claim once for each of its times, if it has any. */
export function dealOut(draft: Draft | undefined, [first, ...others]: readonly Period[], story: Story): boolean {
  if (first === undefined) return false;
  if (draft === undefined) return true;
  for (const window of others) story.take({ ...draft, window, reasons: [...draft.reasons] });
  draft.window = first;
  return true;
}
