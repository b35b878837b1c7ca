import type { Draft } from "../passage/draft.ts";
import { has, mark } from "../passage/marks.ts";
import { chapterOf } from "../periods/chapters.ts";
import { isAfter } from "../periods/calendar.ts";
import type { Period, Resolved } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

const FROM = mark("range", "from");
const HITHERTO = mark("clause", "hitherto");
/** Half a year, beyond which a rule's months lie ahead rather than behind. */
const HALF_YEAR = 183 * 24 * 60 * 60 * 1000;

/** The day from which months lie ahead: that of the document, or in a chronicle the end of the year that heads the line. */
function dayOf({ passage }: Draft, story: Story): Date | null {
  const { published } = story;
  const end = published === null ? null : chapterOf(passage, story)?.resolve(null)?.end ?? null;
  return end !== null && isAfter(published!, end) ? end : published;
}

/** "500,000 barrels from October to December": a rule is made for the time to come, where the months say no year. */
export function coming(draft: Draft, period: Period, story: Story): Resolved | null {
  const published = dayOf(draft, story);
  if (draft.measure !== "sanction" || published === null || !period.relative) return null;
  // "For three months beginning on 1 October"
  const from = period.kind === "at"
    ? has(draft.passage, period.from - 1, FROM)
    : period.when?.is === "window" && period.when.from !== undefined;
  if (period.kind !== "between" && period.kind !== "since" && !(draft.action === "cap" && from)) {
    return null;
  }
  // "Since March it may not": what "since" leads to lies behind, what "from" leads to may lie ahead.
  if ([period.from - 1, period.from].some((at) => has(draft.passage, at, HITHERTO))) return null;
  const [past, ahead] = [period.resolve(published), period.resolve(published, "ahead")];
  if (!past?.start || !ahead?.start || published.getTime() - past.start.getTime() <= HALF_YEAR) return null;
  // "From October to December", said in October: months that have begun lie ahead too.
  const runs = period.kind === "between" && ahead.end !== null && isAfter(ahead.end, published);
  return runs || isAfter(ahead.start, published) ? ahead : null;
}
