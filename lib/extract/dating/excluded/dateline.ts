import { has, kindAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";

const AT = mark("time", "at");
/** At how many places from the beginning of a report its date line stands. */
const DATELINE_PLACES = 7;
/** How many places the bracket behind it has at most, with the agency's name. */
const BRACKET_PLACES = 6;
/** How long before its publication a report may be dated. */
const DATELINE_REACH = 3 * 24 * 60 * 60 * 1000;

/** Whether a dash, or a bracket with a dash behind it, stands after a period: "Seoul, 12 February (agency) -". */
function isMarkedOff(passage: Passage, { from, next }: Period): boolean {
  const kind = kindAt(passage, next);
  if (kind === Kind.dash) return true;
  if (kind !== Kind.open || has(passage, from - 1, AT)) return false;
  for (let at = next + 1; at < next + BRACKET_PLACES; at++) if (kindAt(passage, at) === Kind.close) return true;
  return false;
}

/** "SEOUL, Feb 12 -": the day of writing at the head of a report. */
export function isDateline(passage: Passage, period: Period, story: Story): boolean {
  if (period.from > DATELINE_PLACES || period.grain !== "day") return false;
  if (!isMarkedOff(passage, period) || story.published === null) return false;
  const day = period.resolve(story.published)?.start;
  return day != null && Math.abs(day.getTime() - story.published.getTime()) <= DATELINE_REACH;
}
