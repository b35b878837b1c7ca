import { daysOf } from "../../dating/days.ts";
import { isOfTelling } from "../../dating/saying.ts";
import { because, type Draft, spanAt } from "../../passage/draft.ts";
import { anyOf, clauseAround, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { describe } from "../../passage/subjects.ts";

const OTHER = anyOf(mark("article"), mark("clause", "another"));
const FLIES = mark("trigger", "fly", "launch");
/** What says no more of a missile than that it is one. */
const BROAD: ReadonlySet<string | null> = new Set(["missile", "projectile", "ballistic"]);
/** How many places before a noun its article may stand. */
const ARTICLE_REACH = 5;
/** How many days after the launch it may be told of. */
const DAYS = 3;
const [DAY, WEEK] = [864e5, 7];

/**
 * "It fired a missile on Wednesday. The agency reported on Thursday that the Hwasong-18 had flown for 74 minutes": what
 * flew is what was told of just before, which is of the class that is named here.
 */
export function isFlightTold(passage: Passage, at: number, next: number, story: Story): boolean {
  const day = passage.periods[0];
  if (passage.periods.length !== 1 || day!.grain !== "day" || !isOfTelling(passage, day!)) return false;
  const [from, to] = clauseAround(passage, at);
  if (!isThatOne(passage, at, from) || !holdsIn(passage, FLIES, from, to)) return false;
  const parent = story.current("launch", passage, (draft) => draft.passage !== passage);
  if (
    parent === undefined || parent.low !== 1 || parent.high !== 1 ||
    !isJustBefore(parent, daysOf(passage, day!, story)?.start)
  ) return false;
  const described = describe(passage, Math.max(from, at - ARTICLE_REACH), next);
  const subject = described?.subject ?? "missile";
  if (BROAD.has(parent.subject) && !BROAD.has(subject)) {
    parent.subject = subject;
    because(parent, "subject", "told after", [spanAt(passage, at)]);
  }
  return BROAD.has(subject) || parent.subject === subject;
}

/** "The missile", "missilet", "Hwasong-18", and not "a missile" or "the second missile". */
function isThatOne(passage: Passage, at: number, from: number): boolean {
  const start = Math.max(from, at - ARTICLE_REACH);
  if (holdsIn(passage, OTHER, start, at + 1)) return false;
  return passage.values.every(({ from: value }) => value < start || value > at);
}

function isJustBefore({ when }: Draft, told: Date | null | undefined): boolean {
  const fired = when?.end?.getTime();
  if (fired === undefined || !told || when?.start?.getTime() !== fired) return false;
  const days = (told.getTime() - fired) / DAY;
  // Days of the week that are named without a date: the one told last may be read as the week before.
  return days > 0 && days <= DAYS || days <= DAYS - WEEK && days > -WEEK;
}
