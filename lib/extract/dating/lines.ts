import { datingIn } from "./dating.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import { kindAt } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { isAfter } from "../periods/calendar.ts";
import { dayAbove } from "../periods/chapters.ts";
import { storyFact } from "../passage/fact.ts";
import { CLASS, Unit } from "../lexicon/fold.ts";
import { firstOfParagraph, hasDatedParagraph, isDatedLine } from "../passage/paragraphs.ts";
import type { Story } from "../passage/story.ts";
import { Kind } from "../scan/tokens.ts";

/** A line of no more words than this that names a day heads what happened on it. */
const DATE_LINE = 8;
/** How many passages a heading with a clock time goes on for. */
const UNDER = 5;
/** Among how many passages at the top the line stands that says when a page was published. */
const BYLINES = 6;
/** So many units of a line are enough to tell it. */
const CLOCK_UNITS = 80;
const COLON = 58;
const POINT = 46;
/** A line of a running report begins with its clock time; "27.11.2026" is a day. */
const CLOCK = /^[^\p{L}\p{N}]{0,8}(?:\p{L}{2,12}\.?,?\p{Zs})?\p{Cf}{0,2}\p{Nd}{1,2}[.:]\p{Nd}{2}(?!\.?\p{Nd})/u;

/**
 * "21 FEBRUARY: Bybit. 1.46bn in minutes": the time that heads the line of a list counts for all of its sentences, as does the
 * one on a line of its own for what stands under it.
 */
export function ofLine(draft: Draft, story: Story, text: string): Dating | null {
  const head = firstOfParagraph(draft.passage, story);
  if (head !== draft.passage && isDatedLine(head)) return datingIn(draft, head, 0, story, text);
  const above = dayAbove(draft.passage, story);
  const days = above && above.resolve(story.published);
  if (!above || !days) return null;
  return { ...days, words: text.slice(above.span[0], above.span[1]), span: above.span, rule: "line" };
}

/** "WazirX (July): 235 million", and below it "Rain: 16 million": the time in a row of a list is of no row under it. */
export function isOtherRow(draft: Draft, other: Draft): boolean {
  if (other.passage === draft.passage || !isRow(draft) || !isRow(other)) return false;
  const [from] = other.when?.span ?? [-1];
  return from >= other.passage.start && from < other.passage.end;
}

/** The first row of the list that a figure behind a colon stands in: what its rows go on about stands before that. */
export function topRow(draft: Draft, { recent }: Story): Passage {
  let top = draft.passage;
  if (!isRow(draft)) return top;
  for (let i = recent.length - 1; i >= 0; i--) {
    const other = recent[i]!;
    if (other.passage.index >= top.index) continue;
    if (!isRow(other) || top.index - other.passage.index > 1) break;
    top = other.passage;
  }
  return top;
}

/** "Rain Management: 16 million": a figure that a colon leads to in a line of its own. */
function isRow({ passage, range }: Draft): boolean {
  return passage.heading && kindAt(passage, range[0] - 1) === Kind.colon;
}

/** In a running report what has a clock time happened on the report's day. */
export function clock(draft: Draft, story: Story, text: string): Dating | null {
  const { start, index } = draft.passage;
  // "At 10.35 on the morning of 9 October 2006": a sentence with a date of its own is no line of a running report.
  if (hasDatedParagraph(draft.passage, story)) return null;
  const head = timed(draft.passage, text, story) ? draft.passage : timedHeading(index, text, story);
  if (head === null) return null;
  // "At 2.45 on Wednesday the phone rang. The earth had shaken": the day that the line begins with.
  const own = dayOf(head, story) ?? dayOf(firstOfParagraph(head, story), story);
  const day = own === null ? dateLines(story)[index] : undefined;
  const date = own ?? (day && dayOf(day, story)) ?? story.published;
  if (date === null) return null;
  return {
    start: date,
    end: date,
    basis: "relative",
    words: text.slice(start, start),
    span: [start, start],
    rule: "clock",
  };
}

/** The heading with a clock time that a passage stands under. */
function timedHeading(index: number, text: string, story: Story): Passage | null {
  for (let above = index - 1; above >= Math.max(0, index - UNDER); above--) {
    const passage = story.passages[above]!;
    if (passage.heading && timed(passage, text, story) && !isByline(passage)) return passage;
  }
  return null;
}

/** "22:14, 22 DEC 2024 | UPDATED: 09:03": the time at the top by which a page was published. */
function isByline({ index, periods }: Passage): boolean {
  return index < BYLINES && periods.some(({ grain, relative }) => grain === "day" && !relative);
}

/** For each passage the last line before it that does little but name a day. */
const dateLines = storyFact((story) => {
  let last: Passage | undefined;
  return story.passages.map((passage) => {
    const before = last;
    if (passage.heading && passage.count <= DATE_LINE && dayOf(passage, story) !== null) last = passage;
    return before;
  });
});

/** Whether the line that a passage stands in begins with a clock time. */
function timed({ start, end }: Passage, text: string, story: Story): boolean {
  const line = lineStart(start, text, story);
  const to = Math.min(end, line + CLOCK_UNITS);
  return hasPointedDigits(text, line, to) && CLOCK.test(text.slice(line, to));
}

/** Whether digits stand right behind a colon or point, as in all clock times: most lines begin with none. */
function hasPointedDigits(text: string, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    const unit = text.charCodeAt(at);
    if ((unit === COLON || unit === POINT) && CLASS[text.charCodeAt(at + 1)] === Unit.digit) return true;
  }
  return false;
}

const newlines = storyFact((): number[] => []);

/** Where the line begins that a place in the text stands in; the lines up to there are found once. */
function lineStart(at: number, text: string, story: Story): number {
  const found = newlines(story);
  for (let last = found.at(-1) ?? -1; last < at;) {
    const next = text.indexOf("\n", last + 1);
    found.push(last = next < 0 ? Infinity : next);
  }
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : found[low - 1]! + 1;
}

/** The day that a passage names, unless it has yet to come: "goes on beyond Friday". */
function dayOf(passage: Passage, { published }: Story): Date | null {
  const day = passage.periods.find((period) => period.grain === "day")?.resolve(published)?.start ?? null;
  return day !== null && published !== null && isAfter(day, published) ? null : day;
}
