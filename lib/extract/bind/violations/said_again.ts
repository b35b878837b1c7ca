import type { GoodList } from "../goods/goods.ts";
import { Actions, Goods, Triggers } from "../../lexicon/content_words.ts";
import { clauseAround, holds, holdsIn, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/**
 * The places of words for moving goods from ship to ship, without those that only say it again in their clause
 * ("transshipment of coal from ship to ship") and those of what is forbidden ("bans trade from ship to ship").
 */
export function transfersOf(passage: Passage, lists: readonly GoodList[]): readonly number[] {
  const all = placesOf(passage, Goods.ship_to_ship);
  const places = holds(passage, Triggers.evade) ? all : all.filter((at) => !isBanned(passage, at));
  return places.length < 2 ? places : places.filter((at) => !isSaidAgain(passage, at, places, lists));
}

function isBanned(passage: Passage, at: number): boolean {
  return holdsIn(passage, Actions.ban, ...clauseAround(passage, at));
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
