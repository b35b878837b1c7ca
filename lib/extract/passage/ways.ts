import { Flag, Kind } from "../scan/tokens.ts";
import { mark } from "../lexicon/mark.ts";
import { has } from "./marks.ts";
import type { Passage } from "./passage.ts";

/** What kind of token stands at a place, one of Kind; undefined outside the passage. */
export function kindAt(passage: Passage, at: number): number | undefined {
  return at < 0 || at >= passage.count ? undefined : passage.columns.kind[passage.from + at];
}

/** How many words of the text the token at a place holds. */
export function lengthAt(passage: Passage, at: number): number {
  return passage.columns.length[passage.from + at]!;
}

/** Whether the token at a place begins with a capital letter. */
export function isCapital(passage: Passage, at: number): boolean {
  return at >= 0 && at < passage.count && (passage.columns.flag[passage.from + at]! & Flag.capital) !== 0;
}

/** How far two places stand apart: words between them, commas, brackets and stronger marks counted as longer ways. */
export function wayBetween(passage: Passage, a: number, b: number): number {
  const { from, columns: { way } } = passage;
  return Math.abs(way[from + b]! - way[from + a]!);
}

/** The way from a range of places to a place: 0 inside it. */
export function wayFrom(passage: Passage, [from, next]: readonly [number, number], at: number): number {
  if (at >= from && at < next) return 0;
  return at < from ? wayBetween(passage, at, from) : wayBetween(passage, next - 1, at);
}

/** Kinds of tokens that part a sentence, and those that part clauses. */
const BREAKS = new Uint8Array(16);
const BOUNDARIES = new Uint8Array(16);
for (const kind of [Kind.stop, Kind.line, Kind.semicolon, Kind.colon]) BREAKS[kind] = BOUNDARIES[kind] = 1;
for (const kind of [Kind.comma, Kind.open, Kind.close]) BOUNDARIES[kind] = 1;

/** Whether a full stop, semicolon or colon stands between two places. */
export function isApart(passage: Passage, a: number, b: number): boolean {
  const { from, columns: { kind } } = passage;
  for (let at = from + Math.min(a, b), to = from + Math.max(a, b); at < to; at++) {
    if (BREAKS[kind[at]!] === 1) return true;
  }
  return false;
}

/** The clause around a place: [from, to) between commas, brackets, dashes and stronger marks. */
export function clauseAround(passage: Passage, at: number): readonly [number, number] {
  const { clause } = passage;
  if (at >= clause[0] && at < clause[1]) return clause;
  const found = findClause(passage, at);
  // Rules ask for the same clause again and again; a boundary belongs to the clauses on both its sides.
  if (!isBoundary(passage, at)) passage.clause = found;
  return found;
}

function findClause(passage: Passage, at: number): readonly [number, number] {
  let from = at;
  let to = at + 1;
  while (from > 0 && !isBoundary(passage, from - 1)) from--;
  while (to < passage.count && !isBoundary(passage, to)) to++;
  return [from, to];
}

/** The part of the sentence around a place: [from, to) between semicolons and colons. */
export function partAround(passage: Passage, at: number): readonly [number, number] {
  const { from: first, count, columns: { kind } } = passage;
  let from = at;
  let to = at + 1;
  while (from > 0 && BREAKS[kind[first + from - 1]!] === 0) from--;
  while (to < count && BREAKS[kind[first + to]!] === 0) to++;
  return [from, to];
}

/** Whether a place parts clauses: a comma, bracket, semicolon, colon, or a dash with spaces around it. */
export function isBoundary(passage: Passage, at: number): boolean {
  const { columns } = passage;
  const i = passage.from + at;
  if (columns.kind[i] !== Kind.dash) return BOUNDARIES[columns.kind[i]!] === 1;
  // "A U.S.-led draft": the dot belongs to the word before it.
  const dot = (columns.flag[i - 1]! & Flag.dot) !== 0 ? 1 : 0;
  return at > 0 && columns.end[i - 1]! + dot < columns.start[i]!;
}

/** Whether a place is punctuation of any kind. */
export function isMark(passage: Passage, at: number): boolean {
  const kind = kindAt(passage, at) ?? Kind.line;
  return kind !== Kind.other && kind !== Kind.word && kind !== Kind.digits;
}

/** Place of the bracket that a place stands in, or -1. */
export function bracketOf(passage: Passage, at: number): number {
  for (let before = at; before >= 0; before--) {
    const kind = kindAt(passage, before);
    if (kind === Kind.close && before !== at) return -1;
    if (kind === Kind.open) return before;
  }
  return -1;
}

/** Whether a place belongs to a period: "May" of a date is no verb. */
export function isDate(passage: Passage, at: number): boolean {
  return passage.periods.some((period) => period.from <= at && at < period.next);
}

const AND = mark("connective", "and");

/** Whether a place is a conjunction, as a word or written together with the next one. */
export function isAnd(passage: Passage, at: number): boolean {
  if (at < 0 || at >= passage.count) return false;
  return has(passage, at, AND) || (passage.columns.flag[passage.from + at]! & Flag.clitic) !== 0;
}
