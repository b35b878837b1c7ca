import { OTHER_STATES } from "../others.ts";
import type { GoodList } from "../goods/goods.ts";
import { Actions } from "../../lexicon/content_words.ts";
import { Clauses, Ranges } from "../../lexicon/function_words.ts";
import { clauseAround, firstPlace, has, holdsIn, isApart, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { PARTY } from "./strikes.ts";

const DENIES = mark("negation", "none", "not", "neither");

/** How far before its goods the word may stand that says that none of them are traded. */
const REFUSED_REACH = 2;

/** "China buys no more coal", "no coal will clear customs": goods that are denied right before them, where others trade in them. */
export function isRefused(passage: Passage, at: number, { range, flowAt }: GoodList): boolean {
  const [from] = clauseAround(passage, at);
  const [, to] = clauseAround(passage, range[1] - 1);
  return flowAt !== null && at < range[0] && range[0] - at <= REFUSED_REACH &&
    (holdsIn(passage, OTHER_STATES, from, at) || holdsIn(passage, Clauses.future, range[1], to));
}

/** "Coal may only be sold if the proceeds feed the people": what is allowed on a condition alone is banned else. */
export function isConditional(passage: Passage, at: number): boolean {
  const [from] = clauseAround(passage, at);
  return firstPlace(passage, Clauses.only, from) >= 0 &&
    firstPlace(passage, Clauses.condition, at) >= 0;
}

/** "Nichts davon darf", "no one may": a permission that is denied. */
export function isNegated(passage: Passage, at: number): boolean {
  const [from, to] = clauseAround(passage, at);
  return placesOf(passage, DENIES, Math.min(from, at - 9), Math.max(to, at + 6))
    .some((place) => !isApart(passage, place, at));
}

/** The place right before a verb, or before what leads to its infinitive: that of an "and" that joins it. */
export function leadOf(passage: Passage, verb: number): number {
  return has(passage, verb - 1, Clauses.infinitive) ? verb - 2 : verb - 1;
}

const LAWS = mark("head", "sanctions", "resolution");

/** Whether a word of limiting only adds to a ban right before it. */
export function isOrBan(passage: Passage, at: number): boolean {
  const or = [at - 1, at - 2].find((place) => has(passage, place, Ranges.or));
  // "تحظر العقوبات أو تقيد": where verbs stand first, what bans stands between them.
  return or !== undefined &&
    (has(passage, or - 1, Actions.ban) || has(passage, or - 1, LAWS) && has(passage, or - 2, Actions.ban));
}

const COVERS = mark("clause", "covers");
const SANCTIONS = mark("head", "sanctions");
/** How far behind sanctions the verb may stand that says to what they apply. */
const COVERS_REACH = 3;

/** "The new sanctions cover coal, iron and fish": a verb right behind the sanctions that it says the goods of. */
export function isCovering(passage: Passage, at: number, { range: [from] }: GoodList): boolean {
  return has(passage, at, COVERS) && !holdsIn(passage, PARTY, at + 1, from) &&
    holdsIn(passage, SANCTIONS, at - COVERS_REACH, at);
}
