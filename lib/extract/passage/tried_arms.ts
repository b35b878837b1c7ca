import { Triggers } from "../lexicon/content_words.ts";
import { Negations, Ranges, Sections } from "../lexicon/function_words.ts";
import { anyOf, has, isAnd, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";

export const ARMS = mark("clause", "nuclear_arms");
const MISSILES = mark("head", "missile");
const LEADS = anyOf(
  Sections.article,
  Negations.none,
  Negations.not,
  Sections.number,
  mark("clause", "another", "anything"),
);

/** "Has tested no nuclear weapon", "neither missiles nor nuclear weapons": arms that the verb right beside them tries out. */
export function areTriedArms(passage: Passage, at: number): boolean {
  if (!has(passage, at, ARMS)) return false;
  if (has(passage, has(passage, at + 1, Sections.stopword) ? at + 2 : at + 1, Triggers.conduct)) return true;
  let verb = at - 1;
  while (at - verb <= 2 && has(passage, verb, LEADS)) verb--;
  verb = (passage.periods.find(({ next }) => next === verb + 1)?.from ?? verb + 1) - 1;
  const joined = has(passage, verb, Ranges.or) || has(passage, verb, Negations.nor) || isAnd(passage, verb);
  if (joined && has(passage, verb - 1, MISSILES)) verb -= 2;
  return has(passage, verb, Triggers.conduct);
}
