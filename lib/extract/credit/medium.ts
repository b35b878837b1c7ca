import { has, holdsIn, kindAt, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { Kind } from "../scan/tokens.ts";

const MEDIUM = mark("credit", "medium");
/** How far before its country a paper or station stands where adjectives stand behind. */
const MEDIUM_REACH = 2;

/** "The South Korean daily wrote", "der US-Sender": where a paper or station is from, which says nothing for the country. */
export function isOfMedium(passage: Passage, at: number): boolean {
  const next = kindAt(passage, at + 1) === Kind.dash ? at + 2 : at + 1;
  const before = passage.columns.lexicon.grammar.head_first ? at - MEDIUM_REACH : at;
  // "The South | Korean | daily": part of a name that the lexicon does not have as a whole.
  const isMedium = has(passage, next, MEDIUM) || kindAt(passage, next) === Kind.other && has(passage, next + 1, MEDIUM);
  return isMedium || holdsIn(passage, MEDIUM, before, at);
}
