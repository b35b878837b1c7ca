import { datingOf } from "./dating.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import type { Passage } from "../passage/passage.ts";
import { isDatedLine, type Story } from "../passage/story.ts";

/** A line of no more words than this that names a day heads what happened on it. */
const DATE_LINE = 8;
/** A line of a running report begins with its clock time. */
const CLOCK = /^[^\p{L}\p{N}]{0,8}\p{Nd}{1,2}[.:]\p{Nd}{2}(?!\p{Nd})/u;

/** "21 FEBRUARY: Bybit. 1.46bn in minutes": the time that heads the line of a list counts for all of its sentences. */
export function ofLine(draft: Draft, story: Story, text: string): Dating | null {
  const head = story.passages.find(({ paragraph }) => paragraph === draft.passage.paragraph);
  if (head === undefined || head === draft.passage || !isDatedLine(head)) return null;
  return datingOf({ ...draft, passage: head, range: [0, 1], at: 0, reasons: [] }, story, text);
}

/** In a running report what has a clock time happened on the report's day. */
export function clock(draft: Draft, story: Story, text: string): Dating | null {
  const { start, end } = draft.passage;
  const line = text.lastIndexOf("\n", start - 1) + 1;
  if (!CLOCK.test(text.slice(line, end))) return null;
  const day = story.passages.findLast((passage) =>
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

function dayOf(passage: Passage, story: Story): Date | null {
  return passage.periods.find((period) => period.grain === "day")?.resolve(story.published)?.start ?? null;
}
