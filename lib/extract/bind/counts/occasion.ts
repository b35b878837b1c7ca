import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isApart,
  isBoundary,
  kindAt,
  lastPlace,
  mark,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import type { Draft } from "../../passage/draft.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import { Kind } from "../../scan/tokens.ts";

const DECIDERS = anyOf(
  mark("source", "UN Security Council"),
  mark("head", "sanctions", "resolution"),
  mark("action", "list"),
);
const IMPOSES = mark("action", "impose", "tighten", "ban", "cap", "list");
const TESTS = mark("head", "nuclear", "launch", "test", "missile");
const OWN = mark("head", "launch");
const FLIES = mark("trigger", "fly");
const ANSWERS = mark("blocker", "reply");
/** What leads to the reason of a decision; what only puts it behind it. */
const REASONS = mark("clause", "reason");
const OTHERS = anyOf(mark("actor", "US", "KR", "JP", "CN", "RU"), mark("source", "UN Security Council", "UN"));
const FLOWN = mark("trigger", "fly", "launch");
const REASON = anyOf(ANSWERS, REASONS);
const REASON_OR_AFTER = anyOf(REASON, mark("time", "after"), mark("clause", "following"));
/** Nouns of what something may come before, after or in answer to, what leads to them, and what says of what kind they are. */
const EVENTS = mark("head", "nuclear", "launch", "test", "missile", "attack");
const ATTACKS = mark("head", "attack");
const BESIDE = anyOf(ANSWERS, mark("time", "before", "after"));
const FOLLOWS = anyOf(mark("time", "after", "before"), mark("clause", "follows"));
const KINDS = mark("subject");
const THE = mark("time", "the");
const OF = anyOf(mark("time", "of"), mark("range", "from"));
const UNIT = mark("unit");
const LED_BY = anyOf(REASON_OR_AFTER, FOLLOWS);
/** How many small words may stand between a test and its time, and how far before it the word for the reason. */
const SMALL_WORDS = 2;
const REASON_REACH = 5;
/** How far before a test the word may stand that makes it what is answered. */
const REACH = 8;

/** "Answered its second test on Friday with a resolution": a day of the week that is the answer's, not the test's. */
export function isOfAnswer(passage: Passage, at: number, period: Period): boolean {
  if (isOfOthersThen(passage, at, period) || isOfLine(passage, at, period)) return true;
  if (!holds(passage, DECIDERS) || !holds(passage, REASON_OR_AFTER)) return false;
  if (isBeforeReason(passage, at, period) || isOfVote(passage, at, period)) return true;
  if (!holds(passage, ANSWERS)) return false;
  if (isBeforeAnswer(passage, at, period)) return true;
  if (!isNear(period)) return false;
  // "On Saturday, in reply to its test on Monday": each has a day of its own.
  if (passage.periods.some((other) => other !== period && other.grain === "day")) return false;
  const answer = placesOf(passage, ANSWERS, 0, at).at(-1);
  return answer !== undefined && wayBetween(passage, answer, at) <= REACH && !isApart(passage, answer, at);
}

/** "12 June 2009: Resolution 1874 follows the second test": the day of a line of a chronology, which is that of what the test led to. */
function isOfLine(passage: Passage, at: number, { from, next }: Period): boolean {
  if (from > 1 || kindAt(passage, next) !== Kind.colon && kindAt(passage, next) !== Kind.dash) return false;
  const lead = lastPlace(passage, LED_BY, at - REASON_REACH, at);
  // "14 October 2006: Five days after its first test": from that day it is told how long ago the test was.
  return lead > next && !holdsIn(passage, UNIT, lead - 1, clauseAround(passage, at)[1]) && !isApart(passage, lead, at);
}

/** "After the launch the US summoned its envoy on Thursday": a day of what somebody else did, behind what opens its sentence. */
function isOfOthersThen(passage: Passage, at: number, period: Period): boolean {
  if (at > REACH || period.from < at || !isNear(period)) return false;
  const lead = firstPlace(passage, REASON_OR_AFTER, 0, at);
  if (lead < 0 || lead > 1 || isApart(passage, lead, at)) return false;
  const other = firstPlace(passage, OTHERS, at + 1, period.from);
  return other >= 0 && !holdsIn(passage, FLOWN, at + 1, passage.count);
}

/** "Imposed sanctions on Monday over its sixth test": a day that stands before the decision, not beside the test that is its reason. */
function isBeforeReason(passage: Passage, at: number, period: Period): boolean {
  if (!isNear(period) || !holds(passage, IMPOSES)) return false;
  const reason = lastPlace(passage, REASONS, Math.max(period.next, at - REASON_REACH), at);
  return reason >= 0 && !isApart(passage, reason, at) && holdsIn(passage, DECIDERS, 0, reason) &&
    holdsIn(passage, IMPOSES, 0, reason);
}

/** "Resolution 2094, adopted on 7 March following its test": a day between the verb of deciding and what leads to the occasion. */
function isOfVote(passage: Passage, at: number, { from, next, grain }: Period): boolean {
  return grain === "day" && next <= at && at - next <= REASON_REACH && has(passage, next, REASON_OR_AFTER) &&
    holdsIn(passage, IMPOSES, from - SMALL_WORDS, from);
}

/** "Tightened sanctions on 7 March in response to its test, conducted that February": the test has a time of its own. */
function isBeforeAnswer(passage: Passage, at: number, { from, next }: Period): boolean {
  const answer = placesOf(passage, ANSWERS, next, at).at(-1);
  return answer !== undefined && wayBetween(passage, answer, at) <= REACH && !isApart(passage, answer, at) &&
    from < answer && passage.periods.some((other) => other.from > at && wayBetween(passage, at, other.from) <= REACH);
}

/** "A resolution in reply to its launch of 28 November": a day that is the test's, not that of what answers it. */
export function isOfAnswered(passage: Passage, { from }: Period): boolean {
  const answer = placesOf(passage, ANSWERS, 0, from).at(-1);
  if (
    answer === undefined || wayBetween(passage, answer, from) > 2 * REACH || isApart(passage, answer, from) ||
    !holdsIn(passage, TESTS, answer, from)
  ) return false;
  // "In response to its second test on 25 May, a resolution of 12 June": the test has its day in its own clause.
  const [begin] = clauseAround(passage, from);
  return !passage.periods.some((day) => day.grain === "day" && day.from > answer && day.next <= begin);
}

/** "After the 3 September test it was punished", "in response to the November launch": a time right before what something came after. */
export function isOfEventBeside({ passage, range, action }: Draft, period: Period): boolean {
  const noun = eventBeside(passage, period);
  // "The 21 February theft, which saw 401,000 coins stolen": what was taken then is told of it.
  if (noun >= 0 && action === null && has(passage, noun, ATTACKS)) return false;
  return noun >= 0 && (action !== null || range[0] > noun || noun >= range[1]);
}

/** The place of the noun of what something came after, where a period stands right before it; else -1. */
export function eventBeside(passage: Passage, { from, next }: Period): number {
  const noun = firstPlace(passage, EVENTS, next, next + 1 + SMALL_WORDS);
  if (noun < 0) return -1;
  for (let at = next; at < noun; at++) if (!has(passage, at, KINDS)) return -1;
  const before = has(passage, from - 1, THE) ? from - 1 : from;
  // "The 24 March missile launch", whatever leads to it
  const led = before < from || has(passage, before - 1, BESIDE) ||
    has(passage, before - 2, ANSWERS) && !isBoundary(passage, before - 1);
  return led ? noun : -1;
}

/**
 * "Punished it for its test a week ago", "after the test of 9 September": a day right behind the test that was the reason, or
 * where another time is a day its month: "adopted on 5 August in reaction to the tests in July".
 */
export function isOfOccasion(passage: Passage, period: Period): boolean {
  const { from, when, grain } = period;
  const isMonth = grain === "month" && passage.periods.some((other) => other !== period && other.grain === "day");
  // "Vetoed it over its launches this year"
  const present = when?.is === "unit" && when.shift === 0;
  if (grain !== "day" && !isMonth && when?.is !== "ago" && !present) return false;
  const test = lastPlace(passage, TESTS, from - 1 - SMALL_WORDS, from);
  if (test < 0) return false;
  for (let at = test + 1; at < from; at++) if (isBoundary(passage, at)) return false;
  const own = when?.is === "ago" || present || holdsIn(passage, OF, test + 1, from);
  const reason = own ? REASON_OR_AFTER : REASON;
  return placesOf(passage, reason, test - REASON_REACH, test).some((at) => !isApart(passage, at, test));
}

/** Whether a period is a day told from the document's own. */
function isNear({ grain, when }: Period): boolean {
  return grain === "day" && (when?.is === "weekday" || when?.is === "unit");
}

/** "The launch came a month after the fourth test, on 6 January": a time that is that of what something came after. */
export function isTimedByOther(passage: Passage, at: number, period: Period | undefined): boolean {
  if (period === undefined || period.from < at) return false;
  const link = firstPlace(passage, FOLLOWS, at, period.from);
  // "Its satellite blew up right after the launch on Monday": its own.
  if (link >= 0 && holdsIn(passage, FLIES, at, link) && holdsIn(passage, OWN, link, period.from)) return false;
  return link >= 0 && holdsIn(passage, TESTS, link, period.from);
}
