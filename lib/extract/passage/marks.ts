import { among, type Mark, type Ordered } from "../lexicon/mark.ts";
import type { Passage } from "./passage.ts";

export { anyOf, type Mark, mark, ordered } from "../lexicon/mark.ts";
export {
  bracketOf,
  clauseAround,
  isAnd,
  isApart,
  isBoundary,
  isCapital,
  isDate,
  isMark,
  kindAt,
  lengthAt,
  partAround,
  wayBetween,
  wayFrom,
} from "./ways.ts";

/** Whether the word at a place has a mark. */
export function has({ from, count, columns }: Passage, at: number, asked: Mark): boolean {
  return at >= 0 && at < count && among(columns.rows, columns.row[from + at]!, asked);
}

/** Whether any word of a passage has a mark. */
export function holds({ bitsAt, columns }: Passage, asked: Mark): boolean {
  return among(columns.bits, bitsAt, asked);
}

/** The first place in [from, to) that has a mark, or -1. */
export function firstPlace(passage: Passage, asked: Mark, from = 0, to: number = passage.count): number {
  return holds(passage, asked) ? next(passage, asked, Math.max(from, 0), Math.min(to, passage.count)) : -1;
}

/** The first place in [from, to), which lies inside the passage, that has a mark, or -1. */
function next({ from: first, columns }: Passage, asked: Mark, from: number, to: number): number {
  const { row, rows } = columns;
  for (let at = from; at < to; at++) if (among(rows, row[first + at]!, asked)) return at;
  return -1;
}

/** The last place in [from, to) that has a mark, or -1. */
export function lastPlace(passage: Passage, asked: Mark, from = 0, to: number = passage.count): number {
  if (!holds(passage, asked)) return -1;
  const first = Math.max(from, 0);
  for (let at = Math.min(to, passage.count) - 1; at >= first; at--) if (has(passage, at, asked)) return at;
  return -1;
}

/** Whether any place in [from, to) has a mark. */
export function holdsIn(passage: Passage, asked: Mark, from: number, to: number): boolean {
  return firstPlace(passage, asked, from, to) >= 0;
}

const NOWHERE: readonly number[] = [];

/** Places in [from, to) that have a mark. */
export function placesOf(passage: Passage, asked: Mark, from = 0, to: number = passage.count): readonly number[] {
  const last = Math.min(to, passage.count);
  const first = firstPlace(passage, asked, from, last);
  if (first < 0) return NOWHERE;
  let at = next(passage, asked, first + 1, last);
  // Most often there is one: an array of one place is far smaller than one that grows.
  if (at < 0) return [first];
  const found = [first, at];
  while ((at = next(passage, asked, at + 1, last)) >= 0) found.push(at);
  return found;
}

/** The classes that the word at a place, which lies inside the passage, has in a section. */
export function classesAt({ from, columns: { word, lexicon } }: Passage, at: number, section: string): string[] {
  return lexicon.entries(word[from + at]!).filter((entry) => entry.section === section).map((entry) => entry.class);
}

/** The first class that the word at a place, which lies inside the passage, has in a section, or undefined. */
export function classAt(
  { from, columns: { word, lexicon } }: Passage,
  at: number,
  section: string,
): string | undefined {
  return lexicon.find(word[from + at]!, section)?.class;
}

/** The first class that the word at a place, which lies inside the passage, has in a section and that is accepted. */
export function classWhere(
  passage: Passage,
  at: number,
  section: string,
  accept: (name: string) => boolean,
): string | undefined {
  const { from, columns: { word, lexicon } } = passage;
  for (const entry of lexicon.entries(word[from + at]!)) {
    if (entry.section === section && accept(entry.class)) return entry.class;
  }
  return undefined;
}

/** The first of some classes, in their order, that the word at a place has. */
export function firstOf<C extends string>(passage: Passage, at: number, order: Ordered<C>): C | undefined {
  const { names, marks, any } = order;
  if (!has(passage, at, any)) return undefined;
  const { row, rows } = passage.columns;
  const own = row[passage.from + at]!;
  for (let i = 0; i < names.length; i++) if (among(rows, own, marks[i]!)) return names[i];
  return undefined;
}
