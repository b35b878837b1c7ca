import { nounAt } from "../../passage/heads.ts";
import { clauseAround, has, holds, holdsIn, lastPlace, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const PAD = mark("clause", "pad");
const DEVELOPS = mark("clause", "develop");
const FIRES = mark("trigger", "launch", "fly");
const FIRES_OR_TESTS = mark("trigger", "launch", "fly", "conduct");
/** How far before missiles the word may stand by which they are developed. */
const REACH = 9;

/** Whether a missile is only moved to its pad or developed: nothing in its clause says that it is fired or flies. */
export function isNotFired(passage: Passage, at: number, next: number): boolean {
  if (nounAt(passage, next - 1) !== "missile") return false;
  return isOnPad(passage, at) || isDeveloped(passage, at);
}

/** "Moved a missile to its launch pad on Friday": what is put there, seen or taken away. */
function isOnPad(passage: Passage, at: number): boolean {
  if (!holds(passage, PAD)) return false;
  const [from, to] = clauseAround(passage, at);
  return holdsIn(passage, PAD, from, to) &&
    placesOf(passage, FIRES, from, to).every((fires) => has(passage, fires, PAD));
}

/** "From 1987 to 1992 it developed the Musudan missile". */
function isDeveloped(passage: Passage, at: number): boolean {
  if (!holds(passage, DEVELOPS)) return false;
  const develops = lastPlace(passage, DEVELOPS, at - REACH, at);
  if (develops < 0) return false;
  const [from, to] = clauseAround(passage, develops);
  return !holdsIn(passage, FIRES_OR_TESTS, from, Math.max(to, at));
}
