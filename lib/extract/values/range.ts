import type { Bound } from "../../claims/claim.ts";
import { type Amount, readAmount, spanOf } from "./amount.ts";
import { isTime, timesOf } from "../periods/clock.ts";
import { scaled } from "./magnitude.ts";
import { Role } from "../lexicon/role.ts";
import { Time } from "../lexicon/time.ts";
import { Flag, Kind, type Tokens } from "../scan/tokens.ts";
import { plainValue, type Value } from "./value.ts";

type Link = "to" | "and" | "or" | "dash";

/**
 * The range that begins with an amount: "from $630 million to over $1 billion", "ein bis zwei Milliarden", "2–3 mrd",
 * "seven or eight". Null if what follows does not make one.
 */
export function readRange(tokens: Tokens, first: Amount): Value | null {
  return readBounds(tokens, first) ?? readEnds(tokens, first);
}

const LOWER: readonly Bound[] = ["min", "over"];
const UPPER: readonly Bound[] = ["max", "under"];

/** "more than 30 and at most 40", "under 300 but at least 100": two bounds of one figure. */
function readBounds(tokens: Tokens, first: Amount): Value | null {
  if (first.bound === "exact") return null;
  const rising = LOWER.includes(first.bound);
  if (!rising && !UPPER.includes(first.bound)) return null;
  const comma = tokens.kindOf(first.next) === Kind.comma ? first.next + 1 : first.next;
  const at = (tokens.roleOf(comma) & Role.connective) !== 0 || isOr(tokens, comma) ? comma + 1 : comma;
  if ((tokens.roleOf(at) & Role.bound) === 0) return null;
  const second = secondAmount(tokens, at);
  if (second === null || !(rising ? UPPER : LOWER).includes(second.bound)) return null;
  // "Up to $2 billion over three years": how long it took.
  if ((tokens.roleOf(second.next) & Role.unit) !== 0) return null;
  const [low, high] = rising ? [first.value, second.value] : [second.value, first.value];
  const sameUnit = second.unit === first.unit || second.unit === "count" || first.unit === "count";
  if (!sameUnit || low >= high) return null;
  const unit = first.unit === "count" ? second.unit : first.unit;
  return toRange(tokens, { from: first.from, first, second, low, high, unit });
}

interface Bounds {
  readonly from: number;
  readonly first: Amount;
  readonly second: Amount;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

function toRange(tokens: Tokens, { from, first, second, low, high, unit }: Bounds): Value {
  return {
    ...plainValue(tokens, from, second.next),
    low,
    high,
    unit,
    bound: "range",
    inner: spanOf(tokens, first.inner[0], second.inner[1]),
    head: second.inner[1],
    ends: [first, second],
  };
}

function readEnds(tokens: Tokens, first: Amount): Value | null {
  const link = linkOf(tokens, first);
  if (link === null) return null;
  // "Rose by 100 million to 395 million": by how much, and to what.
  if (link === "to" && tokens.is(first.from - 1, "clause", "by")) return null;
  const opener = openerBefore(tokens, first.from);
  const second = secondAmount(tokens, first.next + 1);
  if (second === null) return null;
  const [low, high] = shared(first, second);
  const unit = first.unit === "count" ? second.unit : first.unit;
  const sameUnit = second.unit === "count" || first.unit === "count" || second.unit === first.unit;
  if (!sameUnit || low >= high || first.isYear && second.isYear && unit === "count") return null;
  if (!makesRange(tokens, link, opener, { first, second, low, high, unit })) return null;
  const from = opener === null ? first.from : first.from - 1;
  return toRange(tokens, { from, first, second, low, high, unit });
}

function openerBefore(tokens: Tokens, at: number): "from" | "between" | null {
  const times = timesOf(tokens, at - 1);
  if ((times & Time.between) !== 0) return "between";
  return (times & Time.from) !== 0 ? "from" : null;
}

/** What joins an amount to another one. */
function linkOf(tokens: Tokens, { from, next: at }: Amount): Link | null {
  if (tokens.kindOf(at) === Kind.dash) return "dash";
  const role = tokens.roleOf(at);
  if ((role & (Role.connective | Role.range)) === 0) return null;
  const isAnd = (role & Role.connective) !== 0 &&
    ((tokens.flag[at]! & Flag.clitic) !== 0 || isTime(tokens, at, Time.and));
  if (isAnd) return openerBefore(tokens, from) === "between" ? "and" : null;
  if (isTime(tokens, at, Time.to)) return "to";
  return isOr(tokens, at) ? "or" : null;
}

function isOr(tokens: Tokens, at: number): boolean {
  return (tokens.roleOf(at) & Role.range) !== 0 && tokens.is(at, "range", "or");
}

/** The amount that begins here, with bound words and a currency before its number. */
function secondAmount(tokens: Tokens, at: number): Amount | null {
  let number = at;
  while ((tokens.roleOf(number) & (Role.bound | Role.currency)) !== 0 && number - at < 3) number++;
  const amount = readAmount(tokens, number);
  return amount === null || amount.inner[0] < at ? null : amount;
}

/** Both ends in full: a magnitude written once counts for both, "$1.5-2 billion". */
function shared(first: Amount, second: Amount): [number, number] {
  const lacks = first.magnitude === 1 && second.magnitude > 1 && first.value < 1000;
  const larger = scaled(first.value, second.magnitude);
  return lacks && larger <= second.value && first.unit === "count" || lacks && larger < second.value
    ? [larger, second.value]
    : [first.value, second.value];
}

interface Candidate {
  readonly first: Amount;
  readonly second: Amount;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** Numbers like 1000 and 5000: no score or code has two noughts at both its ends. */
function isRound(first: Amount, second: Amount): boolean {
  return !first.isYear && !second.isYear && first.value >= 100 && first.value % 100 === 0 && second.value % 100 === 0;
}

function makesRange(tokens: Tokens, link: Link, opener: "from" | "between" | null, range: Candidate): boolean {
  const { first, second, low, high, unit } = range;
  const measured = unit !== "count" || second.magnitude > 1;
  if (link === "or") return measured && high <= low * 3 || high - low <= Math.max(2, low / 2);
  if (link !== "dash") return measured || opener !== null || high <= low * 10;
  if (measured || isRound(first, second)) return true;
  // Between plain numbers a dash makes a range only with a noun behind it and nothing else that a score would have.
  const noun = tokens.kindOf(second.next) === Kind.other || (tokens.roleOf(second.next) & Role.countable) !== 0;
  return noun && !first.isYear && !/^0/u.test(tokens.words(second.inner[0])) &&
    tokens.kindOf(second.next + 0) !== Kind.dash;
}
