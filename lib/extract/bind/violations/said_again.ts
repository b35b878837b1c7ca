import type { GoodList } from "../goods/goods.ts";
import { Goods } from "../../lexicon/content_words.ts";
import { clauseAround, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/**
 * The places of words for moving goods from ship to ship, without those that only say it again in their clause:
 * "transshipment of coal from ship to ship".
 */
export function transfersOf(passage: Passage, lists: readonly GoodList[]): readonly number[] {
  const places = placesOf(passage, Goods.ship_to_ship);
  return places.length < 2 ? places : places.filter((at) => !isSaidAgain(passage, at, places, lists));
}

function isSaidAgain(
  passage: Passage,
  at: number,
  places: readonly number[],
  lists: readonly GoodList[],
): boolean {
  const [from] = clauseAround(passage, at);
  const before = places.find((place) => place >= from && place < at);
  return before !== undefined && lists.some(({ range }) => range[0] > before && range[1] <= at);
}
