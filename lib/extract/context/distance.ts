import { isOfPlace, isParted } from "./beside.ts";
import type { Draft } from "../passage/draft.ts";
import { bracketOf, clauseAround, has, isAnd, isApart, isBoundary, kindAt, places, wayFrom } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Grain, Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";
import type { Value } from "../values/values.ts";

/** What is added to the way to a period: for a figure between, for a semicolon between, for belonging to a verb of saying. */
const FIGURE_WAY = 5;
const OWNED_WAY = 6;
const APART_WAY = 6;
const SAYING_WAY = 14;
/** How many words may stand between a day and the verb of saying it belongs to. */
const SAYING_REACH = 2;
/** How many places behind a verb of saying its time may stand. */
const TOLD_REACH = 7;
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
/** A period that opens its sentence governs all of it: it is never further away than this. */
const FRONTED_WAY = 8;
const FRONTED_PLACES = 3;
/** Grains from the finest on: a finer time between takes a claim from the one that opens the sentence. */
const GRAINS: readonly Grain[] = ["day", "week", "month", "season", "quarter", "half", "year", "decade", "span"];

/** How far a period stands from a claim of its passage; `several` if others stand there too. */
export function wayTo(draft: Draft, period: Period, several: boolean): number {
  const { passage } = draft;
  const range = rangeOf(draft);
  const near = draft.by === null || isParted(passage, draft.by, range[0], period)
    ? wayOver(passage, range, period)
    : Math.min(wayOver(passage, range, period), BY_WAY + wayOver(passage, [draft.by, draft.by + 1], period));
  const fronted = isFronted(passage, period, range[0]);
  let way = fronted ? Math.min(near, FRONTED_WAY) : near;
  if (!isLabel(passage, period) && isApart(passage, period.from, range[0])) way += APART_WAY;
  if (!fronted) way += FIGURE_WAY * figuresBetween(draft, range, period);
  if (isOwned(draft, period) || isOfCeiling(draft, period)) way += OWNED_WAY;
  if (isOfPlace(passage, period)) way = Infinity;
  if (bracketOf(passage, range[0]) >= 0 && bracketOf(passage, range[0]) === bracketOf(passage, period.from)) way /= 2;
  if (
    several &&
    (isOfSaying(passage, period) || fronted && isSaidAfter(draft, period) || isToldThen(draft, period))
  ) {
    way += SAYING_WAY;
  }
  if (several && period.next <= range[0] && places(passage, "clause", ["than"], period.next, range[0]).length > 0) {
    way += OWNED_WAY;
  }
  if (several && isOfAnother(passage, period, range[0])) way += OWNED_WAY;
  if (several && draft.unit !== "count" && isToDateAlone(period)) way += WINDOW_WAY;
  if (several && period.kind === "window" && passage.periods.some(({ kind }) => kind === "between")) way += WINDOW_WAY;
  const days = several ? shortWindow(period) : 0;
  if (days > 0) way += draft.rule.endsWith("ordinal") ? -WINDOW_WAY : days <= FEW_DAYS ? SHORT_WAY : WINDOW_WAY;
  return way;
}

/** The way from places to a period: 0 where they overlap. */
function wayOver(passage: Passage, range: readonly [number, number], period: Period): number {
  if (period.from < range[1] && period.next > range[0]) return 0;
  return wayFrom(passage, range, period.from < range[0] ? period.next - 1 : period.from);
}

/** "... in 2018, and two more": what "and" joins to a period that stands before it; "the truce from 2018": a noun's own. */
function isOfAnother(passage: Passage, period: Period, at: number): boolean {
  const and = kindAt(passage, period.next) === Kind.comma ? period.next + 1 : period.next;
  const joined = and < at && at - and <= 2 && isAnd(passage, and) &&
    (passage.values.some((value) => value.next <= period.from && !value.isYear) ||
      places(passage, "head", ["missile", "launch", "test", "nuclear"], 0, period.from).length > 0);
  return joined || period.kind === "at" && period.grain === "year" && has(passage, period.from - 1, "range", "from");
}

/** "The strongest so far": words that limit a comparison more often than they date a figure. */
export function isToDateAlone({ when }: Period): boolean {
  return when?.is === "to_date" && when.of === null;
}

/** "800bn won ($626m) in 2022": what stands in brackets right behind a figure is passed over. */
function pastBrackets(passage: Passage, next: number): number {
  if (kindAt(passage, next) !== Kind.open) return next;
  for (let at = next + 1; at < passage.count; at++) if (kindAt(passage, at) === Kind.close) return at + 1;
  return next;
}

/** How many days a window has that says how long something took ("in eight days") and not when it was; else 0. */
function shortWindow(period: Period): number {
  // "In the past three weeks" says when, "within three weeks" how long it took.
  const lasts = period.kind === "window" && period.when?.is === "window" && period.when.open === true;
  const days = lasts ? period.resolve(ANY_DAY) : null;
  if (days?.start == null || days.end === null) return 0;
  const count = (days.end.getTime() - days.start.getTime()) / DAY;
  return count <= SHORT_WINDOW ? count : 0;
}

/** "22 January 2013: ...": the time that a line begins with is that of all it tells. */
function isLabel(passage: Passage, { from, next }: Period): boolean {
  return from <= FRONTED_PLACES && kindAt(passage, next) === Kind.colon;
}

function isFronted(passage: Passage, period: Period, at: number): boolean {
  const again = passage.periods.some((other) =>
    other.from >= period.next && other.next <= at && other.kind === period.kind &&
    GRAINS.indexOf(other.grain) <= GRAINS.indexOf(period.grain)
  );
  return period.from <= FRONTED_PLACES && period.from < at && !again;
}

/** The places of a claim from which its period is looked for: a decision's are its deciding word or its good. */
function rangeOf({ passage, range, at, measure }: Draft): readonly [number, number] {
  if (measure === "sanction") return [at, at + 1];
  return [range[0], pastBrackets(passage, range[1])];
}

/** "In December the service spoke of ...": a verb of saying stands between the opening period and the figure. */
function isSaidAfter({ passage, range, subject, measure }: Draft, period: Period): boolean {
  if (period.kind === "to_date") return false;
  const deed = subject !== null || measure === "nuclear_tests";
  const verbs = places(passage, "attribution", ["verb"], period.next, range[0]);
  // "In January 2016 North Korea claimed to have tested a bomb": what it says of itself, it did then.
  return verbs.some((at) => !(deed && period.grain !== "day" && has(passage, at - 1, "actor", "KP")));
}

/** "The bureau in April accused it of taking 620 million on 23 March": the first time is that of the accusation. */
function isToldThen({ passage, range, measure }: Draft, period: Period): boolean {
  if (period.next > range[0] || measure === "launches" || measure === "nuclear_tests") return false;
  const told = places(passage, "attribution", ["verb", "publish"], period.from - TOLD_REACH, period.from).some((verb) =>
    !isApart(passage, verb, period.from) &&
    // "Puts what it took in 2022 at 1.6 billion": the time of the deed, which stands before it.
    places(passage, "trigger", ["steal", "lose"], verb + 1, period.from).length === 0
  );
  return told && passage.periods.some((other) => other.from >= range[1] && !isApart(passage, range[1], other.from)) &&
    figuresBefore(passage, period.from) === 0;
}

function figuresBefore(passage: Passage, at: number): number {
  return passage.values.filter((value) => value.next <= at && !value.isYear && !value.ordinal).length;
}

/** How many figures of the same kind stand between a claim and a period. */
function figuresBetween(draft: Draft, range: readonly [number, number], period: Period): number {
  const [from, to] = period.from < range[0] ? [period.next, range[0]] : [range[1], period.from];
  const bracket = bracketOf(draft.passage, period.from);
  if (bracket >= 0 && bracket === bracketOf(draft.passage, range[0])) return 0;
  let count = 0;
  for (const value of draft.passage.values) {
    if (value.from < from || value.next > to || !isLike(draft, value)) continue;
    if (bracket < 0 || bracketOf(draft.passage, value.from) !== bracket) count++;
  }
  return count;
}

/** Whether the clause of a period has a figure of its own, and the claim is not of that clause. */
function isOwned(draft: Draft, period: Period): boolean {
  const { passage } = draft;
  const [from, to] = clauseAround(passage, period.from);
  if (draft.range[0] >= from && draft.range[0] < to || period.from <= FRONTED_PLACES) return false;
  return passage.values.some((value) => value.from >= from && value.next <= to && isLike(draft, value));
}

/** "500,000 barrels in 2017 and 2 million from January on": a time before a ceiling, behind another amount, is that one's. */
function isOfCeiling({ passage, at, low, measure }: Draft, period: Period): boolean {
  return measure === "sanction" && low !== null && period.next <= at && figuresBefore(passage, period.from) > 0;
}

/** A number this large without a unit is an amount whose currency was named before: "in 2023 it was 660 million". */
const LARGE = 1e5;

/** Whether a figure of a claim's sentence is another one of its kind: both are counts, or both amounts. */
function isLike({ unit, range }: Draft, value: Value): boolean {
  const counts = unit === "count";
  return (value.unit === "count" && (counts || value.low < LARGE)) === counts && !value.ordinal && !value.isYear &&
    (value.next <= range[0] || value.from >= range[1]);
}

/** A period beside a verb of saying or publishing is most often when it was said. */
export function isOfSaying(passage: Passage, period: Period): boolean {
  // "شدد", "ordered": what decides is no word of saying where it decides.
  const near = (at: number) =>
    has(passage, at, "attribution", "verb", "publish") && !has(passage, at, "action", "tighten", "impose") &&
    !(period.grain !== "day" && has(passage, at, "trigger", "conduct"));
  const reach = period.grain === "day" ? SAYING_REACH : 1;
  // "..., launched on Thursday, said the agency": behind a comma the verb says nothing of the day.
  const parted = (at: number) => at >= 0 && at < passage.count && isBoundary(passage, at);
  for (let step = 1; step <= reach && !parted(period.from - step); step++) if (near(period.from - step)) return true;
  for (let step = 0; step < reach && !parted(period.next + step); step++) if (near(period.next + step)) return true;
  return false;
}
