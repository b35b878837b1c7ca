import { addedDay } from "./added.ts";
import { isBeforeTotal, isCompared } from "./compared.ts";
import { isDateline } from "./dateline.ts";
import { timesOf } from "./times.ts";
import { begun, coming, counted, dayToldBefore, eventDay, happened, lasting, sinceNewYear } from "./counted.ts";
import { isOfSaying, wayTo } from "./distance.ts";
import { anchorOf } from "../periods/focus.ts";
import { because, type Dating, type Draft } from "../passage/draft.ts";
import { isOfFormer } from "../bind/changes.ts";
import { isOfAnswer, isOfAnswered } from "../bind/occasion.ts";
import {
  BESIDE_WAY,
  isBeforeNext,
  isBehindFirst,
  isFromOther,
  isOfAftermath,
  isOfBroken,
  isOfFigure,
  isOfMember,
  isOfName,
  isOfNextPart,
  isOfOrdinal,
  isOfOther,
  isOfPrevious,
} from "./beside.ts";
import { clauseAround, holds, holdsIn, mark } from "../passage/marks.ts";
import type { Period } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";
import { isOfNextGoods } from "./next_goods.ts";
import { isOfFirst } from "./first.ts";
import { lastsSince } from "./since.ts";

const PART_OF_MONTH = 12 * 24 * 60 * 60 * 1000;
/** A decision's day stands near it. */
const DECISION_REACH = 18;
const PARTS = mark("including", "of_them", "one_of");
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
  if (draft.window !== null) return draft.window;
  const all = timesOf(passage, story);
  const periods = all.length === 0
    ? all
    : all.filter((period) => !isBeforeNext(draft, period, all) && !isOut(draft, period, story));
  const decides = draft.measure === "sanction";
  const added = addedDay(draft, periods);
  if (added) return added;
  let best: Period | null = null;
  let least = !decides ? Infinity : periods.length > 1 ? DECISION_REACH : 1.5 * DECISION_REACH;
  for (const period of periods) {
    const way = wayTo(draft, period, periods.length > 1) + (isOfOther(draft, period, periods, story) ? BESIDE_WAY : 0);
    if (way < least) [best, least] = [period, way];
  }
  return best;
}

/** Whether a period can't be the claim's: something is compared with it, it is when it was said, or how long it took. */
function isOut(draft: Draft, period: Period, story: Story): boolean {
  const { passage, range } = draft;
  if (isOfFormer(draft, period.from) || isOfPart(draft, period, story) || isOfFirst(draft, period, story)) return true;
  if (isOfMember(draft, period, story)) return true;
  if (isAhead(draft, period, story) || isCompared(draft, period) || isDateline(passage, period, story)) return true;
  // "Friday's was the year's eighth": whose place in a row it is.
  if (draft.window === null && isOfOrdinal(draft, period) || isFromOther(draft, period)) return true;
  if (isOfName(draft, period) || isOfPrevious(draft, period) || isBeforeTotal(draft, period, story)) return true;
  const decides = draft.measure === "sanction";
  // "For the first time since 2006 it blocked ...": how long nothing like it had been.
  if (decides && period.kind === "since" && isBehindFirst(draft.passage, period.from)) return true;
  if (decides && (isOfFigure(draft, period, story) || isOfAnswered(passage, period))) return true;
  if (
    isOfBroken(draft, period) || isOfNextGoods(draft, period) || isOfAftermath(draft, period) ||
    isOfNextPart(draft, period, story)
  ) return true;
  if (draft.rule.endsWith("event") && isOfAnswer(passage, range[0], period)) return true;
  if (draft.rule.endsWith("event") && (period.kind === "window" || isToDate(period))) return true;
  const limits = period.kind === "window" || period.kind === "until";
  if (draft.measure === "sanction" && draft.action !== "cap" && limits || draft.good && isYearly(period)) return true;
  const { group } = story.rule(draft.measure);
  return group !== "launch" && group !== "sanction" && period.grain === "day" && isOfSaying(passage, period);
}

/** "No more than that may reach it in a year": so often a ceiling is one. */
function isYearly({ when }: Period): boolean {
  return when?.is === "window" &&
    (when.count === 1 && when.unit === "year" || when.count === 12 && when.unit === "month");
}

/** "58 attacks, 17 of them last year": a period that belongs to a part, where the whole has another from before. */
function isOfPart(draft: Draft, period: Period, story: Story): boolean {
  const { passage, range } = draft;
  if (!holds(passage, PARTS)) return false;
  const [from, to] = clauseAround(passage, period.from);
  const part = holdsIn(passage, PARTS, Math.max(from, range[1]), to);
  if (!part || range[1] > from) return false;
  const { group } = story.rule(draft.measure);
  return passage.periods.length > 1 ||
    story.recent.some((other) =>
      other.when && story.rule(other.measure).group === group && story.isNear(other.passage, passage)
    ) || passage.index > 0 && story.passages[passage.index - 1]!.periods.length > 0;
}

/** "So far" by itself, which tells how long something has been true and not when it happened. */
function isToDate({ when }: Period): boolean {
  return when?.is === "to_date" && when.of === null;
}

/** What was counted lies behind the document's day; only rules are made for times to come. */
function isAhead({ measure, passage }: Draft, period: Period, story: Story): boolean {
  if (measure === "sanction" || story.published === null) return false;
  const start = period.resolve(anchorOf(passage, period, story))?.start;
  return start != null && start > story.published;
}

function toDating(draft: Draft, period: Period, story: Story, text: string): Dating {
  const anchor = period.kind === "window"
    ? story.rule(draft.measure).group === "launch" &&
        happened(eventDay(draft, story) ?? dayToldBefore(draft, story), story) ||
      story.published
    : anchorOf(draft.passage, period, story);
  const own = lasting(draft, period, story) ?? coming(draft, period, story) ?? period.resolve(anchor);
  const days = sinceNewYear(draft, period, counted(draft, begun(draft, period, own, story), story), story);
  because(draft, "period", `nearest ${period.kind}`, [period.span]);
  return {
    ...shaped(draft, period, days?.start ?? null, days?.end ?? null),
    basis: days?.basis ?? (period.relative ? "relative" : "stated"),
    words: text.slice(...period.span),
    span: period.span,
    rule: period.aside ? "aside" : period.kind,
  };
}

/** Rules hold from their day on; events happen on it. */
function shaped(draft: Draft, period: Period, start: Date | null, end: Date | null): Pick<Dating, "start" | "end"> {
  if (!isStanding(draft)) return { start, end: lastsSince(draft, period) ? null : end };
  const several = period.when?.is === "nth" && (period.when.count ?? 1) > 1;
  const window = draft.action === "cap" &&
    (period.kind === "between" || period.grain === "quarter" || period.grain === "span" && !isPartOfMonth(start, end) ||
      several);
  return window ? { start, end } : { start, end: null };
}

/** "At the end of November": some days, in which something was decided. */
function isPartOfMonth(start: Date | null, end: Date | null): boolean {
  return start !== null && end !== null && end.getTime() - start.getTime() <= PART_OF_MONTH;
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
