import { Negations } from "../../lexicon/function_words.ts";
import { anyOf, has, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** Missiles and the like with an article that is part of the word. */
const THE_ONE = mark("clause", "the_one");

const NONE_OF = mark("clause", "none_of");
const OF = anyOf(mark("time", "of"), mark("including", "of_them"));
const EVENTS = mark("head", "launch", "test", "nuclear");
/** How far behind "none of" the noun may stand that it is of. */
const OF_REACH = 3;

/** "What type the missile is did not become clear": whether a verb is denied of a thing that is known, in a sentence that does not say since when none has flown. */
export function isKnown(passage: Passage, at: number, noun: number): boolean {
  // "None of the launches was announced": what they are part of took place.
  if (has(passage, noun, EVENTS) && noun - at <= OF_REACH && (has(passage, at, NONE_OF) || has(passage, at + 1, OF))) {
    return true;
  }
  return has(passage, noun, THE_ONE) && has(passage, at, Negations.not) &&
    passage.periods.every(({ kind }) => kind === "at");
}
