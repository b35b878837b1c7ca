import { told } from "./spoken/told.ts";
import type { Draft } from "../passage/draft.ts";
import { isAfter } from "../periods/calendar.ts";
import type { Period, Resolved } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

/** "For the rest of the year a million tons": what is left of it when something is decided begins with the day of the decision. */
export function remaining(draft: Draft, { when }: Period, days: Resolved | null, story: Story): Resolved | null {
  if (when?.is !== "rest" || draft.measure !== "sanction" || days?.start == null) return days;
  // "Stopped all imports for the rest of the year, it said on Saturday"
  const own = draft.passage.periods.find(({ grain, kind }) => grain === "day" && kind === "at");
  const day = own?.resolve(story.published)?.start ?? told(draft.passage, story)?.start;
  return day && !isAfter(day, days.start) ? { ...days, start: day } : days;
}
