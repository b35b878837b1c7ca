import { has, kindAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import { storyFact } from "../../passage/fact.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";

const AT = mark("time", "at");
/** At how many places from the beginning of a report its date line stands. */
const DATELINE_PLACES = 7;
/** How many places the bracket behind it has at most, with the name of an agency, or with the hour. */
const BRACKET_PLACES = 9;
/** How long before its publication a report may be dated. */
const DATELINE_REACH = 3 * 24 * 60 * 60 * 1000;

/** Whether a dash, or a bracket, stands after a period: "Seoul, 12 February (agency) -"; or a dash after the bracket it is in. */
function isMarkedOff(passage: Passage, { from, next }: Period): boolean {
  const kind = kindAt(passage, next);
  if (kind === Kind.dash) return true;
  // "By Jane Doe (14 April 2022, 7:18 PM) --"
  if (kindAt(passage, from - 1) === Kind.open) {
    const close = closeFrom(passage, next);
    return close >= 0 && kindAt(passage, close + 1) === Kind.dash;
  }
  if (kind !== Kind.open || has(passage, from - 1, AT)) return false;
  return closeFrom(passage, next + 1) >= 0;
}

/** The place of the bracket that closes soon behind a place, or -1. */
function closeFrom(passage: Passage, from: number): number {
  for (let at = from; at < from + BRACKET_PLACES; at++) if (kindAt(passage, at) === Kind.close) return at;
  return -1;
}

/** "25 May 2009 – Second nuclear test": whether a document has several lines that begin with their day. */
const isTimeline = storyFact(({ passages }) =>
  passages.filter((passage) => passage.periods.some((period) => opensLine(passage, period))).length > 1
);

/** Whether a line begins with a day and a dash. */
function opensLine(passage: Passage, { from, next, grain }: Period): boolean {
  return from === 0 && grain === "day" && kindAt(passage, next) === Kind.dash;
}

/** "24 January – The firm counts 20 for last year": what a line of that day only says has another time. */
function namesYear(passage: Passage): boolean {
  return passage.periods.some(({ grain, kind }) => grain === "year" && kind === "at");
}

/** "SEOUL, Feb 12 -": the day of writing at the head of a report. */
export function isDateline(passage: Passage, period: Period, story: Story): boolean {
  if (period.from > DATELINE_PLACES || period.grain !== "day") return false;
  if (!isMarkedOff(passage, period) || story.published === null) return false;
  if (opensLine(passage, period) && isTimeline(story) && !namesYear(passage)) return false;
  const day = period.resolve(story.published)?.start;
  return day != null && Math.abs(day.getTime() - story.published.getTime()) <= DATELINE_REACH;
}
