import type { Measure } from "../../../claims/claim.ts";
import { Actors } from "../../lexicon/content_words.ts";
import { anyOf, has, holdsIn, lengthAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

const OUT_OF = anyOf(mark("credit", "by"), mark("time", "of"), mark("range", "from"), mark("clause", "out_of"));
/** So many and no more are what a share is told of: "three of four", "nine in ten". */
const MOST = 10;
/** How far behind a count the country may stand whose attacks it counts. */
const OWNER_REACH = 4;

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

/**
 * "Three of four victims are private persons", "was behind 47 of 303 incidents": a share of all of them, not so many; nor of
 * the attacks of all, where they are not called the country's.
 */
export function isProportion(passage: Passage, { from, next, low, high }: Value, measure: Measure): boolean {
  if (low !== high || !has(passage, from - 1, OUT_OF)) return false;
  // "Four of the 44 incidents": of those told before.
  const known = lengthAt(passage, from - 1) > 1 || holdsIn(passage, Actors.KP, next, next + OWNER_REACH);
  if (low > MOST && (measure !== "attacks" || known)) return false;
  return passage.values.some((part) =>
    part.next === from - 1 && part.unit === "count" && !part.ordinal && !part.isYear && part.low < low && part.low > 0
  );
}
