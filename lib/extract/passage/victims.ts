import { Times } from "../lexicon/function_words.ts";
import { has, holds, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";

const USERS = mark("blocker", "users");
const STRIKES = mark("trigger", "strike");

/** "Struck customers in 14 countries": those who were struck, and the place of the number of countries that they were in. */
export function isWhere(passage: Passage, at: number): boolean {
  return has(passage, at - 1, Times.within) && has(passage, at - 2, USERS) && holds(passage, STRIKES);
}

const ASCRIBED = mark("clause", "ascribed");
const COUNTRY = mark("actor", "KP");
const LOSES = mark("trigger", "lose");

/** "One exchange lost 308 million in May, another 235 in July. Both are put down to North Korea": told so in the next sentence. */
export function isAscribedNext(passage: Passage, { passages }: { readonly passages: readonly Passage[] }): boolean {
  const next = passages[passage.index + 1];
  return next?.paragraph === passage.paragraph && holds(passage, LOSES) && holds(next, ASCRIBED) &&
    holds(next, COUNTRY);
}
