import { Time } from "../lexicon/time.ts";
import { isBare, readBareDate } from "./bare.ts";
import { GOES_ON } from "./start.ts";
import { readLength } from "./lengths.ts";
import { dayIn } from "./day_in.ts";
import { isTime, monthAt, skipGlue, timesOf, unitOf } from "./clock.ts";
import { readDate } from "./dates.ts";
import { yearFrom } from "./years.ts";
import { readNumber } from "../values/number.ts";
import { pickOf, readRelative, RELATIVES } from "./relative.ts";
import { Role } from "../lexicon/role.ts";
import { readQuarter, shortNth } from "./quarters.ts";
import { readDecade, readSeason } from "./seasons.ts";
import { Flag, Kind, type Tokens } from "../scan/tokens.ts";
import { firstOfYear, readSeveral, severalBehind } from "./several.ts";
import { readWeek } from "./weeks.ts";
import { dateOf, type Part, type Read, type TimeUnit, type When } from "./when.ts";
import { readOwnYear } from "./own_year.ts";

const NTHS = Role.ordinal | Role.digits | Role.unit | Role.weekday;
const DATES = Role.holiday | Role.digits | Role.month | Role.weekday | Role.unit | Role.ordinal | Role.number |
  Role.magnitude | Role.dual;
const READABLE = NTHS | DATES | Role.time | Role.season | Role.decade | Role.relative | Role.dual_unit | Role.article;
const PART = Time.early | Time.mid | Time.late;

/** A time that is part of another one: "mid-2021", "first half of 2023", "spring 2020", "the 1990s". */
function readPartial(tokens: Tokens, at: number, role: number): Read | null {
  const part = (role & Role.time) === 0 ? null : readPart(tokens, at) ?? readLastOf(tokens, at);
  return part ?? ((role & NTHS) === 0 ? null : readNth(tokens, at)) ?? readSeason(tokens, at) ?? readDecade(tokens, at);
}

/** A date, or a time told from the document's day, or part of either. */
export function readTime(tokens: Tokens, at: number): Read | null {
  const role = tokens.roleOf(at);
  if ((role & READABLE) === 0) return null;
  if (isBare(tokens, at)) return readBareDate(tokens, at);
  // A unit by itself, as most are.
  if ((role & READABLE) === Role.unit && (tokens.roleOf(at + 1) & GOES_ON) === 0) return readLength(tokens, at);
  return readSeveral(tokens, at) ?? readPartial(tokens, at, role) ??
    readDateOfYear(tokens, at) ?? readRelative(tokens, at);
}

/** "5. Februar", "juni i fjor", "June last year". */
function readDateOfYear(tokens: Tokens, at: number): Read | null {
  const role = tokens.roleOf(at);
  if ((role & DATES) === 0) return null;
  const date = readDate(tokens, at);
  const quarter = date?.when.is === "date" && date.when.month === undefined && date.when.year !== undefined &&
      date.when.day === undefined
    ? readQuarter(tokens, date)
    : null;
  if (quarter !== null) return quarter;
  if (date?.when.is !== "date" || date.when.month === undefined || date.when.year !== undefined) return date;
  const year = readOwnYear(tokens, date.next);
  if (year !== null) {
    const { month, day } = date.when;
    return { when: { is: "month_of", month, of: year.when, ...(day !== undefined && { day }) }, next: year.next };
  }
  const picked = (role & Role.month) !== 0 && mayBePicked(tokens, date.next, role) ? readRelative(tokens, at) : null;
  return picked !== null && picked.next > date.next ? picked : date;
}

/** Whether a month may be told from the document's day: by a word behind it, or by what its own can be besides. */
function mayBePicked(tokens: Tokens, next: number, role: number): boolean {
  return (tokens.roleOf(next) & Role.time) !== 0 || (role & RELATIVES & ~Role.month) !== 0;
}

function readPart(tokens: Tokens, at: number): Read | null {
  const times = timesOf(tokens, at);
  if ((times & PART) === 0) return null;
  const part: Part = (times & Time.early) !== 0 ? "early" : (times & Time.mid) !== 0 ? "mid" : "late";
  // "اول اسبوع" is the first week, though the word alone is also the early part.
  if ((tokens.roleOf(at) & Role.ordinal) !== 0 && unitOf(tokens, at + 1) !== null) return null;
  const dash = tokens.kindOf(at + 1) === Kind.dash ? at + 2 : at + 1;
  const of = wholeAt(tokens, skipGlue(tokens, dash));
  return of && { when: { is: "part", part, of: of.when }, next: of.next };
}

/** What something is a part of: a time, or a unit alone, which is then the present one ("Anfang des Jahres"). */
function wholeAt(tokens: Tokens, at: number): Read | null {
  if ((tokens.roleOf(at) & READABLE) === 0) return null;
  const time = readNth(tokens, at) ?? readLastOf(tokens, at) ?? readSeason(tokens, at) ?? readDecade(tokens, at) ??
    readDateOfYear(tokens, at) ?? readRelative(tokens, at);
  if (time !== null) return time.from === undefined ? time : null;
  const unit = unitOf(tokens, at);
  return unit === null ? null : { when: { is: "unit", unit, shift: 0 }, next: at + 1 };
}

/** "first half of 2023", "Q3 2021", "1. Quartal", "الأسبوع الثالث من هذا الشهر". */
function readNth(tokens: Tokens, at: number): Read | null {
  if (tokens.kindOf(at) === Kind.digits && !isNth(tokens, at)) return null;
  const forward = nthOf(tokens, at);
  if (forward !== null) {
    const unit = unitOf(tokens, forward.next);
    if (unit !== null && isNamed(tokens, unit, forward.next + 1)) return null;
    if (unit !== null) return nthIn(tokens, forward.nth, unit, forward.next + 1);
    const several = forward.nth === 1 ? severalOf(tokens, forward.next, 1) : null;
    return several ?? weekdayIn(tokens, forward.nth, forward.next) ?? dayIn(tokens, at);
  }
  if ((tokens.roleOf(at) & Role.weekday) !== 0 && (tokens.roleOf(at + 1) & Role.ordinal) !== 0) {
    return nthWeekday(tokens, tokens.find(at + 1, "ordinal")!.value, at, at + 2, false);
  }
  const unit = unitOf(tokens, at);
  if (unit === null) return tokens.kindOf(at) === Kind.digits ? dayIn(tokens, at) : null;
  const short = shortNth(tokens, at);
  if (short !== null) return nthIn(tokens, short.nth, unit, at + 2);
  if (unit === "week") {
    const week = readWeek(tokens, at);
    if (week !== null) return week;
  }
  const several = severalBehind(tokens, at + 1, unit);
  if (several !== null) return several;
  const behind = (tokens.roleOf(at + 1) & Role.ordinal) !== 0 ? tokens.find(at + 1, "ordinal")!.value : null;
  if (behind !== null) return nthIn(tokens, behind, unit, at + 2);
  return isTime(tokens, at + 1, Time.last) ? nthOfTime(tokens, -1, unit, at + 2) : null;
}

/** "تجربتها الأولى عام 2006": a year or month that its name follows is told by it, and not by a place in a row before it. */
function isNamed(tokens: Tokens, unit: TimeUnit, at: number): boolean {
  return unit === "year" && yearFrom(tokens, at) !== null || unit === "month" && monthAt(tokens, at) !== null;
}

/** Whether digits may be a place in a row: with a dot or a suffix, or with a unit or a time behind them. */
function isNth(tokens: Tokens, at: number): boolean {
  return (tokens.roleOf(at + 1) & (Role.suffix | Role.unit | Role.time | Role.relative)) !== 0 ||
    (tokens.flag[at]! & Flag.dot) !== 0 || tokens.kindOf(at + 1) === Kind.colon;
}

function nthOf(tokens: Tokens, at: number): { readonly nth: number; readonly next: number } | null {
  if ((tokens.roleOf(at) & Role.ordinal) !== 0) return { nth: tokens.find(at, "ordinal")!.value, next: at + 1 };
  if (tokens.kindOf(at) !== Kind.digits || tokens.end[at]! - tokens.start[at]! > 2) return null;
  const suffixed = (tokens.roleOf(at + 1) & Role.suffix) !== 0 && tokens.glued(at + 1);
  if (suffixed) return { nth: Number(tokens.words(at)), next: at + 2 };
  const dotted = (tokens.flag[at]! & Flag.dot) !== 0;
  return dotted ? { nth: Number(tokens.words(at)), next: at + 1 } : null;
}

function nthIn(tokens: Tokens, nth: number, unit: TimeUnit, next: number): Read | null {
  const of = nthOfTime(tokens, nth, unit, next);
  if (of !== null) return of;
  return unit === "half" || unit === "quarter" ? { when: { is: "nth", nth, unit, of: null }, next } : null;
}

/** The nth unit of a time that follows and is longer than the unit. */
export function nthOfTime(tokens: Tokens, nth: number, unit: TimeUnit, next: number): Read | null {
  const year = yearFrom(tokens, next);
  const glued = skipGlue(tokens, next);
  const of = year === null ? wholeAt(tokens, glued) : { when: dateOf(year.year) as When, next: year.next };
  if (of === null || of.when.is === "window" || of.when.is === "weekday") return null;
  const joined = glued !== next || year !== null || pickOf(tokens, glued) !== null ||
    (tokens.roleOf(glued) & (Role.relative | Role.month)) !== 0 || monthAt(tokens, glued) !== null;
  return joined ? { when: { is: "nth", nth, unit, of: of.when }, next: of.next } : null;
}

/** "first eight months of 2019", "last four months of the year" */
function severalOf(tokens: Tokens, at: number, side: 1 | -1): Read | null {
  const number = (tokens.roleOf(at) & (Role.number | Role.digits)) === 0 ? null : readNumber(tokens, at);
  const unit = number && unitOf(tokens, number.next);
  if (!number || !unit) return null;
  const count = number.value;
  const read = Number.isInteger(count) && count > 0
    ? nthOfTime(tokens, side === 1 ? 1 : -count, unit, number.next + 1)
    : null;
  if (read?.when.is === "nth") return { ...read, when: { ...read.when, count } };
  return side === 1 ? firstOfYear(tokens, count, unit, number.next + 1) : null;
}

/** "first Monday of last month" */
function weekdayIn(tokens: Tokens, nth: number, at: number): Read | null {
  return (tokens.roleOf(at) & Role.weekday) === 0 ? null : nthWeekday(tokens, nth, at, at + 1, nth > 0 && nth <= 5);
}

function nthWeekday(tokens: Tokens, nth: number, at: number, next: number, alone: boolean): Read | null {
  const glued = skipGlue(tokens, next);
  const joined = glued !== next || alone && ((tokens.roleOf(next) & Role.month) !== 0 || pickOf(tokens, next) !== null);
  const of = joined ? wholeAt(tokens, glued) : null;
  const weekday = tokens.find(at, "weekday")!.value;
  if (of !== null) return { when: { is: "nth_weekday", nth, weekday, of: of.when }, next: of.next };
  // "First Sunday" by itself is the month's; "the second Sunday in a row" is no place in a month.
  const month: When = { is: "unit", unit: "month", shift: 0 };
  return alone && glued === next ? { when: { is: "nth_weekday", nth, weekday, of: month }, next } : null;
}

/** "last week of July", "im letzten Quartal 2017" */
function readLastOf(tokens: Tokens, at: number): Read | null {
  if (!isTime(tokens, at, Time.last)) return null;
  const several = severalOf(tokens, at + 1, -1);
  if (several !== null) return several;
  const unit = unitOf(tokens, at + 1);
  if (unit === null) return weekdayIn(tokens, -1, at + 1);
  const named = skipGlue(tokens, at + 2) !== at + 2 || unit !== "year" && yearFrom(tokens, at + 2) !== null;
  return named ? nthOfTime(tokens, -1, unit, at + 2) : null;
}
