import type { GoodList } from "../goods/goods.ts";
import { clauseAround, firstPlace, holds, holdsIn, isApart, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import { fact } from "../../passage/fact.ts";
import type { Passage } from "../../passage/passage.ts";

const NONETHELESS = mark("clause", "nonetheless");
const DENIES = mark("negation", "none", "not", "neither");
const MOVED = mark("trigger", "sent", "evade");
const STOPS = mark("clause", "stops");
/** Ships, and where goods are found on their way: "on board", "in the port". */
const SHIP = mark("clause", "ship", "on_the_way");
/** How far from the word of stopping the ship may stand that is stopped. */
const SHIP_REACH = 6;

/** "Luxuries are banned, cars nevertheless got there": the place of what moves goods in a clause with such a word, or null. */
export function movedNonetheless(passage: Passage, { range }: GoodList): number | null {
  if (!holds(passage, NONETHELESS)) return null;
  const [from, to] = clauseAround(passage, range[0]);
  // "Textiles have not yet been sent": what is denied has not moved.
  if (!holdsIn(passage, NONETHELESS, from, to) || holdsIn(passage, DENIES, from, to)) return null;
  const moved = firstPlace(passage, MOVED, from, to);
  return moved < 0 ? null : moved;
}

/** "Panama stopped a freighter that was to bring arms to it": the places of the words by which ships and their cargo are stopped. */
export const stopsOfShips = fact((passage): readonly number[] => {
  if (!holds(passage, STOPS) || !holds(passage, SHIP)) return [];
  const ships = placesOf(passage, SHIP);
  return placesOf(passage, STOPS).filter((at) =>
    ships.some((ship) => wayBetween(passage, at, ship) <= SHIP_REACH && !isApart(passage, at, ship))
  );
});
