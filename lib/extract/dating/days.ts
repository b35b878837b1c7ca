import type { Dating } from "../passage/draft.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import { anchorOf } from "../periods/focus.ts";
import type { Period, Resolved } from "../periods/period.ts";

/** The days of a period as its passage means them; those that depend on no other day are looked for without one. */
export function daysOf(passage: Passage, period: Period, story: Story): Resolved | null {
  return period.resolve(period.relative ? anchorOf(passage, period, story) : story.published);
}

/** Whether what has been dated took place on one day. */
export function isOneDay({ start, end }: Dating): boolean {
  return start !== null && start.getTime() === end?.getTime();
}
