import { Actors } from "../../lexicon/content_words.ts";
import { Negations } from "../../lexicon/function_words.ts";
import { clauseAround, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import { fact } from "../../passage/fact.ts";

/** Verbs by which a deed is laid to somebody's charge. */
const LINKED = mark("clause", "linked");

/** "Penpie lost 27 million, but this theft is not linked to North Korea": a deed that it is cleared of. */
export const isCleared = fact((passage): boolean => {
  if (!holds(passage, LINKED) || !holds(passage, Negations.not)) return false;
  const cleared = (at: number): boolean => {
    const [from, to] = clauseAround(passage, at);
    return holdsIn(passage, LINKED, from, to) && holdsIn(passage, Negations.not, from, to);
  };
  const named = placesOf(passage, Actors.KP);
  return named.length > 0 && named.every(cleared);
});
