import type { Draft } from "../passage/draft.ts";
import { clauseAround, firstPlace, holds, isAnd, isBoundary, isMark, lastPlace, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { thensOf } from "./spoken/anaphors.ts";
import type { Period } from "../periods/period.ts";

const SINCE = mark("time", "since");
/** How many places before a time the word may stand whose clause it belongs to. */
const CLAUSE_PLACES = 14;

/** How far behind a sum "since" may stand: "$400 million in the three months since the report". */
const SINCE_REACH = 6;

/** "More than 6 billion since it began to keep records": whether a total runs from an event that no time is named for. */
export function isSinceUndated({ passage, range: [, next], unit, low }: Draft): boolean {
  if (unit === null || low === null || low < 2 || !holds(passage, SINCE)) return false;
  const [, to] = clauseAround(passage, next);
  const since = firstPlace(passage, SINCE, next, Math.min(next + SINCE_REACH, to));
  if (since < 0 || isMark(passage, since + 1)) return false;
  return to - since > 1 && !passage.periods.some((period) => period.next > next && period.from < to) &&
    !thensOf(passage).some(({ at }) => at >= next && at < to);
}

/** Where the word stands that makes a time the beginning of what lasts: "since Kim took power in 2011"; -1 if none does. */
export function sinceBefore(passage: Passage, { from, kind }: Period): number {
  if (kind !== "at") return -1;
  const at = lastPlace(passage, SINCE, from - CLAUSE_PLACES, from);
  // "Feuerte drei ab und am Tag darauf zwei": a particle that "and" follows leads to no time.
  if (at < 0 || isAnd(passage, at + 1)) return -1;
  for (let place = at + 1; place < from; place++) {
    const other = passage.periods.some((period) => period.from <= place && place < period.next);
    if (other || isBoundary(passage, place)) return -1;
  }
  return at;
}

/** Whether a claim lasts since a time: it is no single event, and stands outside the clause that tells since when. */
export function lastsSince({ passage, range, at, unit, low, rule, action, measure }: Draft, period: Period): boolean {
  // "The 11th since it resumed tests in May": a place in a row counts up to the event.
  if (rule.endsWith("ordinal")) return false;
  // "Since he took office in 2021 it has blacklisted 40 firms": what is done again and again.
  const once = unit === null && action !== "list" && measure !== "violation";
  const since = once || low === 1 ? -1 : sinceBefore(passage, period);
  const [from, next] = unit === null ? [at, at + 1] : range;
  return since >= 0 && (next <= since || from >= period.next);
}
