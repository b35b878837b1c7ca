import { Flows, Goods, Triggers } from "../../lexicon/content_words.ts";
import { Including, Times } from "../../lexicon/function_words.ts";
import { anyOf, has, holds, holdsIn, isApart, lastPlace, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** How far behind the word that begins examples they may stand, and how far before it what they are of. */
const [EXAMPLE_REACH, WHOLE_REACH] = [12, 7] as const;

/** "Luxury goods, among them yachts, clothes and cars": what is named as one of them is no good of its own. */
export function isExample(passage: Passage, at: number): boolean {
  const including = placesOf(passage, Including.any, at - EXAMPLE_REACH, at).at(-1);
  return including !== undefined &&
    has(passage, lastPlace(passage, Goods.any, including - WHOLE_REACH, including), Goods.luxury_goods);
}

const MOVES = anyOf(Flows.any, Triggers.sent);
const WORKERS = anyOf(mark("good", "labour", "overseas_workers"), mark("clause", "people"));

/** "Its workers toil in restaurants, textiles and construction": a trade that people work in is no good where nothing is moved. */
export function isTradeOfWork(passage: Passage, at: number): boolean {
  return lastPlace(passage, Triggers.work, 0, at) >= 0 && holds(passage, WORKERS) && !holds(passage, MOVES);
}

/** How far before a good the trade may stand in which only that good is larger. */
const RANK_REACH = 4;

/** "Textiles, its second-biggest export after coal": what is named for being larger alone. */
export function isOutranking(passage: Passage, at: number): boolean {
  if (!has(passage, at - 1, Times.after)) return false;
  const trade = lastPlace(passage, Flows.any, at - RANK_REACH, at - 1);
  return trade >= 0 && !isApart(passage, trade, at) && holdsIn(passage, Goods.any, 0, trade);
}
