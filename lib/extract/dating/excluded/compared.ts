import { isManyTimes } from "../../bind/counts/times.ts";
import { isOfTelling } from "../saying.ts";
import type { Draft } from "../../passage/draft.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isAnd,
  kindAt,
  lastPlace,
  mark,
} from "../../passage/marks.ts";
import { Ranges } from "../../lexicon/function_words.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";

/** At how many places before a time the word may stand that compares something with it. */
const THAN_PLACES = 4;
/** How far before a period the word may stand that says how many times as much something is. */
const TIMES_REACH = 5;
const THAN = mark("clause", "than", "difference");
const TIMES_AS = mark("clause", "times_as");
const TRADE = anyOf(mark("flow"), mark("blocker", "trade"));
/** How far before its time the word may stand that compares a figure with what was traded. */
const TRADE_REACH = 7;
const GROWTH = mark("blocker", "growth");
const FROM = mark("clause", "grown_from");
/** How far from a rate of growth its noun and the time may stand that it is reckoned from. */
const GROWN_PLACES = 3;
const COMPARES = anyOf(THAN, TIMES_AS);
const LIKENS = mark("clause", "likens");
const NEVER = mark("negation", "not", "none");
const TOTAL = mark("clause", "cumulative");
const TOTALS = mark("trigger", "weak", "steal");
/** How far behind a time the word for the whole may stand that is of it. */
const TOTAL_PLACES = 3;
const GLUE = anyOf(mark("stopword"), mark("time", "whole", "of"), TOTAL);

/** "More than in 2021", "the 2021 total": a period that only something else is compared with. */
export function isCompared({ passage, range }: Draft, period: Period): boolean {
  if (isLikened(passage, range[1], period) || isGrownFrom(passage, range[1], period)) return true;
  // "2 billion, nearly three times last year's haul"
  if (isManyTimes(passage, period)) return true;
  if (!holds(passage, COMPARES)) return false;
  // "30 this year, against eight in 2021": the period behind the figure that the claim is compared with is that one's.
  const against = lastPlace(passage, THAN, range[1], period.from);
  if (
    against >= 0 &&
    passage.values.some((value) => value.from > against && value.from - against <= 2 && value.next <= period.from)
  ) {
    return true;
  }
  // "Nine times more than all its exports in 2021": the time of the trade that it is compared with.
  if (against >= 0 && period.from - against <= TRADE_REACH && holdsIn(passage, TRADE, against, period.from)) {
    return true;
  }
  // "More than double the sum of the year before": a noun may stand between.
  const twice = firstPlace(passage, TIMES_AS, Math.max(period.from - TIMES_REACH, range[1]), period.from);
  if (twice >= 0) return !passage.values.some((value) => value.from > twice && value.next <= period.from);
  let than = period.from - 1;
  while (period.from - than < THAN_PLACES && isGlue(passage, than)) than--;
  // "More than a week ago" says how long ago it was.
  if (!has(passage, than, THAN) || period.when?.is === "ago" && period.when.rough) return false;
  // "As many as on Wednesday it has never fired: 25"
  if (than <= FIRST && isNever(passage, period)) return false;
  // "More than in all of 2017; one came down ...": what stands behind a semicolon or colon goes on about its own time, and what
  // something grew to ("fell, compared with the year before, to 47") is of its own too.
  const behind = kindAt(passage, period.next);
  if (behind === Kind.semicolon || behind === Kind.colon || has(passage, range[0] - 1, Ranges.to)) return true;
  // "More than double last year's take of $400m": the figure behind the time is that time's.
  if (range[0] >= period.next && range[0] - period.next <= OWN_PLACES && range[0] > than) {
    // "... compared with the year before, and reached 1.65bn": behind "and" it goes on about its own time.
    const and = kindAt(passage, period.next) === Kind.comma ? period.next + 1 : period.next;
    return isAnd(passage, and) || holdsIn(passage, THAN, period.next, range[0]);
  }
  // "51 % more than in 2024 (1.3bn)": the figure in brackets is that year's.
  if (kindAt(passage, period.next) === Kind.open && range[0] === period.next + 1) return false;
  return !passage.values.some((value) => value.from >= than && value.next <= period.from);
}

/** "An increase of 51% over last year", "بزيادة 51% عن العام الماضي": the time that a rate of growth is reckoned from. */
function isGrownFrom(passage: Passage, next: number, { from }: Period): boolean {
  if (!holds(passage, GROWTH) || !has(passage, from - 1, FROM)) return false;
  return passage.values.some((value) =>
    value.unit === "percent" && value.from >= next && value.next < from && from - value.next <= GROWN_PLACES &&
    holdsIn(passage, GROWTH, value.from - GROWN_PLACES, from)
  );
}

/** "The theft of $100m, which bears similarities to the Ronin hack in March": the time of what something is only like. */
function isLikened(passage: Passage, next: number, { from }: Period): boolean {
  if (!holds(passage, LIKENS)) return false;
  const like = lastPlace(passage, LIKENS, next, from);
  return like >= 0 && from < clauseAround(passage, like)[1] &&
    !passage.values.some((value) => value.from > like && value.next <= from);
}

/** Among how many places at its beginning a sentence compares all others with its own time. */
const FIRST = 1;

function isNever(passage: Passage, { next }: Period): boolean {
  return holdsIn(passage, NEVER, next, clauseAround(passage, next)[1]);
}

/** How far behind a time its own figure may stand. */
const OWN_PLACES = 4;

/** A small word between "than" and its time: "than in the whole of 2017". */
function isGlue(passage: Passage, at: number): boolean {
  return !has(passage, at, THAN) && has(passage, at, GLUE);
}

/** "Took 2 billion in 2025, which brings the total to 6.75": a time in an earlier clause, whose figure is another. */
export function isBeforeTotal({ passage, range, measure, low }: Draft, period: Period, { own }: Story): boolean {
  if (period.next > range[0] || !holds(passage, TOTAL)) return false;
  const [from] = clauseAround(passage, range[0]);
  if (period.next > from || !holdsIn(passage, TOTAL, from, range[0])) return false;
  return own.some((other) =>
    other.measure === measure && other.range[1] <= from && other.low !== null && other.low < low!
  );
}

/** "Much of this year's total comes from the $1.46bn breach in February": the time of a whole, of which a figure is a part with its own. */
export function isOfItsTotal({ passage, range, measure }: Draft, { next }: Period, all: readonly Period[]): boolean {
  if (measure !== "stolen" || next > range[0] || !holdsIn(passage, TOTALS, next, next + TOTAL_PLACES)) return false;
  const from = firstPlace(passage, Ranges.from, next, range[0]);
  return from >= 0 && !passage.values.some((value) => value.from >= next && value.next <= from) &&
    all.some((other) => other.from >= range[1] && other.kind === "at" && !isOfTelling(passage, other));
}

/** Whether a passage tells of a sum over all years, which no period of the sentences before limits. */
export function isCumulative(passage: Passage): boolean {
  return holds(passage, TOTAL);
}
