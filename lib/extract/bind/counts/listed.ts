import type { Measure, Subject } from "../../../claims/claim.ts";
import { dealtTo, pointedAt } from "./dealt.ts";
import { dealOut, timesOfEach } from "./each.ts";
import { ONE } from "./one_more.ts";
import { bindCount } from "./counts.ts";
import { testMeasure } from "./test_measure.ts";
import { timesMeasure } from "./times.ts";
import { because, type Draft, spanAt, toDraft } from "../../passage/draft.ts";
import { type Head, headOf, isLaunchLike, nounAt } from "../../passage/heads.ts";
import { Heads, Subjects } from "../../lexicon/content_words.ts";
import { Clauses, Negations, Sections, Times } from "../../lexicon/function_words.ts";
import { clauseAround, has, holds, holdsIn, isAnd, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import { countOf, fromTo, isOnlyTime, rowBefore, rowBehind, timesBefore } from "./rows.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";
import { describe } from "../../passage/subjects.ts";
import type { Value } from "../../values/values.ts";

/** How far behind a figure without a noun the verb may stand that tells how its events went. */
const TOLD_REACH = 3;
const TOLD = mark("trigger", "conduct", "fly", "launch");
/** More than so many are not named one by one. */
const MOST = 8;

/**
 * Binds events that are named by their times: "the two earlier tests, in May and August". The place behind its noun if the
 * figure itself is no claim, because it only says how many of those before are meant; else -1.
 */
export function bindListed(passage: Passage, value: Value, story: Story): number {
  const { low, unit } = value;
  if (unit !== "count" || value.ordinal || value.vague || low !== value.high || low < 2 || low > MOST) return -1;
  const head = headOf(passage, value);
  if (head === null) return bindTold(passage, value, story);
  const each = isLaunchLike(head.noun) ? timesOfEach(passage, [value.from, head.next]) : [];
  if (each.length > 0 && dealOut(takeAll(passage, value, null, story), each, story)) return head.next;
  const times = head.noun === "times" ? timesMeasure(passage, value, story) : null;
  if (head.noun !== "blast" && !isLaunchLike(head.noun) && !(times !== null && times !== "attacks")) return -1;
  const joined = rowOf(passage, head.next, value.low);
  const row = joined.length > 1 ? joined : dealtTo(passage, value, head);
  const counts = row.map((period) => countOf(passage, period));
  if (counts.reduce((sum, count) => sum + count, 0) !== value.low) return -1;
  const measure = times ?? measureOf(passage, value, head, story);
  const meant = isAnaphoric(passage, value, head) || isOfTimes(passage, head, row);
  const all = meant ? undefined : takeAll(
    passage,
    value,
    isOnlyTime(passage, head.next, row, joined) ? row : null,
    story,
  );
  const subject = all?.subject ?? subjectOf(passage, value, head, measure, story);
  takeRow(passage, row, { measure, subject }, story, counts);
  return counts.some((count) => count > 1) ? row.at(-1)!.from : head.next;
}

/** "Three missiles this month, on 2, 9 and 15 April": the times in a row may stand behind the one that they are all in. */
function rowOf(passage: Passage, next: number, count: number): Period[] {
  const row = rowBehind(passage, next);
  const [first] = row;
  if (first === undefined || row.length === count || first.grain === "day" || row.length > count + 1) return row;
  const inner = rowBehind(passage, first.next);
  return inner.length === count && inner.every(({ grain }) => grain === "day") ? inner : row;
}

/** "تجربتا 2009 و2013": a noun that its times stand right behind, as what it belongs to. */
function isOfTimes(passage: Passage, { next }: Head, [first]: readonly Period[]): boolean {
  return passage.columns.lexicon.grammar.head_first && first?.from === next && first.grain === "year" &&
    !has(passage, next, Sections.unit);
}

/** "Three tests in 2006, 2009 and 2013": what is counted reaches from the first of its times to the last. */
function takeAll(passage: Passage, value: Value, row: readonly Period[] | null, story: Story): Draft | undefined {
  const before = story.own.length;
  bindCount(passage, value, story);
  const draft = story.own[before];
  if (draft !== undefined && row !== null) draft.window = fromTo(row[0]!, row.at(-1)!);
  return draft;
}

/** "Two succeeded: in December 2012 and February 2016": of those spoken of before, by their times. */
function bindTold(passage: Passage, value: Value, story: Story): number {
  const parent = story.current("launch", passage, (draft) => draft.passage !== passage || draft.range[1] <= value.from);
  if (parent === undefined) return -1;
  const told = placesOf(passage, TOLD, value.next, value.next + TOLD_REACH);
  const pointed = pointedAt(passage, value);
  const behind = pointed >= 0 ? pointed : told.length > 0 && value.next === value.head ? told[0]! + 1 : -1;
  const row = behind < 0 ? [] : rowBehind(passage, behind);
  if (row.length !== value.low) return -1;
  takeRow(passage, row, parent, story);
  return value.next;
}

/** "In May and in August the attempts had failed": what was spoken of, named by two or more times and nothing else. */
export function bindByTimes(passage: Passage, story: Story): void {
  const [first] = passage.periods;
  if (first === undefined || !holds(passage, TOLD) || story.own.length > 0 || passage.heading) return;
  if (passage.values.some((value) => !value.isYear)) return;
  const parent = story.current("launch", passage, (draft) => draft.passage.paragraph === passage.paragraph);
  if (
    parent === undefined || holds(passage, Negations.any) || holds(passage, Clauses.future) ||
    holds(passage, Heads.sanctions)
  ) return;
  const row = rowBehind(passage, first.from);
  if (row.length < 2 || row.length > MOST || row.some(({ kind }) => kind !== "at")) return;
  if (passage.periods.some(({ from }) => from > row.at(-1)!.next)) return;
  takeRow(passage, row, parent, story);
}

/** "Numbers two and three in 2009 and 2013": places in a row and as many times. The place behind its figures, -1 if none. */
export function bindOrdinals(passage: Passage, value: Value, story: Story): number {
  if (!value.ordinal) return bindNumbered(passage, value, story);
  const at = passage.values.indexOf(value);
  let last = at;
  while (isJoined(passage, passage.values[last], passage.values[last + 1])) last++;
  const count = last - at + 1;
  const parent = story.current("launch", passage);
  if (at < 0 || count < 2 || !parent) return -1;
  const { next } = passage.values[last]!;
  const behind = rowBehind(passage, next);
  // "6 January and 9 September 2016 - Fourth and fifth tests"
  const row = behind.length === count ? behind : rowBefore(passage, value.from);
  if (row.length !== count) return -1;
  takeRow(passage, row, parent, story);
  return next;
}

/** "Nuclear tests four and five, on 6 January and 9 September": numbers in a row behind what they number. */
function bindNumbered(passage: Passage, value: Value, story: Story): number {
  const second = passage.values[passage.values.indexOf(value) + 1];
  const noun = nounAt(passage, value.from - 1);
  if (!noun || !isLaunchLike(noun) || value.unit !== "count" || value.isYear || !second || second.isYear) return -1;
  if (second.low !== value.low + 1 || !isJoined(passage, value, second)) return -1;
  const row = rowBehind(passage, second.next);
  if (row.length !== 2) return -1;
  const head = { noun, from: value.from - 1, next: value.from };
  const measure = measureOf(passage, value, head, story);
  const subject = subjectOf(passage, value, head, measure, story);
  takeRow(passage, row, { measure, subject }, story);
  return second.next;
}

function isJoined(passage: Passage, before: Value | undefined, after: Value | undefined): boolean {
  return before !== undefined && after !== undefined && after.from - before.next === 1 &&
    (isAnd(passage, before.next) || kindAt(passage, before.next) === Kind.comma);
}

function measureOf(passage: Passage, value: Value, head: Head, story: Story): Measure {
  if (head.noun === "nuclear" || head.noun === "blast" || isNuclear(passage, head.next)) return "nuclear_tests";
  return head.noun === "test" ? testMeasure(passage, value.from, head, story) : "launches";
}

/** "تجربتا 2009 و2013 النوويتان": what kind they were stands behind their times. */
function isNuclear(passage: Passage, next: number): boolean {
  return passage.columns.lexicon.grammar.head_first &&
    holdsIn(passage, Subjects.nuclear, next, clauseAround(passage, next)[1]);
}

function subjectOf(passage: Passage, value: Value, head: Head, measure: Measure, story: Story): Subject | null {
  if (measure === "nuclear_tests") return null;
  const own = describe(passage, value.from, head.next)?.subject;
  return own ?? story.last("launch", (draft) => draft.measure === "launches")?.subject ?? "missile";
}

/** "The two earlier ones": a figure with an article, or with a word that says which ones are meant. */
function isAnaphoric(passage: Passage, value: Value, { from }: Head): boolean {
  const earlier = holdsIn(passage, Clauses.earlier, value.from - 1, from);
  return has(passage, value.from - 1, Times.the) || earlier;
}

/** Takes a claim for each time of a row: one event, if no count says how many. */
export function takeRow(
  passage: Passage,
  row: readonly Period[],
  { measure, subject }: Pick<Draft, "measure" | "subject">,
  story: Story,
  counts: readonly number[] = [],
): void {
  const whole = [row[0]!.span[0], row.at(-1)!.span[1]] as const;
  row.forEach((period, i) => {
    // "Two missiles in four days, the last on Wednesday": a length of time is none of those at which they were fired.
    if (period.kind === "window") return;
    const { from, next } = period;
    const count = counts[i] ?? 1;
    const range = [count > 1 ? timesBefore(passage, period)?.from ?? from : from, next] as const;
    const own = { ...ONE, low: count, high: count, ...(isBareDay(passage, period) && { span: whole }) };
    const draft = toDraft({ measure, passage, range, subject, window: period, ...own, rule: `${measure}.event` });
    because(story.take(draft), "measure", "named by its time", [spanAt(passage, from)]);
  });
}

/** "5, 11 and 14 January": a day that only the whole row tells of what month it is. */
function isBareDay(passage: Passage, { from, next, grain }: Period): boolean {
  return grain === "day" && next - from === 1 && kindAt(passage, from) === Kind.digits;
}
