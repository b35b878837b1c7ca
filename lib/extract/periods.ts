import { dayAt, isTime, monthAt, skipGlue, unitOf, yearOf } from "./clock.ts";
import { readTime } from "./parts.ts";
import type { Grain, Period, Resolved } from "./period.ts";
import { resolveWhen } from "./resolve.ts";
import { Role } from "./role.ts";
import { readSpan } from "./stretch.ts";
import { Kind, type Tokens } from "./tokens.ts";
import type { Read, When } from "./when.ts";

export type { Period } from "./period.ts";

const STARTS = Role.month | Role.weekday | Role.unit | Role.time | Role.relative | Role.season | Role.decade | Role.ordinal |
  Role.range | Role.digits | Role.number | Role.article | Role.dual_unit;

/** All times that the scanned text names, in text order, as functions of the document's day. */
export function periodsOf(tokens: Tokens): Period[] {
  const periods: Period[] = [];
  let month: Month | null = null;
  for (let at = 0; at < tokens.count;) {
    const read = (tokens.role[at]! & STARTS) === 0 ? null : readPeriod(tokens, at);
    if (read !== null) periods.push(toPeriod(tokens, read.from ?? at, inMonth(read, month, at)));
    month = monthOf(read, at) ?? month;
    at = read?.next ?? at + 1;
  }
  return periods;
}

/** The month that was last named, and where. */
interface Month {
  readonly month: number;
  readonly year?: number;
  readonly at: number;
}

/** How many tokens further on a day may still be one of a month named before. */
const NEAR = 80;

function monthOf(read: Read | null, at: number): Month | null {
  const when = read?.when;
  if (when?.is !== "date" || when.month === undefined) return null;
  return { month: when.month, at, ...(when.year !== undefined && { year: when.year }) };
}

function inMonth(read: Read, month: Month | null, at: number): Read {
  const { when } = read;
  if (when.is !== "date" || when.day === undefined || when.month !== undefined || when.weekday !== undefined) return read;
  if (month === null || at - month.at > NEAR) return read;
  return { ...read, when: { ...when, month: month.month, ...(month.year !== undefined && { year: month.year }) } };
}

/** Marks of the tokens that periods take up, for valuesOf(): their numbers are no figures. */
export function takenBy(tokens: Tokens, periods: readonly Period[]): Uint8Array {
  const taken = new Uint8Array(tokens.count);
  for (const { from, next } of periods) taken.fill(1, from, next);
  return taken;
}

function readPeriod(tokens: Tokens, at: number): Read | null {
  const since = isTime(tokens, at, "since") ? after(tokens, at, "since") : null;
  if (since !== null) return since;
  const ago = isTime(tokens, at, "ago") ? readTime(tokens, at) : null;
  if (ago !== null) return ago;
  for (const is of ["until", "before", "after"] as const) {
    const read = isTime(tokens, at, is) ? after(tokens, at, is) : null;
    if (read !== null) return read;
  }
  return readToDate(tokens, at) ?? readSpan(tokens, at) ?? readAlone(tokens, at) ?? readDay(tokens, at);
}

/** "since 2017", "until the end of 2022", "before June". */
function after(tokens: Tokens, at: number, is: "since" | "until" | "before" | "after"): Read | null {
  const from = skipGlue(tokens, at + 1);
  const year = unitOf(tokens, from) === "year" && yearOf(tokens, from + 1) !== null ? from + 1 : from;
  const of = readTime(tokens, year);
  if (of === null || of.from !== undefined) return null;
  if (of.when.is === "window" && is !== "since") return null;
  if (of.when.is === "window") return { when: { ...of.when }, next: of.next };
  return { when: { is, of: of.when }, next: of.next };
}

/** "so far this year", "this year so far", "hittil". */
function readToDate(tokens: Tokens, at: number): Read | null {
  if (!isTime(tokens, at, "to_date")) return null;
  const of = readTime(tokens, skipGlue(tokens, at + 1));
  if (of !== null && of.from === undefined) return { when: { is: "to_date", of: of.when }, next: of.next };
  return isOpen(tokens, at) ? { when: { is: "to_date", of: null }, next: at + 1 } : null;
}

/** Whether "so far" stands by itself and is more than "already". */
function isOpen(tokens: Tokens, at: number): boolean {
  return !isTime(tokens, at, "already");
}

/** A time by itself, where its words can't mean anything else. */
function readAlone(tokens: Tokens, at: number): Read | null {
  const read = readTime(tokens, at);
  if (read === null || !isClear(tokens, at, read)) return null;
  if (isTime(tokens, read.next, "to_date") && read.when.is !== "to_date") {
    return { ...read, when: { is: "to_date", of: read.when }, next: read.next + 1 };
  }
  return read;
}

/** "on the 30th", "am 30.": a day whose month was named before, or is the document's. */
function readDay(tokens: Tokens, at: number): Read | null {
  const day = dayAt(tokens, at);
  if (day === null || !day.marked || !isTime(tokens, at - 1, "at", "the")) return null;
  const kind = tokens.kindOf(day.next);
  const counts = kind === Kind.other || kind === Kind.digits || (tokens.roleOf(day.next) & Role.unit) !== 0;
  const named = kind === Kind.word && (tokens.roleOf(day.next) & Role.stopword) === 0;
  const digits = tokens.kindOf(at) === Kind.digits;
  if (named || counts && !(digits && (tokens.flag[at]! & 8) === 0 && isLower(tokens, day.next)) || !digits) return null;
  return { when: { is: "date", day: day.day, pick: "latest" }, next: day.next };
}

function isLower(tokens: Tokens, at: number): boolean {
  return tokens.kindOf(at) === Kind.other && (tokens.flag[at]! & 8) === 0 && tokens.lexicon.grammar.ordinal_dot;
}

/** A month like "May" or "mars" and a year like "2000" need words about them that speak of time. */
function isClear(tokens: Tokens, at: number, { when, next }: Read): boolean {
  if (when.is !== "date" || when.pick !== "latest") return true;
  if (when.day !== undefined) return when.month !== undefined || when.weekday !== undefined;
  const led = tokens.is(at - 1, "range", "from") || tokens.is(at - 1, "range", "between") || tokens.is(at - 1, "range", "to") || isTime(tokens, at - 1, "within", "at", "of", "last", "this", "next");
  if (when.month !== undefined && when.year === undefined) {
    const long = tokens.end[at]! - tokens.start[at]! > 3;
    return led || long && (tokens.flag[at]! & 8) !== 0 || long && monthAt(tokens, at) !== null && tokens.count <= 3 || long && !isCased(tokens, at);
  }
  if (when.month !== undefined || next - at > 1) return true;
  const coded = tokens.kindOf(next) === Kind.dash && tokens.kindOf(next + 1) === Kind.digits ||
    tokens.kindOf(at - 1) === Kind.dash && tokens.kindOf(at - 2) === Kind.digits;
  if (coded) return false;
  const joined = tokens.glued(at) && tokens.kindOf(at - 1) !== Kind.open && tokens.kindOf(at - 1) !== Kind.quote;
  const counted = (tokens.roleOf(next) & (Role.currency | Role.percent | Role.magnitude | Role.countable)) !== 0 || tokens.glued(next) && tokens.kindOf(next) === Kind.other;
  const numbered = (tokens.roleOf(at - 1) & (Role.lookalike | Role.currency | Role.bound)) !== 0 && !isTime(tokens, at - 1, "within");
  if (joined || counted || numbered) return false;
  return led || when.year! > 1950 && when.year! < 2050 && when.year !== 2000;
}

/** Whether the language writes this month with a capital, so that without one it is another word. */
function isCased(tokens: Tokens, at: number): boolean {
  return tokens.lexicon.grammar.capital_months && (tokens.flag[at]! & 8) === 0;
}

function toPeriod(tokens: Tokens, from: number, { when, next }: Read): Period {
  const week = tokens.lexicon.grammar.week;
  const relative = resolveWhen(when, { anchor: null, week }) === null;
  const basis = relative ? "relative" : "stated";
  const resolve = (anchor: Date | null): Resolved | null => {
    const days = resolveWhen(when, { anchor, week });
    return days && { ...days, basis };
  };
  return { span: [tokens.start[from]!, tokens.end[next - 1]!], from, next, grain: grainOf(when), kind: kindOf(when), relative, resolve };
}

function kindOf(when: When): Period["kind"] {
  if (when.is === "since" || when.is === "after") return "since";
  if (when.is === "until" || when.is === "before") return "until";
  if (when.is === "range") return "between";
  if (when.is === "window" || when.is === "to_date") return when.is;
  return "at";
}

function grainOf(when: When): Grain {
  switch (when.is) {
    case "date":
      return when.day !== undefined ? "day" : when.month !== undefined ? "month" : "year";
    case "month_of":
      return when.day === undefined ? "month" : "day";
    case "weekday":
    case "nth_weekday":
      return "day";
    case "unit":
    case "nth":
    case "ago":
      return when.unit === "weekend" ? "span" : when.unit === "century" ? "decade" : when.unit;
    case "season":
      return "season";
    default:
      return "span";
  }
}
