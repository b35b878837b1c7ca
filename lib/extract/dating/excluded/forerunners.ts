import type { Draft } from "../../passage/draft.ts";
import { anyOf, has, holdsIn, isAnd, kindAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import { Kind } from "../../scan/tokens.ts";

const OF = anyOf(mark("time", "of"), mark("range", "from"));
const EARLIER = mark("clause", "preceding", "earlier");
/** How far before its time the word may stand that makes something an earlier one. */
const EARLIER_REACH = 3;
/** How many words may stand between two times of a row: "2013 and two in 2016". */
const JOINED_REACH = 4;

/** "Its third test, following ones in 2006 and 2009": one event has one time, and a row of years behind it is that of those before. */
export function isOfForerunners({ low, passage, range }: Draft, period: Period): boolean {
  if (low !== 1 || period.from < range[1] || passage.periods.length < 2) return false;
  if (!passage.values.some((one) => one.ordinal && one.low > 1 && one.from >= range[0] && one.next <= range[1])) {
    return false;
  }
  return passage.periods.some((other) =>
    other.from > range[1] && other !== period && isYear(other) &&
    (isYear(period) || period.when?.is === "after") && isNextTo(passage, other, period)
  );
}

/** "In October they tabled one, based on an earlier one of December 2019": the time of what something goes back to. */
export function isOfEarlierOne(passage: Passage, { from }: Period): boolean {
  return passage.periods.length > 1 && has(passage, from - 1, OF) &&
    holdsIn(passage, EARLIER, from - EARLIER_REACH, from);
}

function isYear({ grain, kind }: Period): boolean {
  return grain === "year" && kind === "at";
}

/** Whether two times are joined by a comma or "and". */
function isNextTo(passage: Passage, a: Period, b: Period): boolean {
  const [first, last] = a.from < b.from ? [a, b] : [b, a];
  const joint = first.next;
  return last.from - joint <= JOINED_REACH && last.from > joint &&
    (kindAt(passage, joint) === Kind.comma || isAnd(passage, joint));
}
