import { type Days, isUpTo, monthsOf } from "./calendar.ts";
import { anyOf, holds, holdsIn, mark } from "../passage/marks.ts";
import { isFounding } from "./founding.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "./period.ts";
import type { Story } from "../passage/story.ts";

const HAD = mark("clause", "had");
/** Sentences that do not go on: they look back themselves, or only tell since when. */
const NOT_ON = anyOf(HAD, mark("time", "since"));
/** How many passages back the time is looked for that a paragraph goes on from. */
const BACK = 5;
/** At how many places from its beginning a time opens a sentence. */
const FRONTED = 2;

/**
 * The year that a paragraph goes on in: "on 5 August 2017 it banned coal. In September it ...". The last time before must be
 * of the calendar, of a past year, and not later in it.
 */
export function yearOn(passage: Passage, period: Period, story: Story): number | null {
  // "Last November" and "in March of this year" are told from the document's day.
  if (period.when?.is === "date" && period.when.pick === "last" || period.when?.is === "month_of") return null;
  const last = lastBefore(passage, period);
  if (last !== undefined) {
    // "That autumn it had banned textiles, and in August coal"
    const had = holdsIn(passage, HAD, last.next, period.from);
    return yearAfter(last, period, story) ?? (had ? yearUpTo(last, period, story) : null);
  }
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - BACK); index--) {
    const before = story.passages[index]!;
    if (before.paragraph !== passage.paragraph) return null;
    const told = before.periods.at(-1);
    if (told !== undefined) {
      const had = before.index === passage.index - 1 && !holds(before, NOT_ON) &&
        holdsIn(passage, HAD, period.next, period.next + FRONTED);
      return yearAfter(told, period, story) ?? (had ? yearUpTo(told, period, story) : null) ??
        yearSet(before, passage, period, story);
    }
  }
  return null;
}

/** The period of a passage right before another one. */
function lastBefore(passage: Passage, period: Period): Period | undefined {
  return passage.periods.findLast((other) => other.next <= period.from && !isFounding(passage, other));
}

/** The year of a time of the calendar, if a period can lie behind it in that year. */
function yearAfter(last: Period, period: Period, story: Story): number | null {
  if (last.grain === "year" || last.kind !== (period.kind === "since" ? last.kind : "at")) return null;
  const told = daysTold(last, story)?.start;
  if (!told) return null;
  const year = told.getUTCFullYear();
  const here = period.resolve(monthsOf(year, 12, 12).end)?.start;
  return here != null && here.getUTCFullYear() === year && isUpTo(told, here) ? year : null;
}

/** "In September 2017 it set off a bomb. In August the Council had banned coal": the year up to whose time something had been. */
function yearUpTo(told: Period, period: Period, story: Story): number | null {
  const days = told.kind === "at" ? daysTold(told, story) : null;
  if (!days?.start || !days.end) return null;
  const year = days.start.getUTCFullYear();
  const here = period.resolve(monthsOf(year, 12, 12).end)?.start;
  return here == null ? null : isUpTo(here, days.end) ? year : year - 1;
}

/** The days of a time that names its year, or whose year was told: "Twice last year they came: in April ... In June ...". */
function daysTold(last: Period, { anchors, published }: Story): Days | null {
  const anchor = anchors.get(last);
  const set = anchor && published && anchor.getUTCFullYear() < published.getUTCFullYear() ? anchor : null;
  return last.resolve(set);
}

/** "Twice last year the hackers came. In April they left with ...": the year that a sentence without a claim sets. */
function yearSet(before: Passage, passage: Passage, { from, kind }: Period, story: Story): number | null {
  const [year] = before.periods;
  if (before.index !== passage.index - 1 || before.periods.length !== 1 || from > FRONTED || kind !== "at") return null;
  if (year!.grain !== "year" || year!.kind !== "at" || isFounding(before, year!)) return null;
  if (story.recent.some((draft) => draft.passage === before)) return null;
  return year!.resolve(story.published)?.start?.getUTCFullYear() ?? null;
}
