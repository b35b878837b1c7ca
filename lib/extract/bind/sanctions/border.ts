import { Actions } from "../../lexicon/content_words.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const BORDER = mark("clause", "border");
const GOOD = mark("good");
/** How far from a word of shutting or opening the border may stand, and how near both a good to which it is shut. */
const REACH = 4;
const GOOD_REACH = 2;

/** "Shut its borders, and coal exports fell", "barred from ports": what is closed is a border or port, and no trade is banned by it. */
export function isOfBorder(passage: Passage, at: number): boolean {
  if (!holds(passage, BORDER)) return false;
  return placesOf(passage, BORDER, at - REACH, at + 1 + REACH).some((border) =>
    !holdsIn(passage, GOOD, Math.min(at, border), Math.max(at, border) + 1 + GOOD_REACH)
  );
}

/** "Seven ships were barred from all ports for carrying coal": whether ships are kept out for what they did. */
export function areKeptOut(passage: Passage): boolean {
  return holds(passage, Clauses.ship) && placesOf(passage, Actions.ban).some((at) => isOfBorder(passage, at));
}
