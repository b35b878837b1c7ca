import { addDays, addMonths, monthsOf } from "../periods/calendar.ts";
import { spanOf } from "../passage/draft.ts";
import { markWhere } from "../lexicon/mark.ts";
import { fact } from "../passage/fact.ts";
import {
  anyOf,
  classesAt,
  clauseAround,
  firstOf,
  has,
  holds,
  holdsIn,
  isAnd,
  isDate,
  isMark,
  mark,
  ordered,
  placesOf,
} from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import { antecedent, spanBefore, type Stretch, type Then, type Unit } from "./spoken.ts";
import type { Story } from "../passage/story.ts";

/**
 * "then_year-1", "then_month+1", "then_day0": a unit counted from the time that was spoken of. "then_day~1" ("the day after")
 * is the next one where its clause ends with it, and the one before where it goes on to say after what.
 */
const THEN = /^then_(?<unit>year|month|day|span|since)(?<shift>[+-]?\d+|~(?<each>\d+))$/u;

const thenMark = markWhere("clause", (name) => THEN.test(name));

/** How far a word counts from the time spoken of, as the name of its class says. */
interface Shift {
  readonly unit: Unit;
  readonly units: number;
  /** whether it leads to the next one or to the one before, as its clause goes on */
  readonly either: boolean;
}

/** The names of classes are read once: they hold nothing of a document. */
const shifts = new Map<string, Shift | null>();

function shiftOf(name: string): Shift | null {
  let known = shifts.get(name);
  if (known === undefined) shifts.set(name, known = readShift(name));
  return known;
}

function readShift(name: string): Shift | null {
  const then = THEN.exec(name)?.groups;
  if (then === undefined) return null;
  const { unit, shift, each } = then;
  return { unit: unit as Unit, units: Number(each ?? shift), either: each !== undefined };
}

const UNIT = mark("unit");
const LATER = mark("clause", "later");
const EARLIER = mark("clause", "earlier");
const AFTER = mark("time", "after");
const FROM = mark("range", "from");
const SINCE = mark("time", "since");
/** What tells which way a count of units goes. */
const DIRECTION = anyOf(LATER, EARLIER, AFTER);
const ARTICLE = mark("article");
const OF = mark("time", "of");
const EVENT = anyOf(
  mark("trigger", "launch", "conduct", "fly"),
  mark("action", "impose", "ban", "tighten"),
  mark("head", "test", "missile", "nuclear", "resolution"),
);
const COUNTED = ordered("unit", ["day", "week", "month", "year"]);
const WEEK = 7;
const DEED = mark("trigger", "launch", "conduct");
/** How far behind "after" the verb may stand that tells what was done. */
const DEED_REACH = 6;

const NONE: readonly never[] = [];

/** Periods that count from the time spoken of before: "a year earlier", "the following month", "five days later". */
export function anaphorsOf(passage: Passage, story: Story): readonly Period[] {
  const thens = thensOf(passage);
  if (thens.length === 0) return NONE;
  const periods: Period[] = [];
  for (const then of thens) {
    // "Said on Monday that it had fired on the previous day": not the day before the document's, where another is named.
    const again = then.unit === "day" && passage.periods.some(({ grain, next }) => grain === "day" && next <= then.at);
    if (isDate(passage, then.at) && !again) continue;
    if (pointsAt(passage, then)) continue;
    const before = then.unit === "span" ? null : antecedent(passage, then, story);
    const days = then.unit === "span"
      ? spanBefore(passage, then.at, story)
      : before && daysOf(before, then.unit, then.shift);
    if (days !== null) periods.push(toPeriod(passage, then, days));
  }
  return periods;
}

/** The words of a passage that count from the time spoken of before. */
export const thensOf = fact((passage): readonly Then[] => {
  const thens: Then[] = [];
  for (const at of placesOf(passage, thenMark())) {
    for (const name of classesAt(passage, at, "clause")) {
      const shift = shiftOf(name);
      if (shift === null || !shift.either && isOfOtherEvent(passage, at + 1)) continue;
      const ofNext = shift.either && !endsClause(passage, at);
      thens.push({ at, next: at + 1, unit: shift.unit, shift: ofNext ? -shift.units : shift.units, ofNext });
    }
  }
  if (holds(passage, UNIT) && holds(passage, DIRECTION)) addCounted(passage, thens);
  return thens;
});

function endsClause(passage: Passage, at: number): boolean {
  return at + 1 >= passage.count || isMark(passage, at + 1) || isAnd(passage, at + 1);
}

/** "Five days later", "a week earlier", "بعد خمسة أيام": a count of units, and a word for which way it goes. */
function addCounted(passage: Passage, thens: Then[]): void {
  for (const at of placesOf(passage, UNIT)) {
    const named = firstOf(passage, at, COUNTED);
    const value = passage.values.find((one) => one.next === at && one.unit === "count" && !one.ordinal && !one.isYear);
    const count = value?.low ?? (has(passage, at - 1, ARTICLE) ? 1 : null);
    if (named === undefined || count === null || !Number.isInteger(count) || count === 0) continue;
    const from = value?.from ?? at - 1;
    if (isOfOtherEvent(passage, at + 1)) continue;
    const led = leadsToDeed(passage, at + 1);
    const ofNext = led || isOfEvent(passage, at + 1);
    const sign = led ? -1 : signOf(passage, from, at + 1) * (ofNext ? -1 : 1);
    if (sign === 0) continue;
    const [unit, units] = named === "week" ? ["day", WEEK * count] as const : [named, count] as const;
    thens.push({ at: from, next: at + 1, unit, shift: sign * units, ofNext });
  }
}

/** "Eight days after it had set off a device": a clause with a verb of its own, which tells what was so long before. */
function leadsToDeed(passage: Passage, after: number): boolean {
  if (!has(passage, after, AFTER)) return false;
  const [, end] = clauseAround(passage, after);
  return holdsIn(passage, DEED, after + 1, Math.min(end, after + DEED_REACH));
}

/** "بعد خمسة أيام من إطلاق ...": a count that goes on to say after what tells when that was. */
function isOfEvent(passage: Passage, next: number): boolean {
  return has(passage, next, OF) && has(passage, next + 1, EVENT) ||
    has(passage, next + 1, OF) && has(passage, next + 2, EVENT);
}

/** "قبل يوم من زيارة ...": a count from what is no event of the text does not lead on from the time spoken of. */
function isOfOtherEvent(passage: Passage, next: number): boolean {
  return has(passage, next, FROM) && !has(passage, next, SINCE) && !isOfEvent(passage, next) &&
    !passage.periods.some(({ from }) => from > next && from <= next + 2);
}

/** "In October of the same year": words that only say which one the time before them is. */
function pointsAt(passage: Passage, { at, unit, shift }: Then): boolean {
  return unit === "year" && shift === 0 && passage.periods.some(({ next }) => next === at);
}

function daysOf(day: Date, unit: Unit, shift: number): Stretch {
  const year = day.getUTCFullYear();
  if (unit === "since") return { start: day, end: null };
  if (unit === "year") return whole(monthsOf(year + shift, 1, 12));
  if (unit === "day") return { start: addDays(day, shift), end: addDays(day, shift) };
  const moved = addMonths(new Date(Date.UTC(year, day.getUTCMonth(), 1)), shift);
  return whole(monthsOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1));
}

function whole({ start, end }: { readonly start: Date | null; readonly end: Date | null }): Stretch {
  return { start: start!, end: end! };
}

function toPeriod(passage: Passage, { at, next, unit, shift, ofNext }: Then, days: Stretch): Period {
  return {
    span: spanOf(passage, [at, next]),
    from: at,
    next,
    grain: unit === "since" ? "span" : unit,
    kind: unit === "since" ? "since" : unit === "span" ? "between" : "at",
    relative: true,
    aside: shift < 0,
    ofNext: ofNext === true,
    resolve: () => ({ ...days, basis: "relative" }),
  };
}

/** Whether a count of units leads on (1) or back (-1) from the time spoken of: by the word behind it, else before it. */
function signOf(passage: Passage, from: number, next: number): number {
  for (const at of [next, from - 1]) {
    if (has(passage, at, LATER)) return 1;
    if (has(passage, at, EARLIER)) return -1;
  }
  return 0;
}
