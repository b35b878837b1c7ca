import { Clauses } from "../lexicon/function_words.ts";
import { inReportPeriod } from "./report_period.ts";
import { follow } from "./dating.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import { anyOf, has, holds, mark, placesOf } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";

/** What tells that a sentence passes on what a report says. */
const REPORTS = anyOf(mark("credit", "reported", "report"), mark("attribution"));
const REPORT = mark("credit", "report");
/** How far back the claim may stand whose year is that of a report. */
const REPORT_BACK = 6;
const HALF_YEAR = 180 * 24 * 60 * 60 * 1000;

/**
 * The time that a report says it covers, or that of its sums: "It stole 630 million last year, says the report. It also fired
 * 73 missiles".
 */
export function reported(draft: Draft, story: Story, text: string): Dating | null {
  const { passage } = draft;
  const covered = inReportPeriod(draft, story, text);
  if (covered !== null) return covered;
  if (draft.isEvent || !isReported(passage, story)) return null;
  // "The previous report had put it at two billion": another one, of another time.
  if (placesOf(passage, REPORT).some((at) => has(passage, at - 1, Clauses.preceding))) return null;
  const earlier = story.recent.findLast(({ when, passage: other, measure }) =>
    measure !== "sanction" && when?.start && when.end && when.rule !== "aside" &&
    passage.index - other.index <= REPORT_BACK &&
    isLong(when)
  );
  return earlier?.when ? follow(draft, earlier.when, "the report's") : null;
}

/** Whether a passage, or the one before or behind it, passes on what a report says. */
function isReported({ index }: Passage, { passages }: Story): boolean {
  for (let near = Math.max(0, index - 1); near <= index + 1 && near < passages.length; near++) {
    if (holds(passages[near]!, REPORTS)) return true;
  }
  return false;
}

/** Whether a period is as long as reports go on about: half a year or more. */
function isLong({ start, end }: Dating): boolean {
  return end!.getTime() - start!.getTime() >= HALF_YEAR;
}
