import { isOneDay } from "./days.ts";
import { addDays } from "../periods/calendar.ts";
import type { Draft } from "../passage/draft.ts";
import type { Period, Resolved } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

/** How many passages back, in the same paragraph, an event may be told that a total sums up. */
const BACK = 3;

/**
 * "Seven on Saturday. On Thursday there had been four. Eleven in three days": a length of time behind a total reaches from the
 * first to the last of the days that were just told, where they sum up to it or fill that time; null if they do neither.
 */
export function summed(draft: Draft, { when }: Period, story: Story): Resolved | null {
  if (draft.unit !== "count" || (draft.low ?? 0) < 2 || draft.rule.endsWith("ordinal")) return null;
  if (when?.is !== "window" || when.unit !== "day" || when.open !== true || when.until !== null) return null;
  const told = story.recent.filter((other) => isPart(other, draft));
  let [first, last] = [Infinity, -Infinity];
  let sum = 0;
  for (const { when: day, low } of told) {
    first = Math.min(first, day!.start!.getTime());
    last = Math.max(last, day!.start!.getTime());
    sum += low!;
  }
  if (first >= last) return null;
  const [start, end] = [new Date(first), new Date(last)];
  const fills = addDays(start, when.count - 1).getTime() === last;
  return fills || sum === draft.low ? { start, end, basis: "relative" } : null;
}

/** Whether another claim tells what happened on one day, of the same kind and not far before. */
function isPart(other: Draft, { passage, measure, parent, low }: Draft): boolean {
  const { when, passage: before } = other;
  return other !== parent && other.measure === measure && other.low !== null && other.low > 0 && other.low < low! &&
    when != null && isOneDay(when) &&
    before.paragraph === passage.paragraph && passage.index - before.index <= BACK;
}
