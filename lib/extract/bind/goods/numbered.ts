import { Clauses } from "../../lexicon/function_words.ts";
import { clauseAround, has, holds, holdsIn, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const WORKERS = mark("good", "labour", "overseas_workers");
const LIMITS = mark("action", "cap", "limit", "freeze");
const ENDS = mark("action", "ban", "return", "ease");
/** How far from workers abroad the word may stand that bans them or sends them home. */
const HOME_REACH = 6;
/** How far before workers the word may stand that speaks of their number. */
const REACH = 4;

/** "The number of its workers abroad is frozen at its present level": workers whose number is limited are labour, and evade nothing. */
export function isNumberLimited(passage: Passage, at: number): boolean {
  if (!has(passage, at, WORKERS) || !holds(passage, LIMITS)) return false;
  const [from, to] = clauseAround(passage, at);
  return placesOf(passage, Clauses.number_of, Math.max(from, at - REACH), at).length > 0 &&
    holdsIn(passage, LIMITS, from, to);
}

/** Whether workers abroad are labour that a decision deals with: banned, limited in number, or sent home. */
export function isRuledLabour(passage: Passage, at: number): boolean {
  return placesOf(passage, ENDS).some((place) => Math.abs(wayBetween(passage, place, at)) <= HOME_REACH) ||
    isNumberLimited(passage, at);
}
