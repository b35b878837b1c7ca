import { anyOf, holds, holdsIn, isApart, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";

const DECIDERS = anyOf(
  mark("source", "UN Security Council"),
  mark("head", "sanctions", "resolution"),
  mark("action", "list"),
);
const TESTS = mark("head", "nuclear", "launch", "test", "missile");
const ANSWERS = mark("blocker", "reply");
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

/** Whether a period is a day told from the document's own. */
function isNear({ grain, when }: Period): boolean {
  return grain === "day" && (when?.is === "weekday" || when?.is === "unit");
}
