import { Clauses } from "../lexicon/function_words.ts";
import { clauseAround, has, holds, holdsIn, mark, placesOf } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "./period.ts";

const FIRST = mark("clause", "first");
/** How far before a length of time the word may stand that makes it one without any. */
const FIRST_REACH = 3;
const IMPOSES = mark("action", "impose");
const TIGHTENS = mark("action", "tighten");
/** What makes sanctions the first: the word for it, or that they date back. */
const BEGINNING = mark("clause", "first", "dates_back");
const TESTS = mark("head", "nuclear", "launch", "test");
/** How far before a year the test may stand that it is of. */
const TEST_REACH = 4;

/** "The bank, founded in 1906": when something began that the text is not about. */
export function isFounding(passage: Passage, { from, next }: Period): boolean {
  // "After its second test in 2009 it was founded": the year of the test too.
  if (holdsIn(passage, TESTS, from - TEST_REACH, from)) return false;
  // "Die 1906 gegründete Bank": in some languages the participle stands behind.
  return has(passage, from - 1, Clauses.founded) || has(passage, from - 2, Clauses.founded) ||
    has(passage, next, Clauses.founded);
}

/**
 * "In March for the first time in five years, and in November": how long there had been none is no year of what follows; nor is
 * that of the first sanctions: "first introduced in 2006, and last reinforced on 31 March".
 */
export function isOfFirst(passage: Passage, { when, from, next }: Period): boolean {
  if (when?.is === "ago") return holdsIn(passage, FIRST, from - FIRST_REACH, from);
  if (!holds(passage, TIGHTENS)) return false;
  const imposed = placesOf(passage, IMPOSES, clauseAround(passage, from)[0], from);
  return imposed.some((at) => holdsIn(passage, BEGINNING, at - 2, at + 1)) &&
    holdsIn(passage, TIGHTENS, next, passage.count);
}
