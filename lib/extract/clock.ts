import { readNumber } from "./number.ts";
import { Role } from "./role.ts";
import { Kind, type Tokens } from "./tokens.ts";
import type { TimeUnit } from "./when.ts";

/** Whether a token has a class of the section for time words. */
export function isTime(tokens: Tokens, at: number, ...names: readonly string[]): boolean {
  if ((tokens.roleOf(at) & Role.time) === 0) return false;
  return tokens.entries(at).some((entry) => entry.section === "time" && names.includes(entry.class));
}

/** The first token at or after `at` that is no preposition or article, at most `most` further on. */
export function skipGlue(tokens: Tokens, at: number, most = 2): number {
  for (let skipped = 0; skipped < most && isTime(tokens, at, "of", "the", "at"); skipped++) at++;
  return at;
}

/** The calendar unit that a token names, or null; hours and minutes are none. */
export function unitOf(tokens: Tokens, at: number): TimeUnit | null {
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

/** The year written at a token as four digits, or null. */
export function yearOf(tokens: Tokens, at: number): number | null {
  if (tokens.kindOf(at) !== Kind.digits) return null;
  const length = tokens.end[at]! - tokens.start[at]!;
  if (length < 4 || length > 6) return null;
  const year = Number(plainDigits(tokens, at));
  return Number.isInteger(year) && year >= 1000 && year < 2500 ? year : null;
}

/** The digits of a token in European form, separators and all. */
export function plainDigits(tokens: Tokens, at: number): string {
  return tokens.words(at).replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15)).replace(/[^0-9.,]/gu, "");
}

/** A day of the month: digits with or without dot or suffix, or an ordinal word. */
export function dayAt(tokens: Tokens, at: number): { readonly day: number; readonly next: number; readonly marked: boolean } | null {
  if ((tokens.roleOf(at) & Role.ordinal) !== 0) {
    const day = tokens.find(at, "ordinal")!.value;
    return day <= 31 ? { day, next: at + 1, marked: true } : null;
  }
  if (tokens.kindOf(at) !== Kind.digits || tokens.end[at]! - tokens.start[at]! > 2) return null;
  const day = Number(plainDigits(tokens, at));
  if (!(day >= 1 && day <= 31)) return null;
  const suffixed = tokens.glued(at + 1) && (tokens.roleOf(at + 1) & Role.suffix) !== 0;
  return { day, next: suffixed ? at + 2 : at + 1, marked: suffixed || (tokens.flag[at]! & 1) !== 0 };
}

/** The month at a token; written twice with a slash between ("حزيران/يونيو") it is one month. */
export function monthAt(tokens: Tokens, at: number): { readonly month: number; readonly next: number } | null {
  // "شهر نوفمبر", "the month of May"
  if (unitOf(tokens, at) === "month" && (tokens.roleOf(skipGlue(tokens, at + 1)) & Role.month) !== 0) at = skipGlue(tokens, at + 1);
  if ((tokens.roleOf(at) & Role.month) === 0) return null;
  const month = tokens.find(at, "month")!.value;
  const twice = (tokens.kindOf(at + 1) === Kind.slash || tokens.kindOf(at + 1) === Kind.open) &&
    (tokens.roleOf(at + 2) & Role.month) !== 0 && tokens.find(at + 2, "month")!.value === month;
  if (!twice) return { month, next: at + 1 };
  return { month, next: tokens.kindOf(at + 3) === Kind.close && tokens.kindOf(at + 1) === Kind.open ? at + 4 : at + 3 };
}
