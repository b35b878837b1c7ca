import { FRONTED_PLACES } from "../fronted_time.ts";
import type { Draft } from "../../passage/draft.ts";
import { clauseAround, holdsIn, isAnd, mark } from "../../passage/marks.ts";
import type { Period } from "../../periods/period.ts";

const FIRES = mark("trigger", "launch", "conduct", "fly", "steal");
/** At how many places behind "and" a time opens the clause. */
const OPENS = 3;

/** "On 18 February it fired one, and two days later it fired two": a time that opens a clause with a deed of its own, where the claim's clause has its time. */
export function isOfNextClause({ passage, range }: Draft, period: Period, all: readonly Period[]): boolean {
  if (all.length < 2 || period.from < range[1] || period.kind === "window") return false;
  const [from, to] = clauseAround(passage, period.from);
  if (from < range[1] || period.from - from > OPENS || !isAnd(passage, from)) return false;
  return holdsIn(passage, FIRES, period.next, to) &&
    all.some((other) => other.next <= range[0] && other.from <= FRONTED_PLACES);
}
