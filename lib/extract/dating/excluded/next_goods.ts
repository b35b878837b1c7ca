import { Credits } from "../../lexicon/function_words.ts";
import { clauseAround, firstPlace, has, isAnd, mark } from "../../passage/marks.ts";
import type { Draft } from "../../passage/draft.ts";
import type { Period } from "../../periods/period.ts";

const GOOD = mark("good");
/** How far behind the word that opens its clause a time may stand that goes before its goods. */
const CLAUSE_REACH = 5;

/** "In August it banned coal, in September textiles too": a later time that goes on to goods of its own. */
export function isOfNextGoods({ passage, at, measure, good }: Draft, { from, next, kind }: Period): boolean {
  if (measure !== "sanction" || good === null || from <= at) return false;
  const [start, to] = clauseAround(passage, from);
  // "While in the month before the ban took in coal"
  const told = start > at && has(passage, start, Credits.while) && from - start <= CLAUSE_REACH;
  const opens = told || (start > at && from - start <= 1) || isAnd(passage, from - 1) || isAnd(passage, from - 2);
  return opens && firstPlace(passage, GOOD, next, to) >= 0 &&
    // "Prohibits exports of fuel, and since 2017 all sales of crude"
    (kind === "since" && start > at || passage.periods.some((other) => other.next <= at));
}
