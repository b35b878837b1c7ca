import { has, holdsIn, isAnd, kindAt, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";

const FROM = mark("range", "from");
const SANCTIONS = mark("head", "sanctions");
const THINGS = mark("head", "missile", "launch", "test", "nuclear");

/** "... in 2018, and two more": what "and" joins to a period that stands before it; "the truce from 2018": a noun's own. */
export function isOfAnother(passage: Passage, { from, next, kind, grain }: Period, at: number): boolean {
  const joined = isJoined(passage, next, at) &&
    (passage.values.some((value) => value.next <= from && !value.isYear) || holdsIn(passage, THINGS, 0, from));
  return joined || kind === "at" && grain === "year" && has(passage, from - 1, FROM);
}

/** Whether "and" joins what stands at a place to a time right before it. */
function isJoined(passage: Passage, next: number, at: number): boolean {
  const and = kindAt(passage, next) === Kind.comma ? next + 1 : next;
  return and < at && at - and <= 2 && isAnd(passage, and);
}

/** "Imposed sanctions in 2006 and tightened them in 2017": the time before "and" is that of the decision before it. */
export function isDecidedBefore(passage: Passage, { from, next }: Period, at: number): boolean {
  return isJoined(passage, next, at) && holdsIn(passage, SANCTIONS, 0, from) &&
    passage.periods.some((other) => other.from > at);
}
