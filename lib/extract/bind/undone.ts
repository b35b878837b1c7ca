import { anyOf, clauseAround, has, holds, holdsIn, isAnd, mark, placesOf, wayBetween } from "../passage/marks.ts";
import { governedFrom } from "../passage/led_clause.ts";
import type { Passage } from "../passage/passage.ts";

const ABLE = mark("clause", "able");
/** Words of calling off, denying, being able: what they govern has not been done. */
const UNDONE = anyOf(mark("clause", "undone"), ABLE);
const FIRES = mark("trigger", "launch");
const AFTER = anyOf(mark("time", "after"), mark("clause", "following"));
/** How far before what it takes back the word may stand, and how far behind it. */
const REACH = 9;
const BEHIND_REACH = 7;

/** "Called off a launch", "denies having fired a missile", "was able to test a bomb", "the launch was postponed": what was not done. */
export function isUndone(passage: Passage, at: number): boolean {
  if (!holds(passage, UNDONE)) return false;
  const [, to] = clauseAround(passage, at);
  return placesOf(passage, UNDONE, governedFrom(passage, at), to).some((place) => {
    // "A launch of a missile able to reach the US": behind what was fired it tells what that can do.
    if (place > at) {
      return !has(passage, place, ABLE) && wayBetween(passage, at, place) <= BEHIND_REACH &&
        !holdsIn(passage, FIRES, at + 1, place);
    }
    // "Put off the talks after it fired a missile", "called off the talks and fired a missile": those are deeds of their own.
    return wayBetween(passage, place, at) <= REACH && !holdsIn(passage, AFTER, place, at) &&
      !hasAnd(passage, place + 1, at);
  });
}

function hasAnd(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isAnd(passage, at)) return true;
  return false;
}
