import type { GoodList } from "./goods.ts";
import { clauseAround, isApart, places } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";

/** How far before its goods the word may stand that says that none of them are traded. */
const REFUSED_REACH = 2;

/** "China buys no more coal": goods that are denied right before them, where another state or all states trade in them. */
export function isRefused(passage: Passage, at: number, { range, flowAt }: GoodList): boolean {
  const [from, to] = clauseAround(passage, at);
  return flowAt !== null && flowAt >= from && flowAt < to && at < range[0] && range[0] - at <= REFUSED_REACH &&
    places(passage, "actor", ["CN", "RU", "US", "JP", "KR", "foreign"], from, at).length > 0;
}

/** "Coal may only be sold if the proceeds feed the people": what is allowed on a condition alone is banned else. */
export function isConditional(passage: Passage, at: number): boolean {
  const [from] = clauseAround(passage, at);
  return places(passage, "clause", ["only"], from).length > 0 &&
    places(passage, "clause", ["condition"], at).length > 0;
}

/** "Nichts davon darf", "no one may": a permission that is denied. */
export function isNegated(passage: Passage, at: number): boolean {
  const [from, to] = clauseAround(passage, at);
  return places(passage, "negation", ["none", "not", "neither"], Math.min(from, at - 9), Math.max(to, at + 6))
    .some((place) => !isApart(passage, place, at));
}
