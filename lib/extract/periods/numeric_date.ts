import { isPlainNumber, plainDigits } from "./clock.ts";
import { Flag, Kind, type Tokens } from "../scan/tokens.ts";
import { dateOf, type Read, type When } from "./when.ts";

const ISO = /^(?<year>\d{4})[.](?<month>\d{1,2})[.](?<day>\d{1,2})$/u;
const DOTTED = /^(?<left>\d{1,2})[.](?<right>\d{1,2})(?:[.](?<year>\d{2}|\d{4}))?$/u;
/** How many characters a date with dots has at least that says its year: "1.2.19". */
const SHORTEST = 6;
const LONG_DASH = 0x2014;
const COMPACT = /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)$/u;
const YEAR_MONTH = /^(?<year>(?:19|20)\d\d)[.](?<month>\d{1,2})$/u;

/** "2019-05-04", "5.2.2022", "5/17/2018", "11-2016": numbers alone. */
export function readNumeric(tokens: Tokens, at: number): Read | null {
  if (tokens.kindOf(at) !== Kind.digits || isInCode(tokens, at)) return null;
  const compact = readCompact(tokens, at) ?? readSpaced(tokens, at);
  if (compact !== null) return compact;
  const kind = isLong(tokens, at + 1) ? Kind.other : tokens.kindOf(at + 1);
  if (kind !== Kind.dash && kind !== Kind.slash || tokens.kindOf(at + 2) !== Kind.digits) {
    return tokens.end[at]! - tokens.start[at]! >= 3 ? readDotted(tokens, at) : null;
  }
  const dotted = readDotted(tokens, at);
  if (dotted !== null) return dotted;
  const parts = [plainDigits(tokens, at)];
  let next = at + 1;
  while (
    parts.length < 3 && tokens.kindOf(next) === kind && tokens.kindOf(next + 1) === Kind.digits && joined(tokens, next)
  ) {
    parts.push(plainDigits(tokens, next + 1));
    next += 2;
  }
  const year = parts.length === 2 && kind === Kind.slash ? yearBehind(tokens, next) : null;
  if (year !== null) [parts[2], next] = [year.digits, year.next];
  // "08/12,2015": the comma made one group of day and year.
  if (parts.length === 2) parts.push(...parts.pop()!.split(","));
  const when = parts.length === 3 ? ofThree(parts, tokens) : parts.length === 2 ? ofTwo(parts, tokens, kind) : null;
  return when === null || tokens.glued(next) && tokens.kindOf(next) === Kind.other ? null : { when, next };
}

/** "68 tests in 2022—10 times as many": a dash as long as this parts sentences, and no numbers of a date. */
export function isLong(tokens: Tokens, at: number): boolean {
  return tokens.kindOf(at) === Kind.dash && tokens.text.charCodeAt(tokens.start[at]!) === LONG_DASH;
}

/** Whether more digits are joined to the front of these: "133-03-03-2020". */
function isInCode(tokens: Tokens, at: number): boolean {
  const before = tokens.kindOf(at - 1);
  if (before !== Kind.dash || !tokens.glued(at) || !tokens.glued(at - 1)) return false;
  return tokens.kindOf(at - 2) === Kind.digits && tokens.kindOf(at + 1) === Kind.dash && tokens.glued(at + 1);
}

/** "20161016" */
function readCompact(tokens: Tokens, at: number): Read | null {
  if (tokens.end[at]! - tokens.start[at]! < 8) return null;
  const groups = COMPACT.exec(plainDigits(tokens, at))?.groups;
  return groups ? found(toDate(groups["year"]!, groups["month"]!, groups["day"]!), at + 1) : null;
}

/** "2016 10 16" */
function readSpaced(tokens: Tokens, at: number): Read | null {
  if (tokens.kindOf(at + 1) !== Kind.digits || tokens.kindOf(at + 2) !== Kind.digits) return null;
  const size = (i: number) => tokens.end[i]! - tokens.start[i]!;
  if (size(at) !== 4 || size(at + 1) !== 2 || size(at + 2) !== 2) return null;
  const year = plainDigits(tokens, at);
  const month = plainDigits(tokens, at + 1);
  const day = plainDigits(tokens, at + 2);
  return /^(?:19|20)/u.test(year) ? found(toDate(year, month, day), at + 3) : null;
}

/** "08/12, 2015": a year behind a comma; two digits count only where the comma touches both. */
function yearBehind(tokens: Tokens, at: number): { readonly digits: string; readonly next: number } | null {
  const plain = tokens.kindOf(at) === Kind.comma && tokens.kindOf(at + 1) === Kind.digits;
  const digits = plain ? plainDigits(tokens, at + 1) : "";
  return /^(?:19|20)\d\d$/u.test(digits) ? { digits, next: at + 2 } : null;
}

function joined(tokens: Tokens, at: number): boolean {
  return tokens.start[at]! - tokens.end[at - 1]! <= 1 && tokens.start[at + 1]! - tokens.end[at]! <= 1;
}

function readDotted(tokens: Tokens, at: number): Read | null {
  // Without a year only the last dot tells "5.2." from the number 5.2.
  const ends = (tokens.flag[at]! & Flag.dot) !== 0 || isDot(tokens, at + 1);
  if (isPlainNumber(tokens, at) || !ends && tokens.end[at]! - tokens.start[at]! < SHORTEST) return null;
  const digits = plainDigits(tokens, at);
  const iso = ISO.exec(digits)?.groups;
  if (iso) return found(toDate(iso["year"]!, iso["month"]!, iso["day"]!), at + 1);
  const month = YEAR_MONTH.exec(digits)?.groups;
  if (month && endsClause(tokens, at + 1)) return found(toDate(month["year"]!, month["month"]!), at + 1);
  const groups = DOTTED.exec(digits)?.groups;
  if (!groups) return null;
  const year = groups["year"];
  if (year === undefined) return ends ? found(toDate(undefined, groups["right"]!, groups["left"]!), at + 1) : null;
  return found(
    toDate(year, groups["right"]!, groups["left"]!) ?? toDate(year, groups["left"]!, groups["right"]!),
    at + 1,
  );
}

/** Whether nothing follows that "2015.3" could be a number of. */
function endsClause(tokens: Tokens, at: number): boolean {
  const kind = tokens.kindOf(at);
  return kind === Kind.stop || kind === Kind.line || kind === Kind.comma || kind === Kind.close;
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
  return dateOf(year === undefined ? undefined : fullYear(year), m, d);
}

/** A year of two digits in full: 40 and above are of the last century. */
export function fullYear(year: string): number {
  const value = Number(year);
  return year.length > 2 ? value : value < 40 ? 2000 + value : 1900 + value;
}

/** Whether a full stop stands right behind the token before. */
export function isDot(tokens: Tokens, at: number): boolean {
  return tokens.kindOf(at) === Kind.stop && tokens.glued(at);
}
