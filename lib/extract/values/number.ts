import { readComma, readConnective, readDash } from "../lexicon/connective.ts";
import { parseDigits } from "./digits.ts";
import { CLASS, Unit } from "../lexicon/fold.ts";
import { readDual, readMagnitude, readPlural, scaled } from "./magnitude.ts";
import { addsUp, isLetter, type Reading, toReading } from "./reading.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";

/** A number as it was read from tokens. */
export interface Num {
  readonly value: number;
  /** first token after it */
  readonly next: number;
  /** the largest magnitude in it ("million"), 1 if none */
  readonly magnitude: number;
  /** written with digits, at least in part */
  readonly digits: boolean;
  /** a plain group of digits without separators, which could be a year */
  readonly plain: boolean;
}

const BEGINS = Role.digits | Role.number | Role.magnitude | Role.dual | Role.article | Role.fraction;

const THOUSAND = 1000;
const POINT = 46;
const BLANK = /[\s\p{Sc}]/u;

/** Reads the number that begins at a token: digits, words and magnitudes together. Null if none does. */
export function readNumber(tokens: Tokens, at: number): Num | null {
  const role = tokens.roleOf(at);
  if ((role & BEGINS) === 0) return null;
  // Periods and figures ask for the same numbers, some of them several times.
  const known = tokens.numbers[at];
  return known !== undefined ? known : tokens.numbers[at] = readNew(tokens, at, role);
}

function readNew(tokens: Tokens, at: number, role: number): Num | null {
  if ((role & Role.digits) !== 0) {
    return readLettered(tokens, at) ?? readPlain(tokens, at) ?? read(toReading(tokens, at));
  }
  const half = (role & Role.fraction) === 0 ? null : readHalf(tokens, at);
  if (half !== null) return half;
  const begins = (role & WORDS) !== 0 || (role & Role.article) !== 0 && (tokens.roleOf(at + 1) & ONES) !== 0;
  return begins ? read(toReading(tokens, at)) : null;
}

/** Words that are numbers by themselves. */
const WORDS = Role.number | Role.magnitude | Role.dual;
/** What an article counts as one before. */
const ONES = Role.magnitude | Role.connective;

/** What may go on after digits: with none of it they are a number by themselves. */
const GOES_ON = Role.magnitude | Role.dual | Role.number | Role.connective | Role.vague;

/** "35", "2,000", "1.5 million": digits that nothing but one magnitude goes on behind, as most are. */
function readPlain(tokens: Tokens, at: number): Num | null {
  const scale = (tokens.roleOf(at + 1) & GOES_ON) === Role.magnitude ? scaleAt(tokens, at + 1) : 1;
  const next = scale === 1 ? at + 1 : at + 2;
  if (tokens.kindOf(next) === Kind.dash || (tokens.roleOf(next) & GOES_ON) !== 0) return null;
  const start = tokens.start[at]!;
  const end = tokens.end[at]!;
  const { decimal } = tokens.lexicon.grammar;
  if (isPointed(tokens.text, start, decimal)) return null;
  const value = parseDigits(tokens.text, start, end, decimal);
  if (Number.isNaN(value)) return null;
  return scale === 1
    ? { value, next, magnitude: 1, digits: true, plain: isPlain(tokens.text, start, end) }
    : { value: scaled(value || 1, scale), next, magnitude: scale, digits: true, plain: false };
}

/** "3ر1 مليار": a decimal with a letter for its point, written from right to left. */
function readLettered(tokens: Tokens, at: number): Num | null {
  const { point_letter } = tokens.lexicon.grammar;
  if (point_letter === "" || !tokens.glued(at + 1) || tokens.words(at + 1) !== point_letter) return null;
  if (tokens.kindOf(at + 2) !== Kind.digits || !tokens.glued(at + 2)) return null;
  const whole = parseDigits(tokens.text, tokens.start[at + 2]!, tokens.end[at + 2]!, ".");
  const [start, end] = [tokens.start[at]!, tokens.end[at]!];
  const part = parseDigits(tokens.text, start, end, ".");
  const value = Number(`${whole}.${String(part).padStart(end - start, "0")}`);
  if (Number.isNaN(value)) return null;
  const magnitude = (tokens.roleOf(at + 3) & Role.magnitude) === 0 ? 1 : scaleAt(tokens, at + 3);
  const next = magnitude === 1 ? at + 3 : at + 4;
  return { value: scaled(value, magnitude), next, magnitude, digits: true, plain: false };
}

/** The magnitude of a thousand or more that stands behind digits and has no digits behind it; 1 if there is none. */
function scaleAt(tokens: Tokens, at: number): number {
  if (isLetter(tokens, at) || tokens.kindOf(at + 1) === Kind.digits) return 1;
  const size = tokens.find(at, "magnitude")!.value;
  return size >= THOUSAND ? size : 1;
}

/** "half a million", "نصف مليار". */
function readHalf(tokens: Tokens, at: number): Num | null {
  const next = (tokens.roleOf(at + 1) & Role.article) !== 0 ? at + 2 : at + 1;
  if ((tokens.roleOf(next) & Role.magnitude) === 0) return null;
  const magnitude = tokens.find(next, "magnitude")!.value;
  const value = tokens.find(at, "fraction")!.value * magnitude;
  return { value, next: next + 1, magnitude, digits: false, plain: false };
}

function read(r: Reading): Num | null {
  readArticle(r);
  while (readStep(r));
  if (!r.have) return null;
  if (isOne(r)) r.at++;
  const value = r.total + r.current;
  return { value, next: r.at, magnitude: r.largest, digits: r.digits, plain: r.plain };
}

/** "مليار واحد": a one behind a magnitude that stands alone only says so again. */
function isOne(r: Reading): boolean {
  return r.tokens.lexicon.grammar.bare_magnitude && r.largest >= THOUSAND && r.total === r.largest &&
    r.tokens.value[r.at] === 1 && (r.tokens.roleOf(r.at) & Role.number) !== 0;
}

/** "a hundred", "eine Milliarde": the article counts as one before a magnitude. */
function readArticle(r: Reading): void {
  const { tokens } = r;
  if ((tokens.roleOf(r.at) & Role.article) === 0 || (tokens.roleOf(r.at) & Role.number) !== 0) return;
  const next = tokens.roleOf(r.at + 1);
  if ((next & ONES) === 0 || isLetter(tokens, r.at + 1)) return;
  if ((next & Role.magnitude) === 0 && !tokens.is(r.at + 1, "connective", "point")) return;
  r.at++;
  r.current = 1;
  r.have = true;
}

function readStep(r: Reading): boolean {
  const { tokens } = r;
  const role = tokens.roleOf(r.at);
  if (tokens.kindOf(r.at) === Kind.digits) return readGroup(r);
  if ((role & Role.magnitude) !== 0 && readMagnitude(r)) return true;
  if ((role & Role.dual) !== 0 && readDual(r)) return true;
  if ((role & Role.number) !== 0) return readWord(r);
  if ((role & Role.connective) !== 0 && r.have) return readConnective(r);
  if (tokens.kindOf(r.at) === Kind.dash && r.have) return readDash(r);
  if (tokens.kindOf(r.at) === Kind.comma && r.have) return readComma(r);
  return (role & Role.vague) !== 0 && r.have && readPlural(r);
}

function readGroup(r: Reading): boolean {
  if (r.have && !r.joined && !stepsDown(r)) return false;
  const { tokens } = r;
  const start = tokens.start[r.at]!;
  const end = tokens.end[r.at]!;
  const value = parseDigits(tokens.text, start, end, tokens.lexicon.grammar.decimal);
  if (Number.isNaN(value)) return false;
  r.current += isPointed(tokens.text, start, tokens.lexicon.grammar.decimal)
    ? Number(`0.${tokens.words(r.at)}`)
    : value;
  r.joined = false;
  r.have = r.digits = true;
  r.plain = isPlain(tokens.text, start, end);
  r.at++;
  return true;
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (CLASS[text.charCodeAt(i)] !== Unit.digit) return false;
  return true;
}

/** "4 thousand 3 hundred": digits may follow a magnitude if they have a smaller one. */
function stepsDown(r: Reading): boolean {
  const size = r.tokens.find(r.at + 1, "magnitude")?.value ?? Infinity;
  return r.current === 0 && r.last !== Infinity && size < r.last && !isLetter(r.tokens, r.at + 1);
}

function readWord(r: Reading): boolean {
  const value = r.tokens.value[r.at]!;
  if (r.have && !r.joined && !addsUp(r, value)) return false;
  r.joined = false;
  r.plain = false;
  if (value >= THOUSAND) {
    r.total += value;
    r.last = THOUSAND;
  } else r.current += value;
  r.have = true;
  r.at++;
  return true;
}

/** ".77", ",08": a decimal mark stands before the digits and nothing before it. */
export function isPointed(text: string, start: number, decimal: string): boolean {
  const mark = text.charCodeAt(start - 1);
  return (mark === POINT || mark === decimal.charCodeAt(0)) && (start === 1 || BLANK.test(text[start - 2]!));
}
