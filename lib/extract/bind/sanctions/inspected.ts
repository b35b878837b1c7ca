import type { GoodList } from "../goods/goods.ts";
import { holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** Words by which ships are searched. */
export const INSPECTS = mark("clause", "inspect");
/** How far before a ship or its cargo the word may stand by which it is searched. */
const REACH = 4;

/** "Authorises the search of ships at sea", "to inspect suspicious cargo": what may be searched is neither banned nor moved. */
export function isInspected(passage: Passage, { goods, range: [from] }: GoodList): boolean {
  return holdsIn(passage, INSPECTS, from - REACH, from) && goods.every(({ good }) => good === "other");
}
