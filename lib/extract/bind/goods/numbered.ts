import { Clauses } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  type Mark,
  mark,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const WORKERS = mark("good", "labour", "overseas_workers");
const LIMITS = mark("action", "cap", "limit", "freeze");
const KEPT = anyOf(LIMITS, mark("negation", "not"));
const BAN = mark("action", "ban");
const ENDS = mark("action", "ban", "return", "ease");
/** How far from workers abroad the word may stand that bans them or sends them home. */
const HOME_REACH = 6;
/** How far before workers the word may stand that speaks of their number. */
const REACH = 7;

/** "The number of its workers abroad is frozen at its present level": workers whose number is limited are labour, and evade nothing. */
export function isNumberLimited(passage: Passage, at: number): boolean {
  return has(passage, at, WORKERS) && holds(passage, LIMITS) && isOfNumber(passage, at, LIMITS);
}

/** "Not to raise the number of North Koreans at work in their land", "forbids to raise it": people whose number is kept as it is. */
export function isNumberKept(passage: Passage, at: number): boolean {
  return holds(passage, Clauses.number_of) && isWorkers(passage, at) &&
    (isOfNumber(passage, at, KEPT) || isOfNumber(passage, at, BAN) && isOfNumber(passage, at, Clauses.change));
}

function isWorkers(passage: Passage, at: number): boolean {
  return has(passage, at, WORKERS) || has(passage, at, Clauses.people);
}

/** Whether a clause is about the number of those at a place, and has one of some words. */
function isOfNumber(passage: Passage, at: number, words: Mark): boolean {
  const [from, to] = clauseAround(passage, at);
  return placesOf(passage, Clauses.number_of, Math.max(from, at - REACH), at).length > 0 &&
    holdsIn(passage, words, from, to);
}

/** Whether workers abroad are labour that a decision deals with: banned, limited in number, or sent home. */
export function isRuledLabour(passage: Passage, at: number): boolean {
  return placesOf(passage, ENDS).some((place) => Math.abs(wayBetween(passage, place, at)) <= HOME_REACH) ||
    isNumberLimited(passage, at) || isNumberKept(passage, at);
}
