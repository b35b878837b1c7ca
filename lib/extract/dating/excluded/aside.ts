import type { Draft } from "../../passage/draft.ts";
import { clauseAround, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";

const AFTER = mark("time", "after");

/** "In May, a month after the talks, it tested one": a time that an aside counts from something else, behind one of the claim's own. */
export function isPastItsEnd(passage: Passage, at: number, period: Period, all: readonly Period[]): boolean {
  const [, end] = clauseAround(passage, period.from);
  return at >= end && all.some((other) => other !== period && !other.ofNext && other.next <= period.from);
}

/** "Its sixth since 2006, and it comes days after it fired one": since when others are counted, for what another clause tells of. */
export function isSinceOther({ passage, range }: Draft, { kind, grain, next }: Period): boolean {
  const [from] = clauseAround(passage, range[0]);
  return kind === "since" && grain !== "day" && next < from && holdsIn(passage, AFTER, from, range[0]);
}
