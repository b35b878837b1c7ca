import { monthsOf } from "./calendar.ts";
import { has, holds, holdsIn, isBoundary, isMark, kindAt, mark } from "../passage/marks.ts";
import { storyFact } from "../passage/fact.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "./period.ts";
import { Kind } from "../scan/tokens.ts";
import type { Story } from "../passage/story.ts";

const YEAR = mark("unit", "year");
const PLURAL = mark("plural");
const THE = mark("time", "the");
const WITHIN = mark("time", "at", "within");
const REVIEW = mark("clause", "review");
/** Among how many places at its beginning a title says that it looks back on a year. */
const OPENING = 2;
/** A line of no more words and marks than this may be a year alone: "— 2017 —". */
const LINE = 4;
/** A line of no more words and marks than this may be a day alone, and so many of them make a timeline. */
const DATE_LINE = 8;
const LEAST_LINES = 2;

/** For each passage the year that stands alone on the last line before it that heads anything, as in chronicles. */
const chapters = storyFact(({ passages }) => {
  let year: Period | null = null;
  return passages.map((passage) => {
    const alone = passage.count <= LINE ? yearAlone(passage) : null;
    if (alone !== null) year = alone;
    else if (passage.heading && passage.periods.length === 0) year = null;
    return year;
  });
});

/** The year that the line above the paragraphs around a passage consists of, or that a review is of; null if there is none. */
export function chapterOf(passage: Passage, story: Story): Period | null {
  return chapters(story)[passage.index] ?? reviewed(story);
}

/** "The year 2023 in figures", "the year in North Korea": the year that the title of a review names, or that is at its end. */
export const reviewed = storyFact(({ passages: [title], published }): Period | null => {
  if (title === undefined || !title.heading || title.periods.length > 1) return null;
  const [period] = title.periods;
  const looksBack = opensWithYear(title);
  if (!looksBack && !holds(title, REVIEW)) return null;
  if (period === undefined || isPresentYear(period)) {
    return (looksBack || holdsIn(title, REVIEW, 0, OPENING)) && published !== null ? endedYear(title, published) : null;
  }
  return period.grain === "year" && period.kind === "at" && !period.relative ? period : null;
});

/** "The year in North Korea": a title that begins with the year, and not with some years. */
function opensWithYear(title: Passage): boolean {
  const at = has(title, 0, THE) ? 1 : 0;
  return has(title, at, YEAR) && !has(title, at, PLURAL) && has(title, at + 1, WITHIN);
}

function isPresentYear({ when }: Period): boolean {
  return when?.is === "unit" && when.unit === "year" && when.shift === 0;
}

/** The year that ends around a day, for a review that is published then; null where none does. */
function endedYear(title: Passage, published: Date): Period | null {
  const month = published.getUTCMonth() + 1;
  if (month !== 12 && month !== 1) return null;
  const year = published.getUTCFullYear() - (month === 1 ? 1 : 0);
  const days = { ...monthsOf(year, 1, 12), basis: "relative" } as const;
  const place = { span: [title.start, title.end], from: 0, next: title.count } as const;
  return { ...place, grain: "year", kind: "at", relative: true, resolve: () => days };
}

/** For each passage the day or month that stands alone on the last line before it that heads anything; one such line makes no timeline. */
const days = storyFact((story): readonly (Period | null)[] => {
  const { passages } = story;
  let day: Period | null = null;
  let lines = 0;
  const found = passages.map((passage) => {
    const date = passage.heading && passage.count <= DATE_LINE ? dateAlone(passage) : null;
    const alone = date === null ? null : ofChapter(date, chapters(story)[passage.index] ?? null);
    if (alone !== null) lines++;
    if (alone !== null || passage.heading && passage.periods.length === 0 && !isLabel(passage)) day = alone;
    return alone === null ? day : null;
  });
  return lines < LEAST_LINES ? [] : found;
});

/** "Magnitude: 4.1": a line that only gives a figure heads nothing. */
function isLabel(passage: Passage): boolean {
  return passage.values.some(({ from }) => {
    for (let at = 1; at < from; at++) if (kindAt(passage, at) === Kind.colon) return true;
    return false;
  });
}

/** "2006", below it "9 October": a day that says no year is of the one that heads it. */
function ofChapter(date: Period, chapter: Period | null): Period {
  const year = date.relative ? chapter?.resolve(null)?.start?.getUTCFullYear() : undefined;
  const days = year === undefined ? null : inYear(date, year);
  if (days === null) return date;
  const { span, from, next, grain, kind, when } = date;
  return { span, from, next, grain, kind, relative: false, ...(when && { when }), resolve: () => days };
}

/** The day or month that the line above the paragraphs around a passage consists of, as in timelines; null if there is none. */
export function dayAbove(passage: Passage, story: Story): Period | null {
  return days(story)[passage.index] ?? null;
}

function dateAlone(passage: Passage): Period | null {
  const [period] = passage.periods;
  return (period?.grain === "day" || period?.grain === "month") && period.when?.is === "date"
    ? alone(passage, period)
    : null;
}

/** The year that a passage consists of. */
function yearAlone(passage: Passage): Period | null {
  const [period] = passage.periods;
  if (period?.grain !== "year" || period.relative) return null;
  return alone(passage, period);
}

/** A period of which, but for marks, a passage consists. */
function alone(passage: Passage, period: Period): Period | null {
  if (period.kind !== "at") return null;
  for (let at = 0; at < passage.count; at++) {
    if ((at < period.from || at >= period.next) && !isMark(passage, at)) return null;
  }
  return period;
}

/** For each passage that begins with a day, the year that the last such line before it has named, if the day can lie behind that one. */
const rows = storyFact(({ passages }): readonly (number | null)[] => {
  let last: Date | null = null;
  return passages.map((passage) => {
    const [period] = passage.periods;
    if (period === undefined || period.from > 0 || !isRow(passage, period)) return null;
    const days = period.resolve(null) ?? (last === null ? null : inYear(period, last.getUTCFullYear()));
    if (!days?.start) return null;
    const year = last?.getUTCFullYear() ?? null;
    const goes = period.relative && last !== null && days.start >= last;
    if (goes || !period.relative) last = days.start;
    return goes ? year : null;
  });
});

/** "Jan. 6, 2016 -- ...", and below it "Feb. 7 -- ...": the year of a row of days that names it once; null if there is none. */
export function rowYear(passage: Passage, story: Story): number | null {
  return rows(story)[passage.index] ?? null;
}

/** Whether the day that a line begins with only heads it. */
function isRow(passage: Passage, { next, kind, grain }: Period): boolean {
  if (kind !== "at" || grain !== "day" && grain !== "month") return false;
  const mark = kindAt(passage, next);
  return mark === Kind.colon || mark === Kind.dash && isBoundary(passage, next);
}

/** The days of a date without a year in a year. */
function inYear(period: Period, year: number) {
  return period.resolve(monthsOf(year, 12, 12).end);
}
