import type { Bound, Span } from "../../claims/claim.ts";
import { isTime } from "../periods/clock.ts";
import { isLookalike } from "./lookalike.ts";
import { scaled } from "./magnitude.ts";
import { COINS } from "./money.ts";
import { isPointed, type Num, readNumber } from "./number.ts";
import { readRest } from "./joined_amount.ts";
import { Role } from "../lexicon/role.ts";
import { Time } from "../lexicon/time.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import { unitAfter, unitBefore } from "./unit.ts";

// Letters without case are prepositions that are written together with the figure, not parts of a code.
const CASED = /[\p{Lu}\p{Ll}\p{Lt}]$/u;

/** How many words, the noun and what describes it, may stand between a number and its bound. */
const DESCRIBED = 3;

/** What may stand before an amount as its bound. */
const LEADS = Role.bound | Role.article;

/** One number with its unit and bound, before ranges are put together. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
  /** tokens of the whole expression with its bound words */
  readonly from: number;
  readonly next: number;
  /** tokens of the number and unit alone */
  readonly inner: readonly [from: number, next: number];
  readonly magnitude: number;
  readonly digits: boolean;
  /** a bare whole number between 1900 and 2100, as years are written */
  readonly isYear: boolean;
  readonly lookalike: boolean;
}

/** The amount whose number begins at a token, or null. Bound and currency before it are taken in from the left. */
export function readAmount(tokens: Tokens, at: number): Amount | null {
  const read = readNumber(tokens, at) ?? readOne(tokens, at);
  if (read === null) return null;
  const before = unitBefore(tokens, at);
  const behind = unitAfter(tokens, read.next);
  // "$308M Bitcoin": the sign tells what the figure counts, and the coin only what was worth so much.
  const after = before !== null && behind !== null && COINS.includes(behind.unit) ? null : behind;
  const joined = after === null || before !== null ? null : readRest(tokens, read, after.edge);
  const number = joined ?? (after === null ? read : magnified(tokens, read, after.edge));
  const unit = after?.unit === "percent" && before ? before.unit : after?.unit ?? before?.unit ?? "count";
  const inner: [number, number] = [
    before?.edge ?? at,
    after === null ? number.next : Math.max(after.edge, number.next),
  ];
  const led = (tokens.roleOf(inner[0] - 1) & LEADS) === 0 ? null : boundBefore(tokens, inner[0]);
  const place = boundAfter(tokens, inner[1]);
  const later = place < 0 ? null : tokens.find(place, "bound_after")!.class as Bound;
  const isYear = number.plain && unit === "count" && number.value >= 1900 && number.value <= 2100;
  const lookalike = unit === "count" && isLookalike(tokens, at, number.next) ||
    isPartOfCode(tokens, at, before !== null);
  return {
    value: number.value,
    unit,
    // "About a hundred or more"
    bound: (led?.bound === "about" ? later : null) ?? led?.bound ?? later ?? "exact",
    from: led === null ? inner[0] : led.from,
    next: place === inner[1] ? place + 1 : inner[1],
    inner,
    magnitude: number.magnitude,
    digits: number.digits,
    isYear,
    lookalike,
  };
}

/** "75 USD million": a magnitude behind the unit. */
function magnified(tokens: Tokens, number: Num, next: number): Num {
  const word = (tokens.roleOf(next) & Role.magnitude) === 0 || tokens.end[next]! - tokens.start[next]! === 1;
  if (word || number.magnitude > 1) return number;
  const magnitude = tokens.find(next, "magnitude")!.value;
  return magnitude < 1000 ? number : { ...number, value: scaled(number.value, magnitude), magnitude, next: next + 1 };
}

/** "one dollar", "ein bis zwei": an article that stands for one because a unit or the rest of a range follows. */
function readOne(tokens: Tokens, at: number): Num | null {
  if ((tokens.roleOf(at) & Role.article) === 0) return null;
  const unit = (tokens.roleOf(at + 1) & (Role.currency | Role.percent)) !== 0 && tokens.kindOf(at + 2) !== Kind.digits;
  const range = (tokens.roleOf(at + 1) & Role.range) !== 0 && !isTime(tokens, at + 1, Time.and) &&
    (tokens.roleOf(at + 2) & Role.number) !== 0;
  return unit || range ? { value: 1, next: at + 1, magnitude: 1, digits: false, plain: false } : null;
}

/** A figure that is glued to letters is part of a code even if a currency seems to follow: "SX400M". */
function isPartOfCode(tokens: Tokens, at: number, signed: boolean): boolean {
  return !signed && tokens.kindOf(at) === Kind.digits && tokens.glued(at) && tokens.kindOf(at - 1) === Kind.other &&
    CASED.test(tokens.words(at - 1));
}

/** The bound that the words before an amount give it, and where they begin. */
export function boundBefore(tokens: Tokens, at: number): { readonly bound: Bound | null; readonly from: number } {
  // "Fast eine halbe Milliarde": the article of the half stands between it and its bound.
  const halved = (tokens.roleOf(at) & Role.fraction) !== 0 && (tokens.roleOf(at - 1) & Role.article) !== 0;
  let from = halved ? at - 1 : at;
  let bound: Bound | null = null;
  while ((tokens.roleOf(from - 1) & Role.bound) !== 0) {
    from--;
    // Of two bounds ("at least some 35") the one next to the number is its own.
    bound ??= tokens.find(from, "bound")!.class as Bound;
  }
  return { bound, from };
}

/** Where a bound stands behind the amount, or behind the noun that it counts: "or more", "35 حالة على الأقل"; -1 if none does. */
function boundAfter(tokens: Tokens, next: number): number {
  let at = next;
  while (at - next < DESCRIBED && (tokens.roleOf(at) & Role.bound_after) === 0 && isNoun(tokens, at)) at++;
  if ((tokens.roleOf(at) & Role.bound_after) === 0) return -1;
  return (tokens.roleOf(at + 1) & (Role.number | Role.digits | Role.dual | Role.currency)) === 0 ? at : -1;
}

/** Whether a noun, or what describes it, stands at a token. */
function isNoun(tokens: Tokens, at: number): boolean {
  const kind = tokens.kindOf(at);
  if (kind === Kind.other) return tokens.length[at]! <= 2;
  return kind === Kind.word && (tokens.roleOf(at) & ~(Role.countable | Role.dual_noun | Role.unit)) === 0;
}

/** Offsets in the text of the tokens [from, next). */
export function spanOf(tokens: Tokens, from: number, next: number): Span {
  const start = tokens.start[from]!;
  // ".5 billion": the mark is a part of the figure.
  const pointed = tokens.kind[from] === Kind.digits && isPointed(tokens.text, start, tokens.lexicon.grammar.decimal);
  return [pointed ? start - 1 : start, tokens.end[next - 1]!];
}
