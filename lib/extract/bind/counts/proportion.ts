import { anyOf, has, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

const OUT_OF = anyOf(mark("credit", "by"), mark("time", "of"), mark("range", "from"), mark("clause", "out_of"));
/** So many and no more are what a share is told of: "three of four", "nine in ten". */
const MOST = 10;

const ALL = mark("clause", "all");
const THE = mark("time", "the");
const BIGGEST = mark("clause", "superlative");
/** "One of the": a phrase that ends in an article. */
const ONE_OF = mark("lookalike", "name");
const THESE = anyOf(THE, ONE_OF);

/**
 * "The FBI points to Lazarus in all four cases", "the three biggest raids", "one of the five largest exchanges": those that were
 * named before, or are picked out of all.
 */
export function isAllNamed(passage: Passage, { from, next }: Value): boolean {
  return has(passage, from - 1, ALL) || has(passage, from - 1, THESE) && has(passage, next, BIGGEST) ||
    has(passage, from - 1, BIGGEST);
}

/** "Three of four victims are private persons": a share of all of them, not so many. */
export function isProportion(passage: Passage, { from, low, high }: Value): boolean {
  if (low !== high || low > MOST || !has(passage, from - 1, OUT_OF)) return false;
  return passage.values.some((part) =>
    part.next === from - 1 && part.unit === "count" && !part.ordinal && !part.isYear && part.low < low && part.low > 0
  );
}
