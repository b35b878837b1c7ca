import { isClear, readDay } from "./clear.ts";
import { readNumber } from "../values/number.ts";
import { readNumeric } from "./numeric_date.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import { GOES_ON, mayStart, NAMES, NUMBERS } from "./start.ts";
import type { Read } from "./when.ts";
import { readYear } from "./years.ts";

/** What digits may go on with that makes a larger number of them. */
const SIZES = Role.magnitude | Role.vague | Role.dual;
/** What makes a time of the number that it follows. */
const COUNTED = Role.unit | Role.weekday | Role.ordinal | Role.time;
/** Words and marks that neither join what stands before them to what follows nor are a part of it, as bits of Kind. */
const CLOSES = 1 << Kind.other | 1 << Kind.word | 1 << Kind.open | 1 << Kind.close | 1 << Kind.semicolon |
  1 << Kind.quote | 1 << Kind.line;
const TIMES = NAMES | Role.time | Role.range;
/** What stands before a number in words that is a year or a day. */
const LEADS = Role.time | Role.range | Role.unit;

/** Whether a number stands at a token that no time goes on behind, as with most figures: it is a year or a day, or no time. */
export function isBare(tokens: Tokens, at: number): boolean {
  const role = tokens.role[at]!;
  if ((role & NUMBERS) === 0 || (role & TIMES) !== 0) return false;
  const isDigits = (role & Role.digits) !== 0;
  const after = tokens.roleOf(at + 1) & GOES_ON;
  if (after === 0) {
    const next = tokens.kindOf(at + 1);
    return (CLOSES & 1 << next) !== 0 || isDigits && next === Kind.comma;
  }
  if (!isDigits || (after & ~SIZES) !== 0) return false;
  const number = readNumber(tokens, at);
  return number === null || (tokens.roleOf(number.next) & COUNTED) === 0;
}

/** The date of numbers alone, or the year, that a bare number is. */
export function readBareDate(tokens: Tokens, at: number): Read | null {
  if ((tokens.role[at]! & Role.digits) === 0 && (tokens.roleOf(at - 1) & LEADS) === 0) return null;
  return readNumeric(tokens, at) ?? readYear(tokens, at);
}

/** The period that a bare number is: a date, a year, or a day whose month was named before. */
export function readBare(tokens: Tokens, at: number): Read | null {
  const date = readBareDate(tokens, at);
  const read = date !== null && isClear(tokens, at, date) ? date : readDay(tokens, at);
  return read !== null && mayStart(tokens, at) ? read : null;
}
