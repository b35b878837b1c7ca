import { because, type Draft, spanAt, toDraft } from "../passage/draft.ts";
import { isFormer } from "./changes.ts";
import { isForeign } from "./counts.ts";
import { judge } from "../passage/evidence.ts";
import { headOf } from "../passage/heads.ts";
import { clauseAround, has, holds, isMark, kindAt, mark, places, placesOf, wayFrom } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import { Kind } from "../scan/tokens.ts";
import { thensOf } from "../context/anaphors.ts";
import { NOUN, nounAsked, nounBefore, nounImplied, NUMBER, numberOf } from "./implied.ts";
import { describe, mostSpecific } from "../passage/subjects.ts";
import type { Value } from "../values/values.ts";

const ONE_OF = mark("including", "one_of");
/** How far the word that ties a bare figure to the one before may stand from it. */
const REACH = 4;
/** Bare figures above this are no counts of launches or attacks. */
const MOST = 1000;

const ONE = {
  low: 1,
  high: 1,
  unit: "count",
  bound: "exact",
  span: [0, 0],
  inner: [0, 0],
  vague: false,
  ordinal: false,
  fraction: false,
  isYear: false,
  ends: null,
} as const;

/** Why a figure without a noun counts what was counted before it. */
type Tie = "part" | "comparison" | "further" | "described" | "verb" | "number";

/**
 * Binds a figure without a noun of its own: "42 of them", "24 in the whole of 2016", "zwei weitere", "eight were
 * intercontinental", "at least seven detected".
 */
export function bindElliptic(passage: Passage, value: Value, story: Story): void {
  if (value.low > MOST || value.vague || value.isYear || !isCountable(passage, value)) return;
  if (isOneOfNone(passage, value, story)) return;
  const parent = counted(passage, value, story);
  const tie = parent && tieOf(passage, value, parent, story);
  if (!parent || !tie) return story.drop(`${value.low}`, value.span, "counts nothing known");
  if (value.high > (story.rule(parent.measure).most ?? Infinity)) return;
  const range = [value.from, value.next] as const;
  if (parent.measure === "launches" && isForeign(passage)) {
    return story.drop(`${value.low}`, value.span, "another actor");
  }
  const verdict = judge(passage, range, parent.measure, story);
  if (!verdict.ok && tie !== "part") return story.drop(`${value.low}`, value.span, verdict.rule);
  story.take(partOf(parent, passage, value, tie));
}

/** "لم ينطلق صاروخ واحد": where "one" follows its noun, a denied one is none. */
function isOneOfNone(passage: Passage, value: Value, story: Story): boolean {
  return value.low === 1 &&
    story.recent.some((draft) => draft.passage === passage && draft.low === 0 && draft.range[1] === value.from);
}

function isCountable(passage: Passage, value: Value): boolean {
  return Number.isInteger(value.low) && headOf(passage, value) === null && !has(passage, value.head, "unit");
}

/** Binds "one of them" and "the first of them", where it says of what class that one was. */
export function bindOnes(passage: Passage, story: Story): void {
  for (const at of placesOf(passage, ONE_OF)) {
    const value = { ...ONE, from: at, next: at + 1, head: at + 1 };
    const parent = counted(passage, value, story);
    const own = lookAhead(passage, at + 1);
    const classed = own !== null && own.subject !== "missile";
    if (parent?.subject && (classed || isDatedBehind(passage, at) || isToldOf(passage, at))) {
      story.take(partOf(parent, passage, value, "part"));
    }
  }
}

/** "One of them in April": the period stands right behind it. */
function isDatedBehind(passage: Passage, at: number): boolean {
  const [, to] = clauseAround(passage, at);
  return passage.periods.some((period) => period.from > at && period.from - at <= REACH && period.from <= to + 1);
}

/** "One of them flew over Japan": its clause tells how it flew. */
function isToldOf(passage: Passage, at: number): boolean {
  const [, to] = clauseAround(passage, at);
  return places(passage, "trigger", ["fly"], at, to).length > 0;
}

/** What was counted last: in this passage before the figure, or in the passages just before. */
function counted(passage: Passage, value: Value, story: Story): Draft | null {
  const isCount = (draft: Draft) => draft.unit === "count";
  const inside = story.own.filter((draft) => isCount(draft) && draft.range[0] < value.from);
  if (inside.length > 0) return inside.reduce((a, b) => b.range[0] > a.range[0] ? b : a);
  const noun = numberOf(passage, value) ?? nounBefore(passage, value.from) ?? nounImplied(passage, value, story) ??
    nounAsked(passage, story);
  if (noun !== null) return noun;
  const launch = story.current("launch", passage, isCount);
  // "35 cases in 17 countries. Ten of them ...": what happened is counted on, not where.
  const theft = story.current("theft", passage, (draft) => isCount(draft) && isDeed(draft)) ??
    story.current("theft", passage, isCount);
  const [first, second] = [launch, theft].filter((draft) => draft !== undefined)
    .sort((a, b) => story.recent.indexOf(b) - story.recent.indexOf(a));
  return first ?? second ?? null;
}

function isDeed({ measure }: Draft): boolean {
  return measure === "attacks" || measure === "cases";
}

function tieOf(passage: Passage, value: Value, parent: Draft, story: Story): Tie | null {
  const { from, next } = value;
  if (near(passage, value, "including", ["of_them"], 2)) return "part";
  if (places(passage, "including", [], from - 2, from).length > 0) return "part";
  if (parent.rule === NUMBER) return "number";
  const same = parent.passage === passage;
  if (kindAt(passage, value.head) === Kind.other && describe(passage, from, next) === null) return null;
  if (same && places(passage, "clause", ["than"], from - 2, from).length > 0) return "comparison";
  // "The number of attacks rose from 15 to 20": the second figure of a change counts what the first does.
  if (same && value.ends === null && has(passage, from - 1, "range", "to") && isFormer(parent)) return "comparison";
  if (near(passage, value, "clause", ["another"], 1)) return "further";
  if (places(passage, "clause", ["last"], from - 1, from).length > 0) return "part";
  if (describe(passage, from, next) !== null || describedAsBeing(passage, next)) return "described";
  if ((same || isAmounted(passage, value)) && isDatedAgain(passage, value)) return "comparison";
  if (isAnswer(passage, value, story)) return "comparison";
  const isVerb = places(passage, "trigger", ["launch", "conduct", "fly"], next, next + REACH).length > 0;
  if (isVerb && !isMark(passage, next)) return "verb";
  // "Of the four, three came down in the sea": in some languages the verb stands before its subject.
  return same && has(passage, from - 1, "trigger", "fly") ? "part" : null;
}

/** "47 raids last year; the year before it was 20": a bare figure with a period of its own. */
function isDatedAgain(passage: Passage, value: Value): boolean {
  const [from, to] = clauseAround(passage, value.from);
  const dated = passage.periods.some((period) => period.from >= from && period.next <= to);
  return dated || thensOf(passage).some(({ at }) => at >= from && at < to);
}

/** "And the missiles? The institute came to 15 last year": a dated figure that someone gives where one was asked for. */
function isAnswer(passage: Passage, value: Value, story: Story): boolean {
  const asked = story.passages.slice(Math.max(0, passage.index - 2), passage.index).some((one) => one.question);
  return asked && (holds(passage, "attribution") || holds(passage, "source")) && isDatedAgain(passage, value);
}

/** "It came to 15 the year before": the count of the sentence before goes on. */
function isAmounted(passage: Passage, { from, next }: Value): boolean {
  return places(passage, "clause", ["amounted"], from - REACH, next + 2).some((at) =>
    wayFrom(passage, [from, next], at) <= REACH
  );
}

/** "Eight were intercontinental", "one of them thought to be an intercontinental one". */
function describedAsBeing(passage: Passage, next: number): boolean {
  const end = places(passage, "subject", [], next, next + REACH)[0];
  if (end === undefined) return false;
  for (let at = next; at < end; at++) if (isMark(passage, at)) return false;
  return true;
}

function near(passage: Passage, value: Value, section: string, classes: readonly string[], reach: number): boolean {
  return places(passage, section, classes, value.from - reach, value.next + reach)
    .some((at) => wayFrom(passage, [value.from, value.next], at) <= reach + 1 && has(passage, at, section));
}

/** A claim of the same measure as another, with the figure's own number, bound and subject. */
function partOf(parent: Draft, passage: Passage, value: Value, tie: Tie): Draft {
  const { low, high, bound } = value;
  const own = parent.subject === null
    ? null
    : describe(passage, value.from, value.next) ?? lookAhead(passage, value.next);
  const range = [value.from, own !== null && own.at >= value.next ? own.at + 1 : value.next] as const;
  const draft = toDraft({
    measure: parent.measure,
    passage,
    range,
    low,
    high,
    bound,
    unit: "count",
    subject: own !== null && own.subject !== "missile" ? own.subject : parent.subject,
    rule: `${parent.measure}.${tie}`,
    parent: parent.rule === NOUN || parent.rule === NUMBER ? null : parent,
  });
  because(draft, "measure", tie, [parent.span]);
  if (own !== null) because(draft, "subject", "words", [spanAt(passage, own.at)]);
  return draft;
}

function lookAhead(passage: Passage, next: number) {
  let end = next;
  while (end < passage.count && end - next < REACH + 2 && !isMark(passage, end)) end++;
  return mostSpecific(passage, next, end);
}
