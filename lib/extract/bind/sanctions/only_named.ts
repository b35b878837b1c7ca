import { Triggers } from "../../lexicon/content_words.ts";
import { holds, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const DISCUSSES = mark("clause", "discusses");
/** How far before the word of imposing the one of talking about it may stand. */
const DISCUSSED_REACH = 5;
/** How far before sanctions the word may stand by which they are broken. */
const BROKEN_REACH = 3;

/** Sanctions that are named without being decided on, by the places of their verb and of their noun. */
export function isOnlyNamed(passage: Passage, [verb, sanctions]: readonly [number, number]): boolean {
  // "The Council is discussing the imposition of sanctions": what is still talked about.
  if (holds(passage, DISCUSSES) && holdsIn(passage, DISCUSSES, verb - DISCUSSED_REACH, verb)) return true;
  // "In breach of the sanctions imposed on it"
  return holdsIn(passage, Triggers.evade, sanctions - BROKEN_REACH, sanctions);
}
