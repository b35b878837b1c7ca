import { isLetter, type Reading } from "./reading.ts";
import { Role } from "../lexicon/role.ts";
import { Flag } from "../scan/tokens.ts";

const HUNDRED = 100;
const THOUSAND = 1000;
/** Years of which news tell. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** A number times a magnitude, as in decimal: 16.13 million is 16130000, which binary fractions miss by a little. */
export function scaled(number: number, size: number): number {
  const product = number * size;
  return Number.isSafeInteger(product) ? product : Number(product.toPrecision(15));
}

/** A magnitude: "million", "hundert", or one letter right behind digits. */
export function readMagnitude(r: Reading): boolean {
  const { tokens } = r;
  const size = tokens.find(r.at, "magnitude")!.value;
  if (isLetter(tokens, r.at) && !(r.digits && tokens.glued(r.at))) return false;
  if (!r.have && !isBare(r)) return false;
  // "خلال ٢٠٢٤ مائة صاروخ": digits of a thousand or more are not so many hundreds, but a year before another number.
  if (size === HUNDRED && r.digits && r.current >= THOUSAND) return false;
  if (size > THOUSAND && r.plain && isYearBefore(r)) return false;
  if (size < THOUSAND) {
    if (r.current >= HUNDRED && !r.plain) return dozens(r, size);
    r.current = scaled(r.current || 1, size);
  } else if (size < r.last) {
    r.total += scaled(r.current || 1, size);
    r.current = 0;
  } else {
    r.total = scaled(r.total + r.current, size);
    r.current = 0;
  }
  if (size >= THOUSAND) r.last = size;
  r.joined = false;
  r.largest = Math.max(r.largest, size);
  r.have = true;
  r.plain = false;
  r.at++;
  return true;
}

/** "فاق في 2022 مليارا ونصف المليار": a year behind "in", where a magnitude alone is one of it. */
function isYearBefore({ tokens, at, total, current }: Reading): boolean {
  return tokens.lexicon.grammar.bare_magnitude && total === 0 && current >= FIRST_YEAR && current <= LAST_YEAR &&
    tokens.is(at - 2, "time", "within");
}

/** "two hundred dozen" */
function dozens(r: Reading, size: number): boolean {
  if (size >= HUNDRED) return false;
  r.current *= size;
  r.at++;
  return true;
}

/** Whether a magnitude without a number is one of it: where the language says so, and it is neither plural nor dual. */
function isBare(r: Reading): boolean {
  const role = r.tokens.roleOf(r.at);
  // "مليارا ونصف المليار": a form that can mean two is one of it where more of the number follows.
  const and = (r.tokens.flag[r.at + 1]! & Flag.clitic) !== 0 || (r.tokens.roleOf(r.at + 1) & Role.connective) !== 0;
  const goesOn = (role & Role.dual) !== 0 && and &&
    (r.tokens.roleOf(r.at + 2) & (Role.fraction | Role.number | Role.digits | Role.magnitude)) !== 0;
  if ((role & Role.vague) !== 0 || (role & Role.dual) !== 0 && !goesOn) return false;
  if (r.tokens.lexicon.grammar.bare_magnitude) return true;
  const next = r.tokens.find(r.at + 1, "magnitude")?.value ?? 0;
  if (r.tokens.find(r.at, "magnitude")!.value === HUNDRED && next >= THOUSAND) return true;
  return r.tokens.lexicon.grammar.closed && r.tokens.find(r.at, "magnitude")!.value <= THOUSAND &&
    r.tokens.find(r.at, "magnitude")!.value >= HUNDRED && !isLetter(r.tokens, r.at);
}

/** A magnitude that says two of itself: "ملياري". */
export function readDual(r: Reading): boolean {
  if (r.have && r.current !== 0) return false;
  const value = r.tokens.find(r.at, "dual")!.value;
  if (value / 2 >= r.last) return false;
  r.total += value;
  r.last = value / 2;
  r.joined = false;
  r.largest = Math.max(r.largest, r.last);
  r.have = true;
  r.at++;
  return true;
}

/** "2 millions": a plural that alone says no number is a magnitude after one. */
export function readPlural(r: Reading): boolean {
  const size = r.tokens.find(r.at, "vague")!.value;
  if (size === 12) return dozens(r, size);
  if (size < THOUSAND || r.total !== 0) return false;
  r.total = scaled(r.current, size);
  r.current = 0;
  r.last = r.largest = size;
  r.at++;
  return true;
}
