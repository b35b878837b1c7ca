import { dayAt, isTime, monthAt, plainDigits, skipGlue, unitOf, yearAt, yearOf } from "./clock.ts";
import { Role } from "./role.ts";
import { Kind, type Tokens } from "./tokens.ts";
import type { Pick, Read, When } from "./when.ts";

const ISO = /^(?<year>\d{4})[.](?<month>\d{1,2})[.](?<day>\d{1,2})$/u;
const DOTTED = /^(?<first>\d{1,2})[.](?<second>\d{1,2})(?:[.](?<year>\d{2}|\d{4}))?$/u;
const LATEST: Pick = "latest";

/** A date, month or year of the calendar that begins at a token, with or without the day of the week before it. */
export function readDate(tokens: Tokens, at: number): Read | null {
  if ((tokens.roleOf(at) & Role.weekday) === 0) return readPlainDate(tokens, at);
  let next = at + 1;
  while (tokens.kindOf(next) === Kind.comma || tokens.kindOf(next) === Kind.open || isDot(tokens, next)) next++;
  const at2 = skipGlue(tokens, next);
  const date = readPlainDate(tokens, at2) ?? readWeekdayDay(tokens, at, at2);
  if (date?.when.is !== "date" || date.when.day === undefined) return null;
  return tokens.kindOf(date.next) === Kind.close && tokens.kindOf(at + 1) === Kind.open ? { ...date, next: date.next + 1 } : date;
}

/** "Friday the 15th": the day of the month alone. */
function readWeekdayDay(tokens: Tokens, weekday: number, at: number): Read | null {
  const day = dayAt(tokens, at) ?? (at === weekday + 1 ? null : dayInWords(tokens, at));
  if (day === null || !day.marked && at === weekday + 1 || unitOf(tokens, day.next) !== null) return null;
  const value = tokens.find(weekday, "weekday")!.value;
  return { when: { is: "date", day: day.day, weekday: value, pick: LATEST }, next: day.next };
}

function dayInWords(tokens: Tokens, at: number): { readonly day: number; readonly next: number; readonly marked: boolean } | null {
  if ((tokens.roleOf(at) & Role.number) === 0 || tokens.value[at]! > 31) return null;
  return { day: tokens.value[at]!, next: at + 1, marked: true };
}

function isDot(tokens: Tokens, at: number): boolean {
  return tokens.kindOf(at) === Kind.stop && tokens.glued(at);
}

function readPlainDate(tokens: Tokens, at: number): Read | null {
  return readNumeric(tokens, at) ?? readDayMonth(tokens, at) ?? readMonth(tokens, at) ?? readYearMonth(tokens, at) ??
    readYear(tokens, at);
}

/** "2019-05-04", "5.2.2022", "5/17/2018", "11-2016": numbers alone. */
function readNumeric(tokens: Tokens, at: number): Read | null {
  if (tokens.kindOf(at) !== Kind.digits) return null;
  const dotted = readDotted(tokens, at);
  if (dotted !== null) return dotted;
  const parts = [plainDigits(tokens, at)];
  let next = at + 1;
  const kind = tokens.kindOf(next);
  if (kind !== Kind.dash && kind !== Kind.slash) return null;
  while (parts.length < 3 && tokens.kindOf(next) === kind && tokens.kindOf(next + 1) === Kind.digits && joined(tokens, next)) {
    parts.push(plainDigits(tokens, next + 1));
    next += 2;
  }
  const when = parts.length === 3 ? ofThree(parts, tokens) : parts.length === 2 ? ofTwo(parts, tokens, kind) : null;
  return when === null || tokens.glued(next) && tokens.kindOf(next) === Kind.other ? null : { when, next };
}

function joined(tokens: Tokens, at: number): boolean {
  return tokens.glued(at) === tokens.glued(at + 1) && (tokens.glued(at) || tokens.start[at]! - tokens.end[at - 1]! <= 1);
}

function readDotted(tokens: Tokens, at: number): Read | null {
  const digits = plainDigits(tokens, at);
  const iso = ISO.exec(digits)?.groups;
  if (iso) return found(toDate(iso["year"]!, iso["month"]!, iso["day"]!), at + 1);
  const groups = DOTTED.exec(digits)?.groups;
  if (!groups) return null;
  const year = groups["year"];
  // Without a year only the last dot tells "5.2." from the number 5.2.
  if (year === undefined) {
    const ends = (tokens.flag[at]! & 1) !== 0 || isDot(tokens, at + 1);
    return ends ? found(toDate(undefined, groups["second"]!, groups["first"]!), at + 1) : null;
  }
  return found(toDate(year, groups["second"]!, groups["first"]!) ?? toDate(year, groups["first"]!, groups["second"]!), at + 1);
}

function found(when: When | null, next: number): Read | null {
  return when === null ? null : { when, next };
}

function ofThree(parts: readonly string[], tokens: Tokens): When | null {
  const [a, b, c] = parts as [string, string, string];
  if (a.length === 4) return toDate(a, b, c);
  if (c.length !== 4 && c.length !== 2) return null;
  const monthFirst = tokens.lexicon.grammar.dates === "mdy";
  return monthFirst ? toDate(c, a, b) ?? toDate(c, b, a) : toDate(c, b, a) ?? toDate(c, a, b);
}

function ofTwo(parts: readonly string[], tokens: Tokens, kind: number): When | null {
  const [a, b] = parts as [string, string];
  if (b.length === 4 && a.length <= 2) return toDate(b, a);
  if (a.length === 4 && b.length <= 2) return toDate(a, b);
  if (kind !== Kind.slash || a.length > 2 || b.length > 2) return null;
  return tokens.lexicon.grammar.dates === "mdy"
    ? toDate(undefined, a, b) ?? toDate(undefined, b, a)
    : toDate(undefined, b, a) ?? toDate(undefined, a, b);
}

function toDate(year: string | undefined, month: string, day?: string): When | null {
  const m = Number(month);
  const d = day === undefined ? undefined : Number(day);
  if (!(m >= 1 && m <= 12) || d !== undefined && !(d >= 1 && d <= 31)) return null;
  const y = year === undefined ? undefined : fullYear(year);
  return { is: "date", pick: LATEST, month: m, ...(d !== undefined && { day: d }), ...(y !== undefined && { year: y }) };
}

function fullYear(year: string): number {
  const value = Number(year);
  return year.length > 2 ? value : value < 50 ? 2000 + value : 1900 + value;
}

/** "5. Februar 2022", "the 4th of July". */
function readDayMonth(tokens: Tokens, at: number): Read | null {
  const day = dayAt(tokens, at);
  if (day === null) return null;
  const month = monthAt(tokens, skipGlue(tokens, skipMark(tokens, day.next)));
  if (month === null) return null;
  return withYear(tokens, month.next, month.month, day.day);
}

/** The token after a dash, slash or dot that joins the parts of a date: "16. Nov. 2016", "2019/sep/01". */
function skipMark(tokens: Tokens, at: number): number {
  const kind = tokens.kindOf(at);
  const abbreviated = kind === Kind.stop && tokens.end[at - 1]! - tokens.start[at - 1]! <= 4 && tokens.kindOf(at + 1) !== Kind.word;
  const joins = kind === Kind.dash || kind === Kind.slash
    ? tokens.glued(at + 1)
    : abbreviated || kind === Kind.stop && (tokens.roleOf(at + 1) & Role.month) !== 0;
  return joins && tokens.glued(at) && at + 1 < tokens.count ? at + 1 : at;
}

/** "2016 June", "2019-aug-01", "2019/sep/01". */
function readYearMonth(tokens: Tokens, at: number): Read | null {
  const year = yearOf(tokens, at);
  const month = year === null ? null : monthAt(tokens, skipMark(tokens, at + 1));
  if (month === null) return null;
  const mark = skipMark(tokens, month.next);
  const day = mark === month.next ? null : dayAt(tokens, mark);
  const when: When = { is: "date", pick: LATEST, year: year!, month: month.month, ...(day && { day: day.day }) };
  return { when, next: day?.next ?? month.next };
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
  const day = dayAt(tokens, skipGlue(tokens, from, 1));
  if (day === null || day.day === 0) return null;
  if (day.marked) return (tokens.flag[day.next - 1]! & 1) === 0 || tokens.lexicon.grammar.dates === "mdy" ? day : null;
  if (tokens.lexicon.grammar.dates !== "mdy") return null;
  const counts = isTime(tokens, at - 1, "within") && tokens.kindOf(day.next) === Kind.other;
  return counts || from !== next && tokens.kindOf(next) === Kind.comma && yearOf(tokens, from) !== null ? null : day;
}

function withYear(tokens: Tokens, next: number, month: number, day?: number): Read {
  const date = { is: "date" as const, pick: LATEST, month, ...(day !== undefined && { day }) };
  const marked = skipMark(tokens, next);
  const comma = tokens.kindOf(marked) === Kind.comma ? marked + 1 : marked;
  const at = skipYearGlue(tokens, comma);
  const year = yearAt(tokens, at) ?? shortYear(tokens, at);
  return year === null ? { when: date, next } : { when: { ...date, year: year.year }, next: year.next };
}

/** "'19", "Sept. 12 19" is no year: two digits count only behind an apostrophe. */
function shortYear(tokens: Tokens, at: number): { readonly year: number; readonly next: number } | null {
  if (tokens.kindOf(at) !== Kind.digits || tokens.end[at]! - tokens.start[at]! !== 2) return null;
  const before = tokens.text[tokens.start[at]! - 1];
  return before === "'" || before === "\u2019" ? { year: fullYear(plainDigits(tokens, at)), next: at + 1 } : null;
}

/** The token after "of the year", "من عام" and the like. */
export function skipYearGlue(tokens: Tokens, at: number): number {
  let next = skipGlue(tokens, at);
  if (unitOf(tokens, next) === "year") next++;
  next = skipGlue(tokens, next, 1);
  return yearAt(tokens, next) === null ? at : next;
}

/** "2021", "im Jahr 2021", "2021/22". */
export function readYear(tokens: Tokens, at: number): Read | null {
  const first = unitOf(tokens, at) === "year" ? skipGlue(tokens, at + 1, 1) : at;
  const year = yearOf(tokens, first) ?? null;
  if (year === null) return readYearWords(tokens, first);
  const slash = tokens.kindOf(first + 1) === Kind.slash && tokens.kindOf(first + 2) === Kind.digits;
  if (slash && tokens.glued(first + 1) && tokens.glued(first + 2)) {
    const second = plainDigits(tokens, first + 2);
    const to = second.length === 2 ? Math.floor(year / 100) * 100 + Number(second) : Number(second);
    if (to === year + 1) return { when: { is: "years", from: year, to }, next: first + 3 };
  }
  return { when: { is: "date", pick: LATEST, year }, next: first + 1 };
}

/** "in two thousand and eighteen": words make a year only where a time is expected. */
function readYearWords(tokens: Tokens, at: number): Read | null {
  const led = isTime(tokens, at - 1, "within", "since") || tokens.is(at - 1, "range", "from") || tokens.is(at - 1, "range", "to") ||
    unitOf(tokens, at - 1) === "year";
  const year = led ? yearAt(tokens, at) : null;
  if (year === null || (tokens.roleOf(year.next) & (Role.currency | Role.percent | Role.unit)) !== 0) return null;
  return { when: { is: "date", pick: LATEST, year: year.year }, next: year.next };
}
