import type { Measure } from "../../claims/claim.ts";
import { isOfItsEnd } from "./excluded/of_source.ts";
import { isFounding } from "../periods/founding.ts";
import type { Draft } from "../passage/draft.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  isApart,
  kindAt,
  lastPlace,
  mark,
  placesOf,
} from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import type { Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";

const LEVEL = mark("clause", "level");
const LEVEL_PLACES = 3;
const REPORT = mark("credit", "report");
const REPORT_PLACES = 2;
const ISSUED = mark("clause", "made_known");
/** How far before a day the word for publishing may stand, and before that the report. */
const ISSUED_REACH = 3;
const REPORT_REACH = 7;
const WITHIN = mark("time", "at");
const RESOLUTION = mark("head", "resolution");
const RESOLUTION_REACH = 3;
const BAN = mark("action", "ban");
const RETURN = mark("action", "return");
const EVADE = mark("trigger", "evade");
const AFTER = mark("time", "after");
const MOST = mark("clause", "superlative");
/** How far before a time the word may stand that makes it one since when nothing was as much. */
const MOST_REACH = 7;
const FIRST = mark("clause", "first");
const FROM = mark("range", "from");
const PRECEDING = mark("clause", "preceding");
const EARLIER = mark("clause", "earlier");
/** What a period may only name: where a passage has none of these words, there is nothing to name. */
const NAMED = anyOf(LEVEL, REPORT, RESOLUTION, PRECEDING);

/** Whether a period only names something else: a resolution, a level, a report, the event before. */
export function isOfName(draft: Draft, period: Period): boolean {
  const { passage } = draft;
  return isFounding(passage, period) || holds(passage, NAMED) &&
      (isOfNumber(draft, period) || isOfLevel(passage, period) || isOfReport(draft, period) ||
        isOfPrevious(draft, period));
}

/** "Resolution 2397 (2017)": the year belongs to the number; it is that of a decision where nothing else says when that was. */
function isOfNumber({ passage, measure }: Draft, { from, grain }: Period): boolean {
  const sole = measure === "sanction" && passage.periods.length === 1;
  return !sole && grain === "year" && kindAt(passage, from - 1) === Kind.open &&
    kindAt(passage, from - 2) === Kind.digits && has(passage, from - 3, RESOLUTION);
}

/** "Frozen at the level of the past twelve months", "at today's level": a time that only says how much it was. */
function isOfLevel(passage: Passage, { from, next, kind, grain, relative }: Period): boolean {
  return kind === "window" && holdsIn(passage, LEVEL, from - LEVEL_PLACES, from) ||
    grain === "day" && relative && has(passage, next, LEVEL);
}

/** "In its report of 5 September": the day of a report is not that of what it tells. */
function isOfReport({ passage, measure, range }: Draft, { from, next, grain }: Period): boolean {
  // "Its August report" is of August, not what it tells.
  if (kindAt(passage, next) === Kind.dash && holdsIn(passage, REPORT, next, next + 2)) return true;
  if (measure === "sanction") return false;
  // "The previous report, in August, had put it at two billion"
  const [begin, end] = clauseAround(passage, from);
  const aside = end === next && from - begin <= 1 && range[0] >= next;
  if (aside && holdsIn(passage, REPORT, clauseAround(passage, begin - 2)[0], begin - 1)) return true;
  if (grain !== "day") return isOfIssue(passage, from);
  return holdsIn(passage, REPORT, from - REPORT_PLACES, from) && !has(passage, from - 1, WITHIN) ||
    isOfIssue(passage, from);
}

/** "The report, out on 5 September", "which a broadcaster got hold of on Thursday": the day on which it could be read. */
function isOfIssue(passage: Passage, from: number): boolean {
  const issued = lastPlace(passage, ISSUED, from - ISSUED_REACH, from);
  return issued >= 0 && !isApart(passage, issued, from) && holdsIn(passage, REPORT, issued - REPORT_REACH, issued);
}

/**
 * "The UN had said in one of its reports published in 2019", "in recent years they have taken three billion": what an older report
 * tells, or years that nobody names, are not of the time told just before.
 */
export function isOfOldReport({ passage, measure }: Draft, { published }: Story): boolean {
  if (THEFTS.includes(measure) && holds(passage, OVER_YEARS)) return true;
  // "24 tests in 2016. His predecessors came to 30 together": what others did who ruled before.
  if (TESTS.includes(measure) && holds(passage, FOREBEARS) && !holds(passage, THAN)) return true;
  if (passage.periods.some((period) => isOfItsEnd(passage, period))) return true;
  if (!holds(passage, ISSUED) || published === null) return false;
  return passage.periods.some((period) => {
    const end = period.grain === "year" ? period.resolve(published)?.end : null;
    return end && end < published && isOfIssue(passage, period.from);
  });
}

/** "It comes two weeks after the previous one, on 18 March": the day of the one before. */
function isOfPrevious({ passage, range }: Draft, { from, grain }: Period): boolean {
  return grain === "day" && from > range[1] &&
    placesOf(passage, PRECEDING, range[1], from).some((at) =>
      !has(passage, at, EARLIER) && holdsIn(passage, AFTER, range[1], at)
    );
}

/** "Coal, whose export was banned in 2017, still arrives", "against a resolution of 2017": the time of what is broken. */
export function isOfBroken({ passage, at, measure }: Draft, { from, next }: Period): boolean {
  if (measure !== "violation") return false;
  // "In breach of the 2006 ban"
  if (
    has(passage, next, BAN) || has(passage, next, RESOLUTION) ||
    holdsIn(passage, RESOLUTION, from - RESOLUTION_REACH, from)
  ) return true;
  const [start, end] = clauseAround(passage, from);
  if (at >= start && at < end) return false;
  // "Although all were to be sent home by the end of 2019": when they should have gone.
  return holdsIn(passage, RETURN, start, from) ||
    holdsIn(passage, BAN, start, from) && !holdsIn(passage, EVADE, start, from);
}

const THEFTS: readonly Measure[] = ["stolen", "attacks", "cases"];
const TESTS: readonly Measure[] = ["launches", "nuclear_tests"];
const FOREBEARS = mark("clause", "forebears");
const THAN = mark("clause", "than");
const OVER_YEARS = mark("clause", "over_years");
const IMPOSED = mark("action", "impose", "ban");
const MEASURES = mark("head", "sanctions");

/** "Lift the sanctions imposed in 2016", "die Aufhebung der 2016 verhängten Sanktionen": when what is to be eased was decided. */
export function isOfEased({ passage, action }: Draft, { from, next }: Period): boolean {
  if (action !== "ease" && action !== "propose_ease") return false;
  if (has(passage, next, IMPOSED) && has(passage, next + 1, MEASURES)) return true;
  const imposed = has(passage, from - 1, IMPOSED) ? from - 1 : has(passage, from - 2, IMPOSED) ? from - 2 : -1;
  return imposed > 0 && has(passage, imposed - 1, MEASURES);
}

/** How far before a period the word may stand that makes it how long there was none. */
const FIRST_REACH = 6;

/** "The first of its kind for a year" */
export function isBehindFirst(passage: Passage, at: number): boolean {
  if (!holds(passage, FIRST)) return false;
  const [from] = clauseAround(passage, at);
  return holdsIn(passage, FIRST, Math.max(from, at - FIRST_REACH), at);
}

/** "The toughest sanctions since 2006": since when there has been nothing like it. */
export function isBehindMost(passage: Passage, at: number): boolean {
  if (!holds(passage, MOST)) return false;
  const [from] = clauseAround(passage, at);
  return holdsIn(passage, MOST, Math.max(from, at - MOST_REACH), at);
}

/** "One of the largest heists known so far": up to when none has been larger. */
export function isOfMostYet({ passage, range }: Draft, { kind, from }: Period): boolean {
  return kind === "to_date" && range[1] <= from && isBehindMost(passage, from);
}

/** "For the third time after 2006 and 2009": times that an ordinal counts from. */
export function isOfPlace(passage: Passage, { from, kind }: Period): boolean {
  return kind === "since" && has(passage, from, AFTER) &&
    passage.values.some((value) => value.ordinal && value.next <= from && from - value.next <= 1);
}

/** "36, half the record of 70 from the year before": the time of another figure, tied to it by "from". */
export function isFromOther({ passage, range }: Draft, { from }: Period): boolean {
  return has(passage, from - 1, FROM) &&
    passage.values.some((value) =>
      value.next === from - 1 && value.from !== range[0] && !value.isYear && !value.ordinal
    );
}

/** How far behind an ordinal the time may stand that it counts in. */
const ROW_PLACES = 3;

/** "Friday's was the year's eighth", "it was an ICBM, the eighth this year": a time that another's place in a row counts in. */
export function isOfOrdinal({ passage, range, isEvent }: Draft, period: Period): boolean {
  if (period.grain === "day") return false;
  const { values } = passage;
  for (let i = 0; i < values.length; i++) {
    const { ordinal, from, next } = values[i]!;
    if (!ordinal) continue;
    // "The year's eighth", but "أجرت في سبتمبر سادس تجاربها".
    if (from === period.next && !passage.columns.lexicon.grammar.head_first) return true;
    // "Hours after it fired two, in its second launch in five days": a length of time is that of the place in the row.
    const own = isEvent ? period.kind !== "since" : period.kind === "window";
    if (own && from >= range[1] && next <= period.from && period.from - next <= ROW_PLACES) return true;
  }
  return false;
}
