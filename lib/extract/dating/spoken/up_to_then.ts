import { dayUpTo, type Then } from "./spoken.ts";
import { spanOf } from "../../passage/draft.ts";
import type { Passage } from "../../passage/passage.ts";
import { isUpTo } from "../../periods/calendar.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";

/** How many places may stand between a time and the words that say up to when: "from 1 January up to that day". */
const JOINED = 1;

/**
 * "From 1 January to that day", "by then 18 since January": the stretch up to the day that was told before, from the time that the
 * sentence names for its beginning; open at its beginning where it names none.
 */
export function upToThen(passage: Passage, { at, next }: Then, story: Story): Period | null {
  const day = dayUpTo(passage, story);
  if (day === null) return null;
  const first = passage.periods.find((period) =>
    period.kind === "since" || period.next <= at && at - period.next <= JOINED
  );
  const start = first?.resolve(story.published)?.start ?? null;
  const known = start !== null && isUpTo(start, day);
  // A beginning that stands elsewhere in the sentence keeps its place: its time is no longer open.
  const from = known ? first!.from : at;
  const to = known && first!.from > at ? first!.next : next;
  const days = { start: known ? start : null, end: day, basis: "relative" } as const;
  return {
    span: spanOf(passage, [from, to]),
    from,
    next: to,
    grain: "span",
    kind: known ? "between" : "until",
    relative: true,
    resolve: () => days,
  };
}
