/** The time that a report says it covers, of which is what it counts without another. */

import type { Dating, Draft } from "../passage/draft.ts";
import { storyFact } from "../passage/fact.ts";
import { anyOf, has, holds, mark, placesOf } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import type { Period } from "../periods/period.ts";
import { datingIn, follow } from "./dating.ts";
import { daysOf } from "./days.ts";

const OF_REPORT = mark("clause", "of_report");
const COVERS = anyOf(OF_REPORT, mark("clause", "covers"));
const REPORT = mark("credit", "report");
/** How far behind the word its time may begin. */
const REACH = 5;
/** A report covers no less than so many milliseconds: two months. */
const SHORTEST = 60 * 24 * 60 * 60 * 1000;

/** What stands for no such time: it is kept, so that no text is looked through twice. */
const NONE = false;

/** "The report covers July 2023 to January 2024. ... It launched seven missiles": the time of what has none of its own. */
export function inReportPeriod(draft: Draft, story: Story, text: string): Dating | null {
  const covered = coveredIn(story);
  if (covered === NONE || covered.passage.index > draft.passage.index) return null;
  const when = datingIn(draft, covered.passage, covered.period.from, story, text);
  return when && follow(draft, when, "the report's");
}

const coveredIn = storyFact((story): Covered | typeof NONE => {
  for (const passage of story.passages) {
    if (!holds(passage, COVERS)) continue;
    for (const at of placesOf(passage, COVERS)) {
      const period = passage.periods.find((one) =>
        one.from > at && one.from - at <= REACH && isLong(one, passage, story)
      );
      if (period !== undefined && (has(passage, at, OF_REPORT) || holds(passage, REPORT))) return { passage, period };
    }
  }
  return NONE;
});

/** A time that a report covers, and where it says so. */
interface Covered {
  readonly passage: Passage;
  readonly period: Period;
}

function isLong(period: Period, passage: Passage, story: Story): boolean {
  const days = daysOf(passage, period, story);
  return days?.start != null && days.end !== null && days.end.getTime() - days.start.getTime() >= SHORTEST;
}
