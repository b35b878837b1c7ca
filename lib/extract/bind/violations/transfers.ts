import type { Good } from "../../../claims/claim.ts";
import type { GoodList } from "../goods/goods.ts";
import { governorOf } from "../sanctions/governor.ts";
import { Actions, Goods, Triggers } from "../../lexicon/content_words.ts";
import { clauseAround, has, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** Goods that are moved from ship to ship. */
export const CARGO: readonly Good[] = ["coal", "crude_oil", "refined_petroleum", "other"];
const BORDER = mark("clause", "border");
const MOVED = mark("trigger", "sent", "evade");

/**
 * The places of words for moving goods from ship to ship, without those that only say it again in their clause
 * ("transshipment of coal from ship to ship") and those of what is forbidden ("bans trade from ship to ship").
 */
export function transfersOf(passage: Passage, lists: readonly GoodList[]): readonly number[] {
  // "Has shut its ports to North Korean ships"
  const all = placesOf(passage, Goods.ship_to_ship).filter((at) => !has(passage, at - 1, BORDER));
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

/** "Tankers have brought oil, for the most part by transfers from ship to ship": what the clause before says was moved. */
export function movedBefore(passage: Passage, lists: readonly GoodList[], from: number): readonly GoodList[] {
  const list = lists.findLast(({ range, goods }) => range[1] <= from && goods.some(({ good }) => CARGO.includes(good)));
  if (list === undefined || governorOf(passage, list) !== null) return [];
  const [start, end] = clauseAround(passage, list.range[0]);
  return holdsIn(passage, MOVED, start, end) ? [list] : [];
}

/** How many words may stand in an aside before the goods that it names, and behind them. */
const [ASIDE_BEFORE, ASIDE_BEHIND] = [4, 1] as const;

/** "Transfers from ship to ship, mainly of coal, go on": goods that are all that an aside right behind a clause names. */
export function isAside(passage: Passage, [first, next]: readonly [number, number], to: number): boolean {
  const [from, end] = clauseAround(passage, first);
  return from > to && from - to <= 2 && first - from <= ASIDE_BEFORE && end - next <= ASIDE_BEHIND &&
    end < passage.count;
}
