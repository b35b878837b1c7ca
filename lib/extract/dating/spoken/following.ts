import { anyOf, firstOf, has, holds, mark, ordered, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { spanOf } from "../../passage/draft.ts";
import { addDays, addMonths } from "../../periods/calendar.ts";
import type { Period } from "../../periods/period.ts";
import { isBeforeVerb } from "./so_many_units.ts";
import { antecedent } from "./spoken.ts";

const AFTERWARDS = mark("clause", "afterwards");
const FOLLOWING = mark("clause", "following");
/** Words that lead on from the time spoken of: "the two years that followed". */
const LEADS_ON = anyOf(FOLLOWING, AFTERWARDS);
const WITHIN = mark("time", "within", "of");
const COUNTED = ordered("unit", ["day", "week", "month", "year"]);
const PAIRS = ordered("dual_unit", ["day", "week", "month", "year"]);
const NONE: readonly never[] = [];

type Counted = "day" | "week" | "month" | "year";

/** A number of units, with the places [from, next) of its words and of the one that leads on. */
interface Count {
  readonly from: number;
  readonly next: number;
  readonly count: number;
  readonly unit: Counted;
}

/** "In the two years that followed": so many units from the time on that was spoken of, and not up to the document's day. */
export function stretchesAfter(passage: Passage, story: Story): readonly Period[] {
  if (!holds(passage, LEADS_ON)) return NONE;
  const found: Period[] = [];
  for (const at of placesOf(passage, LEADS_ON)) {
    if (!has(passage, at, FOLLOWING) && !isBeforeVerb(passage, at, AFTERWARDS)) continue;
    const count = counted(passage, at);
    const day = count &&
      antecedent(passage, { at: count.from, next: count.next, unit: unitOf(count), shift: 1 }, story);
    if (count !== null && day !== null) found.push(toPeriod(passage, count, day));
  }
  return found;
}

function unitOf({ unit }: Count): "day" | "month" | "year" {
  return unit === "week" ? "day" : unit;
}

/** The units that a word which leads on stands behind, before or between: "two years after that", "the following two years". */
function counted(passage: Passage, at: number): Count | null {
  for (let place = at - 1; place <= at + 2; place++) {
    const pair = firstOf(passage, place, PAIRS);
    if (pair !== undefined && place <= at) return within(passage, { from: place, next: at + 1, count: 2, unit: pair });
    const unit = place === at ? undefined : firstOf(passage, place, COUNTED);
    if (unit === undefined) continue;
    const number = place - 1 === at ? at : place;
    const value = passage.values.find((one) => one.next === number && !one.isYear && !one.ordinal && one.low > 1);
    const period = passage.periods.find(({ from, next, kind }) =>
      from < place && next === place + 1 && kind === "window"
    );
    const count = value?.low ?? (period?.when?.is === "window" ? period.when.count : null);
    if (count === null || !Number.isInteger(count)) continue;
    const from = Math.min(value?.from ?? Infinity, period?.from ?? Infinity, at);
    return within(passage, { from, next: Math.max(place, at) + 1, count, unit });
  }
  return null;
}

/** "Two years after that it tested": without a word for "in" it is the day so long after. */
function within(passage: Passage, count: Count): Count | null {
  const { from } = count;
  return [from, from - 1].some((at) => has(passage, at, WITHIN)) ? count : null;
}

function toPeriod(passage: Passage, { from, next, count, unit }: Count, day: Date): Period {
  const days = { ...daysOf(day, count, unit), basis: "relative" } as const;
  return {
    span: spanOf(passage, [from, next]),
    from,
    next,
    grain: "span",
    kind: "between",
    relative: true,
    resolve: () => days,
  };
}

/** The whole units behind the one that holds a day; days and weeks from the next day on. */
function daysOf(day: Date, count: number, unit: Counted): { readonly start: Date; readonly end: Date } {
  if (unit === "day" || unit === "week") {
    return { start: addDays(day, 1), end: addDays(day, unit === "week" ? 7 * count : count) };
  }
  const months = unit === "year" ? 12 : 1;
  const first = new Date(Date.UTC(day.getUTCFullYear(), unit === "year" ? 0 : day.getUTCMonth(), 1));
  return { start: addMonths(first, months), end: addDays(addMonths(first, months * (count + 1)), -1) };
}
