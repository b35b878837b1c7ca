import { isOfDay, latestWith } from "./spoken/spoken.ts";
import type { Draft } from "../passage/draft.ts";
import { isAfter } from "../periods/calendar.ts";
import type { Period, Resolved } from "../periods/period.ts";
import { wholeAround } from "../periods/anchored.ts";
import type { TimeUnit, When } from "../periods/when.ts";
import type { Story } from "../passage/story.ts";

/**
 * "Three on 25 May, and six by the end of the month": what has happened by the end of a month, week or year that is not over on
 * the document's day happened in the one that was spoken of.
 */
export function byEnd(draft: Draft, period: Period, days: Resolved | null, story: Story): Resolved | null {
  const { published, recent } = story;
  if (period.kind !== "until" || days?.end == null || published === null) return days;
  if (draft.measure === "sanction" || !isAfter(days.end, published)) return days;
  const unit = unitEnded(period.when);
  const told = unit && recent.findLast((other) => isOfDay(other) && !isAfter(other.when!.end!, published));
  const day = told && latestWith(told, story);
  return day ? { ...wholeAround(unit, day, 1), basis: "relative" } : days;
}

/** "Until the end of the month": the present unit up to whose end something is counted, or null. */
function unitEnded(when: When | undefined): TimeUnit | null {
  const of = when?.is === "until" ? when.of : undefined;
  const unit = of?.is === "part" && of.part === "late" ? of.of : of;
  return unit?.is === "unit" && unit.shift === 0 && unit.unit !== "day" ? unit.unit : null;
}
