import type { Measure, Subject } from "../../claims/claim.ts";
import { testMeasure } from "./counts.ts";
import { because, spanAt, toDraft } from "../passage/draft.ts";
import { type Head, headOf, isLaunchLike } from "../passage/heads.ts";
import { has, holds, isAnd, kindAt, mark, places, wayBetween } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";
import { Kind } from "../scan/tokens.ts";
import { describe } from "../passage/subjects.ts";
import type { Value } from "../values/values.ts";

/** How far behind their noun the first of the times may stand. */
const REACH = 8;
/** How far behind a figure without a noun the verb may stand that tells how its events went. */
const TOLD_REACH = 3;
/** What tells that something took place. */
const TOLD = mark("trigger", "conduct", "fly", "launch");
/** How many small words may stand between two times of a row: "in May and in August". */
const GLUE = 2;
/** More than so many are not named one by one. */
const MOST = 8;

/**
 * Binds events that are named by their times: "the two earlier tests, in May and August". The place behind its noun if the
 * figure itself is no claim, because it only says how many of those before are meant; else -1.
 */
export function bindListed(passage: Passage, value: Value, story: Story): number {
  if (value.unit !== "count" || value.ordinal || value.low !== value.high || value.low < 2 || value.low > MOST) {
    return -1;
  }
  const head = headOf(passage, value);
  if (head === null) return bindTold(passage, value, story);
  if (head.noun !== "blast" && !isLaunchLike(head.noun)) return -1;
  const row = rowBehind(passage, head.next);
  const counts = row.map((period) => countOf(passage, period));
  if (counts.reduce((sum, count) => sum + count, 0) !== value.low) return -1;
  const measure = measureOf(passage, value, head, story);
  const subject = subjectOf(passage, value, head, measure, story);
  row.forEach((period, i) => take(passage, period, measure, subject, story, counts[i]));
  if (counts.some((count) => count > 1)) return row.at(-1)!.from;
  return isAnaphoric(passage, value, head) ? head.next : -1;
}

/** "Two succeeded: in December 2012 and February 2016": of those spoken of before, by their times. */
function bindTold(passage: Passage, value: Value, story: Story): number {
  const parent = story.current("launch", passage, (draft) => draft.passage !== passage || draft.range[1] <= value.from);
  const told = places(passage, "trigger", ["conduct", "fly", "launch"], value.next, value.next + TOLD_REACH);
  if (parent === undefined || told.length === 0 || value.next !== value.head) return -1;
  const row = rowBehind(passage, told[0]! + 1);
  if (row.length !== value.low) return -1;
  for (const period of row) take(passage, period, parent.measure, parent.subject, story);
  return value.next;
}

/** "In May and in August the attempts had failed": what was spoken of, named by two or more times and nothing else. */
export function bindByTimes(passage: Passage, story: Story): void {
  if (story.own.length > 0 || passage.heading || passage.values.some((value) => !value.isYear)) return;
  const [first] = passage.periods;
  const parent = story.current("launch", passage, (draft) => draft.passage.paragraph === passage.paragraph);
  if (first === undefined || parent === undefined || !holds(passage, TOLD)) return;
  if (holds(passage, "negation") || holds(passage, "clause", "future") || holds(passage, "head", "sanctions")) return;
  const row = rowBehind(passage, first.from);
  if (row.length < 2 || row.length > MOST || row.some(({ kind }) => kind !== "at")) return;
  if (passage.periods.some(({ from }) => from > row.at(-1)!.next)) return;
  for (const period of row) take(passage, period, parent.measure, parent.subject, story);
}

/** "Numbers two and three in 2009 and 2013": places in a row and as many times. The place behind its figures, -1 if none. */
export function bindOrdinals(passage: Passage, value: Value, story: Story): number {
  if (!value.ordinal) return -1;
  const at = passage.values.indexOf(value);
  let last = at;
  while (isJoined(passage, passage.values[last], passage.values[last + 1])) last++;
  const count = last - at + 1;
  const parent = story.current("launch", passage);
  if (at < 0 || count < 2 || !parent) return -1;
  const { next } = passage.values[last]!;
  const row = rowBehind(passage, next);
  if (row.length !== count) return -1;
  for (const period of row) take(passage, period, parent.measure, parent.subject, story);
  return next;
}

function isJoined(passage: Passage, before: Value | undefined, after: Value | undefined): boolean {
  return before !== undefined && after !== undefined && after.from - before.next === 1 &&
    (isAnd(passage, before.next) || kindAt(passage, before.next) === Kind.comma);
}

/** The times that stand in a row behind a place, joined by commas and "and". */
function rowBehind(passage: Passage, next: number): Period[] {
  const row: Period[] = [];
  let end = next;
  for (const period of passage.periods.filter(({ from }) => from >= next)) {
    if (row.length === 0 ? wayBetween(passage, next, period.from) > REACH : !isRow(passage, end, period.from)) break;
    row.push(...apart(period));
    end = period.next;
  }
  return row;
}

/** "2013 and twice in 2016": how many happened at a time of a row. */
function countOf(passage: Passage, period: Period): number {
  return timesBefore(passage, period)?.low ?? 1;
}

function timesBefore(passage: Passage, { from }: Period): Value | undefined {
  const value = passage.values.findLast((one) => one.next < from && from - one.next <= GLUE && !one.isYear);
  return value?.low === value?.high && has(passage, from - 1, "head", "times") ? value : undefined;
}

function isRow(passage: Passage, from: number, to: number): boolean {
  let joins = 0;
  let glue = 0;
  for (let at = from; at < to; at++) {
    // "And twice in 2016"
    if (has(passage, at, "number") || has(passage, at, "head", "times")) continue;
    if (kindAt(passage, at) === Kind.comma || isAnd(passage, at)) joins++;
    else if (has(passage, at, "stopword") || has(passage, at, "time")) glue++;
    else return false;
  }
  return joins > 0 && glue <= GLUE;
}

/** "18 and 19 June" are two times, though they were read as one. */
function apart(period: Period): Period[] {
  const days = (anchor: Date | null) => period.listed?.(anchor) ?? [];
  const count = days(new Date()).length;
  if (count === 0) return [period];
  return Array.from({ length: count }, (_, i) => ({
    ...period,
    kind: "at",
    resolve: (anchor) => days(anchor)[i] ?? null,
  }));
}

function measureOf(passage: Passage, value: Value, head: Head, story: Story): Measure {
  if (head.noun === "nuclear" || head.noun === "blast") return "nuclear_tests";
  return head.noun === "test" ? testMeasure(passage, value.from, head, story) : "launches";
}

function subjectOf(passage: Passage, value: Value, head: Head, measure: Measure, story: Story): Subject | null {
  if (measure === "nuclear_tests") return null;
  const own = describe(passage, value.from, head.next)?.subject;
  return own ?? story.last("launch", (draft) => draft.measure === "launches")?.subject ?? "missile";
}

/** "The two earlier ones": a figure with an article, or with a word that says which ones are meant. */
function isAnaphoric(passage: Passage, value: Value, { from }: Head): boolean {
  const earlier = places(passage, "clause", ["earlier"], value.from - 1, from).length > 0;
  return has(passage, value.from - 1, "time", "the") || earlier;
}

function take(
  passage: Passage,
  period: Period,
  measure: Measure,
  subject: Subject | null,
  story: Story,
  count = 1,
): void {
  const { from, next } = period;
  const one = { low: count, high: count, unit: "count", bound: "exact" } as const;
  const draft = story.take(toDraft({
    measure,
    passage,
    range: [count > 1 ? timesBefore(passage, period)?.from ?? from : from, next],
    subject,
    ...one,
    window: period,
    rule: `${measure}.event`,
  }));
  because(draft, "measure", "named by its time", [spanAt(passage, from)]);
}
