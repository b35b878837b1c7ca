import { Time } from "../lexicon/time.ts";
import { CLASS, FOLD, Unit } from "../lexicon/fold.ts";
import { readNumber } from "../values/number.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import type { TimeUnit } from "./when.ts";

/** Whether a token has one of these classes of words about time, bits of Time. */
export function isTime(tokens: Tokens, at: number, bits: number): boolean {
  return (timesOf(tokens, at) & bits) !== 0;
}

/** What the word at a token is about a time, or a stretch of it, as bits of Time. */
export function timesOf(tokens: Tokens, at: number): number {
  return (tokens.roleOf(at) & (Role.time | Role.range)) === 0 ? 0 : tokens.lexicon.times[tokens.word[at]!]!;
}

/** The first token at or after `at` that is no preposition or article, at most `most` further on. */
export function skipGlue(tokens: Tokens, at: number, most = 2): number {
  for (let skipped = 0; skipped < most && isTime(tokens, at, Time.of | Time.the | Time.at); skipped++) at++;
  return at;
}

/** The calendar unit that a token names, or null; hours and minutes are none. */
export function unitOf(tokens: Tokens, at: number): TimeUnit | null {
  if ((tokens.roleOf(at) & Role.unit) === 0) return null;
  const name = tokens.find(at, "unit")?.class;
  if (name === undefined || name === "hour" || name === "minute" || name === "fortnight") return null;
  return name as TimeUnit;
}

/** The year at a token, in digits or in words: "2018", "two thousand and eighteen", "nineteen ninety-nine". */
export function yearAt(tokens: Tokens, at: number): { readonly year: number; readonly next: number } | null {
  const digits = yearOf(tokens, at);
  if (digits !== null) return { year: digits, next: at + 1 };
  const number = (tokens.roleOf(at) & Role.number) === 0 && (tokens.roleOf(at) & (Role.magnitude | Role.dual)) === 0
    ? null
    : readNumber(tokens, at);
  if (number === null || number.digits) return null;
  if (number.value >= 1900 && number.value < 2100) return { year: number.value, next: number.next };
  const rest = number.value === 19 || number.value === 20 ? readNumber(tokens, number.next) : null;
  if (rest === null || rest.digits || rest.value < 10 || rest.value > 99) return null;
  return { year: number.value * 100 + rest.value, next: rest.next };
}

/** "Seien es 1000 bis 1500": four digits that are lower count things, unless a month leads to them. */
const LEAST_YEAR = 1800;
const LEAST_BEHIND_MONTH = 1000;

/** The year written at a token as four digits, or null. */
export function yearOf(tokens: Tokens, at: number): number | null {
  if (tokens.kindOf(at) !== Kind.digits) return null;
  const year = wholeNumber(tokens, at);
  const least = (tokens.roleOf(at - 1) & Role.month) !== 0 ? LEAST_BEHIND_MONTH : LEAST_YEAR;
  return year >= least && year < 2500 ? year : null;
}

/** The digits of a token in European form, separators and all. */
export function plainDigits(tokens: Tokens, at: number): string {
  let digits = "";
  for (let i = tokens.start[at]!; i < tokens.end[at]!; i++) {
    const unit = FOLD[tokens.text.charCodeAt(i)]!;
    if (unit >= 48 && unit <= 57 || unit === 46 || unit === 44) digits += String.fromCharCode(unit);
  }
  return digits;
}

/** Whether a token is of digits alone, up to six of them. */
export function isPlainNumber(tokens: Tokens, at: number): boolean {
  return wholeNumber(tokens, at) >= 0;
}

/** The number that a token of digits alone makes, up to six of them; -1 if it holds a separator. */
function wholeNumber(tokens: Tokens, at: number): number {
  const start = tokens.start[at]!;
  const end = tokens.end[at]!;
  if (end - start > 6) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const unit = FOLD[tokens.text.charCodeAt(i)]!;
    if (unit >= 48 && unit <= 57) value = value * 10 + unit - 48;
    else if (CLASS[tokens.text.charCodeAt(i)] !== Unit.skip) return -1;
  }
  return value;
}

/** A day of the month: digits with or without dot or suffix, or an ordinal word. */
export function dayAt(
  tokens: Tokens,
  at: number,
): { readonly day: number; readonly next: number; readonly marked: boolean } | null {
  if ((tokens.roleOf(at) & Role.ordinal) !== 0) {
    const day = tokens.find(at, "ordinal")!.value;
    return day <= 31 ? { day, next: at + 1, marked: true } : null;
  }
  if (tokens.kindOf(at) !== Kind.digits || tokens.end[at]! - tokens.start[at]! > 2) return null;
  // "Wednesday, 18:30" has a clock time.
  if (tokens.kindOf(at + 1) === Kind.colon && tokens.kindOf(at + 2) === Kind.digits && tokens.glued(at + 2)) {
    return null;
  }
  const day = wholeNumber(tokens, at);
  if (!(day >= 1 && day <= 31)) return null;
  // "27:e" has a colon before its suffix.
  const end = tokens.kindOf(at + 1) === Kind.colon && tokens.glued(at + 1) ? at + 2 : at + 1;
  const suffixed = (tokens.roleOf(end) & Role.suffix) !== 0 && tokens.glued(end);
  return { day, next: suffixed ? end + 1 : at + 1, marked: suffixed || (tokens.flag[at]! & 1) !== 0 };
}

/** The month at a token; named twice, beside each other or with a slash between ("حزيران/يونيو"), it is one month. */
export function monthAt(tokens: Tokens, at: number): { readonly month: number; readonly next: number } | null {
  // "شهر نوفمبر", "the month of May"
  if (unitOf(tokens, at) === "month" && (tokens.roleOf(skipGlue(tokens, at + 1)) & Role.month) !== 0) {
    at = skipGlue(tokens, at + 1);
  }
  if ((tokens.roleOf(at) & Role.month) === 0) return null;
  const month = tokens.find(at, "month")!.value;
  const again = (place: number) =>
    (tokens.roleOf(place) & Role.month) !== 0 && tokens.find(place, "month")!.value === month;
  if (again(at + 1)) return { month, next: at + 2 };
  const twice = (tokens.kindOf(at + 1) === Kind.slash || tokens.kindOf(at + 1) === Kind.open) && again(at + 2);
  if (!twice) return { month, next: at + 1 };
  return { month, next: tokens.kindOf(at + 3) === Kind.close && tokens.kindOf(at + 1) === Kind.open ? at + 4 : at + 3 };
}
