import { FRONTED_PLACES } from "../fronted_time.ts";
import type { Draft } from "../../passage/draft.ts";
import { clauseAround, holdsIn, isAnd, kindAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Period } from "../../periods/period.ts";

const FIRES = mark("trigger", "launch", "conduct", "fly", "steal");
/** At how many places behind "and" a time opens the clause. */
const OPENS = 3;

/** Whether a semicolon stands between two places. */
function isBehindPart(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (kindAt(passage, at) === Kind.semicolon) return true;
  return false;
}

/** "On 18 February it fired one, and two days later it fired two": a time that opens a clause with a deed of its own, where the claim's clause has its time. */
export function isOfNextClause({ passage, range }: Draft, period: Period, all: readonly Period[]): boolean {
  if (all.length < 2 || period.from < range[1] || period.kind === "window") return false;
  const [from, to] = clauseAround(passage, period.from);
  if (from < range[1] || period.from - from > OPENS || !isAnd(passage, from)) return false;
  // "And in 2022, they stole"
  const end = kindAt(passage, period.next) === Kind.comma ? clauseAround(passage, period.next + 1)[1] : to;
  return holdsIn(passage, FIRES, period.next, end) &&
    all.some((other) =>
      other.next <= range[0] && other.from - clauseAround(passage, other.from)[0] <= FRONTED_PLACES &&
      !isBehindPart(passage, other.next, range[0])
    );
}
