import { Flows, Goods, Triggers } from "../../lexicon/content_words.ts";
import { Including } from "../../lexicon/function_words.ts";
import { anyOf, has, holds, lastPlace, mark, placesOf } from "../../passage/marks.ts";
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
