import type { GoodList } from "../goods/goods.ts";
import { Actions, Actors, Goods, Triggers } from "../../lexicon/content_words.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { clauseAround, firstPlace, has, holds, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { isInspected } from "../sanctions/inspected.ts";

const WAYS = mark("range", "from", "to");
const SMALL = mark("stopword");
/** How far the word for the way goods go may stand to be beside them. */
const FLOW_BESIDE = 2;

/** "Sent back ships loaded with coal": a ship beside the goods that it carries is none itself. */
export function carriesOther(passage: Passage, { goods }: GoodList, lists: readonly GoodList[]): boolean {
  return goods.every(({ at }) => has(passage, at, Clauses.ship)) && areBeside(lists);
}

/** "Ships that had moved coal and oil were barred": goods that ships before them carry are told of to say which ships. */
export function isCargo(passage: Passage, { range: [first] }: GoodList): boolean {
  const ship = firstPlace(passage, Clauses.ship, clauseAround(passage, first)[0], first);
  return ship >= 0 && holdsIn(passage, Triggers.sent, ship + 1, first) && !holdsIn(passage, Actions.any, ship, first);
}

/** Whether any list has goods with a name of their own. */
function areBeside(lists: readonly GoodList[]): boolean {
  return lists.some(({ goods }) => goods.some(({ good }) => good !== "other"));
}

/** Ships named beside the goods that they carry, or that move from one to another, are no goods themselves. */
export function isCarrier(passage: Passage, list: GoodList, lists: readonly GoodList[]): boolean {
  if (list.goods.some(({ good }) => good !== "other")) return false;
  const ships = list.goods.every(({ at }) => has(passage, at, Clauses.ship));
  // "From North Korean vessels to barges": what goods go from or to.
  const lead = has(passage, list.range[0] - 1, Actors.any) ? list.range[0] - 2 : list.range[0] - 1;
  if (carriesOther(passage, list, lists) || isInspected(passage, list)) return true;
  if (ships && (has(passage, lead, WAYS) || hidesItself(passage, list))) return true;
  const { flowAt, range: [first, next] } = list;
  const moved = flowAt !== null && (flowAt === next || flowAt <= first && first - flowAt <= FLOW_BESIDE);
  return !moved && (holds(passage, Goods.ship_to_ship) || areBeside(lists));
}

/** "Vessels switch off their transponders", "ships that break sanctions": ships before what they do, in a clause that moves nothing. */
function hidesItself(passage: Passage, { flowAt, range }: GoodList): boolean {
  const [from, to] = clauseAround(passage, range[0]);
  const opens = range[0] - from <= 1 || has(passage, range[1], SMALL);
  return flowAt === null && opens && holdsIn(passage, Triggers.evade, range[1], to) &&
    !holdsIn(passage, Triggers.sent, range[1], to);
}
