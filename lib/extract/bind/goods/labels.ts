import { Actions, Flows, Triggers } from "../../lexicon/content_words.ts";
import { has, kindAt } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

/** Within so many places a line begins with its label. */
const OPENING = 1;
/** Among how many places a list begins that ends in a colon, and how many places it may go on behind its goods. */
const LISTED_FROM = 8;
const LISTED_MORE = 6;

/**
 * "Oil: at sea, tankers pump diesel into ships": whether a good is but the label of a line whose sentence has goods of its own.
 * "Coal: export banned; oil: capped" goes on with a second label.
 */
export function isLabel(
  passage: Passage,
  [from, next]: readonly [number, number],
  [first, after]: readonly [number, number],
): boolean {
  return from <= OPENING && next - from === 1 && kindAt(passage, next) === Kind.colon && first > next &&
    kindAt(passage, after) !== Kind.colon;
}

/** The place of the colon that ends a list of goods and what else is named with them; -1 if none does. */
export function colonBehind(passage: Passage, [from, next]: readonly [number, number]): number {
  if (from > LISTED_FROM) return -1;
  for (let at = next; at < next + LISTED_MORE; at++) {
    if (kindAt(passage, at) === Kind.colon) return at;
    if (has(passage, at, Actions.any) || has(passage, at, Triggers.any)) return -1;
  }
  return -1;
}

/** Whether a colon joins a list of goods to what is said of it, or to the trade before it that it lists. */
export function isHeaded(passage: Passage, [from, next]: readonly [number, number]): boolean {
  return colonBehind(passage, [from, next]) >= 0 ||
    kindAt(passage, from - 1) === Kind.colon && has(passage, from - 2, Flows.any);
}
