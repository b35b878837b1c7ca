import { LAUNCH_LIKE } from "../../passage/heads.ts";
import { Clauses, Connectives, Sections } from "../../lexicon/function_words.ts";
import { has, holdsIn, isAnd, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

const MISSILES = mark("head", "missile");
/** How far before the words of a noun the superlative may stand that describes it. */
const MOST_REACH = 5;

/** "An intercontinental ballistic missile (ICBM)": the short form in brackets of what stands right before them. */
export function isShort(passage: Passage, start: number): boolean {
  return kindAt(passage, start - 1) === Kind.open && has(passage, start - 2, MISSILES);
}

/** "The 18th launch this year and its largest test": what only says more of what was just given its place in a row. */
export function isJoinedMost(passage: Passage, start: number, at: number): boolean {
  if (!holdsIn(passage, Clauses.superlative, start - MOST_REACH, at)) return false;
  const and = placesOf(passage, Connectives.and, start - MOST_REACH - 1, at).at(-1);
  return and !== undefined && holdsIn(passage, Clauses.its, and + 1, at) &&
    passage.values.some(({ ordinal, low, next }) => ordinal && low > 1 && next <= and);
}

/** "Since it began nuclear tests and rakettoppskyting": what "and" joins without an article to several that nothing counts is as many. */
export function isJoinedMany(passage: Passage, start: number, at: number): boolean {
  const many = start - 2;
  return start === at && isAnd(passage, start - 1) && has(passage, many, LAUNCH_LIKE) &&
    !has(passage, many, Sections.countable) && !passage.values.some(({ head, isYear }) => !isYear && head === many);
}
