import { holdsIn, mark } from "../passage/marks.ts";
import type { Dating, Draft } from "../passage/draft.ts";

const PRECEDING = mark("clause", "preceding");
/** So many nuclear tests there never were within a year. */
const SEVERAL = 3;
const DAY = 24 * 60 * 60 * 1000;
const YEAR = 364 * DAY;
/** In a longer time more than one thing happens. */
const LONG = 62 * DAY;

/** "In March it tried out engines. It has carried out five nuclear tests": these are years apart, and all of them are meant. */
export function isTooShort(draft: Draft, when: Dating): boolean {
  const { measure, low } = draft;
  if (isOfThoseBefore(draft) && lengthOf(when) <= DAY) return true;
  return measure === "nuclear_tests" && (low ?? 0) >= SEVERAL && lengthOf(when) < YEAR;
}

/** "It fired two on Friday. Three previous launches had failed": those before are not of the day just told. */
function isOfThoseBefore({ isEvent, low, passage, range: [from, next] }: Draft): boolean {
  return !isEvent && low !== null && low > 1 && holdsIn(passage, PRECEDING, from, next + 1);
}

/** "40 missiles so far this year, and the latest test ...", "five so far": one event is not of the time in which all were counted. */
export function isRunning({ isEvent }: Draft, { when, low }: Draft): boolean {
  return isEvent && low !== 1 && lengthOf(when!) > LONG && (lengthOf(when!) < Infinity || when!.start === null);
}

/** How long a time is, in milliseconds. */
export function lengthOf({ start, end }: Dating): number {
  return start === null || end === null ? Infinity : end.getTime() - start.getTime();
}
