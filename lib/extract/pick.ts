import type { Days } from "./calendar.ts";
import type { Pick } from "./when.ts";

/** Of the stretches that a function gives for each year, the one that is meant. */
export function picked(anchor: Date, pick: Pick, ofYear: (year: number) => Days | null): Days | null {
  const now = anchor.getUTCFullYear();
  const fits = (days: Days | null) => {
    if (days === null) return false;
    if (pick === "next") return days.start! > anchor;
    return pick === "last" ? days.end! < anchor : days.start! <= anchor;
  };
  if (pick === "this") return ofYear(now);
  const years = pick === "next" ? [now, now + 1, now + 2, now + 3, now + 4] : [now, now - 1, now - 2, now - 3, now - 4];
  for (const year of years) {
    const days = ofYear(year);
    if (fits(days)) return days;
  }
  return null;
}
