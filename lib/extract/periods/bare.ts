import { isClear, readDay } from "./clear.ts";
import { readYear } from "./years.ts";
import { isPlainNumber } from "./clock.ts";
import { mayStart, NAMES, NUMBERS } from "./start.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import type { Read } from "./when.ts";

/** What a number or a time may go on with behind a number. */
const GOES_ON = NAMES | NUMBERS | Role.time | Role.range | Role.connective | Role.suffix | Role.fraction | Role.vague;
/** Words and marks that neither join what stands before them to what follows nor are a part of it, as bits of Kind. */
const CLOSES = 1 << Kind.other | 1 << Kind.word | 1 << Kind.open | 1 << Kind.close | 1 << Kind.semicolon |
  1 << Kind.quote | 1 << Kind.line;
const TIMES = NAMES | Role.time | Role.range;

/** Whether a number stands at a token that nothing goes on behind, as most figures do: it is a year or a day, or no time. */
export function isBare(tokens: Tokens, at: number): boolean {
  const role = tokens.role[at]!;
  if ((role & NUMBERS) === 0 || (role & TIMES) !== 0 || (tokens.roleOf(at + 1) & GOES_ON) !== 0) return false;
  const next = tokens.kindOf(at + 1);
  const closes = (CLOSES & 1 << next) !== 0;
  return (role & Role.digits) === 0 ? closes : (closes || next === Kind.comma) && isPlainNumber(tokens, at);
}

/** The year or the day that a bare number is. */
export function readBare(tokens: Tokens, at: number): Read | null {
  const year = readYear(tokens, at);
  const read = year !== null && isClear(tokens, at, year) ? year : readDay(tokens, at);
  return read !== null && mayStart(tokens, at) ? read : null;
}
