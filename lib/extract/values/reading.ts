import { Role } from "../lexicon/role.ts";
import type { Tokens } from "../scan/tokens.ts";

const HUNDRED = 100;
const THOUSAND = 1000;

/** A number being read, from left to right. */
export interface Reading {
  readonly tokens: Tokens;
  /** the token that is read next */
  at: number;
  /** what the magnitudes so far make */
  total: number;
  /** what stands after the last magnitude of a thousand or more */
  current: number;
  /** the last magnitude of a thousand or more, Infinity before the first */
  last: number;
  /** the largest magnitude, 1 if there is none */
  largest: number;
  /** whether anything was read */
  have: boolean;
  digits: boolean;
  plain: boolean;
  /** whether "and" was read, so that a number must follow */
  joined: boolean;
}

/** A number of which nothing has been read yet. */
export function toReading(tokens: Tokens, at: number): Reading {
  return {
    tokens,
    at,
    total: 0,
    current: 0,
    last: Infinity,
    largest: 1,
    have: false,
    digits: false,
    plain: false,
    joined: false,
  };
}

/** Adds a small number and goes on at `next`. */
export function take(r: Reading, value: number, next: number): boolean {
  r.joined = true;
  r.current += value;
  r.at = next;
  return true;
}

/** Whether a token is the word for a hundred. */
export function isHundred(tokens: Tokens, at: number): boolean {
  return (tokens.roleOf(at) & Role.magnitude) !== 0 && tokens.find(at, "magnitude")!.value === HUNDRED;
}

/** Whether a magnitude is one letter ("m", "k"), which means a number only right behind digits. */
export function isLetter(tokens: Tokens, at: number): boolean {
  return tokens.end[at]! - tokens.start[at]! === 1;
}

/** Whether a number word may follow what was read without "and" between them: "twenty five", "thousand two". */
export function addsUp(r: Reading, value: number): boolean {
  if (value >= THOUSAND) return r.current === 0 && value < r.last && r.last !== Infinity;
  if (value === 0 || r.digits) return false;
  const below = r.current % HUNDRED;
  // Where units stand first, "and" joins all numbers but the teens: "مليار واحد" is no more than one.
  if (r.tokens.lexicon.grammar.units_first) {
    return below === 0 && r.current > 0 ? value < HUNDRED : value === 10 && below > 0 && below < 10;
  }
  if (r.current === 0) return r.last !== Infinity;
  if (below === 0) return value < HUNDRED;
  return below >= 20 && below % 10 === 0 && value < 10;
}
