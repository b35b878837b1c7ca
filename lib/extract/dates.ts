import { isTime, dayAt, monthAt, plainDigits, skipGlue, unitOf, yearOf } from "./clock.ts";
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
  const date = readPlainDate(tokens, skipGlue(tokens, next));
  if (date?.when.is !== "date" || date.when.day === undefined) return null;
  return tokens.kindOf(date.next) === Kind.close && tokens.kindOf(at + 1) === Kind.open ? { ...date, next: date.next + 1 } : date;
}

function isDot(tokens: Tokens, at: number): boolean {
  return tokens.kindOf(at) === Kind.stop && tokens.glued(at);
}

function readPlainDate(tokens: Tokens, at: number): Read | null {
  return readNumeric(tokens, at) ?? readDayMonth(tokens, at) ?? readMonth(tokens, at) ?? readYear(tokens, at);
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
  if (a.length === 4 && b.length <= 2 && Number(b) <= 12 && b.length === 2 && kind === Kind.slash) return null;
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
  const dash = tokens.kindOf(day.next) === Kind.dash && tokens.glued(day.next) ? day.next + 1 : day.next;
  const month = monthAt(tokens, skipGlue(tokens, dash));
  if (month === null) return null;
  return withYear(tokens, month.next, month.month, day.day);
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
  const from = tokens.kindOf(next) === Kind.comma ? next + 1 : tokens.kindOf(next) === Kind.dash && tokens.glued(next) ? next + 1 : next;
  const day = dayAt(tokens, skipGlue(tokens, from, 1));
  if (day === null || day.day === 0) return null;
  if (day.marked) return (tokens.flag[day.next - 1]! & 1) === 0 || tokens.lexicon.grammar.dates === "mdy" ? day : null;
  if (tokens.lexicon.grammar.dates !== "mdy") return null;
  const counts = isTime(tokens, at - 1, "within") && tokens.kindOf(day.next) === Kind.other;
  return counts || from !== next && tokens.kindOf(next) === Kind.comma && yearOf(tokens, from) !== null ? null : day;
}

function withYear(tokens: Tokens, next: number, month: number, day?: number): Read {
  const date = { is: "date" as const, pick: LATEST, month, ...(day !== undefined && { day }) };
  const dashed = tokens.kindOf(next) === Kind.dash && tokens.glued(next) && tokens.glued(next + 1) ? next + 1 : next;
  const comma = tokens.kindOf(dashed) === Kind.comma ? dashed + 1 : dashed;
  const at = skipYearGlue(tokens, comma);
  const year = yearOf(tokens, at) ?? shortYear(tokens, at, day);
  if (year === null || isRangeEnd(tokens, dashed, next, at)) return { when: date, next };
  return { when: { ...date, year }, next: at + 1 };
}

/** "July-2019" is one month; "July - 2019" would be two ends of a range. */
function isRangeEnd(tokens: Tokens, dashed: number, next: number, at: number): boolean {
  return dashed !== next && at !== dashed;
}

/** "'19", "Sept. 12 19" is no year: two digits count only behind an apostrophe. */
function shortYear(tokens: Tokens, at: number, day: number | undefined): number | null {
  if (tokens.kindOf(at) !== Kind.digits || tokens.end[at]! - tokens.start[at]! !== 2 || day === undefined && at === 0) return null;
  const before = tokens.text[tokens.start[at]! - 1];
  return before === "'" || before === "\u2019" ? fullYear(plainDigits(tokens, at)) : null;
}

/** The token after "of the year", "من عام" and the like. */
export function skipYearGlue(tokens: Tokens, at: number): number {
  let next = skipGlue(tokens, at);
  if (unitOf(tokens, next) === "year") next++;
  next = skipGlue(tokens, next, 1);
  return yearOf(tokens, next) === null ? at : next;
}

/** "2021", "im Jahr 2021", "2021/22". */
export function readYear(tokens: Tokens, at: number): Read | null {
  const first = unitOf(tokens, at) === "year" ? skipGlue(tokens, at + 1, 1) : at;
  const year = yearOf(tokens, first);
  if (year === null) return null;
  const slash = tokens.kindOf(first + 1) === Kind.slash && tokens.kindOf(first + 2) === Kind.digits;
  if (slash && tokens.glued(first + 1) && tokens.glued(first + 2)) {
    const second = plainDigits(tokens, first + 2);
    const to = second.length === 2 ? Math.floor(year / 100) * 100 + Number(second) : Number(second);
    if (to === year + 1) return { when: { is: "years", from: year, to }, next: first + 3 };
  }
  return { when: { is: "date", pick: LATEST, year }, next: first + 1 };
}
