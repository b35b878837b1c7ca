import type { GoodList } from "../goods/goods.ts";
import { Clauses, Including } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, firstPlace, has, holds, holdsIn, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** Words by which ships are searched. */
export const INSPECTS = mark("clause", "inspect");
const RULES = anyOf(mark("action", "ban", "cap"), mark("flow"));
/** How far before a ship or its cargo the word may stand by which it is searched. */
const REACH = 4;

/** "Authorises the search of ships at sea", "to inspect suspicious cargo": what may be searched is neither banned nor moved. */
export function isInspected(passage: Passage, { goods, range: [from, next] }: GoodList): boolean {
  if (!holds(passage, INSPECTS) || goods.some(({ good }) => good !== "other")) return false;
  if (holdsIn(passage, INSPECTS, from - REACH, from)) return true;
  // "Cargo may be searched"
  const behind = firstPlace(passage, INSPECTS, next, Math.min(next + REACH, clauseAround(passage, from)[1]));
  if (behind >= 0 && !holdsIn(passage, RULES, next, behind)) return true;
  // "To search ships that may be carrying banned cargo"
  if (holdsIn(passage, Clauses.may, from - REACH, from) && holdsIn(passage, INSPECTS, from - 2 * REACH, from)) {
    return true;
  }
  // "To inspect cargo on its way there, including ships at sea"
  const [first] = clauseAround(passage, from);
  const inspects = lastPlace(passage, INSPECTS, first, from);
  return inspects >= 0 && has(passage, from - 1, Including.any) && !holdsIn(passage, RULES, inspects, from);
}
