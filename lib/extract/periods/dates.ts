import { Time } from "../lexicon/time.ts";
import { dayAt, isTime, monthAt, skipGlue, unitOf, yearAt, yearOf } from "./clock.ts";
import { readDayYearMonth, readYearMonth, skipMark } from "./joined_date.ts";
import { readNumber } from "../values/number.ts";
import { isDot, readNumeric } from "./numeric_date.ts";
import { readYear, withYear } from "./years.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import { dateOf, type Read } from "./when.ts";

/** A date, month or year of the calendar that begins at a token, with or without the day of the week before it. */
export function readDate(tokens: Tokens, at: number): Read | null {
  if ((tokens.roleOf(at) & Role.weekday) === 0) return readPlainDate(tokens, at);
  let next = at + 1;
  while (tokens.kindOf(next) === Kind.comma || tokens.kindOf(next) === Kind.open || isDot(tokens, next)) next++;
  const at2 = skipGlue(tokens, next);
  const date = readPlainDate(tokens, at2) ?? readWeekdayDay(tokens, at, at2);
  if (date?.when.is !== "date") return null;
  // "One Friday in February 2016": the month is named, and any day of it meant.
  const anyDay = (tokens.roleOf(at - 1) & (Role.article | Role.number)) !== 0 && at2 > at + 1;
  if (date.when.day === undefined) return anyDay && date.when.month !== undefined ? date : null;
  const when = { ...date.when, weekday: tokens.find(at, "weekday")!.value };
  const closes = tokens.kindOf(date.next) === Kind.close && tokens.kindOf(at + 1) === Kind.open;
  return { when, next: closes ? date.next + 1 : date.next };
}

/** "Friday the 15th": the day of the month alone. */
function readWeekdayDay(tokens: Tokens, weekday: number, at: number): Read | null {
  const words = at === weekday + 1 ? null : dayInWords(tokens, at);
  const day = dayAt(tokens, at) ?? (words !== null && standsAlone(tokens, words.next) ? words : null);
  if (day === null || unitOf(tokens, day.next) !== null) return null;
  if (!day.marked && at === weekday + 1 && !standsAlone(tokens, day.next)) return null;
  // "On Tuesday at 6 a.m." tells the hour.
  if (isTime(tokens, day.next, Time.clock) || countsTimes(tokens, at, day.next)) return null;
  const value = tokens.find(weekday, "weekday")!.value;
  return { when: { ...dateOf(undefined, undefined, day.day), weekday: value }, next: day.next };
}

/** "On Sunday for the sixth time", "on Sunday, the 18th such test": an ordinal before what it counts is no day. */
function countsTimes(tokens: Tokens, at: number, next: number): boolean {
  const noun = tokens.find(next, "head") !== undefined || tokens.find(next, "subject") !== undefined ||
    isLowerCase(tokens, next);
  if ((tokens.roleOf(at) & Role.ordinal) === 0) return next - at > 1 && noun;
  const told = standsAlone(tokens, next) || isTime(tokens, next, Time.of | Time.at | Time.within);
  return !told && !/^\p{Nd}/u.test(tokens.words(at)) || noun;
}

/** Whether a token is a word that no lexicon has, in small letters, as most are that describe a noun. */
function isLowerCase(tokens: Tokens, at: number): boolean {
  return tokens.kindOf(at) === Kind.other && /^\p{Ll}/u.test(tokens.words(at));
}

/** Whether nothing that a number could count or belong to follows. */
function standsAlone(tokens: Tokens, at: number): boolean {
  const kind = tokens.kindOf(at);
  return kind === Kind.stop || kind === Kind.line || kind === Kind.comma || kind === Kind.close ||
    isTime(tokens, at, Time.until) || (tokens.roleOf(at) & Role.range) !== 0;
}

/** "twenty-five", as a day of the month. */
function dayInWords(
  tokens: Tokens,
  at: number,
): { readonly day: number; readonly next: number; readonly marked: boolean } | null {
  if ((tokens.roleOf(at) & (Role.number | Role.magnitude)) === 0) return null;
  const number = readNumber(tokens, at);
  if (number === null || number.digits || !(number.value >= 1 && number.value <= 31)) return null;
  return { day: number.value, next: number.next, marked: true };
}

/** "New Year's Day", "julaften": a day of the calendar by its name, whose class is its month and day: "12-24". */
function readHoliday(tokens: Tokens, at: number): Read | null {
  if ((tokens.roleOf(at) & Role.holiday) === 0) return null;
  const [month, day] = tokens.find(at, "holiday")!.class.split("-").map(Number) as [number, number];
  return withYear(tokens, at + 1, month, day);
}

const DAYS = Role.digits | Role.ordinal | Role.number | Role.magnitude;
const MONTHS = Role.month | Role.unit;

function readPlainDate(tokens: Tokens, at: number): Read | null {
  const role = tokens.roleOf(at);
  const day = (role & DAYS) === 0 ? null : readNumeric(tokens, at) ?? readDayMonth(tokens, at) ??
    readDayYearMonth(tokens, at);
  return readHoliday(tokens, at) ?? day ?? ((role & MONTHS) === 0 ? null : readMonth(tokens, at)) ??
    readYearMonth(tokens, at) ?? readYear(tokens, at);
}

/** "5. Februar 2022", "the 4th of July". */
function readDayMonth(tokens: Tokens, at: number): Read | null {
  // "$ 12 December" is a price.
  if ((tokens.roleOf(at - 1) & Role.currency) !== 0 && !/\p{L}/u.test(tokens.words(at - 1))) return null;
  const written = dayAt(tokens, at);
  const day = written ?? dayInWords(tokens, at);
  if (day === null) return null;
  const numbered = written?.marked ? monthByNumber(tokens, at, day.next) : null;
  if (numbered !== null) return withYear(tokens, numbered.next, numbered.month, day.day);
  const named = skipGlue(tokens, skipMark(tokens, day.next));
  const month = monthAt(tokens, named);
  if (month === null || isEventIn(tokens, at, day.next)) return null;
  // "The Sam Jong 2 on October 19": a number before a date of its own.
  if (named > day.next && isTime(tokens, day.next, Time.at) && dayAfter(tokens, named, month.next) !== null) {
    return null;
  }
  return withYear(tokens, month.next, month.month, day.day);
}

/** "The second in May 2009", "one in May": a number in words before "in" counts events, not the days of the month. */
function isEventIn(tokens: Tokens, at: number, next: number): boolean {
  return tokens.kindOf(at) === Kind.word && (tokens.roleOf(at) & (Role.ordinal | Role.number)) !== 0 &&
    isTime(tokens, next, Time.at | Time.within);
}

/** "am siebten vierten", "Montag, 7. vierter": the month as an ordinal of its own, where languages say it so. */
function monthByNumber(tokens: Tokens, at: number, next: number): { month: number; next: number } | null {
  if (!tokens.lexicon.grammar.ordinal_dot || (tokens.roleOf(next) & (Role.ordinal | Role.digits)) === 0) return null;
  const month = dayAt(tokens, next);
  const words = ((tokens.roleOf(at) | tokens.roleOf(next)) & Role.ordinal) !== 0;
  if (month === null || !month.marked || month.day > 12 || !words) return null;
  const led = (tokens.roleOf(at - 1) & (Role.weekday | Role.stopword)) !== 0 ||
    isTime(tokens, at - 1, Time.at | Time.the) || tokens.kindOf(at - 1) === Kind.comma;
  const named = (tokens.flag[month.next]! & 8) !== 0 || (tokens.roleOf(month.next) & (Role.unit | Role.month)) !== 0;
  return led && !named ? { month: month.day, next: month.next } : null;
}

/** "November 12, 2018", "July 2023", "يناير من عام 2024", "Juni letzten Jahres". */
function readMonth(tokens: Tokens, at: number): Read | null {
  const month = monthAt(tokens, at);
  if (month === null) return null;
  const day = dayAfter(tokens, at, month.next);
  return day === null ? withYear(tokens, month.next, month.month) : withYear(tokens, day.next, month.month, day.day);
}

/** The day behind a month, where days are written so and what follows is not something that the number counts. */
function dayAfter(tokens: Tokens, at: number, next: number): { readonly day: number; readonly next: number } | null {
  const from = tokens.kindOf(next) === Kind.comma ? next + 1 : skipMark(tokens, next);
  if (yearOf(tokens, from) !== null) return null;
  const day = dayAt(tokens, skipGlue(tokens, from, 1)) ?? dayInWordsBefore(tokens, from);
  if (day === null || day.day === 0 || isEnumerated(tokens, next)) return null;
  // "Sep-23-2020", "märz 3 2015", "April 14, 2015": what a year follows is a day in any language.
  if (yearAt(tokens, skipMark(tokens, tokens.kindOf(day.next) === Kind.comma ? day.next + 1 : day.next)) !== null) {
    return day;
  }
  // "Hatte im September den zweiten Atomtest unternommen": in words, and before a noun, it counts that.
  if ((tokens.roleOf(day.next - 1) & Role.ordinal) !== 0 && countsTimes(tokens, day.next - 1, day.next)) return null;
  // "أجرت في سبتمبر سادس تجاربها": where ordinals stand before their nouns as well, one in words counts what follows.
  if (tokens.lexicon.grammar.head_first && (tokens.roleOf(from) & Role.ordinal) !== 0) return null;
  if (day.marked) return (tokens.flag[day.next - 1]! & 1) === 0 || tokens.lexicon.grammar.dates === "mdy" ? day : null;
  if (tokens.lexicon.grammar.dates !== "mdy") return null;
  const counts = isTime(tokens, at - 1, Time.within) && tokens.kindOf(day.next) === Kind.other;
  // "In September, 17 more flew": a bare number behind a comma is a day only with a year behind it.
  return counts || tokens.kindOf(next) === Kind.comma ? null : day;
}

/** "The first in May, the second in June": an ordinal in words behind a comma is the next of a row. */
function isEnumerated(tokens: Tokens, next: number): boolean {
  if (tokens.kindOf(next) !== Kind.comma) return false;
  const at = skipGlue(tokens, next + 1, 1);
  return (tokens.roleOf(at) & Role.ordinal) !== 0 && !/^\p{Nd}/u.test(tokens.words(at)) &&
    yearAt(tokens, at + 1) === null;
}

/** "January twenty-five, nineteen eighty-six": words are a day only with a year behind them. */
function dayInWordsBefore(tokens: Tokens, at: number): ReturnType<typeof dayInWords> {
  const day = dayInWords(tokens, at);
  if (day === null) return null;
  const year = yearAt(tokens, tokens.kindOf(day.next) === Kind.comma ? day.next + 1 : day.next);
  return year === null ? null : day;
}
