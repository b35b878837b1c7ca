import { addDays, addMonths, monthsOf } from "../periods/calendar.ts";
import { spanAt } from "../passage/draft.ts";
import { classesAt, isDate, mark, placesOf } from "../passage/marks.ts";
import { fact } from "../passage/fact.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

/** "then_year-1", "then_month+1", "then_day0": a unit counted from the time that was spoken of. */
const THEN = /^then_(?<unit>year|month|day)(?<shift>[+-]?\d+)$/u;

const CLAUSE = mark("clause");

/** How many passages back a time is looked for that no claim has. */
const BACK = 2;

/** Periods that count from the time spoken of before: "a year earlier", "the following month", "the same day". */
export function anaphorsOf(passage: Passage, story: Story): Period[] {
  const periods: Period[] = [];
  for (const { at, unit, shift } of thensOf(passage)) {
    if (isDate(passage, at)) continue;
    const before = dayBefore(passage, at, story);
    if (before !== null) periods.push(toPeriod(passage, at, unit, daysOf(before, unit, shift)));
  }
  return periods;
}

type Unit = "year" | "month" | "day";

/** A word that counts from the time spoken of before: its place, its unit and how many of them. */
interface Then {
  readonly at: number;
  readonly unit: Unit;
  readonly shift: number;
}

/** The words of a passage that count from the time spoken of before. */
export const thensOf = fact((passage): readonly Then[] => {
  const thens: Then[] = [];
  for (const at of placesOf(passage, CLAUSE)) {
    for (const name of classesAt(passage, at, "clause")) {
      const then = THEN.exec(name)?.groups;
      if (then !== undefined) thens.push({ at, unit: then["unit"] as Unit, shift: Number(then["shift"]) });
    }
  }
  return thens;
});

interface Stretch {
  readonly start: Date;
  readonly end: Date;
}

/** The first day of the period that was spoken of last, in this passage or in those before. */
function dayBefore(passage: Passage, at: number, story: Story): Date | null {
  const own = passage.periods.findLast((period) => period.next <= at)?.resolve(story.published)?.start;
  return own ?? saidBefore(passage, story) ??
    story.recent.findLast((draft) => draft.when?.start && draft.passage !== passage)?.when?.start ??
    namedBefore(passage, story);
}

/** The day that the sentence before begins with or names last, where no claim has another. */
function saidBefore(passage: Passage, story: Story): Date | null {
  const before = story.passages[passage.index - 1];
  if (before === undefined || before.paragraph !== passage.paragraph) return null;
  if (story.recent.some((draft) => draft.passage === before && draft.when)) return null;
  const last = before.periods.findLast(({ kind, grain }) => grain === "day" && (kind === "at" || kind === "since"));
  return last?.resolve(story.published)?.start ?? null;
}

/** The first day of the last period that the passages before name. */
function namedBefore(passage: Passage, story: Story): Date | null {
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - BACK); index--) {
    const last = story.passages[index]!.periods.findLast(({ kind }) => kind === "at");
    const start = last?.resolve(story.published)?.start;
    if (start) return start;
  }
  return null;
}

function daysOf(day: Date, unit: "year" | "month" | "day", shift: number): Stretch {
  const year = day.getUTCFullYear();
  if (unit === "year") return whole(monthsOf(year + shift, 1, 12));
  if (unit === "day") return { start: addDays(day, shift), end: addDays(day, shift) };
  const moved = addMonths(new Date(Date.UTC(year, day.getUTCMonth(), 1)), shift);
  return whole(monthsOf(moved.getUTCFullYear(), moved.getUTCMonth() + 1));
}

function whole({ start, end }: { readonly start: Date | null; readonly end: Date | null }): Stretch {
  return { start: start!, end: end! };
}

function toPeriod(passage: Passage, at: number, unit: "year" | "month" | "day", days: Stretch): Period {
  return {
    span: spanAt(passage, at),
    from: at,
    next: at + 1,
    grain: unit,
    kind: "at",
    relative: true,
    resolve: () => ({ ...days, basis: "relative" }),
  };
}
