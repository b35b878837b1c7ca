import { addDays, weekdayOf } from "../periods/calendar.ts";
import type { Clue } from "./clues.ts";
import type { When } from "../periods/when.ts";

/** How many sentences after a dateline tell the news itself. */
const LEAD = 1;

type Rule = (day: Date) => boolean;

/** What clues demand of the day, and the words that say so. */
export interface Demands {
  readonly rules: Rule[];
  readonly note: string[];
  /** whether they tell the year */
  yearly: boolean;
  /** whether they tell the day within the year */
  decided: boolean;
}

/** What a document's clues demand of the day on which it was published. */
export function demandsOf(clues: readonly Clue[]): Demands {
  const demands: Demands = { rules: [], note: [], yearly: false, decided: false };
  demandDateline(clues, demands);
  demandYear(clues, demands);
  demandToday(clues, demands);
  demandWeekdays(clues, demands);
  demandMeeting(clues, demands);
  return demands;
}

/** "SEOUL, Feb 12 (Reuters) -", "Thursday, 3 November, 7.58": the day, whatever the year. */
function demandDateline(clues: readonly Clue[], demands: Demands): void {
  const line = clues.find(({ place, when }) =>
    (place === "dateline" || place === "byline") && dayOfYear(when) !== null
  );
  if (line === undefined) return;
  const { month, day } = dayOfYear(line.when)!;
  demand(demands, [line], (date) => date.getUTCMonth() + 1 === month && date.getUTCDate() === day);
  demands.decided = true;
  // What a dateline's first sentences tell happened on that day or the day before, which tells the year.
  const lead = clues.find(({ at, when }) =>
    at <= line.at + LEAD && when.is === "weekday" && when.pick === "latest" && when.week === undefined
  );
  if (lead === undefined) return;
  demand(demands, [lead], (date) => addDays(lead.period.resolve(date)!.start!, 1) >= date);
}

/** "Last year ... in 2021": both are one year where they stand close and neither is compared with the other. */
function demandYear(clues: readonly Clue[], demands: Demands): void {
  const named = clues.filter(({ when, led, compared }) => led && !compared && yearOf(when) !== null);
  const stated = clues.filter(({ period, place }) => !period.relative && place !== "page" && period.kind === "at");
  // A year before the latest one that the text names may stand beside "last year" to be set against it.
  const last = Math.max(...stated.map(({ period }) => period.resolve(null)?.start?.getUTCFullYear() ?? 0));
  for (const clue of clues) {
    const { when } = clue;
    if (when.is !== "unit" || when.unit !== "year" || when.shift > 0) continue;
    const years = named.filter((other) => yearOf(other.when) === last && isNear(other, clue));
    // "24 in 2016, 27 in 2019 and nine last year": in one sentence they are set against each other, if not in apposition.
    if (years.some((other) => other.at === clue.at && !isBeside(other, clue))) continue;
    const year = years[0];
    if (year === undefined) continue;
    demand(demands, [clue, year], (date) => date.getUTCFullYear() === last - when.shift);
    demands.yearly = true;
    return;
  }
}

/** Nothing but a comma or a bracket stands between them. */
function isBeside(one: Clue, other: Clue): boolean {
  return one.at === other.at && Math.max(one.period.from, other.period.from) -
          Math.min(one.period.next, other.period.next) <= 1;
}

function isNear(one: Clue, other: Clue): boolean {
  return Math.abs(one.at - other.at) <= 1;
}

/** "Today, 6 February", "yesterday (5 February)". */
function demandToday(clues: readonly Clue[], demands: Demands): void {
  for (const [i, clue] of clues.entries()) {
    const { when } = clue;
    const next = clues[i + 1];
    if (when.is !== "unit" || when.unit !== "day" || next === undefined || next.at !== clue.at) continue;
    const day = dayOfYear(next.when);
    if (day === null || next.period.from - clue.period.next > 1 || next.place !== "text") continue;
    demand(demands, [clue, next], (date) => isDay(addDays(date, when.shift), next.when));
    demands.decided = true;
  }
}

/** "Sunday, 30 January" without its year; and a weekday by itself is later than one with "last". */
function demandWeekdays(clues: readonly Clue[], demands: Demands): void {
  for (const clue of clues) {
    const { when } = clue;
    if (when.is !== "date" || when.weekday === undefined || when.month === undefined || when.year !== undefined) {
      continue;
    }
    demand(demands, [clue], (date) => weekdayOf(clue.period.resolve(date)!.start!) === when.weekday);
  }
  const bare = clues.filter(({ when }) => when.is === "weekday" && when.pick === "latest" && when.week === undefined);
  const past = clues.filter(({ when }) => when.is === "weekday" && when.pick === "last");
  const start = (clue: Clue, date: Date) => clue.period.resolve(date)!.start!;
  if (bare.length === 0 || past.length === 0) return;
  demand(
    demands,
    [bare[0]!],
    (date) => bare.every((one) => past.every((other) => start(one, date) > start(other, date))),
  );
}

/**
 * A weekday of the last days that is the latest date which the text gives: "30 January" and "last Sunday". By chance one day
 * in seven fits, so the year must be known too, from the date itself or otherwise.
 */
function demandMeeting(clues: readonly Clue[], demands: Demands): void {
  const dates = clues.filter(({ when, place }) => dayOfYear(when) !== null && place === "text");
  const weekdays = clues.filter((clue) =>
    clue.when.is === "weekday" && clue.when.pick !== "next" &&
    (demands.yearly || dates.some((date) => isNear(date, clue)))
  );
  if (demands.decided || dates.length === 0) return;
  if (!demands.yearly && !dates.every(({ when }) => isFullDay(when))) return;
  const met = weekdays.find(({ when }) => when.is === "weekday" && when.pick === "last") ?? weekdays[0];
  if (met === undefined) return;
  const latest = (day: Date) => Math.max(...dates.map(({ period }) => period.resolve(day)?.start?.getTime() ?? 0));
  const fits = (date: Date) => met.period.resolve(date)!.start!.getTime() === latest(date);
  demand(demands, [...dates.slice(0, 1), met], fits);
  demands.decided = true;
}

function demand(demands: Demands, clues: readonly Clue[], rule: Rule): void {
  demands.rules.push(rule);
  demands.note.push(...clues.map(({ words }) => words));
}

/** Whether a time is a day of the calendar with its year. */
export function isFullDay(when: When): boolean {
  return when.is === "date" && when.day !== undefined && when.year !== undefined;
}

/** Whether a time is a month of the calendar with its year. */
export function isFullMonth(when: When): boolean {
  return when.is === "date" && when.day === undefined && when.month !== undefined && when.year !== undefined;
}

function isDay(date: Date, when: When): boolean {
  const day = dayOfYear(when)!;
  return date.getUTCMonth() + 1 === day.month && date.getUTCDate() === day.day &&
    (day.year === undefined || date.getUTCFullYear() === day.year);
}

function dayOfYear(
  when: When,
): { readonly month: number; readonly day: number; readonly year: number | undefined } | null {
  if (when.is !== "date" || when.month === undefined || when.day === undefined) return null;
  return { month: when.month, day: when.day, year: when.year };
}

function yearOf(when: When): number | null {
  return when.is === "date" && when.month === undefined ? when.year ?? null : null;
}
