import { toldEvent } from "./after_told.ts";
import { addDays, addMonths, monthsOf } from "../../periods/calendar.ts";
import { spanOf } from "../../passage/draft.ts";
import { markWhere } from "../../lexicon/mark.ts";
import { Kind } from "../../scan/tokens.ts";
import { fact } from "../../passage/fact.ts";
import { classesAt, has, holds, isAnd, isDate, isMark, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import { addCounted, DIRECTION, isBeforeVerb, isOfOtherEvent, UNIT } from "./so_many_units.ts";
import { upToThen } from "./up_to_then.ts";
import { antecedent, spanBefore, type Stretch, type Then, type Unit } from "./spoken.ts";
import type { Story } from "../../passage/story.ts";

/**
 * "then_year-1", "then_month+1", "then_day0": a unit counted from the time that was spoken of. "then_day~1" ("the day after")
 * is the next one where its clause ends with it, and the one before where it goes on to say after what.
 */
const THEN = /^then_(?<unit>year|month|weekend|week|day|span|since|until)(?<shift>[+-]?\d+|~(?<each>\d+))$/u;

const THENS = markWhere("clause", (name) => THEN.test(name));

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

const MEASURED = mark("head", "barrel", "tonne");
const OF = mark("time", "of");
const THEN_FIRST = mark("clause", "then_first");
const VERBS = mark("clause", "whether");
const HITHERTO = mark("clause", "hitherto");
const NONE: readonly never[] = [];

/** Periods that count from the time spoken of before: "a year earlier", "the following month", "five days later". */
export function anaphorsOf(passage: Passage, story: Story): readonly Period[] {
  const thens = thensOf(passage);
  if (thens.length === 0) return NONE;
  const periods: Period[] = [];
  for (const then of thens.length === 1 ? thens : inOrder(thens)) {
    // "Said on Monday that it had fired on the previous day": not the day before the document's, where another is named.
    const again = then.unit === "day" && passage.periods.some(({ grain, next }) => grain === "day" && next <= then.at);
    // "In 2022 it took 1.7 billion, after 429 million im Vorjahr": not the year that its sentence has just named.
    const former = then.unit === "year" && then.shift === -1 && isLastYear(passage, then.at, story);
    // "Im Vorjahreszeitraum": a word that begins as one for last year does.
    const span = then.unit === "span" && then.shift !== 0;
    if (isDate(passage, then.at) && !again && !former && !span) continue;
    if (then.unit === "until") {
      const up = upToThen(passage, then, story);
      if (up !== null) periods.push(up);
      continue;
    }
    // "7.5 million tons a year on coal": so much each year.
    if (pointsAt(passage, then) || has(passage, then.at - 1, MEASURED)) continue;
    const event = toldEvent(passage, then, story);
    if (event !== null) {
      // What tells of an event that is still to come counts back from it; one that was told is counted from.
      const shift = then.ofNext ? -then.shift : then.shift;
      periods.push(toPeriod(passage, { ...then, shift, ofNext: false }, daysOf(event.day, then.unit, shift)));
      continue;
    }
    const before = then.unit === "span" ? null : antecedent(passage, then, story, periods) ?? newsDay(then, story);
    const days = then.unit === "span"
      ? yearsOff(spanBefore(passage, then.at, story), then.shift)
      : before && daysOf(before, then.unit, then.shift);
    if (days !== null) periods.push(toPeriod(passage, then, upToNow(days, story)));
  }
  return periods;
}

/** Whether the last time that a sentence names before a place is the year before the document's. */
function isLastYear(passage: Passage, at: number, { published }: Story): boolean {
  const named = passage.periods.findLast(({ next, kind, grain }) => next <= at && kind === "at" && grain === "year");
  const year = named?.resolve(published)?.start?.getUTCFullYear();
  return year !== undefined && published !== null && year === published.getUTCFullYear() - 1;
}

/** "The launch comes two days after it fired another": what is told first of all, without a day, is of the document's. */
function newsDay({ unit, ofNext }: Then, { published }: Story): Date | null {
  return unit === "day" && ofNext ? published : null;
}

/** The words of a passage that count from the time spoken of before. */
export const thensOf = fact((passage): readonly Then[] => {
  const thens: Then[] = [];
  for (const at of placesOf(passage, THENS)) {
    for (const name of classesAt(passage, at, "clause")) {
      const shift = shiftOf(name);
      if (shift === null || !shift.either && isOfOtherEvent(passage, at + 1)) continue;
      // "Dagen før toårsjubileet": the day before what no lexicon knows.
      if (shift.unit === "day" && shift.units < 0 && isBeforeUnknown(passage, at + 1)) continue;
      if ((shift.unit === "week" || shift.unit === "weekend") && kindAt(passage, at + 1) === Kind.other) continue;
      const ofNext = shift.either && !endsClause(passage, at);
      thens.push({ at, next: at + 1, unit: shift.unit, shift: ofNext ? -shift.units : shift.units, ofNext });
    }
  }
  // "Da skjøt landet ...": in some languages a first word before the verb points to the time just told.
  if (isBeforeVerb(passage, 0, THEN_FIRST)) thens.push({ at: 0, next: 1, unit: "span", shift: 0 });
  for (const at of placesOf(passage, HITHERTO)) {
    // "There have been none since."
    // "Siden har det ikke vært noen": where the verb comes second, a first word before it.
    if (at > 0 ? endsClause(passage, at) : has(passage, 1, VERBS)) {
      thens.push({ at, next: at + 1, unit: "since", shift: 0 });
    }
  }
  if (holds(passage, UNIT) && holds(passage, DIRECTION)) addCounted(passage, thens);
  return thens;
});

/** Whether a sentence is dated by what the one before told alone: "four years later". */
export function isTimedFromBefore(passage: Passage): boolean {
  return passage.periods.length === 0 && thensOf(passage).some(({ unit }) => unit !== "since" && unit !== "until");
}

/** As they stand in the text: the next day counts from the day that one before it has led to. */
function inOrder(thens: readonly Then[]): readonly Then[] {
  return [...thens].sort((a, b) => a.at - b.at);
}

/** "Over the course of the year it has fired 31": a year that is not over ends with the document's day. */
function upToNow({ start, end }: Stretch, { published }: Story): Stretch {
  const isOn = published !== null && end !== null && start <= published && published < end;
  return { start, end: isOn ? published : end };
}

/** "In the same period of the year before": the stretch spoken of, so many years off. */
function yearsOff(span: Stretch | null, years: number): Stretch | null {
  if (span === null || years === 0) return span;
  return { start: addMonths(span.start, 12 * years), end: span.end && addMonths(span.end, 12 * years) };
}

/** Whether a word that no lexicon knows stands at a place, and ends its clause or has what it is of behind it. */
function isBeforeUnknown(passage: Passage, at: number): boolean {
  return kindAt(passage, at) === Kind.other && (endsClause(passage, at) || has(passage, at + 1, OF));
}

function endsClause(passage: Passage, at: number): boolean {
  return at + 1 >= passage.count || isMark(passage, at + 1) || isAnd(passage, at + 1);
}

/** "In October of the same year": words that only say which one the time before them is. */
function pointsAt(passage: Passage, { at, unit, shift }: Then): boolean {
  if (unit !== "year" || Math.abs(shift) > 1) return false;
  const behind = has(passage, at - 1, OF) ? at - 1 : at;
  return passage.periods.some(({ next, grain, relative }) =>
    next === at && shift === 0 || next === behind && relative && (grain === "month" || grain === "day")
  );
}

function daysOf(day: Date, unit: Unit, shift: number): Stretch {
  const year = day.getUTCFullYear();
  if (unit === "since") return { start: day, end: null };
  if (unit === "year") return whole(monthsOf(year + shift, 1, 12));
  if (unit === "day") return { start: addDays(day, shift), end: addDays(day, shift) };
  if (unit === "week" || unit === "weekend") {
    const monday = addDays(day, 7 * shift - (day.getUTCDay() + 6) % 7);
    return { start: addDays(monday, unit === "week" ? 0 : 5), end: addDays(monday, 6) };
  }
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
    grain: unit === "since" || unit === "until" ? "span" : unit === "weekend" ? "week" : unit,
    kind: unit === "since" ? "since" : unit === "span" ? "between" : "at",
    relative: true,
    aside: shift < 0,
    ofNext: ofNext === true,
    resolve: () => ({ ...days, basis: "relative" }),
  };
}
