import { anyOf, clauseAround, has, holdsIn, isAnd, kindAt, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Grain, Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";

/** Among how many places at its beginning a time opens a sentence. */
export const FRONTED_PLACES = 3;
/** Grains from the finest on: a finer time between takes a claim from the one that opens the sentence. */
const GRAINS: readonly Grain[] = ["day", "week", "month", "season", "quarter", "half", "year", "decade", "span"];
const FIRES = mark("trigger", "launch", "conduct", "steal");
const ACTORS = mark("actor", "KP", "alias");
const AGAIN = anyOf(mark("credit", "again"), mark("clause", "it"));
/** How far behind "and" the one may stand who did something else. */
const SUBJECT_REACH = 3;

/** Whether a period opens its sentence, before a claim, and no other like it stands between. */
export function isFronted(passage: Passage, { from, next, kind, grain }: Period, at: number): boolean {
  if (from > FRONTED_PLACES || from >= at) return false;
  return !passage.periods.some((other) =>
    other.from >= next && other.next <= at && other.kind === kind &&
    GRAINS.indexOf(other.grain) <= GRAINS.indexOf(grain) && !isGoneOn(passage, other.next, at)
  );
}

/** "..., on 21 November, and it tested five": whether a clause with a doer of its own begins between a time and a claim. */
function isGoneOn(passage: Passage, from: number, at: number): boolean {
  const [start] = clauseAround(passage, at);
  if (start <= from || !isAnd(passage, start) || kindAt(passage, start - 1) !== Kind.comma) return false;
  const end = start + SUBJECT_REACH;
  return (holdsIn(passage, ACTORS, start, end) || has(passage, start + 1, AGAIN)) && holdsIn(passage, FIRES, start, at);
}

/** Whether a time stands in a clause that is over where a claim goes on in the year that opens the sentence. */
export function isLeftFor(passage: Passage, period: Period, at: number): boolean {
  const [first] = passage.periods;
  return first !== undefined && first !== period && first.grain === "year" && first.from <= FRONTED_PLACES &&
    isGoneOn(passage, period.next, at);
}
