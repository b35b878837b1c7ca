import { Actions, Actors } from "../../lexicon/content_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const STATES = anyOf(Actors.foreign, mark("actor", "CN", "RU", "US", "JP", "KR"));
const DENIES = mark("negation");
const DECIDES = mark("action", "impose", "tighten");
/** How far before a word of blocking the one may stand that denies it. */
const DENIED_REACH = 2;

/** "China rejects an embargo on oil": a ban at a place that a state stands against in the same clause is not there. */
export function isOpposed(passage: Passage, ban: number): boolean {
  if (has(passage, ban, Actions.block) || holds(passage, DECIDES)) return false;
  const [from, to] = clauseAround(passage, ban);
  return holdsIn(passage, STATES, from, to) &&
    placesOf(passage, Actions.block, from, to).some((at) => !holdsIn(passage, DENIES, at - DENIED_REACH, at));
}
