import { clauseAround, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

const LAUNDERS = mark("trigger", "launder");
const STEALS = mark("trigger", "steal", "strike");

/** "Laundered through 51 exchanges": those through which it went were not robbed. */
export function isWashedThrough(passage: Passage, { from }: Value): boolean {
  const [start] = clauseAround(passage, from);
  const washed = placesOf(passage, LAUNDERS, start, from).at(-1);
  return washed !== undefined && !holdsIn(passage, STEALS, washed + 1, from);
}
