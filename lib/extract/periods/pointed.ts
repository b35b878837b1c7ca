import { addDays, isAfter, monthsOf } from "./calendar.ts";
import { anyOf, has, holds, isAnd, isMark, lastPlace, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Grain, Period } from "./period.ts";

const AFTER = mark("time", "after");
const NEXT = mark("clause", "then_next");
const PRIOR = mark("clause", "then_prior");
/** "The autumn before": words that point back where nothing follows them. */
const BEFORE = mark("clause", "then_before");
/** Words by which a month, season or weekday is told from the time that was spoken of. */
const POINTS = anyOf(NEXT, PRIOR, BEFORE);
const VERBS = mark("trigger", "launch", "conduct", "steal", "fly");
/** Times that come again and again. */
const ROUND: readonly Grain[] = ["month", "season", "day"];
const WEEK = 7;
/** How many years off a month may lie that a word picks from the document's day. */
const YEARS = 2;

/** Whether a period is the first of its name after the time spoken of (1), the last before it (-1), or neither (0). */
export function pointOf(passage: Passage, { from, next, grain, kind, relative, when }: Period): -1 | 0 | 1 {
  if (!relative || kind !== "at" || !holds(passage, POINTS) || !ROUND.includes(grain)) return 0;
  const weekday = when?.is === "weekday";
  if (grain === "day" && !weekday) return 0;
  if (marked(passage, NEXT, from, next)) return 1;
  return marked(passage, PRIOR, from, next) || has(passage, next, BEFORE) && ends(passage, next + 1) ? -1 : 0;
}

/** Whether a word stands right before a time, at either end of it or right behind it. */
function marked(passage: Passage, asked: typeof NEXT, from: number, next: number): boolean {
  return has(passage, from - 1, asked) || has(passage, from, asked) || has(passage, next - 1, asked) ||
    has(passage, next, asked);
}

/** Whether a clause goes on no further at a place than with its verb: "høsten før skjøt det opp ...". */
function ends(passage: Passage, at: number): boolean {
  return at >= passage.count || isMark(passage, at) || isAnd(passage, at) || has(passage, at, VERBS);
}

/** The day from which a period resolves to the first of its name after another time, or to the last before it. */
export function pointedDay(period: Period, told: Date, way: -1 | 1): Date | null {
  let best: { readonly day: Date; readonly start: Date } | null = null;
  for (const day of daysAround(period, told, way)) {
    const days = period.resolve(day);
    if (!days?.start || !days.end) continue;
    const { start, end } = days;
    const fits = way > 0 ? isAfter(start, told) : isAfter(told, end);
    if (fits && (best === null || isAfter(start, best.start) !== way > 0)) best = { day, start };
  }
  return best?.day ?? null;
}

/** Days around another one, from which each weekday, or each month and season of the years around, is resolved once. */
function daysAround({ when }: Period, told: Date, way: -1 | 1): Date[] {
  const days: Date[] = [];
  if (when?.is === "weekday") {
    for (let n = -WEEK; n <= 2 * WEEK; n++) days.push(addDays(told, way * n));
    return days;
  }
  const year = told.getUTCFullYear();
  for (let n = -YEARS; n <= YEARS; n++) days.push(monthsOf(year + n, 12).end!);
  return days;
}

/** "In December 2017, after its test in November, ...": what something came after is told from its day, which names its year. */
export function dayBehind(passage: Passage, { from, grain }: Period, published: Date | null): Date | null {
  if (grain !== "day" && grain !== "month" || !holds(passage, AFTER)) return null;
  const after = lastPlace(passage, AFTER, 0, from);
  const outer = after < 0
    ? undefined
    : passage.periods.findLast(({ next, kind, relative, grain }) =>
      next <= after && kind === "at" && !relative && (grain === "day" || grain === "month")
    );
  if (outer === undefined || passage.periods.some((other) => other.from > after && other.next <= from)) return null;
  return outer.resolve(published)?.end ?? null;
}
