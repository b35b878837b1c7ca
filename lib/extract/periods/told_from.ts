/** Whether a time is told from the day of its document, or from the year that is spoken of. */
import type { Period } from "./period.ts";
import type { TimeUnit } from "./when.ts";

/** "Yesterday", "on Monday", "last month", "so far": a time of less than a quarter that moves with the document's day. */
export function isToldFromDay({ when }: Period): boolean {
  switch (when?.is) {
    case "weekday":
    case "weekdays":
      return true;
    case "unit":
      return !LONG.has(when.unit);
    case "to_date":
      return when.of === null;
    default:
      return false;
  }
}

/** Units of which two days far apart may have the same. */
const LONG: ReadonlySet<TimeUnit> = new Set(["quarter", "half", "year", "decade", "century"]);

/** "The third of the year", "by the end of the year". */
export function isOfYear({ when }: Period): boolean {
  const of = when?.is === "until" ? when.of : when;
  const year = of?.is === "part" ? of.of : of;
  return year?.is === "unit" && year.unit === "year" && year.shift === 0;
}
