import { type Days, isAfter, isUpTo } from "./calendar.ts";
import type { Bias, Pick } from "./when.ts";

/** How one of several like it is picked. */
export interface Choice {
  readonly pick: Pick;
  readonly bias: Bias;
}

/** How many years off the one that is meant may be: 29 February comes every fourth. */
const MOST_YEARS = 4;

/** Of the stretches that a function gives for each year, the one that is meant. */
export function picked(anchor: Date, { pick, bias }: Choice, ofYear: (year: number) => Days | null): Days | null {
  const now = anchor.getUTCFullYear();
  if (pick === "this") return ofYear(now);
  if (bias === "calendar" && pick === "last") return ofYear(now - 1);
  const forward = pick === "next" || bias === "ahead" && pick === "latest";
  for (let years = 0; years <= MOST_YEARS; years++) {
    const days = ofYear(forward ? now + years : now - years);
    if (days !== null && (forward ? isAhead(days, anchor, pick) : isBehind(days, anchor, pick))) return days;
  }
  return null;
}

function isAhead({ start, end }: Days, anchor: Date, pick: Pick): boolean {
  return pick === "next" ? isAfter(start!, anchor) : isUpTo(anchor, end!);
}

function isBehind({ start, end }: Days, anchor: Date, pick: Pick): boolean {
  return pick === "last" ? isAfter(anchor, end!) : isUpTo(start!, anchor);
}
