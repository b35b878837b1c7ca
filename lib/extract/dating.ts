import { because, type Dating, type Draft } from "./draft.ts";
import { has, holds, isApart, places, wayFrom } from "./marks.ts";
import type { Passage } from "./passage.ts";
import type { Period } from "./period.ts";
import type { Story } from "./story.ts";

/** What is added to the way to a period for another figure between, a semicolon between, and for belonging to a verb of saying. */
const FIGURE_WAY = 5;
const APART_WAY = 6;
const SAYING_WAY = 9;
/** A period that opens its sentence governs all of it: it is never further away than this. */
const FRONTED_WAY = 8;
const FRONTED_PLACES = 3;
const WINDOW_WAY = 12;
/** A window shorter than this is how long something took. */
const SHORT_WINDOW = 62 * 24 * 60 * 60 * 1000;
const ANY_DAY = new Date(Date.UTC(2000, 0, 1));
/** A decision's day stands near it. */
const DECISION_REACH = 18;
/** Measures that carry a period on from sentence to sentence. */
const CARRYING = ["theft", "launch", "share"];
/** Actions that hold from their day on. */
const STANDING = ["impose", "ban", "cap", "tighten"];

/** Gives each claim of a passage its period, once all of them are there. */
export function dateDrafts(passage: Passage, story: Story, text: string): void {
  for (const draft of story.drafts) {
    if (draft.passage === passage && draft.when === undefined) draft.when = datingOf(draft, story, text);
  }
}

function datingOf(draft: Draft, story: Story, text: string): Dating | null {
  const { parent } = draft;
  if (parent !== null && draft.rule.endsWith("conversion")) return follow(draft, parent, "conversion");
  const period = periodOf(draft, story);
  if (period !== null) return toDating(draft, period, story, text);
  if (parent?.when) return follow(draft, parent, "part");
  return carried(draft, story);
}

function follow(draft: Draft, other: Draft, rule: string): Dating | null {
  if (other.when) because(draft, "period", rule, [other.when.span]);
  return other.when ?? null;
}

/** The period of a claim's own sentence that stands nearest to it, or null. */
function periodOf(draft: Draft, story: Story): Period | null {
  const { passage } = draft;
  const group = story.rule(draft.measure).group;
  const decision = !CARRYING.includes(group);
  let best: Period | null = null;
  let least = decision ? DECISION_REACH : Infinity;
  const several = passage.periods.length > 1;
  for (const period of passage.periods) {
    if (isCompared(passage, period) || group === "theft" && period.grain === "day" && isOfSaying(passage, period)) continue;
    const way = wayTo(draft, period, several);
    if (way < least) [best, least] = [period, way];
  }
  return best;
}

function wayTo(draft: Draft, period: Period, several: boolean): number {
  const { passage, range } = draft;
  const overlaps = period.from < range[1] && period.next > range[0];
  const near = overlaps ? 0 : wayFrom(passage, range, period.from < range[0] ? period.next - 1 : period.from);
  const fronted = isFronted(passage, period, range[0]);
  let way = fronted ? Math.min(near, FRONTED_WAY) : near;
  if (isApart(passage, period.from, range[0])) way += APART_WAY;
  if (!fronted) way += FIGURE_WAY * figuresBetween(draft, period);
  if (several && isOfSaying(passage, period)) way += SAYING_WAY;
  if (several && isShortWindow(period)) way += WINDOW_WAY;
  return way;
}

/** "In eight days" says how long it took; when it was, another period of the sentence says. */
function isShortWindow(period: Period): boolean {
  const days = period.kind === "window" ? period.resolve(ANY_DAY) : null;
  return days?.start != null && days.end != null && days.end.getTime() - days.start.getTime() <= SHORT_WINDOW;
}

function isFronted(passage: Passage, period: Period, at: number): boolean {
  return period.from <= FRONTED_PLACES && period.from < at;
}

function figuresBetween(draft: Draft, period: Period): number {
  const { passage, range } = draft;
  const [from, to] = period.from < range[0] ? [period.next, range[0]] : [range[1], period.from];
  return passage.values.filter((value) => value.from >= from && value.next <= to && !value.ordinal && !value.isYear).length;
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
  const words = text.slice(...period.span);
  const dating = {
    ...shaped(draft, period, days?.start ?? null, days?.end ?? null),
    basis: days?.basis ?? (period.relative ? "relative" as const : "stated" as const),
    words,
    span: period.span,
    rule: period.kind,
  };
  because(draft, "period", `nearest ${period.kind}`, [period.span]);
  return dating;
}

/** The one day that a sentence names, from which "in eight days" counts back. */
function eventDay(draft: Draft, story: Story): Date | null {
  const day = draft.passage.periods.find((period) => period.grain === "day" && period.kind === "at");
  return day?.resolve(story.published)?.start ?? null;
}

/** Rules hold from their day on; events happen on it. */
function shaped(draft: Draft, period: Period, start: Date | null, end: Date | null): Pick<Dating, "start" | "end"> {
  const standing = draft.measure === "sanction" && STANDING.includes(draft.action ?? "");
  if (!standing) return { start, end };
  const window = draft.action === "cap" && (period.kind === "between" || period.grain === "quarter" || period.grain === "span");
  return window ? { start, end } : { start, end: null };
}

/** The period of the claim that a sentence without one goes on about. */
function carried(draft: Draft, story: Story): Dating | null {
  const { passage } = draft;
  const { group } = story.rule(draft.measure);
  if (!CARRYING.includes(group) || holds(passage, "clause", "cumulative") || group === "share") return null;
  const earlier = story.drafts.findLast((other) =>
    other !== draft && other.when !== undefined && story.rule(other.measure).group === group &&
    (other.passage === passage ? other.range[0] < draft.range[0] : story.isNear(other.passage, passage))
  );
  return earlier?.when ? follow(draft, earlier, "carried on") : null;
}
