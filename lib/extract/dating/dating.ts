import { byEnd } from "./by_end.ts";
import { isAddedDay } from "./added.ts";
import { isOfTestBefore } from "../passage/adopted.ts";
import { coming } from "./coming.ts";
import { BESIDE_WAY, isBehind, isDayOfEvent, isOfEvent, isOfOther } from "./beside.ts";
import { begun, counted, dayToldBefore, eventDay, happened, lasting, onceDone, sinceNewYear } from "./counted.ts";
import { daysOf } from "./days.ts";
import { wayTo } from "./distance.ts";
import { isOut } from "./excluded/excluded.ts";
import { listedIn } from "./listed_in.ts";
import { finerThan, isLabel } from "./labels.ts";
import { isOfItsThing } from "./owned_day.ts";
import { isOfPlace } from "./naming.ts";
import { lastsSince, sinceBefore } from "./since.ts";
import { endOf, sinceUntil } from "./since_until.ts";
import { saidOn } from "./said_on.ts";
import { remaining } from "./remaining.ts";
import { summed } from "./summed.ts";
import { isSinceAll } from "./since_all.ts";
import { thereafter } from "./thereafter.ts";
import { ofWhen } from "./when_clause.ts";
import { timesOf } from "./spoken/times.ts";
import { because, type Dating, type Draft } from "../passage/draft.ts";
import { clauseAround, has, holds, holdsIn, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period, Resolved } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

const PART_OF_MONTH = 12 * 24 * 60 * 60 * 1000;
/** "A ceiling of four million for 2017" */
const FOR_SPAN = mark("clause", "for_span");
/** A decision's day stands near it. */
const DECISION_REACH = 18;
const COUNCIL = mark("source", "UN Security Council");
const RESOLUTION = mark("head", "resolution");
const ADOPTED = mark("action", "impose");
const VOTE = mark("clause", "vote");
/** How far before its day a vote may stand. */
const VOTE_REACH = 3;
/** Actions that hold from their day on. */
const STANDING = ["impose", "ban", "cap", "tighten"];

/** The period of a claim's own sentence, or null if it names none for it. */
export function datingOf(draft: Draft, story: Story, text: string): Dating | null {
  const later = thereafter(draft, story);
  if (later !== null) return later;
  const period = periodOf(draft, story);
  return period === null ? null : toDating(draft, endOf(draft, period), story, text);
}

/** The period that a claim would have if it stood at a place of another passage. */
export function datingIn(draft: Draft, passage: Passage, at: number, story: Story, text: string): Dating | null {
  if (timesOf(passage, story).length === 0) return null;
  return datingOf({ ...draft, passage, range: [at, at + 1], at, reasons: [] }, story, text);
}

/** The period of a claim's own sentence that stands nearest to it. */
function periodOf(draft: Draft, story: Story): Period | null {
  if (draft.window !== null) return draft.window;
  const all = timesOf(draft.passage, story);
  if (all.length === 0) return null;
  if (draft.measure === "sanction") return ofDecision(draft, all, story);
  const tied = draft.low === 0 ? null : ofWhen(draft, all);
  if (tied !== null) return tied;
  const total = all.find((period) => isBehind(draft, period) && summed(draft, period, story) !== null);
  if (total !== undefined) return total;
  return all.length === 1 ? ofOnly(draft, all, story) : ofDeed(draft, all, story);
}

/** The one period of a sentence: a deed is of that time however far it stands from it. */
function ofOnly(draft: Draft, all: readonly Period[], story: Story): Period | null {
  const period = all[0]!;
  return isOfPlace(draft.passage, period) || isOut(draft, period, all, story) ? null : period;
}

/** The nearest of several periods that can be a deed's. */
function ofDeed(draft: Draft, all: readonly Period[], story: Story): Period | null {
  const within = draft.unit === "percent" ? ofWhole(draft, all) : undefined;
  if (within !== undefined && !isOut(draft, within, all, story)) return within;
  let best: Period | null = null;
  let least = Infinity;
  for (const period of all) {
    const way = isAddedDay(draft, period) ? -Infinity : wayTo(draft, period, true);
    if (way >= least) continue;
    const far = isOfOther(draft, period, story) &&
        all.some((own) => isBehind(draft, own) && !isOut(draft, own, all, story))
      ? way + BESIDE_WAY
      : way;
    // Whether it can be the claim's at all is asked last: most questions are about that.
    if (far < least && !isOut(draft, period, all, story)) [best, least] = [period, far];
  }
  const listed = best && listedIn(best, draft, all, story);
  if (listed) return listed;
  const finer = best && finerThan(best, draft, all);
  return finer && !isOut(draft, finer, all, story) ? finer : best;
}

/** "A third of all the currency that the country earned last year": the time of what a share is of. */
function ofWhole({ passage, range }: Draft, all: readonly Period[]): Period | undefined {
  const [, to] = clauseAround(passage, range[1]);
  return all.find(({ from, next, kind }) => kind === "at" && from >= range[1] && next <= to);
}

/** The nearest of the periods that can be a decision's, which is none that stands far from it. */
function ofDecision(draft: Draft, all: readonly Period[], story: Story): Period | null {
  const periods = all.filter((period) =>
    !isOfTestBefore(draft.passage, period) && !isSinceAll(draft, period) && !isOut(draft, period, all, story)
  );
  // "Tightened sanctions on Monday over its sixth test, on 3 September, banning textiles": the day of the vote is named.
  const voted = periods.filter((period) =>
    period.grain !== "day" || !isDayOfEvent(period, story) && !isOfItsThing(draft.passage, period)
  );
  const named = voted.some((period) => period.grain === "day" || isLabel(draft.passage, period)) ? voted : periods;
  // "On Tuesday it tabled a draft that would put off Friday's deadline": a day that names a thing is no other time.
  const several = named.filter((period) => !isOfItsThing(draft.passage, period)).length > 1;
  let best: Period | null = null;
  let least = several ? DECISION_REACH : 1.5 * DECISION_REACH;
  for (const period of named) {
    const way = wayTo(draft, period, several) + (isOfEvent(draft, period, story) ? BESIDE_WAY : 0);
    if (way < least) [best, least] = [period, way];
  }
  return best ?? ofVote(draft.passage, periods) ?? periods.find((period) => isLabel(draft.passage, period)) ?? null;
}

/** "On 5 August it adopted resolution 2371", "before the vote on 11 September": the one day of a sentence on the vote. */
function ofVote(passage: Passage, periods: readonly Period[]): Period | null {
  const days = periods.filter(({ grain, kind }) => grain === "day" && kind === "at");
  if (days.length !== 1) return null;
  const adopted = holds(passage, COUNCIL) && holds(passage, RESOLUTION) && holds(passage, ADOPTED);
  return adopted || holdsIn(passage, VOTE, days[0]!.from - VOTE_REACH, days[0]!.from) ? days[0]! : null;
}

function toDating(draft: Draft, period: Period, story: Story, text: string): Dating {
  const own = sinceUntil(draft, period, story) ?? lasting(draft, period, story) ?? coming(draft, period, story) ??
    (period.kind === "window"
      ? inWindow(draft, period, story)
      : remaining(draft, period, daysOf(draft.passage, period, story), story));
  // "The 11th since it resumed tests in May": what is counted since then goes on.
  const since = own !== null && draft.rule.endsWith("ordinal") && sinceBefore(draft.passage, period) >= draft.range[1];
  const whole = since ? { ...own!, end: null } : begun(draft, period, own, story);
  const told = byEnd(draft, period, counted(draft, whole, story), story);
  const days = onceDone(draft, period, sinceNewYear(draft, period, told, story), story);
  const start = days === null ? null : days.start;
  const end = days === null || days.end === null || isOpen(draft, period, start, days.end) ? null : days.end;
  const { span, kind, relative } = period;
  because(draft, "period", NEAREST[kind], [span]);
  return {
    start,
    end,
    basis: days?.basis ?? (relative ? "relative" : "stated"),
    words: text.slice(span[0], span[1]),
    span,
    rule: period.aside ? "aside" : kind,
  };
}

/** The days of a length of time: that of launches ends with the day that is told of. */
function inWindow(draft: Draft, period: Period, story: Story): Resolved | null {
  const launch = story.rule(draft.measure).group === "launch";
  const days = launch ? summed(draft, period, story) : null;
  if (days !== null) return days;
  const day = launch ? happened(eventDay(draft, story) ?? dayToldBefore(draft, story), story) : saidOn(draft, story);
  return period.resolve(day ?? story.published);
}

/** Why a period is a claim's, by its kind. */
const NEAREST: Readonly<Record<Period["kind"], string>> = {
  at: "nearest at",
  since: "nearest since",
  until: "nearest until",
  between: "nearest between",
  window: "nearest window",
  to_date: "nearest to_date",
};

/** Whether what a period dates goes on behind it: rules hold from their day on, events happen on it. */
function isOpen(draft: Draft, period: Period, start: Date | null, end: Date): boolean {
  if (!isStanding(draft)) return lastsSince(draft, period);
  const several = period.when?.is === "nth" && (period.when.count ?? 1) > 1;
  const window = draft.action === "cap" &&
    (period.kind === "between" || period.grain === "quarter" || period.grain === "span" && !isPartOfMonth(start, end) ||
      several || period.grain === "year" && has(draft.passage, period.from - 1, FOR_SPAN));
  return !window;
}

/** "At the end of November": some days, in which something was decided. */
function isPartOfMonth(start: Date | null, end: Date): boolean {
  return start !== null && end.getTime() - start.getTime() <= PART_OF_MONTH;
}

/** Whether a decision holds from its day on. */
export function isStanding(draft: Draft): boolean {
  return draft.measure === "sanction" && STANDING.includes(draft.action ?? "");
}

/** Takes the period of something else, and says why. */
export function follow(draft: Draft, when: Dating, rule: string): Dating {
  because(draft, "period", rule, [when.span]);
  return when;
}
