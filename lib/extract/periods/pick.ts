import type { Days } from "./calendar.ts";
import type { Bias, Pick } from "./when.ts";

/** How one of several like it is picked. */
export interface Choice {
  readonly pick: Pick;
  readonly bias: Bias;
}

/** How many years off the one that is meant may be: 29 February comes every fourth. */
const YEARS = [0, 1, 2, 3, 4];

/** Of the stretches that a function gives for each year, the one that is meant. */
export function picked(anchor: Date, { pick, bias }: Choice, ofYear: (year: number) => Days | null): Days | null {
  const now = anchor.getUTCFullYear();
  if (pick === "this") return ofYear(now);
  if (bias === "calendar" && pick === "last") return ofYear(now - 1);
  const forward = pick === "next" || bias === "ahead" && pick === "latest";
  const fits = (days: Days) => {
    if (forward) return pick === "next" ? days.start! > anchor : days.end! >= anchor;
    return pick === "last" ? days.end! < anchor : days.start! <= anchor;
  };
  for (const years of YEARS) {
    const days = ofYear(forward ? now + years : now - years);
    if (days !== null && fits(days)) return days;
  }
  return null;
}
