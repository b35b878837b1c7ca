import type { GoodList } from "../goods/goods.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { has, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** Words by which ships are searched. */
export const INSPECTS = mark("clause", "inspect");
/** How far before a ship the word may stand by which it is searched. */
const REACH = 4;

/** "Authorises the search of ships at sea": ships that may be searched are neither banned nor moved. */
export function isInspected(passage: Passage, { goods, range: [from] }: GoodList): boolean {
  return holdsIn(passage, INSPECTS, from - REACH, from) && goods.every(({ at }) => has(passage, at, Clauses.ship));
}
