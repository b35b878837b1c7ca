import { isTime } from "./clock.ts";
import { FOLD } from "../lexicon/fold.ts";
import { Role } from "../lexicon/role.ts";
import { Time } from "../lexicon/time.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";

/** Words that name a time, or a unit of it, by themselves. */
export const NAMES = Role.month | Role.weekday | Role.unit | Role.relative | Role.season | Role.decade |
  Role.dual_unit |
  Role.holiday;
/** What a number may begin with. */
export const NUMBERS = Role.digits | Role.number | Role.article | Role.ordinal | Role.magnitude | Role.dual;
/** What a number or a time may go on with behind a number or a unit of time. */
export const GOES_ON = NAMES | NUMBERS | Role.time | Role.range | Role.connective | Role.suffix | Role.fraction |
  Role.vague;
/** What a token has that a period may begin with: most have none of it. */
export const BEGINS = NAMES | NUMBERS | Role.opens;
const COMMA = 44;
const POINT = 46;
const REACH = 8;
const NUMBER_REACH = 5;

/** Whether a period may begin at a token with what it can begin with: a quick look, which turns many of them away. */
export function mayStart(tokens: Tokens, at: number): boolean {
  if ((tokens.role[at]! & NAMES) !== 0 || isYearLong(tokens, at) || isTime(tokens, at, Time.to_date)) return true;
  return isNamedSoon(tokens, at) || isNumberOfTime(tokens, at);
}

/** Digits that are long enough for a year, or joined to more digits as in a date. */
function isYearLong(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== Kind.digits) return false;
  const next = tokens.kindOf(at + 1);
  if ((next === Kind.dash || next === Kind.slash) && tokens.kindOf(at + 2) === Kind.digits) return true;
  return tokens.end[at]! - tokens.start[at]! >= 4 && !isGrouped(tokens, at);
}

/** "12,000", "1.234.567": digits in groups, of which the last has three, or with a comma, are no date. */
function isGrouped({ text, start, end }: Tokens, at: number): boolean {
  let last = 0;
  for (let i = start[at]!; i < end[at]!; i++) {
    const unit = FOLD[text.charCodeAt(i)]!;
    if (unit === COMMA) return true;
    if (unit === POINT) last = i + 1;
  }
  return last > 0 && end[at]! - last === 3;
}

/** Whether a word that names a time follows in the same sentence, not far off. */
function isNamedSoon(tokens: Tokens, at: number): boolean {
  const reach = at + ((tokens.role[at]! & (NUMBERS & ~Role.ordinal)) !== 0 ? NUMBER_REACH : REACH);
  for (let i = at + 1; i < reach && i < tokens.count; i++) {
    const kind = tokens.kind[i]!;
    if (kind === Kind.line) return false;
    if ((tokens.role[i]! & NAMES) !== 0 || isYearLong(tokens, i) || isTime(tokens, i, Time.of_it)) return true;
  }
  return false;
}

/** "on the 30th", "in two thousand and eighteen": a number that only the words before it make a time. */
function isNumberOfTime(tokens: Tokens, at: number): boolean {
  if ((tokens.role[at]! & NUMBERS) === 0) return isYearInWords(tokens, at);
  return isTime(tokens, at - 1, Time.at | Time.the | Time.within | Time.since);
}

/** "since two thousand" */
function isYearInWords(tokens: Tokens, at: number): boolean {
  return (tokens.roleOf(at + 1) & (Role.number | Role.dual)) !== 0 &&
    (tokens.roleOf(at) & Role.range) !== 0;
}
