import comparisons from "../../data/comparisons.json" with { type: "json" };
import type { FoundClaim } from "./claim.ts";
import { daysBetween } from "./day.ts";
import { scopeOf } from "./scope.ts";

/** A period, as told on a publication day: an open end and a total to date run to that day. */
export interface Told extends Pick<FoundClaim, "measure" | "low" | "start" | "end" | "victim"> {
  readonly high?: number | null;
  readonly published: Date | null;
}

/** Periods agree if both ends lie within a month of each other, and short ones within their own length. */
const MONTH_DAYS = 31;

/** How far apart two totals to date, or two claims without a period, may be told and still be one statement. */
const TOLD_DAYS = 60;

/** A period inside another is a part of it, not the same, where it has less than so much of its length. */
const PART = 2 / 3;

/** Whether two claims speak of the same time: the same scope, and periods whose ends agree within `share` of the shorter one. */
export function sameTime(a: Told, b: Told, share = 1): boolean {
  if (a.victim !== null && a.victim === b.victim) return areOneTheft(a, b);
  if (scopeOf(a, a.published) !== scopeOf(b, b.published)) return false;
  if (a.start === null || b.start === null) return a.start === b.start && toldTogether(a, b);
  if (a.end === null && b.end === null) {
    return near(a.start, b.start, MONTH_DAYS) && (a.low === null || toldTogether(a, b));
  }
  // A rule that stands and an event that is over are not the same, however near they begin.
  if (a.low === null && (a.end === null || b.end === null)) return false;
  return periodsAgree(a, b, share);
}

/** What one victim lost is one theft, however exactly each tells when: no time that is stated may speak against it. */
function areOneTheft(a: Told, b: Told): boolean {
  if (a.start === null || b.start === null) return true;
  const [aEnd, bEnd] = [a.end ?? a.published, b.end ?? b.published];
  if (aEnd === null || bEnd === null) return true;
  return near(a.start, b.start, 1) || a.start <= bEnd && b.start <= aEnd;
}

/** Measures of which a claim of one tells a single event. */
const EVENTS: ReadonlySet<FoundClaim["measure"]> = new Set(["launches", "nuclear_tests", "attacks"]);

/** A day, and the one on which the world's other half has it. */
const SAME_DAY = 2;

/**
 * Whether one claim tells of a single event of a longer time and the other of a number of them: "in 2017 it fired a missile
 * over Japan" does not speak against the 25 of that year, of which it is one. Of a single day they do speak of the same. What
 * one victim lost does not speak against what another one lost, nor against what was stolen in a longer time, nor a small
 * sum of no stated time against a large one.
 */
export function isOneOf(a: Told, b: Told): boolean {
  if (a.victim !== b.victim) return a.victim !== null && b.victim !== null || isLong(a) || isLong(b);
  if (areFarApart(a, b)) return true;
  if (!EVENTS.has(a.measure) || (a.low === 1) === (b.low === 1)) return false;
  const [one, other] = a.low === 1 ? [a, b] : [b, a];
  if (other.low !== null && other.low < 1) return false;
  return isLong(one);
}

/** Measures whose figures over a time are no less than over a part of it. */
const ADDED: ReadonlySet<FoundClaim["measure"]> = new Set([
  "stolen",
  "attacks",
  "cases",
  "countries",
  "targets",
  "launches",
  "nuclear_tests",
]);

/**
 * Whether one of two figures is of a part of the other's time and no more than it: "17 tests by the end of May" does not speak
 * against 23 by the middle of June.
 */
export function hasGrown(a: Told, b: Told): boolean {
  return ADDED.has(a.measure) && (isWithin(a, b) || isWithin(b, a));
}

function isWithin(part: Told, whole: Told): boolean {
  const [first, last] = [part.end ?? part.published, whole.end ?? whole.published];
  if (!part.start || !whole.start || !first || !last || part.low === null || whole.low === null) return false;
  const [before, after] = [daysBetween(whole.start, part.start), daysBetween(first, last)];
  return before >= 0 && after >= 0 && before + after > 0 && part.low <= whole.low;
}

/** Of two sums of no stated time the larger is a total to date, and one that is less by so much is of something else. */
const FAR = 5;

export function areFarApart(a: Told, b: Told): boolean {
  const [one, other] = [a.low ?? a.high ?? null, b.low ?? b.high ?? null];
  if (a.measure !== "stolen" || a.start !== null || b.start !== null || one === null || other === null) return false;
  return Math.max(one, other) >= FAR * Math.min(one, other);
}

/** Whether a claim is of more than a day, or of all time up to the day on which it was told. */
function isLong({ start, end, published }: Told): boolean {
  const last = end ?? published;
  return start === null || last !== null && daysBetween(start, last) >= SAME_DAY;
}

function periodsAgree(a: Told, b: Told, share: number): boolean {
  const [aEnd, bEnd] = [a.end ?? a.published, b.end ?? b.published];
  if (!a.start || !b.start || !aEnd || !bEnd) return false;
  const lengths = [daysBetween(a.start, aEnd) + 1, daysBetween(b.start, bEnd) + 1];
  const [shorter, longer] = [Math.min(...lengths), Math.max(...lengths)];
  const tolerance = Math.min(MONTH_DAYS, Math.max(1, shorter * share));
  if (shorter > 1 && shorter < longer * PART) return false;
  return near(a.start, b.start, tolerance) && near(aEnd, bEnd, tolerance);
}

/**
 * Both told within two months, by the day up to which they count, and events of no stated time within days; an unknown day is
 * near to none.
 */
function toldTogether(a: Told, b: Told): boolean {
  const [aDay, bDay] = [a.end ?? a.published, b.end ?? b.published];
  const isEvent = EVENTS.has(a.measure) && a.end === null && b.end === null;
  return aDay !== null && bDay !== null && near(aDay, bDay, isEvent ? SAME_DAY : TOLD_DAYS);
}

function near(a: Date, b: Date, days: number): boolean {
  return Math.abs(daysBetween(a, b)) <= days;
}

type Matter = Pick<FoundClaim, "measure" | "unit" | "subject" | "action" | "flow" | "good">;

/** What a claim measures, in which unit, as a key: claims of one matter can be compared. */
export function matterOf({ measure, unit, subject, action, flow, good }: Matter): string {
  return [measure, unit, subject, action, flow, good].join("\u{1f}");
}

/** Whether two claims measure the same thing in the same unit. */
export function sameMatter(a: Matter, b: Matter): boolean {
  return matterOf(a) === matterOf(b);
}

/** How the rule ends by which a sum is found that was laundered: so much of the loot, and not all of it. */
const LAUNDERED = ".launder";

/**
 * Whether a claim counts only a part of what its words say: "90 missiles, eight of them of long range" has eight missiles,
 * which no total of missiles can be held against. A part with a class of its own is a total of that class.
 */
export function isPart({ rule, subject }: Pick<FoundClaim, "rule" | "subject">): boolean {
  if (rule.endsWith(LAUNDERED)) return true;
  return rule.endsWith(".part") && (subject === null || comparisons.wholes.includes(subject));
}

/** The independent party that a named one speaks for: a panel for its organisation. */
export function originatorOf(party: string): string {
  return Object.hasOwn(comparisons.parties, party)
    ? comparisons.parties[party as keyof typeof comparisons.parties]
    : party;
}
