import { Clauses } from "../../lexicon/function_words.ts";
import { anyOf, holds, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { addDays, addMonths } from "../../periods/calendar.ts";
import type { Period } from "../../periods/period.ts";
import { antecedent } from "./spoken.ts";

const PRIOR = mark("clause", "prior_year");

const BACK = anyOf(Clauses.earlier, PRIOR);
const NONE: readonly never[] = [];

/** Periods of a passage that go back from the time that was spoken of, and not from the document's day. */
export function goneBack(passage: Passage, story: Story): readonly Period[] {
  return holds(passage, BACK) ? [...stretchesOf(passage, story), ...priorYearsOf(passage, story)] : NONE;
}

/** "In the two years before": so many years or months up to the one that was spoken of. */
function stretchesOf(passage: Passage, story: Story): Period[] {
  return placesOf(passage, Clauses.earlier).flatMap((at): Period[] => {
    const period = passage.periods.find(({ kind, next }) => kind === "window" && next === at);
    const when = period?.when;
    if (when?.is !== "window" || when.unit !== "year" && when.unit !== "month" || !((when.count ?? 0) > 1)) return [];
    const day = antecedent(passage, { at: period!.from, next: at + 1, unit: when.unit, shift: -1 }, story);
    if (day === null) return [];
    const first = new Date(Date.UTC(day.getUTCFullYear(), when.unit === "year" ? 0 : day.getUTCMonth(), 1));
    const start = addMonths(first, -when.count! * (when.unit === "year" ? 12 : 1));
    const days = { start, end: addDays(first, -1), basis: "relative" } as const;
    return [{ ...period!, kind: "between", grain: "span", relative: true, resolve: () => days }];
  });
}

/** "In 2023 it was 600 million. The year before, 850": a word for last year that goes back from the year just told. */
function priorYearsOf(passage: Passage, story: Story): Period[] {
  return passage.periods.flatMap((period): Period[] => {
    const named = placesOf(passage, PRIOR, period.from, period.next).length > 0 && period.grain === "year";
    const days = named ? period.resolve(story.published) : null;
    if (!days?.start) return [];
    const told = story.recent.findLast(({ when, passage: other }) =>
      when?.start && other !== passage && other.paragraph === passage.paragraph
    )?.when;
    const year = days.start.getUTCFullYear();
    const same = told?.start?.getUTCFullYear() === year && told.end?.getUTCFullYear() === year;
    if (!same) return [];
    const [start, end] = [new Date(Date.UTC(year - 1, 0, 1)), new Date(Date.UTC(year - 1, 11, 31))];
    return [{ ...period, aside: true, resolve: () => ({ start, end, basis: "relative" }) }];
  });
}
