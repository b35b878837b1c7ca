import {
  isOfAttribution,
  isOfCharge,
  isOfPlans,
  isOfPunishment,
  isOfYield,
  isPastItsEnd,
  isSinceOther,
  isWorthNow,
} from "./aside.ts";
import { isOfFormer, isOfOrigin } from "../../bind/counts/changes.ts";
import { isSinceRow } from "../../bind/counts/windows.ts";
import { isOfYet } from "../../bind/violations/yet.ts";
import { isOfMoved } from "../../bind/violations/moved.ts";
import { isOfCondemning } from "../../bind/counts/condemned.ts";
import { isOfAnswer, isOfAnswered, isOfEventBeside, isOfOccasion } from "../../bind/counts/occasion.ts";
import { isOfAftermath, isOfFigure, isOfMember, isOfNextPart, isOfSequel, sequelAt } from "../beside.ts";
import { isBeforeOrdinal, isInBracketBefore, isOfWorldTime } from "../bracketed.ts";
import { isBeforeTotal, isCompared, isOfItsTotal } from "./compared.ts";
import { daysOf } from "../days.ts";
import { isBack, isDeadline, isOfImplemented, isYearly } from "./deadline.ts";
import { isDateline } from "./dateline.ts";
import { isOfDaysAfter } from "./days_after.ts";
import { isStanding } from "../dating.ts";
import { isDeniedTime, isOfConceded, isOfLastOne, isOfWhatFollowed, isOwnedTime } from "./denied_time.ts";
import { isOfForerunners } from "./forerunners.ts";
import { isOfFirst, isSilence } from "./first.ts";
import { isHowLong } from "./how_long.ts";
import { isOfLedTo } from "./led_to.ts";
import { isLengthInLine } from "../labels.ts";
import { isOfFigureBefore } from "./others_months.ts";
import { isOfCeiling, isOfOverstepped } from "./overstepped.ts";
import {
  isBehindFirst,
  isBehindMost,
  isFromOther,
  isOfBroken,
  isOfEased,
  isOfMostYet,
  isOfName,
  isOfOrdinal,
} from "../naming.ts";
import { isOfNextClause } from "./next_clause.ts";
import { isOfPart } from "./of_part.ts";
import { isOfCount } from "./of_count.ts";
import { isOfNextGoods } from "./next_goods.ts";
import { isOfSinceClause } from "./since_clause.ts";
import { isOfSource } from "./of_source.ts";
import { isOfVeto } from "./of_veto.ts";
import { isBesideOwned } from "../owned_day.ts";
import { isOfSame, isToldOfSame } from "./told_of_same.ts";
import { isWhole } from "../part_of.ts";
import { isSaidFirst } from "../said_first.ts";
import { isOfTelling } from "../saying.ts";
import type { Draft } from "../../passage/draft.ts";
import { anyOf, clauseAround, has, holdsIn, isApart, kindAt, mark } from "../../passage/marks.ts";
import { isOfFirstSanctions } from "../../passage/imposed_first.ts";
import { isAfter } from "../../periods/calendar.ts";
import type { Period } from "../../periods/period.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Story } from "../../passage/story.ts";

/** What a day right beside it is of: "Friday's vote". */
const VOTES = mark("clause", "vote");
const VOTED = anyOf(VOTES, mark("head", "resolution"));
const SINCE = mark("time", "since");

/**
 * Whether a period can't be a claim's: something is compared with it, it is when it was said, or how long it took. What its
 * words alone tell is asked first, and what its days are last.
 */
export function isOut(draft: Draft, period: Period, all: readonly Period[], story: Story): boolean {
  const { passage, range } = draft;
  return isBeforeNext(draft, period, all) || isOfLedTo(draft, period, all) || isOfFormer(draft, period.from) ||
    isOfOrigin(draft, period.from) ||
    isOfPart(draft, period, story) ||
    draft.unit === "count" && isWhole(passage, range[0]) ||
    isOfFirst(draft, period, story) || isToldOfSame(draft, period, all) ||
    isOfMember(draft, period, story) ||
    isCompared(draft, period) || isOfItsTotal(draft, period, all) ||
    isOfOrdinal(draft, period) || isFromOther(draft, period) || isOfName(draft, period) ||
    isDeniedTime(draft, period) || isOwnedTime(draft, period, all) || isBesideOwned(draft, period, all) ||
    isOfLastOne(draft, period) ||
    isOfConceded(draft, period) || isOfEventBeside(draft, period) ||
    isOfWhatFollowed(draft, period) ||
    isLengthInLine(passage, period) ||
    isHowLong(draft, period) ||
    isOfWorldTime(passage, period) || isInBracketBefore(draft, period) || isBeforeOrdinal(draft, period) ||
    isBeforeTotal(draft, period, story) ||
    isOfAftermath(draft, period) || !period.ofNext && period.next <= sequelAt(draft) ||
    isOfNextPart(draft, period, story) || isOfFigureBefore(draft, period, all) || isOfNextClause(draft, period, all) ||
    isOfSequel(draft, period) ||
    draft.good !== null && isYearly(period, draft.measure === "sanction") ||
    draft.isEvent &&
      (isSinceFirst(draft, period) || isSinceRow(passage, period) || isSinceOther(draft, period) ||
        isOfPlans(draft, period)) ||
    isOfDaysAfter(draft, period) ||
    isOfCount(draft, period, story) || isOfForerunners(draft, period) ||
    draft.isEvent && (period.kind === "window" || period.kind === "to_date" || isOfAnswer(passage, range[0], period)) ||
    (draft.measure === "sanction" ? isNotDecided(draft, period, story) : isNotDone(draft, period, story)) ||
    period.kind === "to_date" && draft.rule.endsWith(".member") || isDateline(passage, period, story);
}

/** Whether a period can't be that of a decision. */
function isNotDecided(draft: Draft, period: Period, story: Story): boolean {
  const [{ passage }, { kind }] = [draft, period];
  // "For the first time since 2006 it blocked ...": how long nothing like it had been.
  return isSilence(period) &&
      (isBehindFirst(passage, period.from) || isBehindMost(passage, period.from)) ||
    // "None since 2017, and in May 2022 it was blocked": what is blocked or proposed is so at one time.
    !isStanding(draft) && isOfSinceClause(draft, period) ||
    kind === "since" && !isStanding(draft) &&
      (passage.periods.some((other) => other.kind === "at") ||
        // "Has designated 236 firms since March 2017"
        draft.at < period.from && !isVerbFirst(draft, period) &&
          (draft.action !== "list" || isApart(passage, draft.at, period.from))) ||
    isOfYield(draft, period) || isOfOverstepped(draft, period) ||
    isOfMoved(passage, period.from, draft.low === null ? draft.by ?? draft.at : draft.at) ||
    isOfYet(passage, draft.by ?? draft.at, period.from) ||
    (draft.action !== "cap" ? kind === "window" || kind === "until" || isDeadline(passage, period) : isBack(period)) ||
    !isStanding(draft) && isAhead(draft, period, story) ||
    isOfEased(draft, period) || isOfNextGoods(draft, period) || isOfImplemented(draft, period) ||
    isOfAnswered(passage, period) || isOfVeto(draft, period) ||
    isOfOccasion(passage, period) ||
    isOfFigure(draft, period, story);
}

/** "عرقلتا منذ مايو 2022 أي محاولة": where verbs stand first, a time behind one in its clause is its own. */
function isVerbFirst({ passage, at }: Draft, { from }: Period): boolean {
  return passage.columns.lexicon.grammar.head_first === true && clauseAround(passage, from)[0] <= at;
}

/** Whether a period can't be that of something done. */
function isNotDone(draft: Draft, period: Period, story: Story): boolean {
  const { passage, range } = draft;
  const isDay = period.grain === "day";
  const said = story.rule(draft.measure).group === "launch"
    ? isOfCondemning(passage, range[0], period)
    : isOfTelling(passage, period) || isSaidFirst(passage, period, range[0]) ||
      isDay && (isOfCharge(passage, period) || isOfAttribution(passage, period));
  const voted = isDay && passage.periods.length > 1 &&
    (holdsIn(passage, VOTES, period.next, period.next + 2) || has(passage, period.from - 2, VOTED));
  return isOfCeiling(draft, period) || isOfSource(draft, period) ||
    said || voted || isOfMostYet(draft, period) || isOfFirstSanctions(draft, period) ||
    isWorthNow(draft, period) || draft.measure === "violation" && isOfVeto(draft, period) ||
    isOfBroken(draft, period) ||
    isOfPunishment(draft, period) || isAhead(draft, period, story);
}

/** "Its first ICBM test since 2017": since when there had been none like it, where the sentence does not go on about that time. */
function isSinceFirst({ passage, range }: Draft, { kind, when, from, next }: Period): boolean {
  // "أقوى صاروخ منذ خمس سنوات": where one word says "since" and "ago".
  const since = kind === "since" || when?.is === "ago" && has(passage, from, SINCE);
  return since && range[0] < from && (isBehindFirst(passage, from) || isBehindMost(passage, from)) &&
    kindAt(passage, next) !== Kind.comma;
}

/** "It fired two, the day after it had fired three": a time of what its words lead to, up to the next such time. */
function isBeforeNext({ passage, range, isEvent }: Draft, period: Period, all: readonly Period[]): boolean {
  // "Said on Thursday that it had tested an ICBM, a day after the weapon flew": the flight is that of the same thing.
  if (isEvent && period.ofNext && range[1] <= period.from && isOfSame(passage, period.next)) return false;
  if (period.ofNext && isPastItsEnd(passage, range[0], period, all)) return true;
  return period.ofNext === true && (range[1] <= period.from ||
    all.some((other) => other.ofNext && other.from > period.from && other.next <= range[0]));
}

/** What was counted lies behind the document's day; only rules are made for times to come. */
function isAhead({ passage }: Draft, period: Period, story: Story): boolean {
  if (story.published === null || period.when?.is === "weekday" && period.when.local) return false;
  const start = daysOf(passage, period, story)?.start;
  return start != null && isAfter(start, story.published);
}
