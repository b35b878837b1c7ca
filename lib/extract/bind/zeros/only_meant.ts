import {
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isDate,
  kindAt,
  lastPlace,
  mark,
  placesOf,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

const DENIES = mark("negation", "none", "not", "neither");
/** Verbs that leave open what is done: "must", "will". */
const SHALL = mark("clause", "shall");
/** Verbs by which something is asked, promised or forbidden. */
const PLEDGED = mark("clause", "pledged");
const PERFECT = mark("clause", "perfect");

/** "Must not fire any missiles", "called on it to conduct no more tests": what is only to be left undone has not been counted. */
export function isOnlyMeant(passage: Passage, at: number): boolean {
  if (!has(passage, at, DENIES)) return false;
  const shall = holds(passage, SHALL);
  const pledged = holds(passage, PLEDGED);
  if (!shall && !pledged) return false;
  const [from, to] = clauseAround(passage, at);
  // "Has not tested any since 2017, as it had promised": what is told with its time, or as done, is no promise.
  const since = passage.periods.some((period) => period.kind === "since" && period.from >= from && period.from < to);
  if (since || lastPlace(passage, PERFECT, to - 1, to) >= 0) return false;
  if (shall && placesOf(passage, SHALL, from, to).some((place) => !isDate(passage, place))) return true;
  if (!pledged) return false;
  if (firstPlace(passage, PLEDGED, from, at) >= 0) return true;
  return kindAt(passage, from - 1) === Kind.comma &&
    holdsIn(passage, PLEDGED, clauseAround(passage, from - 2)[0], from);
}
