import { dayAt, skipGlue } from "./clock.ts";
import { readDate } from "./dates.ts";
import { Role } from "../lexicon/role.ts";
import { Flag, Kind, type Tokens } from "../scan/tokens.ts";
import { NamedPeriod } from "./named.ts";
import { dateOf, type DateWhen, type Read } from "./when.ts";

/** A day of the month in a row of days. */
interface Day {
  readonly day: number;
  readonly at: number;
  readonly next: number;
}

const NONE: readonly Read[] = [];
/** What can't stand behind a day: what a number counts, or measures. */
const COUNTED = Role.currency | Role.percent | Role.magnitude | Role.unit | Role.countable | Role.month | Role.number |
  Role.digits | Role.fraction;

/** "January 5, 11 and 14": the further days of a month that its first day stands behind. None where no "and" ends the row. */
export function daysBehind(tokens: Tokens, { when, next }: Read): readonly Read[] {
  if (when.is !== "date" || when.day === undefined || when.month === undefined || when.year !== undefined) return NONE;
  const days: Day[] = [];
  for (let at = next;;) {
    const link = linkAt(tokens, at);
    const day = link === null ? null : digitsAt(tokens, link.next);
    if (day === null || day.day <= (days.at(-1)?.day ?? when.day)) return [];
    days.push(day);
    at = day.next;
    if (link!.last) return endsAt(tokens, at) ? days.map((one) => readOf(one, when)) : [];
  }
}

/** "5, 11 and 14 January", "am 5. und 11. Januar": the days before the one that the month stands behind, and that one. */
export function daysBefore(tokens: Tokens, at: number): readonly Read[] {
  if (tokens.kindOf(at) !== Kind.digits || linkAt(tokens, dayAt(tokens, at)?.next ?? at) === null) return NONE;
  if (isCountBefore(tokens, at)) return NONE;
  const days: Day[] = [];
  for (let place = at;;) {
    const day = digitsAt(tokens, place);
    const link = day && linkAt(tokens, day.next);
    if (!day || !link || day.day <= (days.at(-1)?.day ?? 0)) return [];
    days.push(day);
    place = link.next;
    if (!link.last) continue;
    // "Am 4. und am 28. Juli"
    place = skipGlue(tokens, place);
    const end = tokens.kindOf(place) === Kind.digits ? readDate(tokens, place) : null;
    const when = end?.when;
    if (!end || when?.is !== "date" || when.day === undefined || when.month === undefined) return [];
    if (when.day <= day.day || when.weekday !== undefined || isNextTo(days, when.day)) return [];
    return [...days.map((one) => readOf(one, when)), { ...end, from: place }];
  }
}

/** "On 6 January and 9 September 2016", "in January, May and September 2016": the last of a row names the year of them all. */
export function shareYear(tokens: Tokens, periods: NamedPeriod[], { when }: Read, at: number): void {
  if (when.is !== "date" || when.year === undefined || when.month === undefined) return;
  let next: DateWhen = when;
  for (let i = periods.length - 1; i >= 0; i--) {
    const { from, next: end, when: first } = periods[i]!;
    if (first.is !== "date" || first.year !== undefined || !isEarlier(first, next)) return;
    const link = linkAt(tokens, end);
    if (link?.last !== (next === when) || skipGlue(tokens, link.next) !== at) return;
    periods[i] = new NamedPeriod(tokens, from, { when: { ...first, year: when.year }, next: end });
    [next, at] = [first, from];
  }
}

/** Whether a day, or a month, stands before another one in its year. */
function isEarlier({ month, day, pick }: DateWhen, next: DateWhen): boolean {
  if (month === undefined || (day === undefined) !== (next.day === undefined)) return false;
  return day === undefined ? pick === "latest" && month < next.month! : month <= next.month!;
}

/** "18 and 19 June" is one stretch of two days, which others read. */
function isNextTo(days: readonly Day[], last: number): boolean {
  return days.length === 1 && last === days[0]!.day + 1;
}

function readOf({ day, at, next }: Day, { month, year }: DateWhen): Read {
  return { when: dateOf(year, month, day), from: at, next };
}

function digitsAt(tokens: Tokens, at: number): Day | null {
  const from = skipGlue(tokens, at);
  const day = tokens.kindOf(from) === Kind.digits ? dayAt(tokens, from) : null;
  return day && { day: day.day, at: from, next: day.next };
}

/** A comma or an "and" between two days; `last` for the one before the last day. */
function linkAt(tokens: Tokens, at: number): { readonly next: number; readonly last: boolean } | null {
  const comma = tokens.kindOf(at) === Kind.comma;
  const place = comma ? at + 1 : at;
  const and = tokens.is(place, "range", "and") ||
    tokens.kindOf(place) === Kind.word && (tokens.flag[place]! & Flag.clitic) !== 0;
  if (and) return { next: place + 1, last: true };
  return comma ? { next: place, last: false } : null;
}

/** Whether nothing follows that a number counts. */
function endsAt(tokens: Tokens, at: number): boolean {
  if (tokens.kindOf(at) === Kind.other || (tokens.roleOf(at) & COUNTED) !== 0) return false;
  const kind = tokens.kindOf(at);
  // "July 4 and 28 - Two missiles": a dash apart leads to what happened.
  if (kind !== Kind.word) return kind !== Kind.slash && (kind !== Kind.dash || !tokens.glued(at));
  return (tokens.roleOf(at) & (Role.stopword | Role.time)) !== 0 ||
    tokens.find(at, "head") === undefined && tokens.find(at, "subject") === undefined &&
      tokens.find(at, "trigger") !== undefined;
}

/** "$5 and 11 January": the first of the numbers belongs to something else. */
function isCountBefore(tokens: Tokens, at: number): boolean {
  return (tokens.roleOf(at - 1) & (Role.currency | Role.bound | Role.lookalike | Role.digits)) !== 0 ||
    tokens.kindOf(at - 1) === Kind.dash;
}
