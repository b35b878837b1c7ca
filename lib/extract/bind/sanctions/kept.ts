import { Actions } from "../../lexicon/content_words.ts";
import { Negations } from "../../lexicon/function_words.ts";
import { fact } from "../../passage/fact.ts";
import { holds, holdsIn, placesOf } from "../../passage/marks.ts";

/** How far before a word of sending home the one may stand that denies it. */
const REACH = 3;

/** "Have not been sent home as they should": the place of the word of sending home that is denied, or -1. */
export const keptAt = fact((passage): number => {
  if (!holds(passage, Actions.return) || !holds(passage, Negations.not)) return -1;
  return placesOf(passage, Actions.return).find((at) => holdsIn(passage, Negations.not, at - REACH, at)) ?? -1;
});
