import { anaphorsOf } from "./anaphors.ts";
import { because, type Dating, type Draft } from "./draft.ts";
import { bracketOf, clauseAround, has, holds, isApart, isBoundary, places, wayFrom } from "./marks.ts";
import type { Passage } from "./passage.ts";
import type { Period } from "./period.ts";
import type { Story } from "./story.ts";
import { Kind } from "./tokens.ts";
import type { Value } from "./values.ts";

/** What is added to the way to a period: for a figure between, for a semicolon between, for belonging to a verb of saying. */
const FIGURE_WAY = 5;
const OWNED_WAY = 6;
const APART_WAY = 6;
const SAYING_WAY = 14;
/** How many words may stand between a day and the verb of saying it belongs to. */
const SAYING_REACH = 2;
/** What is added for saying how long something took, where another period says when. */
const WINDOW_WAY = 12;
/** A window shorter than this is how long something took. */
const SHORT_WINDOW = 62 * 24 * 60 * 60 * 1000;
const ANY_DAY = new Date(Date.UTC(2000, 0, 1));
/** A period that opens its sentence governs all of it: it is never further away than this. */
const FRONTED_WAY = 8;
const FRONTED_PLACES = 3;
/** How long before its publication a report may be dated. */
const DATELINE_REACH = 3 * 24 * 60 * 60 * 1000;
/** A decision's day stands near it. */
const DECISION_REACH = 18;
/** Actions that hold from their day on. */
const STANDING = ["impose", "ban", "cap", "tighten"];

/** The period of a claim's own sentence, or null if it names none for it. */
export function datingOf(draft: Draft, story: Story, text: string): Dating | null {
  const period = periodOf(draft, story);
  return period === null ? null : toDating(draft, period, story, text);
}

/** The period of a claim's own sentence that stands nearest to it. */
function periodOf(draft: Draft, story: Story): Period | null {
  const { passage } = draft;
  const periods = [...passage.periods, ...anaphorsOf(passage, story)];
  const decides = story.rule(draft.measure).units.length === 0;
  let best: Period | null = null;
  let least = decides ? DECISION_REACH : Infinity;
  for (const period of periods) {
    if (isOut(draft, period, story)) continue;
    const way = wayTo(draft, period, periods.length > 1);
    if (way < least) [best, least] = [period, way];
  }
  return best;
}

/** Whether a period can't be the claim's: something is compared with it, it is when it was said, or how long it took. */
function isOut(draft: Draft, period: Period, story: Story): boolean {
  const { passage } = draft;
  if (isCompared(passage, period) || isDateline(passage, period, story)) return true;
  if (draft.rule.endsWith("event") && period.kind === "window") return true;
  return story.rule(draft.measure).group === "theft" && period.grain === "day" && isOfSaying(passage, period);
}

function wayTo(draft: Draft, period: Period, several: boolean): number {
  const { passage } = draft;
  const range = [draft.range[0], pastBrackets(passage, draft.range[1])] as const;
  const overlaps = period.from < range[1] && period.next > range[0];
  const near = overlaps ? 0 : wayFrom(passage, range, period.from < range[0] ? period.next - 1 : period.from);
  const fronted = isFronted(period, range[0]);
  let way = fronted ? Math.min(near, FRONTED_WAY) : near;
  if (isApart(passage, period.from, range[0])) way += APART_WAY;
  if (!fronted) way += FIGURE_WAY * figuresBetween(draft, range, period);
  if (isOwned(draft, period)) way += OWNED_WAY;
  if (bracketOf(passage, range[0]) >= 0 && bracketOf(passage, range[0]) === bracketOf(passage, period.from)) way /= 2;
  if (several && (isOfSaying(passage, period) || fronted && isSaidAfter(passage, period, range[0]))) way += SAYING_WAY;
  if (several && isShortWindow(period)) way += WINDOW_WAY;
  return way;
}

/** "800bn won ($626m) in 2022": what stands in brackets right behind a figure is passed over. */
function pastBrackets(passage: Passage, next: number): number {
  if (passage.words[next]?.kind !== Kind.open) return next;
  for (let at = next + 1; at < passage.words.length; at++) if (passage.words[at]!.kind === Kind.close) return at + 1;
  return next;
}

/** "In eight days" says how long it took; when it was, another period of the sentence says. */
function isShortWindow(period: Period): boolean {
  const days = period.kind === "window" ? period.resolve(ANY_DAY) : null;
  return days?.start != null && days.end != null && days.end.getTime() - days.start.getTime() <= SHORT_WINDOW;
}

function isFronted(period: Period, at: number): boolean {
  return period.from <= FRONTED_PLACES && period.from < at;
}

/** "In December the service spoke of ...": a verb of saying stands between the opening period and the figure. */
function isSaidAfter(passage: Passage, period: Period, at: number): boolean {
  return places(passage, "attribution", ["verb"], period.next, at).length > 0;
}

/** How many figures of the same kind stand between a claim and a period. */
function figuresBetween(draft: Draft, range: readonly [number, number], period: Period): number {
  const [from, to] = period.from < range[0] ? [period.next, range[0]] : [range[1], period.from];
  const bracket = bracketOf(draft.passage, period.from);
  return figuresOf(draft).filter((value) =>
    value.from >= from && value.next <= to && (bracket < 0 || bracketOf(draft.passage, value.from) !== bracket)
  ).length;
}

/** Whether the clause of a period has a figure of its own, and the claim is not of that clause. */
function isOwned(draft: Draft, period: Period): boolean {
  const { passage } = draft;
  const [from, to] = clauseAround(passage, period.from);
  if (draft.range[0] >= from && draft.range[0] < to || period.from <= FRONTED_PLACES) return false;
  return figuresOf(draft).some((value) => value.from >= from && value.next <= to);
}

/** The other figures of a claim's sentence that are of its kind: counts, or amounts. */
function figuresOf({ passage, unit, range }: Draft): Value[] {
  const counts = unit === "count";
  return passage.values.filter((value) =>
    (value.unit === "count") === counts && !value.ordinal && !value.isYear &&
    (value.next <= range[0] || value.from >= range[1])
  );
}

/** "SEOUL, Feb 12 -": the day of writing at the head of a report. */
function isDateline(passage: Passage, period: Period, story: Story): boolean {
  if (period.from > FRONTED_PLACES || period.grain !== "day") return false;
  const kind = passage.words[period.next]?.kind;
  if (kind !== Kind.dash && kind !== Kind.open || story.published === null) return false;
  const day = period.resolve(story.published)?.start;
  return day != null && Math.abs(day.getTime() - story.published.getTime()) <= DATELINE_REACH;
}

/** "More than in 2021", "the 2021 total": a period that only something else is compared with. */
function isCompared(passage: Passage, period: Period): boolean {
  const before = period.from - 1;
  const than = has(passage, before, "clause", "than") ? before : has(passage, before, "stopword") ? before - 1 : -1;
  if (!has(passage, than, "clause", "than")) return false;
  return !passage.values.some((value) => value.from >= than && value.next <= period.from);
}

/** A period beside a verb of saying or publishing is most often when it was said. */
function isOfSaying(passage: Passage, period: Period): boolean {
  const near = (at: number) => has(passage, at, "attribution", "verb", "publish");
  const reach = period.grain === "day" ? SAYING_REACH : 1;
  for (let step = 1; step <= reach; step++) {
    if (near(period.from - step) || near(period.next + step - 1)) return true;
    if (
      isBoundary(passage, Math.max(0, period.from - step)) &&
      isBoundary(passage, Math.min(passage.words.length - 1, period.next))
    ) return false;
  }
  return false;
}

function toDating(draft: Draft, period: Period, story: Story, text: string): Dating {
  const anchor = period.kind === "window" ? eventDay(draft, story) ?? story.published : story.published;
  const days = period.resolve(anchor);
  because(draft, "period", `nearest ${period.kind}`, [period.span]);
  return {
    ...shaped(draft, period, days?.start ?? null, days?.end ?? null),
    basis: days?.basis ?? (period.relative ? "relative" : "stated"),
    words: text.slice(...period.span),
    span: period.span,
    rule: period.kind,
  };
}

/** The one day that a sentence names, from which "in eight days" counts back. */
function eventDay(draft: Draft, story: Story): Date | null {
  const day = draft.passage.periods.find((period) => period.grain === "day" && period.kind === "at");
  return day?.resolve(story.published)?.start ?? null;
}

/** Rules hold from their day on; events happen on it. */
function shaped(draft: Draft, period: Period, start: Date | null, end: Date | null): Pick<Dating, "start" | "end"> {
  if (!isStanding(draft)) return { start, end };
  const window = draft.action === "cap" &&
    (period.kind === "between" || period.grain === "quarter" || period.grain === "span");
  return window ? { start, end } : { start, end: null };
}

/** Whether a decision holds from its day on. */
export function isStanding(draft: Draft): boolean {
  return draft.measure === "sanction" && STANDING.includes(draft.action ?? "");
}

/** Whether a passage tells of a sum over all years, which no period of the sentences before limits. */
export function isCumulative(passage: Passage): boolean {
  return holds(passage, "clause", "cumulative");
}
