import { addDays, type Days, monthsOf } from "./calendar.ts";
import { chapterOf, rowYear } from "./chapters.ts";
import { has, holdsIn, isAnd, kindAt, mark } from "../passage/marks.ts";
import { isFounding, isOfFirst } from "./founding.ts";
import type { Passage } from "../passage/passage.ts";
import type { Grain, Period } from "./period.ts";
import { dayBehind, pointedDay, pointOf } from "./pointed.ts";
import { Kind } from "../scan/tokens.ts";
import { setYear } from "./set_year.ts";
import { isOfYear, isToldFromDay } from "./told_from.ts";
import type { Story } from "../passage/story.ts";
import { yearOn } from "./year_on.ts";

/** Grains of times that have a place in a year. */
const INNER: readonly Grain[] = ["day", "week", "month", "season", "quarter", "half", "span"];
/** Grains of times that tell which year is spoken of. */
const OUTER: readonly Grain[] = ["year", "season", "half", "quarter"];
/** Long enough to tell "last month" from "in May": only the first moves with the document's day. */
const SHIFT = 45;
const DEEDS = mark("trigger", "launch", "conduct", "steal");
const CURRENT = mark("time", "current");
const OF = mark("time", "of");
const THE = mark("time", "the");
const WITHIN = mark("time", "within");
const POINTING = mark("clause", "pointing");
const THAT_YEAR = mark("clause", "then_year0");
const YEAR_AFTER = mark("clause", "then_year+1");
const YEAR_BEFORE = mark("clause", "then_year-1");
/** At how many places from its beginning a year governs a sentence. */
const FRONTED = 1;
/** Among how many places the time stands that heads a line. */
const LINE_PLACES = 8;
/** How many passages a line of a chronicle has at most. */
const LINE_PASSAGES = 8;
/** How many passages back a year is looked for that "that December" means. */
const BACK = 5;

/**
 * The day from which a period is to be resolved: the end of the year that its sentence speaks of ("of last year's victims,
 * DMM in May"), where the period itself names no year; else the document's day.
 */
export function anchorOf(passage: Passage, period: Period, story: Story): Date | null {
  const way = pointOf(passage, period);
  if (way === 0 && isToldFromDay(period)) return story.published;
  const { anchors } = story;
  let known = anchors.get(period);
  if (known === undefined) {
    known = way === 0 ? null : pointed(passage, period, way, story);
    anchors.set(period, known ??= findAnchor(passage, period, story));
  }
  return known;
}

/** "In December 2017, and the following September": the day from which a time is told that points to the one before it. */
function pointed(passage: Passage, period: Period, way: -1 | 1, story: Story): Date | null {
  const last = passage.periods.findLast(({ next, kind }) => next <= period.from && kind !== "window");
  const told = last === undefined ? timeBefore(passage, story) : last.resolve(anchorOf(passage, last, story));
  return told?.start ? pointedDay(period, told.start, way) : null;
}

function findAnchor(passage: Passage, period: Period, story: Story): Date | null {
  const { published } = story;
  if (published === null) {
    // "2006: In July it fires seven": the year of the line, where nothing tells the document's day.
    const bare = period.when?.is === "date" && period.when.year === undefined && period.when.month !== undefined;
    const year = bare ? lineYear(passage, story) ?? chapterYear(passage, story) : null;
    return year === null ? null : monthsOf(year, 12, 12).end;
  }
  const chapter = isOfYear(period) && !holdsIn(passage, CURRENT, period.from, period.next)
    ? lineYear(passage, story) ?? chapterYear(passage, story) ?? bareYear(passage, period, story) ??
      yearOfDay(passage, period, published)
    : null;
  if (chapter !== null && chapter < published.getUTCFullYear()) {
    return monthsOf(chapter, 12, 12).end;
  }
  if (!period.relative || !INNER.includes(period.grain) || period.kind === "window") {
    return published;
  }
  // "2017 ..., and in March of this year", "... and last January": it is the document's own.
  if (isOfNow(passage, period)) return published;
  const behind = has(passage, period.next, OF) ? period.next + 1 : period.next;
  const that = period.grain === "season" && has(passage, period.from - 1, THE);
  // "In December 2017, and in September of the following year"
  const shift = has(passage, behind, YEAR_AFTER) ? 1 : has(passage, behind, YEAR_BEFORE) ? -1 : 0;
  const pointed = that || has(passage, period.from - 1, POINTING) ||
    has(passage, behind, THAT_YEAR) || shift !== 0;
  const before = pointed ? null : dayBehind(passage, period, published);
  if (before !== null) return before;
  const told = yearOf(passage, period, story) ??
    (pointed
      ? yearInside(passage, period, story) ?? yearBefore(passage, story)
      : (period.from === 0 ? rowYear(passage, story) : null) ?? lineYear(passage, story) ??
        chapterYear(passage, story) ?? setYear(passage, story) ?? yearOn(passage, period, story));
  const year = told === null ? null : told + shift;
  if (year === null || year >= published.getUTCFullYear() || !isYearless(period, published)) return published;
  return monthsOf(year, 12, 12).end;
}

/** "March of this year", "6. januar i år", "last January": a time that names no year and is told from the document's day. */
function isOfNow(passage: Passage, { from, next, when }: Period): boolean {
  const told = when?.is === "date" && when.pick === "last" || when?.is === "month_of" && when.of.is === "unit";
  return told || holdsIn(passage, CURRENT, from, next);
}

/** "In a report for 2019: coal went out ... 13 launches خلال العام": a year with no more than its article is the one spoken of. */
function bareYear(passage: Passage, { from, next }: Period, story: Story): number | null {
  const bare = passage.columns.lexicon.grammar.head_first && next - from === 1 && has(passage, from - 1, WITHIN);
  return bare ? yearBefore(passage, story) : null;
}

/** "18 December: the fifth of the year", in an article of January: the year of the day that the sentence names. */
function yearOfDay(passage: Passage, { from }: Period, published: Date | null): number | null {
  const day = passage.periods.findLast(({ next, kind, grain }) =>
    next <= from && kind === "at" && (grain === "day" || grain === "month")
  );
  return day?.resolve(published)?.start?.getUTCFullYear() ?? null;
}

function chapterYear(passage: Passage, story: Story): number | null {
  return chapterOf(passage, story)?.resolve(null)?.start?.getUTCFullYear() ?? null;
}

/** Whether only the year of a period depends on the document's day. */
function isYearless(period: Period, published: Date): boolean {
  const [here, there] = [period.resolve(published), period.resolve(addDays(published, -SHIFT))];
  // "Between January 2017 and last month": neither end may move.
  return isSameInYear(here?.start, there?.start) &&
    (period.kind !== "between" || isSameInYear(here?.end, there?.end));
}

/** Whether two days are the same but for their years. */
function isSameInYear(day: Date | null | undefined, other: Date | null | undefined): boolean {
  return day != null && other != null && day.getUTCMonth() === other.getUTCMonth() &&
    day.getUTCDate() === other.getUTCDate();
}

/** The year that the sentence names before a period. */
function yearOf(passage: Passage, period: Period, story: Story): number | null {
  const outer = passage.periods.findLast((other) =>
    other.next <= period.from && other.kind === "at" && OUTER.includes(other.grain) && !isFounding(passage, other) &&
    !isOfFirst(passage, other)
  );
  const stretch = stretchYear(passage, period, outer?.next ?? 0);
  if (stretch !== null) return stretch;
  // "In 2014 it fired 19, last year 15; the last flew on 21 December": it is not of the year before that one either.
  const apart = outer?.relative && holdsIn(passage, DEEDS, outer.next, period.from) && !governs(passage, outer, period);
  return apart || !outer ? null : outer.resolve(anchorOf(passage, outer, story))?.start?.getUTCFullYear() ?? null;
}

/** "Between January and September 2023 they took 1.6bn, 100 million of it in February": the year of a stretch behind a place. */
function stretchYear(passage: Passage, { from }: Period, after: number): number | null {
  const stretch = passage.periods.findLast((other) =>
    other.next <= from && other.from >= after && other.kind === "between" && !other.relative
  );
  const days = stretch?.resolve(null);
  const year = days?.start?.getUTCFullYear();
  return year !== undefined && year === days?.end?.getUTCFullYear() ? year : null;
}

/** "Last year it tested five, the first on 13 April", but not "..., and in May it ...": a year that opens the sentence. */
function governs(passage: Passage, { from }: Period, period: Period): boolean {
  return from <= FRONTED && !isAnd(passage, period.from - 1) && !isAnd(passage, period.from - 2);
}

/** The year of any period that the sentence names before one that points to it. */
function yearInside(passage: Passage, period: Period, story: Story): number | null {
  const last = passage.periods.findLast((other) => other.next <= period.from && other.kind !== "window");
  return last?.resolve(story.published)?.start?.getUTCFullYear() ?? null;
}

/** "6 January and 9 September 2016: two tests. In between, on 2 March, ...": the year that heads the line of a chronicle. */
function lineYear(passage: Passage, story: Story): number | null {
  let index = passage.index;
  while (index > 0 && story.passages[index - 1]!.paragraph === passage.paragraph) {
    if (passage.index - index >= LINE_PASSAGES) return null;
    index--;
  }
  const head = story.passages[index]!;
  const day = head.periods.findLast(({ from, next }) => from <= LINE_PLACES && kindAt(head, next) === Kind.colon) ??
    head.periods.find(({ from, next }) => from === 0 && kindAt(head, next) === Kind.dash);
  return day?.kind === "at" ? day.resolve(null)?.start?.getUTCFullYear() ?? null : null;
}

/** The year of the last period of the passages before. */
function yearBefore(passage: Passage, story: Story): number | null {
  return timeBefore(passage, story)?.start?.getUTCFullYear() ?? null;
}

/** The days of the last period of the passages before. */
function timeBefore(passage: Passage, story: Story): Days | null {
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - BACK); index--) {
    const before = story.passages[index]!;
    // "58 attacks between 2017 and 2023": a stretch of years is no time that something points to.
    const last = before.periods.findLast(({ kind }) => kind !== "window" && kind !== "between");
    const days = last?.resolve(anchorOf(before, last, story));
    if (days?.start) return days;
  }
  return null;
}
