import { Triggers } from "../../lexicon/content_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { isUndone } from "../undone.ts";
import { isPrevented } from "./spoken_for.ts";

/** Words of fearing, planning, considering: what they govern is still to come. */
const MEANT = mark("clause", "meant");
/** "May have sold", "könnte verkauft haben": behind such a word the verb tells what is past. */
const PERFECT = anyOf(mark("clause", "perfect"), mark("clause", "perfect_verb"));
const REACH = 9;

/** "Is considering sending workers", "fears that it will sell arms", "denies having sold any": trade that nobody says has been; or that is to be prevented. */
export function isStillToBe(passage: Passage, at: number, good: number): boolean {
  if (isPrevented(passage, good)) return true;
  if (isUndone(passage, at)) return true;
  if (has(passage, at, Triggers.evade)) return false;
  if (!holds(passage, MEANT)) return false;
  const [from, to] = clauseAround(passage, at);
  return placesOf(passage, MEANT, from, at).some((place) =>
    wayBetween(passage, place, at) <= REACH && !holdsIn(passage, PERFECT, place + 1, Math.min(to, at + 3))
  );
}
