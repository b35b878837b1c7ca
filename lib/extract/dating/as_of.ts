import type { Draft } from "../passage/draft.ts";
import { has, mark } from "../passage/marks.ts";
import type { Period, Resolved } from "../periods/period.ts";
import { resolveWhen } from "../periods/resolve.ts";

const AS_OF = mark("clause", "as_of");

/** "As of 20 March they had stolen three billion": what had been counted up to a day, which a rule would hold from. */
export function asOf(
  { passage, isEvent, low }: Draft,
  { from, when, relative }: Period,
  published: Date | null,
): Resolved | null {
  if (isEvent || low === 0 || !when || !has(passage, from, AS_OF) && !has(passage, from - 1, AS_OF)) return null;
  const setting = { anchor: published, week: 1, bias: "past" } as const;
  const days = resolveWhen(when.is === "since" ? when.of : when, setting);
  return days && { ...days, start: null, basis: relative ? "relative" : "stated" };
}
