import { isOfSaying } from "../saying.ts";
import type { Draft } from "../../passage/draft.ts";
import { clauseAround, has, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";

const THE = mark("time", "the");
const FLIES = mark("trigger", "fly");
const SAYS = mark("attribution", "verb");
const LAUNCHES = mark("head", "launch");

/** "Said on Thursday that it had tested one, a day after the weapon flew": the day of the saying, where the flight has its own. */
export function isToldOfSame({ passage, isEvent }: Draft, period: Period, all: readonly Period[]): boolean {
  return isEvent && all.length > 1 && period.grain === "day" && isOfSaying(passage, period) &&
    all.some((other) => other.ofNext && other.from > period.from && isOfSame(passage, other.next));
}

/** Whether a definite thing flies in the clause that a time leads to. */
export function isOfSame(passage: Passage, at: number): boolean {
  const [, to] = clauseAround(passage, at);
  if (has(passage, at, THE) && holdsIn(passage, FLIES, at, to)) return true;
  // "Said on Tuesday that it had tested one, a day after Seoul reported a launch"
  const said = holdsIn(passage, SAYS, at, to) && holdsIn(passage, LAUNCHES, at, to);
  return said && passage.periods.some((day) => day.grain === "day" && day.next < at && isOfSaying(passage, day));
}
