import { CLASS, FOLD, Unit } from "../lexicon/fold.ts";

const COMMA = 44;
const POINT = 46;
const SPACE = 32;
const APOSTROPHE = 39;
const ZERO = 48;
const NINE = 57;
const GROUP = 3;
const MAX_SPACED = 24;
const BETWEEN_GROUPS = /\P{Nd}+/u;
/** So many marks without meaning may stand between a space and the digits behind it. */
const MARKS = 2;
/** So many digits make a number without loss. */
const LONGEST_WHOLE = 15;

/** Where the group of digits that begins at `start` ends: separators belong to it only with digits behind them. */
export function digitsEnd(text: string, start: number): number {
  let at = start + 1;
  let last = start + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = CLASS[unit];
    if (kind === Unit.digit) last = at + 1;
    else if (kind !== Unit.skip && !separates(text, at, start, last)) break;
  }
  return last;
}

function separates(text: string, at: number, start: number, last: number): boolean {
  if (at !== last) return false;
  const unit = FOLD[text.charCodeAt(at)]!;
  const next = unit === SPACE ? pastMarks(text, at + 1) : at + 1;
  if (next >= text.length || CLASS[text.charCodeAt(next)] !== Unit.digit) return false;
  if (unit === POINT || unit === COMMA || unit === 0x60c) return unit !== COMMA || true;
  if (unit === APOSTROPHE) return groupFollows(text, at);
  if (unit !== SPACE || at - start > MAX_SPACED || !spacedSoFar(text, start, at)) return false;
  return groupFollows(text, next - 1) || isTurned(text, start);
}

/** The place of the first unit from `at` on that is no mark of direction. */
function pastMarks(text: string, at: number): number {
  let next = at;
  while (next < at + MARKS && CLASS[text.charCodeAt(next)] === Unit.skip) next++;
  return next;
}

/** "000 500" for 500,000: whether groups stand in the order in which a line from right to left shows them, as no number begins so. */
function isTurned(text: string, start: number): boolean {
  for (let k = 0; k < GROUP; k++) if (FOLD[text.charCodeAt(start + k)] !== ZERO) return false;
  return FOLD[text.charCodeAt(start + GROUP)] === SPACE;
}

/** Whether exactly three digits follow. */
function groupFollows(text: string, at: number): boolean {
  for (let k = 1; k <= 3; k++) if (CLASS[text.charCodeAt(at + k)] !== Unit.digit) return false;
  return at + 4 >= text.length || CLASS[text.charCodeAt(at + 4)] !== Unit.digit;
}

/** Whether the digits before a space can be the first groups of a spaced number: one to three digits, then threes. */
function spacedSoFar(text: string, start: number, end: number): boolean {
  let run = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (CLASS[unit] === Unit.skip) continue;
    if (CLASS[unit] === Unit.digit) run++;
    else if (FOLD[unit] === SPACE) run = 0;
    else return false;
    if (run > 3) return false;
  }
  return run > 0;
}

/**
 * The number that a group of digits stands for ("1.234.567,8", "1 234", "2'000", "١٬٠٠٠٫٥"): the last separator decides, and the
 * language's decimal mark only where it could be either. NaN if it is no number: "22,24,26", "1.2.3".
 */
export function parseDigits(text: string, start: number, end: number, decimal: string): number {
  if (isTurned(text, start) && start + GROUP < end) {
    const turned = text.slice(start, end).split(BETWEEN_GROUPS).toReversed().join("");
    return wholeNumber(turned, 0, turned.length);
  }
  const whole = wholeNumber(text, start, end);
  return whole >= 0 ? whole : parseGroups(text, start, end, decimal);
}

/** The number that digits alone make, as most groups do; -1 if there is anything else between them, or too many. */
export function wholeNumber(text: string, start: number, end: number): number {
  if (end - start > LONGEST_WHOLE) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = FOLD[text.charCodeAt(i)]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function parseGroups(text: string, start: number, end: number, decimal: string): number {
  let value = 0;
  let digits = 0;
  let points = 0;
  let commas = 0;
  let last = 0;
  // Digits behind the last mark, and whether those before it stand in groups of three behind a first of one to three.
  let tail = 0;
  let fits = true;
  for (let i = start; i < end; i++) {
    const unit = FOLD[text.charCodeAt(i)]!;
    if (unit >= ZERO && unit <= NINE) {
      value = value * 10 + unit - ZERO;
      digits++;
      tail++;
    } else if (unit === POINT || unit === COMMA) {
      fits &&= points + commas === 0 ? tail <= GROUP : tail === GROUP;
      if (unit === POINT) points++;
      else commas++;
      last = unit;
      tail = 0;
    } else if (CLASS[text.charCodeAt(i)] !== Unit.skip && unit !== SPACE && unit !== APOSTROPHE) return NaN;
  }
  const marks = points + commas;
  const alike = last === POINT ? points : commas;
  if (marks > 1 && (!fits || (alike === marks ? tail !== GROUP : alike > 1))) return NaN;
  const either = tail === GROUP && fits && FOLD[text.charCodeAt(start)] !== ZERO;
  const isWhole = marks === 1 ? either && last !== decimal.charCodeAt(0) : alike === marks;
  return ofDigits(text, start, end, value, digits, isWhole ? 0 : tail);
}

/** The number of some digits, `tail` of them behind the decimal mark; `value` is that of all as if there were none. */
function ofDigits(text: string, start: number, end: number, value: number, digits: number, tail: number): number {
  // Both numbers are whole and small enough to be exact, so that their quotient is the decimal's nearest.
  if (digits <= LONGEST_WHOLE) return tail === 0 ? value : value / 10 ** tail;
  let written = "";
  for (let i = start; i < end; i++) {
    const unit = FOLD[text.charCodeAt(i)]!;
    if (unit >= ZERO && unit <= NINE) written += String.fromCharCode(unit);
  }
  return Number(`${written.slice(0, digits - tail)}.${written.slice(digits - tail)}`);
}
