import { isJustBefore } from "./spoken/told.ts";
import { isToDateAlone } from "./distance.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import { holdsIn, mark, placesOf } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

const TOTAL = mark("clause", "cumulative");
/** Among how many places at its beginning a sentence says that it sums up. */
const OPENING = 2;

/** "It stands behind four thefts in 2024. Altogether they brought in 600 million": what several just counted add up to is of their time. */
export function ofJustCounted({ passage, measure }: Draft, { recent }: Story): Dating | null {
  if (measure !== "stolen" || !holdsIn(passage, TOTAL, 0, OPENING) || passage.periods.some(isToDateAlone)) return null;
  const counted = recent.findLast((other) =>
    isJustBefore(other.passage, passage) && other.measure === "attacks" && other.low !== null && other.low > 1
  );
  return counted?.when?.start && counted.when.end ? counted.when : null;
}

/** "That brings the total of all they have taken so far to 6.75 billion": beside such a word "so far" begins with no year. */
export function isSumOfAll(passage: Passage, measure: Draft["measure"], { from, next }: Period): boolean {
  return measure === "stolen" && placesOf(passage, TOTAL).some((at) => at < from || at >= next);
}
