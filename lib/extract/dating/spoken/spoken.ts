import { isOneDay } from "../days.ts";
import { addDays, isAfter } from "../../periods/calendar.ts";
import { anchorOf } from "../../periods/focus.ts";
import { resolveWhen } from "../../periods/resolve.ts";
import { monthSaid, yearNamed } from "./said_before.ts";
import type { Draft } from "../../passage/draft.ts";
import { has, holds, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";

/** How many passages back a time is looked for that no claim has. */
const BACK = 2;
/** The same for a day: there are fewer of them. */
const DAY_BACK = 12;
const NONE: readonly never[] = [];
const OF_REPORT = mark("clause", "of_report");
const REPORT = mark("credit", "report");
const THEN_FIRST = mark("clause", "then_first");

/** What a word counts in from the time spoken of before. */
export type Unit = "year" | "month" | "week" | "weekend" | "day" | "span" | "since" | "until";

/** Whether a unit is counted from a day alone. */
export const isFromDay = (unit: Unit): boolean => unit === "day" || unit === "week" || unit === "weekend";

/** A word that counts from the time spoken of before: its place, its unit and how many of them. */
export interface Then {
  readonly at: number;
  readonly next: number;
  readonly unit: Unit;
  readonly shift: number;
  /** whether it goes on to say after what */
  readonly ofNext?: boolean;
}

/** Days from one to another, or on and on. */
export interface Stretch {
  readonly start: Date;
  readonly end: Date | null;
}

/**
 * The time that a word counts from: the day that one before it in the sentence has led to, the month or the day that was named,
 * else the start of the last period told.
 */
export function antecedent(passage: Passage, then: Then, story: Story, led: readonly Period[] = NONE): Date | null {
  return dayLedTo(passage, then, led) ?? monthSaid(passage, then, story) ?? daySaid(passage, then, story) ??
    yearNamed(passage, then, story) ?? dayBefore(passage, then.at, story, then.unit);
}

/** "Three on the same day, and two more on the next": the day that a word before led to, if no other is named behind it. */
function dayLedTo(passage: Passage, { at, unit }: Then, led: readonly Period[]): Date | null {
  if (unit !== "day" || led.length === 0) return null;
  const last = led.findLast(({ grain, aside, ofNext, next }) => grain === "day" && !aside && !ofNext && next <= at);
  if (last === undefined || passage.periods.some(({ from, next }) => from >= last.next && next <= at)) return null;
  return last.resolve(null)?.start ?? null;
}

/** "On the same day": the last of the claims that is of one day. */
function daySaid(passage: Passage, { at, unit, shift }: Then, story: Story): Date | null {
  if (unit !== "day" || shift !== 0 || passage.periods.some(({ next }) => next <= at)) return null;
  const last = story.recent.findLast((draft) => draft.passage !== passage && isOfDay(draft));
  return last && passage.index - last.passage.index <= BACK ? latestWith(last, story) : null;
}

/** Whether a claim is of one day, or of what was decided on one and holds from then on. */
export function isOfDay({ when, measure, passage }: Draft): boolean {
  if (!when?.start) return false;
  if (when.end !== null) return isOneDay(when);
  if (measure !== "sanction" || when.rule === "since") return false;
  const named = passage.periods.find(({ span }) => span[0] === when.span[0]);
  return named === undefined || named.grain === "day";
}

/** "On 25 May a second test, two years after its first on 9 October": of the days that one sentence tells, the latest is its own. */
export function latestWith(last: Draft, { recent }: Story): Date {
  let day = last.when!.start!;
  for (const other of recent) {
    if (other.passage === last.passage && isOfDay(other) && isAfter(other.when!.start!, day)) day = other.when!.start!;
  }
  return day;
}

/** "In these six years", "over the same time": the whole of the period that was spoken of last. */
export function spanBefore(passage: Passage, at: number, story: Story): Stretch | null {
  const own = passage.periods.findLast((period) => period.next <= at)?.resolve(story.published);
  const report = own ?? (has(passage, at, OF_REPORT) ? reportSpan(passage, story) : null);
  if (report?.start) return { start: report.start, end: report.end };
  const told = story.recent.filter((draft) => draft.when?.start && draft.passage !== passage);
  // "Its latest test, on 29 November. Then it fired ...": the one time that the sentence before tells of.
  const before = has(passage, at, THEN_FIRST) ? told.filter((draft) => draft.passage === story.before(passage)) : [];
  const just = before.length === 1 ? before[0]!.when : undefined;
  // "The third since January, after one on the 14th. Over the same time": no single day is a time over which something was.
  const said = own ?? just ?? sinceSaid(passage, story) ?? headOfLine(passage, story) ??
    told.findLast(({ when }) => !isOneDay(when!))?.when ??
    told.at(-1)?.when ?? stretchNamed(passage, story);
  return said?.start ? { start: said.start, end: said.end } : null;
}

/** "The report covers July 2023 to January 2024. ... In the reporting period": the last stretch that a report was said to be of. */
function reportSpan(passage: Passage, { passages, published }: Story): Stretch | null {
  for (let at = passage.index - 1; at >= 0; at--) {
    const one = passages[at]!;
    const period = holds(one, REPORT) ? one.periods.find(({ kind }) => kind === "between") : undefined;
    const days = period?.resolve(published);
    if (days?.start) return { start: days.start, end: days.end };
  }
  return null;
}

/** "2018–2021: summits in Singapore and Hanoi. In these four years ...": the stretch that heads the sentence just before. */
function headOfLine(passage: Passage, story: Story): Stretch | null {
  const before = story.before(passage);
  const [first] = before?.paragraph === passage.paragraph ? before.periods : [];
  if (first?.from !== 0 || first.grain !== "span" || first.relative) return null;
  const days = first.resolve(null);
  return days?.start && days.end ? { start: days.start, end: days.end } : null;
}

/** "The report deals with the six months to January. In that time": the stretch that the passages just before name last. */
function stretchNamed(passage: Passage, story: Story): Stretch | null {
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - BACK); index--) {
    const before = story.passages[index]!;
    const last = before.periods.findLast(({ grain }) => grain !== "day");
    const days = last?.resolve(anchorOf(before, last, story));
    if (days?.start && days.end) return { start: days.start, end: days.end };
  }
  return null;
}

/** "No agreement since December 2017. That time ...": the time from which on something holds, in the sentence before. */
function sinceSaid(passage: Passage, story: Story): Stretch | null {
  const before = story.before(passage);
  const when = before?.paragraph === passage.paragraph ? before.periods.at(-1)?.when : undefined;
  if (when?.is !== "since" && when?.is !== "after") return null;
  const days = resolveWhen(when.of, { anchor: story.published, week: 1, bias: "past" });
  return days?.start && days.end ? { start: days.start, end: days.end } : null;
}

/** The first day of the period that was spoken of last, in this passage or in those before. */
function dayBefore(passage: Passage, at: number, story: Story, unit: Unit): Date | null {
  // "The same day" is of a day that was named, and not of the first of a month.
  // ... and "that month" of none of a year.
  const own = passage.periods.findLast(({ next, grain }) =>
    next <= at && (isFromDay(unit) ? grain === "day" : unit !== "month" || grain === "day" || grain === "month")
  );
  const told = story.recent.findLast((draft) =>
    draft.when?.start && draft.passage !== passage && (!isFromDay(unit) || isOfDay(draft))
  );
  const day = (own && beginning(own, unit, story)) ?? saidBefore(passage, story) ??
    (told && isFromDay(unit) ? latestWith(told, story) : told?.when?.start);
  return day ?? namedBefore(passage, story, unit);
}

/** The day from which a time is counted on: "between 2006 and 2017, and since then" begins when the stretch is over. */
function beginning(period: Period, unit: Unit, { published }: Story): Date | null {
  const days = period.resolve(published);
  const over = unit === "since" && period.kind === "between" && days?.end != null;
  return over ? addDays(days.end!, 1) : days?.start ?? null;
}

/** The day up to which "by then" counts: of what was told last, else the last that the passages before name. */
export function dayUpTo(passage: Passage, story: Story): Date | null {
  const last = story.recent.findLast((draft) => draft.passage !== passage && isOfDay(draft));
  if (last && passage.index - last.passage.index <= BACK) return latestWith(last, story);
  return namedBefore(passage, story, "until");
}

/** The day that the sentence before begins with or names last, where no claim has another. */
function saidBefore(passage: Passage, story: Story): Date | null {
  const before = story.before(passage);
  if (before === undefined || before.paragraph !== passage.paragraph) return null;
  if (story.recent.some((draft) => draft.passage === before && draft.when)) return null;
  const last = before.periods.findLast(({ kind, grain }) => grain === "day" && (kind === "at" || kind === "since"));
  return last?.resolve(anchorOf(before, last, story))?.start ?? null;
}

/** The first day of the last period that the passages before name; days are counted from no month or year. */
function namedBefore(passage: Passage, story: Story, unit: Unit): Date | null {
  const back = isFromDay(unit) ? DAY_BACK : BACK;
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - back); index--) {
    const before = story.passages[index]!;
    const last = before.periods.findLast(({ kind, grain }) => kind === "at" && (!isFromDay(unit) || grain === "day"));
    const start = last?.resolve(anchorOf(before, last, story))?.start;
    if (start) return start;
  }
  return null;
}
