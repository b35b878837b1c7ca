import { Triggers } from "../../lexicon/content_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  mark,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { isUndone } from "../undone.ts";
import { isPrevented } from "./spoken_for.ts";

/** Words of fearing, planning, considering: what they govern is still to come. */
const MEANT = mark("clause", "meant");
/** "May have sold", "könnte verkauft haben": behind such a word the verb tells what is past. */
const PERFECT = anyOf(mark("clause", "perfect"), mark("clause", "perfect_verb"));
const REACH = 9;
const SEARCHES = mark("clause", "inspect", "enforces");
const SHALL = mark("clause", "shall");

/** "Is considering sending workers", "fears that it will sell arms", "denies having sold any": trade that nobody says has been; or that is to be prevented. */
export function isStillToBe(passage: Passage, at: number, good: number): boolean {
  if (isPrevented(passage, good)) return true;
  if (isUndone(passage, at) || isSearchedFor(passage, good)) return true;
  if (has(passage, at, Triggers.evade)) return false;
  if (!holds(passage, MEANT)) return false;
  const [from, to] = clauseAround(passage, at);
  return placesOf(passage, MEANT, from, at).some((place) =>
    wayBetween(passage, place, at) <= REACH && !holdsIn(passage, PERFECT, place + 1, Math.min(to, at + 3))
  );
}

/** "Cargo is to be searched for banned arms": what a rule has ships searched for has not been found. */
function isSearchedFor(passage: Passage, good: number): boolean {
  if (!holds(passage, SEARCHES) || !holds(passage, SHALL)) return false;
  const [from, to] = clauseAround(passage, good);
  const shall = firstPlace(passage, SHALL, from, to);
  return shall >= 0 && holdsIn(passage, SEARCHES, shall + 1, to);
}
