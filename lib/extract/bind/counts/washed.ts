import { anyOf, clauseAround, has, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

const LAUNDERS = mark("trigger", "launder");
const STEALS = mark("trigger", "steal", "strike");
/** Verbs of laundering, and of handing on money. */
const PASSES = anyOf(LAUNDERS, mark("clause", "passed_on"));
const THROUGH = mark("clause", "through");
const STRIKES = anyOf(mark("head", "attack"), mark("trigger", "strike"));
/** How far before "on 51 exchanges" the raid may stand that makes them its victims. */
const RAID_REACH = 3;

/** "Laundered through 51 exchanges": those through which it went were not robbed. */
export function isWashedThrough(passage: Passage, { from, next }: Value): boolean {
  const [start, end] = clauseAround(passage, from);
  const washed = placesOf(passage, LAUNDERS, start, from).at(-1);
  // "Über drei Börsen umgetauscht", "auf 51 Börsen verteilt": where the verb stands last, what leads to them says so.
  const led = has(passage, from, THROUGH) || has(passage, from - 1, THROUGH);
  // "Laundered half of the stolen money through three exchanges"
  if (washed !== undefined) return led || !holdsIn(passage, STEALS, washed + 1, from);
  if (!led || holdsIn(passage, STRIKES, from - RAID_REACH, from)) return false;
  const passed = placesOf(passage, PASSES, start, end).find((at) => at < from || at >= next);
  return passed !== undefined && !holdsIn(passage, STEALS, next, Math.max(passed, next));
}
