import { anyOf, has, isBoundary, kindAt, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Grain, Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";

const VERB = mark("attribution", "verb");
/** What tells of the deed itself: behind one of these a verb of saying only says who knows of it. */
const DEEDS = anyOf(
  mark("trigger", "steal", "weak", "cyber", "strike", "lose", "launch", "conduct", "evade"),
  mark("head", "attack"),
  mark("actor", "KP"),
  mark("action", "tighten", "impose"),
);
/** At how many places from its beginning a time opens a sentence. */
const FRONTED = 2;
/** How many places behind a time its verb of saying may stand. */
const VERB_REACH = 6;
/** Grains in which something is said: in a year, what is told of is counted. */
const BRIEF: readonly Grain[] = ["day", "week", "month"];

/** "On 14 April the bureau said that they have stolen three billion": a day that opens a sentence whose first verb is one of saying. */
export function isSaidFirst(passage: Passage, { from, next, kind, grain }: Period, at: number): boolean {
  if (kind !== "at" || from > FRONTED || !BRIEF.includes(grain)) return false;
  const start = kindAt(passage, next) === Kind.comma ? next + 1 : next;
  for (let place = start; place < Math.min(start + VERB_REACH, at); place++) {
    if (isBoundary(passage, place) || has(passage, place, DEEDS)) return false;
    // "On 13 January, it said, the loot was laundered": what is put in between commas says nothing of the day.
    if (has(passage, place, VERB)) return start === next || kindAt(passage, place + 1) !== Kind.comma;
  }
  return false;
}
