import { isBehindFirst } from "../naming.ts";
import type { Draft } from "../../passage/draft.ts";
import { has, holds, holdsIn, isApart, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";

const FIRST = mark("clause", "first");
const SINCE = mark("time", "since");
const AFTER = mark("time", "after");
const OF = mark("time", "of");
/** How far before a period the word may stand that makes it the time of a first. */
const FIRST_REACH = 3;

/** "For the first time this year": an event did not last as long as none was before it. */
export function isOfFirst({ passage, isEvent, low, range }: Draft, period: Period, { published }: Story): boolean {
  if (!isEvent && !holds(passage, FIRST)) return false;
  if (isOfSinceWhat(passage, range, period)) return true;
  if (isSilence(period) && low !== 0 && isBehindFirst(passage, period.from) && !isBetween(passage, range[0], period)) {
    return true;
  }
  // "It was the first full test of an ICBM since 2017": since when there had been none.
  const ordinal = period.kind === "since" && isEvent && !has(passage, period.from, AFTER) &&
    passage.values.some((one) => one.ordinal && one.low === 1 && one.from >= range[0] && one.next <= range[1]);
  if (ordinal) return true;
  if (!isEvent && low !== 1 || period.grain === "day" && period.kind === "at") return false;
  const first = holdsIn(passage, FIRST, period.from - FIRST_REACH, period.from);
  // "The first missile of the year flew on New Year's Day": its own day is another one.
  if (!first && !(isEvent && isOfYear(passage, period))) return false;
  if (period.kind === "since" || period.kind === "window") return true;
  const end = published && period.resolve(published)?.end;
  return end != null && end.getTime() === published?.getTime();
}

/** "The first test since the president took office in June": the time of that since which there had been none. */
function isOfSinceWhat(passage: Passage, [from, next]: Draft["range"], period: Period): boolean {
  const since = lastPlace(passage, SINCE, next, period.from);
  if (since < 0 || isApart(passage, since, period.from)) return false;
  if (passage.periods.some((other) => other.from <= since && since < other.next)) return false;
  return isBehindFirst(passage, since) ||
    passage.values.some((one) => one.ordinal && one.low === 1 && one.from >= from && one.next <= next);
}

/** What words behind "for the first time" tell of: since when, or for how long, there had been none. */
export function isSilence({ kind, when }: Period): boolean {
  return kind === "since" || kind === "window" || when?.is === "ago";
}

/** "The first of five launches since January": what is counted stands between, and the time is its own. */
function isBetween(passage: Passage, at: number, { from }: Period): boolean {
  return at < from && holdsIn(passage, FIRST, at - FIRST_REACH, at);
}

/** "Of the year", where the sentence names a day too. */
function isOfYear(passage: Passage, { when, from }: Period): boolean {
  return when?.is === "unit" && when.shift === 0 && has(passage, from - 1, OF) &&
    passage.periods.some((other) => other.grain === "day" && other.kind === "at");
}
