import type { Entry } from "../lexicon/compile.ts";
import { Flag, Kind } from "../scan/tokens.ts";
import type { Passage } from "./passage.ts";

/** A class of the lexicon as rules name it: "trigger.steal". */
export type Mark = string;

/** Whether the word at a place has this class: `section` alone stands for any class of the section. */
export function has(passage: Passage, at: number, section: string, ...classes: readonly string[]): boolean {
  if (!passage.sections.has(section)) return false;
  const entries = passage.words[at]?.entries;
  return entries !== undefined && entries.length > 0 && hasAny(entries, section, classes);
}

function hasAny(entries: readonly Entry[], section: string, classes: readonly string[]): boolean {
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    if (entry.section === section && (classes.length === 0 || classes.includes(entry.class))) return true;
  }
  return false;
}

/** The classes that the word at a place has in a section. */
export function classesAt(passage: Passage, at: number, section: string): string[] {
  if (!passage.sections.has(section)) return [];
  return (passage.words[at]?.entries ?? []).filter((entry) => entry.section === section).map((entry) => entry.class);
}

/** The first of the given classes, in their order, that the word at a place has in a section. */
export function firstClass<C extends string>(
  passage: Passage,
  at: number,
  section: string,
  order: readonly C[],
): C | undefined {
  return order.find((name) => has(passage, at, section, name));
}

/** Places in [from, to) whose word has one of the classes in a section. */
export function places(
  passage: Passage,
  section: string,
  classes: readonly string[] = [],
  from = 0,
  to: number = passage.words.length,
): number[] {
  const found: number[] = [];
  if (!passage.sections.has(section)) return found;
  const last = Math.min(to, passage.words.length);
  for (let at = Math.max(from, 0); at < last; at++) {
    if (hasAny(passage.words[at]!.entries, section, classes)) found.push(at);
  }
  return found;
}

/** Whether any word of the passage has one of the classes in a section. */
export function holds(passage: Passage, section: string, ...classes: readonly string[]): boolean {
  if (!passage.sections.has(section)) return false;
  if (classes.length === 0) return true;
  for (const { entries } of passage.words) if (hasAny(entries, section, classes)) return true;
  return false;
}

/** How far two places stand apart: words between them, commas, brackets and stronger marks counted as longer ways. */
export function wayBetween(passage: Passage, a: number, b: number): number {
  return a <= b ? passage.way[b]! - passage.way[a]! : passage.way[a]! - passage.way[b]!;
}

/** The way from a range of places to a place: 0 inside it. */
export function wayFrom(passage: Passage, [from, next]: readonly [number, number], at: number): number {
  if (at >= from && at < next) return 0;
  return at < from ? wayBetween(passage, at, from) : wayBetween(passage, next - 1, at);
}

const BREAKS: ReadonlySet<number> = new Set([Kind.stop, Kind.line, Kind.semicolon, Kind.colon]);

/** Whether a full stop, semicolon or colon stands between two places. */
export function isApart(passage: Passage, a: number, b: number): boolean {
  for (let at = Math.min(a, b); at < Math.max(a, b); at++) if (BREAKS.has(passage.words[at]!.kind)) return true;
  return false;
}

/** The clause around a place: [from, to) between commas, brackets, dashes and stronger marks. */
export function clauseAround(passage: Passage, at: number): readonly [number, number] {
  let from = at;
  let to = at + 1;
  while (from > 0 && !isBoundary(passage, from - 1)) from--;
  while (to < passage.words.length && !isBoundary(passage, to)) to++;
  return [from, to];
}

/** The part of the sentence around a place: [from, to) between semicolons and colons. */
export function partAround(passage: Passage, at: number): readonly [number, number] {
  let from = at;
  let to = at + 1;
  while (from > 0 && !BREAKS.has(passage.words[from - 1]!.kind)) from--;
  while (to < passage.words.length && !BREAKS.has(passage.words[to]!.kind)) to++;
  return [from, to];
}

/** Whether a place parts clauses: a comma, bracket, semicolon, colon, or a dash with spaces around it. */
export function isBoundary(passage: Passage, at: number): boolean {
  const word = passage.words[at]!;
  if (word.kind === Kind.comma || word.kind === Kind.open || word.kind === Kind.close || BREAKS.has(word.kind)) {
    return true;
  }
  if (word.kind !== Kind.dash) return false;
  return at > 0 && passage.words[at - 1]!.end < word.start;
}

/** Whether a place is punctuation of any kind. */
export function isMark(passage: Passage, at: number): boolean {
  const kind = passage.words[at]?.kind ?? Kind.line;
  return kind !== Kind.other && kind !== Kind.word && kind !== Kind.digits;
}

/** Place of the bracket that a place stands in, or -1. */
export function bracketOf(passage: Passage, at: number): number {
  for (let before = at; before >= 0; before--) {
    if (passage.words[before]!.kind === Kind.close && before !== at) return -1;
    if (passage.words[before]!.kind === Kind.open) return before;
  }
  return -1;
}

/** Whether a place belongs to a period: "May" of a date is no verb. */
export function isDate(passage: Passage, at: number): boolean {
  return passage.periods.some((period) => period.from <= at && at < period.next);
}

/** Whether a place is a conjunction, as a word or written together with the next one. */
export function isAnd(passage: Passage, at: number): boolean {
  const word = passage.words[at];
  return word !== undefined && (has(passage, at, "connective", "and") || (word.flag & Flag.clitic) !== 0);
}
