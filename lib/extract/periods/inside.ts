import { skipGlue } from "./clock.ts";
import { readTime } from "./parts.ts";
import { type Ends, isDayOnly, openerAt, rangeOf, readEnds } from "./stretch.ts";
import type { Tokens } from "../scan/tokens.ts";
import type { Read, When } from "./when.ts";

/** "4 to 23 next month": days whose month follows as one told from the document's day. */
export function daysOf(tokens: Tokens, ends: Ends): Read | null {
  const month = readTime(tokens, skipGlue(tokens, ends.next));
  return month && withinTime(month.when, { ...ends, next: month.next });
}

/** "next week between Wednesday and Friday", "November from 19 to 20": the ends stand behind the time that holds them. */
export function readInside(tokens: Tokens, holder: Read): Read | null {
  const at = skipGlue(tokens, holder.next, 1);
  if (openerAt(tokens, at) === null) return null;
  const ends = readEnds(tokens, at, null);
  return ends && withinTime(holder.when, ends);
}

function withinTime(holder: When, ends: Ends): Read | null {
  const [from, to] = [dayWithin(holder, ends.from), dayWithin(holder, ends.to)];
  return from && to && rangeOf({ ...ends, from, to });
}

/** A weekday of the week, or a day of the month, that holds it. */
function dayWithin(holder: When, day: When): When | null {
  if (holder.is === "unit" && holder.unit === "week" && day.is === "weekday") return { ...day, week: holder.shift };
  if (day.is !== "date" || !isDayOnly(day)) return null;
  if (holder.is === "unit" && holder.unit === "month") return { is: "nth", nth: day.day!, unit: "day", of: holder };
  return holder.is === "date" && holder.month !== undefined && holder.day === undefined
    ? { ...holder, day: day.day! }
    : null;
}
