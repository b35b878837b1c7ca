import { datingOf } from "./dating.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import { isDatedLine, type Story } from "../passage/story.ts";

/** A line of no more words than this that names a day heads what happened on it. */
const DATE_LINE = 8;
/** How many passages a heading with a clock time goes on for. */
const UNDER = 5;
/** A line of a running report begins with its clock time. */
const CLOCK = /^[^\p{L}\p{N}]{0,8}(?:\p{L}{2,12}\.?,? )?\p{Nd}{1,2}[.:]\p{Nd}{2}(?!\p{Nd})/u;

/** "21 FEBRUARY: Bybit. 1.46bn in minutes": the time that heads the line of a list counts for all of its sentences. */
export function ofLine(draft: Draft, story: Story, text: string): Dating | null {
  const head = story.passages.find(({ paragraph }) => paragraph === draft.passage.paragraph);
  if (head === undefined || head === draft.passage || !isDatedLine(head)) return null;
  return datingOf({ ...draft, passage: head, range: [0, 1], at: 0, reasons: [] }, story, text);
}

/** In a running report what has a clock time happened on the report's day. */
export function clock(draft: Draft, story: Story, text: string): Dating | null {
  const { start, paragraph } = draft.passage;
  // "At 10.35 on the morning of 9 October 2006": a sentence with a date of its own is no line of a running report.
  if (story.passages.some((one) => one.paragraph === paragraph && one.periods.some(isDate))) return null;
  const head = timed(draft.passage, text)
    ? draft.passage
    : story.passages.findLast((passage) =>
      passage.index < draft.passage.index && passage.heading && timed(passage, text)
    );
  if (head === undefined || draft.passage.index - head.index > UNDER) return null;
  const day = dayOf(head, story) !== null
    ? head
    : story.passages.findLast((passage) =>
      passage.index < draft.passage.index && passage.heading && passage.count <= DATE_LINE &&
      dayOf(passage, story) !== null
    );
  const date = (day && dayOf(day, story)) ?? story.published;
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

function isDate({ grain, relative, kind }: Period): boolean {
  return grain === "day" && !relative && kind === "at";
}

/** Whether the line that a passage stands in begins with a clock time. */
function timed({ start, end }: Passage, text: string): boolean {
  return CLOCK.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, end));
}

function dayOf(passage: Passage, story: Story): Date | null {
  return passage.periods.find((period) => period.grain === "day")?.resolve(story.published)?.start ?? null;
}
