import { anaphorsOf } from "./anaphors.ts";
import { because, type Dating, type Draft } from "./draft.ts";
import { has, holds, isApart, places, wayFrom } from "./marks.ts";
import type { Passage } from "./passage.ts";
import type { Period } from "./period.ts";
import type { Story } from "./story.ts";
import { Kind } from "./tokens.ts";

/** What is added to the way to a period: for a figure between, for a semicolon between, for belonging to a verb of saying. */
const FIGURE_WAY = 5;
const APART_WAY = 6;
const SAYING_WAY = 14;
/** What is added for saying how long something took, where another period says when. */
const WINDOW_WAY = 12;
/** A window shorter than this is how long something took. */
const SHORT_WINDOW = 62 * 24 * 60 * 60 * 1000;
const ANY_DAY = new Date(Date.UTC(2000, 0, 1));
/** A period that opens its sentence governs all of it: it is never further away than this. */
const FRONTED_WAY = 8;
const FRONTED_PLACES = 3;
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
  if (isCompared(passage, period)) return true;
  if (draft.rule.endsWith("event") && period.kind === "window") return true;
  return story.rule(draft.measure).group === "theft" && period.grain === "day" && isOfSaying(passage, period);
}

function wayTo(draft: Draft, period: Period, several: boolean): number {
  const { passage } = draft;
  const range = [draft.range[0], pastBrackets(passage, draft.range[1])] as const;
  const overlaps = period.from < range[1] && period.next > range[0];
  const near = overlaps ? 0 : wayFrom(passage, range, period.from < range[0] ? period.next - 1 : period.from);
  const fronted = isFronted(passage, period, range[0]);
  let way = fronted ? Math.min(near, FRONTED_WAY) : near;
  if (isApart(passage, period.from, range[0])) way += APART_WAY;
  if (!fronted) way += FIGURE_WAY * figuresBetween(passage, range, period);
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

function isFronted(passage: Passage, period: Period, at: number): boolean {
  return period.from <= FRONTED_PLACES && period.from < at;
}

/** "In December the service spoke of ...": a verb of saying stands between the opening period and the figure. */
function isSaidAfter(passage: Passage, period: Period, at: number): boolean {
  return places(passage, "attribution", ["verb"], period.next, at).length > 0;
}

function figuresBetween(passage: Passage, range: readonly [number, number], period: Period): number {
  const [from, to] = period.from < range[0] ? [period.next, range[0]] : [range[1], period.from];
  return passage.values.filter((value) => value.from >= from && value.next <= to && !value.ordinal && !value.isYear)
    .length;
}

/** "More than in 2021", "the 2021 total": a period that only something else is compared with. */
function isCompared(passage: Passage, period: Period): boolean {
  const than = places(passage, "clause", ["than"], period.from - 2, period.from);
  if (than.length === 0) return false;
  return !passage.values.some((value) => value.from >= than[0]! && value.next <= period.from);
}

/** A period beside a verb of saying or publishing is most often when it was said. */
function isOfSaying(passage: Passage, period: Period): boolean {
  const near = (at: number) => has(passage, at, "attribution", "verb", "publish") || has(passage, at, "source");
  return near(period.from - 1) || near(period.next) || near(period.from - 2) && period.grain === "day";
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
