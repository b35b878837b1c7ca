import type { Document } from "../claims/document.ts";
import { wordsOf } from "./words.ts";

/** Two documents whose texts are largely the same. */
export interface DuplicatePair {
  /** keys, the earlier in the order given first */
  readonly documents: readonly [string, string];
  /** share of the shorter text that stands in the longer, 0 to 1 */
  readonly similarity: number;
}

/** Options of nearDuplicates. */
export interface DuplicateOptions {
  /** the least similarity of a pair @default 0.5 */
  readonly least?: number;
  /** number of words in a row that are compared @default 5 */
  readonly run?: number;
}

/** With so many documents that came before it and share a run of words is one compared: all would grow with the square. */
const MOST_HOLDERS = 8;

/**
 * Pairs of documents that share most of their runs of words, the most alike first. Of many copies each is paired with the
 * last few before it.
 */
export function nearDuplicates(
  documents: readonly Pick<Document, "key" | "text">[],
  { least = 0.5, run = 5 }: DuplicateOptions = {},
): DuplicatePair[] {
  const shingles = documents.map(({ text }) => shinglesOf(text, run));
  const pairs: DuplicatePair[] = [];
  for (const [pair, shared] of countShared(shingles)) {
    const [a, b] = [Math.floor(pair / documents.length), pair % documents.length];
    const similarity = shared / Math.min(shingles[a]!.size, shingles[b]!.size);
    if (similarity >= least) pairs.push({ documents: [documents[a]!.key, documents[b]!.key], similarity });
  }
  return pairs.sort((a, b) => b.similarity - a.similarity);
}

/** How many shingles two documents share, by `a * number of documents + b`, a < b; pairs that share none are not in it. */
function countShared(shingles: readonly ReadonlySet<string>[]): Map<number, number> {
  const holders = new Map<string, number[]>();
  const shared = new Map<number, number>();
  for (const [index, set] of shingles.entries()) {
    for (const shingle of set) {
      const earlier = holders.get(shingle) ?? [];
      for (const other of earlier) {
        const pair = other * shingles.length + index;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
      if (earlier.length === MOST_HOLDERS) earlier.shift();
      earlier.push(index);
      holders.set(shingle, earlier);
    }
  }
  return shared;
}

/** The runs of words of a text; a text shorter than one run is one shingle, one without words is none. */
function shinglesOf(text: string, run: number): Set<string> {
  const words = wordsOf(text.toLowerCase());
  const count = Math.max(Math.min(1, words.length), words.length - run + 1);
  return new Set(Array.from({ length: count }, (_, index) => words.slice(index, index + run).join(" ")));
}
