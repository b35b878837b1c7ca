import { LAUNCH_LIKE, nounAt } from "../../passage/heads.ts";
import {
  clauseAround,
  has,
  holds,
  holdsIn,
  isBoundary,
  kindAt,
  lastPlace,
  mark,
  placesOf,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

const PAD = mark("clause", "pad");
const DEVELOPS = mark("clause", "develop");
const FIRES = mark("trigger", "launch", "fly");
const CONDUCTS = mark("trigger", "conduct");
const MISSILES = mark("head", "missile");
/** How far before missiles the word may stand by which they are developed, and how far where they are one of a list. */
const [NEAR, REACH] = [5, 60] as const;

/** How far before the noun the verb may stand that says it is done, with who does it between. */
const DONE_REACH = 4;

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

/** "From 1987 to 1992 it developed the Scud-C and the Musudan". */
function isDeveloped(passage: Passage, at: number): boolean {
  if (!holds(passage, DEVELOPS)) return false;
  const [, to] = clauseAround(passage, at);
  const develops = lastPlace(passage, DEVELOPS, at - REACH, at);
  if (develops < 0) return false;
  // A list of types may have its ranges in brackets.
  const [from] = clauseAround(passage, develops);
  if (at - develops > NEAR && !isListed(passage, develops, at) || holdsIn(passage, FIRES, from, to)) return false;
  // "قامت بتطوير": a verb that only says that something is done, and its noun what.
  return placesOf(passage, CONDUCTS, from, to).every((done) =>
    done < develops && develops - done <= DONE_REACH && !holdsIn(passage, LAUNCH_LIKE, done + 1, develops)
  );
}

/** Whether nothing but types, numbers and brackets stand between: "developed the Scud-C (500 km), the Rodong-1 (1300 km) and". */
function isListed(passage: Passage, from: number, at: number): boolean {
  for (let place = from + 1; place < at; place++) {
    const kind = kindAt(passage, place);
    if (isBoundary(passage, place) && kind !== Kind.open && kind !== Kind.close && kind !== Kind.comma) return false;
  }
  return holdsIn(passage, MISSILES, from, at);
}
