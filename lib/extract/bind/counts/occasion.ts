import {
  anyOf,
  holds,
  holdsIn,
  isApart,
  isBoundary,
  lastPlace,
  mark,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";

const DECIDERS = anyOf(
  mark("source", "UN Security Council"),
  mark("head", "sanctions", "resolution"),
  mark("action", "list"),
);
const TESTS = mark("head", "nuclear", "launch", "test", "missile");
const ANSWERS = mark("blocker", "reply");
/** What leads to the reason of a decision; what only puts it behind it. */
const REASON = anyOf(ANSWERS, mark("clause", "reason"));
const REASON_OR_AFTER = anyOf(REASON, mark("time", "after"));
const OF = anyOf(mark("time", "of"), mark("range", "from"));
/** How many small words may stand between a test and its time, and how far before it the word for the reason. */
const SMALL_WORDS = 2;
const REASON_REACH = 5;
/** How far before a test the word may stand that makes it what is answered. */
const REACH = 8;

/** "Answered its second test on Friday with a resolution": a day of the week that is the answer's, not the test's. */
export function isOfAnswer(passage: Passage, at: number, period: Period): boolean {
  if (!holds(passage, DECIDERS) || !holds(passage, ANSWERS)) return false;
  if (isBeforeAnswer(passage, at, period)) return true;
  if (!isNear(period)) return false;
  // "On Saturday, in reply to its test on Monday": each has a day of its own.
  if (passage.periods.some((other) => other !== period && other.grain === "day")) return false;
  const answer = placesOf(passage, ANSWERS, 0, at).at(-1);
  return answer !== undefined && wayBetween(passage, answer, at) <= REACH && !isApart(passage, answer, at);
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
  return answer !== undefined && wayBetween(passage, answer, from) <= 2 * REACH &&
    !isApart(passage, answer, from) && holdsIn(passage, TESTS, answer, from);
}

/** "Punished it for its test a week ago", "after the test of 9 September": a day right behind the test that was the reason. */
export function isOfOccasion(passage: Passage, { from, when, grain }: Period): boolean {
  if (grain !== "day" && when?.is !== "ago") return false;
  const test = lastPlace(passage, TESTS, from - 1 - SMALL_WORDS, from);
  if (test < 0) return false;
  for (let at = test + 1; at < from; at++) if (isBoundary(passage, at)) return false;
  const own = when?.is === "ago" || holdsIn(passage, OF, test + 1, from);
  const reason = own ? REASON_OR_AFTER : REASON;
  return placesOf(passage, reason, test - REASON_REACH, test).some((at) => !isApart(passage, at, test));
}

/** Whether a period is a day told from the document's own. */
function isNear({ grain, when }: Period): boolean {
  return grain === "day" && (when?.is === "weekday" || when?.is === "unit");
}
