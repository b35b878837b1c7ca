import { FRONTED_PLACES } from "./fronted_time.ts";
import type { Draft } from "../passage/draft.ts";
import { isBoundary, kindAt } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";

/** Among how many places at its beginning a line has the time that heads it. */
const LABEL_PLACES = 3;
/** The same for the time in brackets behind the name of what the line is about. */
const NAMED_PLACES = 5;

/** "22 January 2013: ...", "Ronin (2022): ...": the time that a line begins with is that of all it tells. */
export function isLabel(passage: Passage, { from, next }: Period): boolean {
  const kind = kindAt(passage, next);
  if (kind === Kind.close) {
    return from <= NAMED_PLACES && kindAt(passage, from - 1) === Kind.open && kindAt(passage, next + 1) === Kind.colon;
  }
  return from <= LABEL_PLACES && kind === Kind.colon || from === 0 && kind === Kind.dash;
}

/** "2009 – An Unha-2 flies over Japan on 5 April": the finer time of a deed in a line that a year heads, or null. */
export function finerThan(
  period: Period,
  { passage, range, isEvent, rule }: Draft,
  all: readonly Period[],
): Period | null {
  // "Last year it put one into orbit, on 21 November", "this year 90, 23 of them on one day in May": an event happened on a day.
  const opens = (isEvent || rule.endsWith(".part")) && period.from <= FRONTED_PLACES && period.next <= range[0];
  if (period.grain !== "year" || !opens && !isLabel(passage, period)) return null;
  const finer = all.find(({ from }) => from >= range[1]);
  if (finer === undefined || finer.grain === "year" || finer.kind !== "at" && finer.kind !== "between") return null;
  const last = opens && kindAt(passage, finer.from - 2) === Kind.comma ? finer.from - 2 : finer.from;
  for (let at = range[1]; at < last; at++) if (isBoundary(passage, at)) return null;
  return passage.values.some(({ from, isYear }) => !isYear && from >= range[1] && from < finer.from) ? null : finer;
}

/** "2016: On 6 January it reports a test": a time right behind the one that heads the line is when it happened. */
export function isBehindLabel(passage: Passage, period: Period): boolean {
  return passage.periods.some((other) =>
    other !== period && other.next < period.from && period.from - other.next <= LABEL_PLACES && isLabel(passage, other)
  );
}

/** "2016: Two tests in eight months": how long something took, in a line whose time is named. */
export function isLengthInLine(passage: Passage, { when, from }: Period): boolean {
  if (when?.is !== "window" || when.until !== null || when.from !== undefined) return false;
  return passage.periods.some((other) => other.next < from && isLabel(passage, other));
}
