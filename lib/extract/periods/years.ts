import { isTime, plainDigits, skipGlue, timesOf, unitOf, yearAt, yearOf } from "./clock.ts";
import { skipMark } from "./joined_date.ts";
import { fullYear } from "./numeric_date.ts";
import { Role } from "../lexicon/role.ts";
import { Time } from "../lexicon/time.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import { dateOf, type Pick, type Read } from "./when.ts";

/** What a year may begin with, and the words before it. */
const YEARS = Role.digits | Role.number | Role.magnitude | Role.dual | Role.time | Role.unit;

/** A day and month with the year that follows them. */
export function withYear(tokens: Tokens, next: number, month: number, day?: number): Read {
  const marked = skipMark(tokens, next);
  const comma = tokens.kindOf(marked) === Kind.comma ? marked + 1 : marked;
  if ((tokens.roleOf(comma) & YEARS) === 0) return { when: dateOf(undefined, month, day), next };
  const year = yearFrom(tokens, comma) ?? shortYear(tokens, comma);
  const pick = year === null && day !== undefined ? pickBehind(tokens, next) : null;
  if (pick !== null) return { when: { ...dateOf(undefined, month, day), pick }, next: next + 1 };
  return { when: dateOf(year?.year, month, day), next: year?.next ?? next };
}

/** "31 أكتوبر الجاري": where words that pick stand behind their nouns, they pick a day of a month too. */
function pickBehind(tokens: Tokens, at: number): Pick | null {
  if (!tokens.lexicon.grammar.head_first) return null;
  const times = timesOf(tokens, at);
  if ((times & (Time.last | Time.past)) !== 0) return "last";
  if ((times & Time.next) !== 0) return "next";
  return (times & Time.current) !== 0 && (times & Time.this) === 0 ? "this" : null;
}

/** "'19", "Sept. 12 19" is no year: two digits count only behind an apostrophe. */
function shortYear(tokens: Tokens, at: number): { readonly year: number; readonly next: number } | null {
  if (tokens.kindOf(at) !== Kind.digits || tokens.end[at]! - tokens.start[at]! !== 2) return null;
  const before = tokens.text[tokens.start[at]! - 1];
  return before === "'" || before === "\u2019" ? { year: fullYear(plainDigits(tokens, at)), next: at + 1 } : null;
}

/** The year at a token, or behind "of the year", "من عام" and the like. */
export function yearFrom(tokens: Tokens, at: number): ReturnType<typeof yearAt> {
  let next = skipGlue(tokens, at);
  if (unitOf(tokens, next) === "year") next++;
  next = skipGlue(tokens, next, 1);
  return yearAt(tokens, next) ?? (next === at ? null : yearAt(tokens, at));
}

/** "2021", "im Jahr 2021", "2021/22". */
export function readYear(tokens: Tokens, at: number): Read | null {
  const first = unitOf(tokens, at) === "year" ? skipGlue(tokens, at + 1, 1) : at;
  const year = yearOf(tokens, first);
  if (year === null) return readYearWords(tokens, first);
  // "In 1000 years" counts them.
  if (first === at && tokens.find(first + 1, "plural") !== undefined) return null;
  const slash = tokens.kindOf(first + 1) === Kind.slash && tokens.kindOf(first + 2) === Kind.digits;
  if (slash && tokens.glued(first + 1) && tokens.glued(first + 2)) {
    const second = plainDigits(tokens, first + 2);
    const to = second.length === 2 ? Math.floor(year / 100) * 100 + Number(second) : Number(second);
    if (to === year + 1) return { when: { is: "year_span", from: year, to }, next: first + 3 };
  }
  return { when: dateOf(year), next: first + 1 };
}

/** "in two thousand and eighteen": words make a year only where a time is expected. */
function readYearWords(tokens: Tokens, at: number): Read | null {
  if ((tokens.roleOf(at) & (Role.number | Role.magnitude | Role.dual)) === 0) return null;
  const led = isTime(tokens, at - 1, Time.within | Time.since | Time.from | Time.to) ||
    unitOf(tokens, at - 1) === "year";
  const year = led ? yearAt(tokens, at) : null;
  if (year === null || (tokens.roleOf(year.next) & (Role.currency | Role.percent | Role.unit)) !== 0) return null;
  return { when: dateOf(year.year), next: year.next };
}
