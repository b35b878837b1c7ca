import { isParted } from "./beside.ts";
import { pastBrackets } from "./bracketed.ts";
import { FRONTED_PLACES, isFronted, isLeftFor } from "./fronted_time.ts";
import { isBehindLabel, isLabel } from "./labels.ts";
import { isDecidedBefore, isOfAnother } from "./joined_time.ts";
import { isOfPlace } from "./naming.ts";
import { isBehindFigure } from "./behind_figure.ts";
import { isSaid } from "./saying.ts";
import type { Draft } from "../passage/draft.ts";
import { fact } from "../passage/fact.ts";
import { bracketOf, clauseAround, holdsIn, isApart, kindAt, lengthAt, mark, wayBetween } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";
import type { Value } from "../values/values.ts";
import { isBareSum, isMoney } from "../values/money.ts";

const THAN = mark("clause", "than");
const WHILE = mark("credit", "while");
/** What is added to the way to a period: for a figure between, for a semicolon between, for belonging to a verb of saying. */
const FIGURE_WAY = 5;
const OWNED_WAY = 6;
const APART_WAY = 6;
const SAYING_WAY = 14;
/** How far behind the day on which it is told the word of a decision may stand. */
const OWN_REACH = 5;
/** What is added for saying how long something took, where another period says when. */
const WINDOW_WAY = 12;
/** The same for a window of no more than a few days. */
const SHORT_WAY = 20;
const FEW_DAYS = 3;
/** A window of no more days than this is how long something took. */
const SHORT_WINDOW = 62;
const DAY = 24 * 60 * 60 * 1000;
const ANY_DAY = new Date(Date.UTC(2000, 0, 1));
/** What is added for a time that stands by the word that decides, not by the good. */
const BY_WAY = 2;
/** How many words may stand before a time that opens a clause. */
const OPENS = 2;
/** A period that opens its sentence governs all of it: it is never further away than this. */
const FRONTED_WAY = 8;
/** How far a period stands from a claim of its passage; `several` if others stand there too. */
export function wayTo(draft: Draft, period: Period, several: boolean): number {
  const { passage, by } = draft;
  if (isOfPlace(passage, period)) return Infinity;
  // The places from which a claim's period is looked for: a decision's are its deciding word or its good.
  const decides = draft.measure === "sanction";
  const from = decides ? draft.at : draft.range[0];
  const next = decides ? from + 1 : pastBrackets(passage, draft.range[1]);
  let way = wayOver(passage, from, next, period);
  if (by !== null && !isParted(passage, by, from, period)) {
    way = Math.min(way, BY_WAY + wayOver(passage, by, by + 1, period));
  }
  // "Four times the 2021 figure ($429m)", "ضعف 2021 (429 مليونا)": a year right before the bracket that a figure opens.
  if (period.next === from - 1 && kindAt(passage, from - 1) === Kind.open && period.grain === "year") return 0;
  const fronted = isFronted(passage, period, from);
  if (fronted) way = Math.min(way, FRONTED_WAY);
  else if (period.next <= from && isLeftFor(passage, period, from)) way += APART_WAY;
  if (!isLabel(passage, period) && isApart(passage, period.from, from)) way += APART_WAY;
  const bracket = bracketAround(passage, period.from);
  const within = bracket >= 0 && bracket === bracketOf(passage, from);
  if (!fronted && !within) way += FIGURE_WAY * figuresBetween(draft, from, next, period, bracket);
  if (isOwned(draft, period) || decides && isOfCeiling(draft, period)) way += OWNED_WAY;
  if (within) way /= 2;
  return several ? way + wayAmong(draft, period, from, fronted) : way;
}

/** What is added to the way to a period for what it may be where other periods stand by the claim too. */
function wayAmong(draft: Draft, period: Period, at: number, fronted: boolean): number {
  const { passage } = draft;
  const { kind, next } = period;
  const said = isSaid(draft, period, fronted) && !isBehindLabel(passage, period) && !isDecidersOwn(draft, period);
  let way = said ? SAYING_WAY : 0;
  if (next <= at && holdsIn(passage, THAN, next, at)) way += OWNED_WAY;
  // "1.34 billion in 47 raids, while in 2023 they took 660 million": a time of what is told against it.
  if (period.from > at && holdsIn(passage, WHILE, at, period.from)) way += OWNED_WAY;
  if (!isCeiling(draft) && isOfAnother(passage, period, at)) way += OWNED_WAY;
  if (draft.good === null && isDecidedBefore(passage, period, at)) way += OWNED_WAY;
  if (draft.unit !== "count" && isToDateAlone(period)) way += WINDOW_WAY;
  if (kind !== "window") return way;
  if (passage.periods.some((other) => other.kind === "between")) way += WINDOW_WAY;
  const days = shortWindow(period);
  if (days <= 0) return way;
  return way + (draft.rule.endsWith("ordinal") ? -WINDOW_WAY : days <= FEW_DAYS ? SHORT_WAY : WINDOW_WAY);
}

/** "The Union said on Thursday that it had decided to tighten": the day on which a decider tells of it is that of the decision. */
function isDecidersOwn({ passage, measure, at }: Draft, { grain, next }: Period): boolean {
  return measure === "sanction" && grain === "day" && at >= next && at - next <= OWN_REACH &&
    !isApart(passage, next, at) &&
    !passage.values.some((value) => value.from >= next && value.next <= at);
}

/** The way from the places [start, end) to a period: 0 where they overlap. */
function wayOver(passage: Passage, start: number, end: number, { from, next }: Period): number {
  // A phrase ("on the day of the test") is one token: however many words it has, what follows it stands right behind.
  if (next <= start) return wayBetween(passage, next - 1, start) - lengthAt(passage, next - 1) + 1;
  return from >= end ? wayBetween(passage, end - 1, from) : 0;
}

/** "The strongest so far": words that limit a comparison more often than they date a figure. */
export function isToDateAlone({ kind, when }: Period): boolean {
  return kind === "to_date" && when?.is === "to_date" && when.of === null;
}

/** Whether a passage has any brackets. */
const hasBrackets = fact(({ columns: { kind }, from, count }): boolean => {
  for (let at = from; at < from + count; at++) if (kind[at] === Kind.open) return true;
  return false;
});

/** Place of the bracket that a place stands in, or -1. */
function bracketAround(passage: Passage, at: number): number {
  return hasBrackets(passage) ? bracketOf(passage, at) : -1;
}

/** How many days a window has that says how long something took ("in eight days") and not when it was; else 0. */
function shortWindow(period: Period): number {
  // "In the past three weeks" says when, "within three weeks" how long it took.
  const lasts = period.when?.is === "window" && period.when.open === true;
  const days = lasts ? period.resolve(ANY_DAY) : null;
  if (days?.start == null || days.end === null) return 0;
  const count = (days.end.getTime() - days.start.getTime()) / DAY;
  return count <= SHORT_WINDOW ? count : 0;
}

/** How many figures of the same kind stand between a claim's places [from, next) and a period, which stands in a bracket or not. */
function figuresBetween(draft: Draft, from: number, next: number, period: Period, bracket: number): number {
  const { passage } = draft;
  const before = period.from < from;
  const start = before ? period.next : next;
  const end = before ? from : period.from;
  let count = 0;
  for (const value of passage.values) {
    if (value.from < start || value.next > end || !isLike(draft, value)) continue;
    if (bracket < 0 || bracketOf(passage, value.from) !== bracket) count++;
  }
  return count;
}

/** Whether the clause of a period has a figure of its own, and the claim is not of that clause. */
function isOwned(draft: Draft, period: Period): boolean {
  if (period.from <= FRONTED_PLACES) return false;
  const { passage, range } = draft;
  const [from, to] = clauseAround(passage, period.from);
  // A ceiling stands where its amount does, however far from its good.
  const place = isCeiling(draft) ? draft.at : range[0];
  if (place >= from && place < to) return false;
  // "Took 50 million from three exchanges up to 2021, and from 2019 on 316 million": a sum has the time of its clause too.
  const victims = draft.measure === "targets" || draft.measure === "countries";
  return passage.values.some((value) =>
    value.from >= from && value.next <= to && (isLike(draft, value) || victims && isMoney(value))
  );
}

/** "500,000 barrels in 2017 and 2 million from January on": a time before a ceiling, behind another amount, is that one's. */
function isOfCeiling({ passage, at, low }: Draft, { from, next }: Period): boolean {
  if (low === null || next > at || !isBehindFigure(passage, from)) return false;
  // "500,000 barrels in 2017, from 2018 on two million": a time that opens the clause of a ceiling is its own.
  const [start] = clauseAround(passage, at);
  return from < start || from > start + OPENS;
}

function isCeiling({ measure, low }: Draft): boolean {
  return measure === "sanction" && low !== null;
}

/** Whether a figure of a claim's sentence is another one of its kind: both are counts, or both amounts. */
function isLike({ unit, range }: Draft, value: Value): boolean {
  const counts = unit === "count";
  return (value.unit === "count" && (counts || !isBareSum(value))) === counts && !value.ordinal && !value.isYear &&
    (value.next <= range[0] || value.from >= range[1]);
}
