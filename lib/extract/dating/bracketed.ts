import type { Draft } from "../passage/draft.ts";
import { bracketOf, clauseAround, has, holds, holdsIn, kindAt, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";

const WORLD_TIME = mark("clause", "world_time");
const AFTER = mark("time", "after");

/** "24.9 million from one bank (in September) and 11.8 from another": a time in brackets is of the figure before them. */
export function isInBracketBefore({ passage, range }: Draft, period: Period): boolean {
  if (period.next > range[0]) return false;
  const open = bracketOf(passage, period.from);
  if (open < 0 || bracketOf(passage, range[0]) === open) return false;
  return passage.values.some((value) => value.next <= open && !value.isYear && !value.ordinal);
}

/** "Fired at 7:50 (2250 GMT Monday)": a day in brackets that goes with the hour of another zone. */
export function isOfWorldTime(passage: Passage, { from }: Period): boolean {
  const open = holds(passage, WORLD_TIME) ? bracketOf(passage, from) : -1;
  return open >= 0 && holdsIn(passage, WORLD_TIME, open, pastBrackets(passage, open));
}

/** "It tested a device; after January it is the second this year": the time before an ordinal is that of the one before it. */
export function isBeforeOrdinal({ passage, range }: Draft, { from, next, kind }: Period): boolean {
  if (kind !== "since" || !has(passage, from, AFTER)) return false;
  const [start, end] = clauseAround(passage, from);
  const outside = range[1] <= start || range[0] >= end;
  return outside && passage.values.some((value) => value.ordinal && value.from >= next && value.from < end);
}

/** "800bn won ($626m) in 2022": what stands in brackets right behind a figure is passed over. */
export function pastBrackets(passage: Passage, next: number): number {
  if (kindAt(passage, next) !== Kind.open) return next;
  for (let at = next + 1; at < passage.count; at++) if (kindAt(passage, at) === Kind.close) return at + 1;
  return next;
}
