import { type Amount, boundBefore, readAmount, spanOf } from "./amount.ts";
import { wholeNumber } from "./digits.ts";
import { fractionAt, shareAt } from "./fractions.ts";
import { readRange } from "./range.ts";
import { Role } from "../lexicon/role.ts";
import { Flag, Kind, type Tokens } from "../scan/tokens.ts";
import { plainValue, type Value } from "./value.ts";

export { plainValue, type Value } from "./value.ts";

const STARTS = Role.number | Role.digits | Role.magnitude | Role.dual | Role.article | Role.fraction | Role.vague |
  Role.dual_noun | Role.ordinal;

/**
 * All figures of the scanned text, in text order. Tokens whose `taken` is not 0 (those of dates and periods) are passed
 * over. What only looks like a figure is left out: scores, clock times, ages, names with numbers.
 */
export function valuesOf(tokens: Tokens, taken?: Uint8Array): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < tokens.count;) {
    if ((tokens.role[at]! & STARTS) === 0 || taken?.[at]) {
      at++;
      continue;
    }
    const next = readAt(tokens, at, taken, values);
    at = Math.max(next, at + 1);
  }
  return values;
}

function readAt(tokens: Tokens, at: number, taken: Uint8Array | undefined, values: Value[]): number {
  const share = shareAt(tokens, at);
  if (share !== null) {
    values.push(share);
    return share.next;
  }
  const amount = readAmount(tokens, at);
  if (amount !== null && !isOfHalf(tokens, amount)) {
    const range = readRange(tokens, amount);
    const value = range ?? (amount.lookalike ? null : toValue(tokens, amount));
    const ordinal = value === null ? ordinalAt(tokens, at) : null;
    if (value !== null && !taken?.[value.next - 1]) values.push(value);
    else if (ordinal !== null) values.push(ordinal);
    return value?.next ?? amount.inner[1];
  }
  const other = vagueAt(tokens, at) ?? dualAt(tokens, at) ?? ordinalAt(tokens, at) ?? fractionAt(tokens, at);
  if (other === null) return at + 1;
  values.push(other);
  return other.next;
}

/** "ein halv milliard", "ein fjerdedel": a one that is the article of the share behind it. */
function isOfHalf(tokens: Tokens, { value, digits, inner: [, next] }: Amount): boolean {
  return value === 1 && !digits && (tokens.roleOf(next) & Role.fraction) !== 0;
}

function toValue(tokens: Tokens, amount: Amount): Value {
  const { from, next, inner: [first, last] } = amount;
  const span = spanOf(tokens, from, next);
  return {
    low: amount.value,
    high: amount.value,
    unit: amount.unit,
    bound: amount.bound,
    span,
    inner: first === from && last === next ? span : spanOf(tokens, first, last),
    from,
    next,
    head: isCounter(tokens, last - 1) ? last - 1 : last,
    vague: false,
    ordinal: false,
    fraction: false,
    isYear: amount.isYear && amount.bound === "exact",
    ends: null,
  };
}

/** "fünfmal": a number word that holds the noun it counts. */
function isCounter(tokens: Tokens, at: number): boolean {
  return (tokens.roleOf(at) & Role.number) !== 0 && tokens.find(at, "head") !== undefined;
}

/** "dozens", "tens of millions of dollars": one mark of vagueness, with what follows of the same kind. */
function vagueAt(tokens: Tokens, at: number): Value | null {
  if ((tokens.role[at]! & Role.vague) === 0) return null;
  let next = at + 1;
  let size = tokens.find(at, "vague")!.value;
  while ((tokens.roleOf(next) & (Role.vague | Role.magnitude)) !== 0) {
    size *= (tokens.find(next, "vague") ?? tokens.find(next, "magnitude"))!.value;
    next++;
  }
  const isMoney = (tokens.roleOf(next) & Role.currency) !== 0;
  const unit = isMoney ? tokens.find(next, "currency")!.class : "count";
  return { ...plainValue(tokens, at, isMoney ? next + 1 : next), low: size, high: size, unit, vague: true };
}

/** "صاروخين": a noun in the dual is a count of two. */
function dualAt(tokens: Tokens, at: number): Value | null {
  if ((tokens.role[at]! & Role.dual_noun) === 0) return null;
  const { bound, from } = boundBefore(tokens, at);
  return { ...plainValue(tokens, from, at + 1), low: 2, high: 2, bound: bound ?? "exact", head: at };
}

/** "the 12th", "die 3.": a place in a row, as a word, with a suffix or with a dot. */
function ordinalAt(tokens: Tokens, at: number): Value | null {
  const dotted = tokens.kind[at] === Kind.digits && (tokens.flag[at]! & Flag.dot) !== 0;
  const suffixed = tokens.kind[at] === Kind.digits && tokens.glued(at + 1) &&
    (tokens.roleOf(at + 1) & Role.suffix) !== 0;
  const named = (tokens.role[at]! & Role.ordinal) !== 0;
  if (!dotted && !suffixed && !named) return null;
  const value = named
    ? tokens.find(at, "ordinal")!.value
    : wholeNumber(tokens.text, tokens.start[at]!, tokens.end[at]!);
  if (!Number.isInteger(value) || value < 0) return null;
  const { bound, from } = boundBefore(tokens, at);
  // "فوق الثلاثين": where the article is written together with its word, tens with it are also a number.
  const tens = named && value >= 20 && value % 10 === 0 && tokens.lexicon.grammar.clitics.article.length > 0;
  if (tens && bound !== null) return { ...plainValue(tokens, from, at + 1), low: value, high: value, bound };
  return { ...plainValue(tokens, at, suffixed ? at + 2 : at + 1), low: value, high: value, ordinal: true };
}
