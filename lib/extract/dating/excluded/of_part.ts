import { daysOf } from "../days.ts";
import type { Draft } from "../../passage/draft.ts";
import { clauseAround, holds, holdsIn, mark } from "../../passage/marks.ts";
import type { Story } from "../../passage/story.ts";
import { isAfter } from "../../periods/calendar.ts";
import type { Period } from "../../periods/period.ts";

const PARTS = mark("including", "of_them", "one_of");

/** "58 attacks, 17 of them last year": a period that belongs to a part, where the whole has another from before. */
export function isOfPart(draft: Draft, period: Period, story: Story): boolean {
  const { passage, range } = draft;
  if (period.from < range[1] || !holds(passage, PARTS)) return false;
  if (passage.periods.some((part) => isPartBeyond(draft, part, period, story))) return true;
  const [from, to] = clauseAround(passage, period.from);
  if (range[1] > from || !holdsIn(passage, PARTS, from, to)) return false;
  const { group } = story.rule(draft.measure);
  return passage.periods.length > 1 ||
    story.recent.some((other) =>
      other.when && story.rule(other.measure).group === group && story.isNear(other.passage, passage)
    ) || passage.index > 0 && story.passages[passage.index - 1]!.periods.length > 0;
}

/** "Six tests, two of them last year, and 20 missiles this year": a part that lies outside a time says that the whole does too. */
function isPartBeyond({ passage, range }: Draft, part: Period, period: Period, story: Story): boolean {
  if (part.from < range[1] || part.from >= period.from) return false;
  const [start, end] = clauseAround(passage, part.from);
  if (range[1] > start || !holdsIn(passage, PARTS, start, end)) return false;
  const [whole, own] = [daysOf(passage, period, story), daysOf(passage, part, story)];
  return whole?.start != null && own?.start != null && isAfter(whole.start, own.start);
}
