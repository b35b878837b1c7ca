import { Negations } from "../../lexicon/function_words.ts";
import { has, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** Missiles and the like with an article that is part of the word. */
const THE_ONE = mark("clause", "the_one");

/** "What type the missile is did not become clear": whether a verb is denied of a thing that is known, in a sentence that does not say since when none has flown. */
export function isKnown(passage: Passage, at: number, noun: number): boolean {
  return has(passage, noun, THE_ONE) && has(passage, at, Negations.not) &&
    passage.periods.every(({ kind }) => kind === "at");
}
