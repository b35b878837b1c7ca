import type { Draft } from "../passage/draft.ts";
import { isLaunchLike, nounAt } from "../passage/heads.ts";
import { clauseAround, has, holdsIn, kindAt, mark, places, placesOf, wayBetween, wayFrom } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";
import { Kind } from "../scan/tokens.ts";

const LEVEL = mark("clause", "level");
const LEVEL_PLACES = 3;
const REPORT = mark("credit", "report");
const REPORT_PLACES = 2;
const WITHIN = mark("time", "at");

const RESOLUTION_REACH = 3;

/** "Coal, whose export was banned in 2017, still arrives", "against a resolution of 2017": the time of what is broken. */
export function isOfBroken({ passage, at, measure }: Draft, { from }: Period): boolean {
  if (measure !== "violation") return false;
  if (places(passage, "head", ["resolution"], from - RESOLUTION_REACH, from).length > 0) return true;
  const [start, end] = clauseAround(passage, from);
  return (at < start || at >= end) && places(passage, "action", ["ban"], start, from).length > 0 &&
    places(passage, "trigger", ["evade"], start, from).length === 0;
}

/** How near its claim a period stands that is that claim's and no other's. */
const BESIDE = 5;
const OWN = 8;
/** What is added to the way to a period that is another claim's. */
export const BESIDE_WAY = 8;

/** How many places behind one of several its time may begin. */
const MEMBER_REACH = 2;

/** Whether a period is another claim's. "20 in 2023 and 47 in 2024": the period right behind another claim is that one's where this one has its own behind it. */
export function isOfOther(draft: Draft, period: Period, periods: readonly Period[], story: Story): boolean {
  const { passage, range } = draft;
  if (draft.measure === "sanction") return isOfEvent(draft, period, story);
  if (period.next > range[0]) return false;
  const before = story.recent.some((other) =>
    other !== draft && other.passage === passage && other.range[1] <= period.from &&
    wayBetween(passage, other.range[1] - 1, period.from) <= BESIDE
  );
  return before && periods.some((own) => own.from >= range[1] && wayBetween(passage, range[1] - 1, own.from) <= OWN);
}

/** "Banned textiles, which brought in 760 million last year", "at last year's level": a time that measures, not decides. */
export function isOfFigure({ passage, at, low }: Draft, period: Period, story: Story): boolean {
  if (period.grain === "day") return false;
  if (has(passage, period.from - 1, "clause", "level") || has(passage, period.from - 2, "clause", "level")) return true;
  if (low === null && isOfCeiling(passage, at, period, story)) return true;
  const caps = story.own.flatMap(({ measure, low }) => measure === "sanction" && low !== null ? [low] : []);
  return passage.values.some((value) =>
    !value.isYear && !value.ordinal && !caps.includes(value.low) && period.from > at &&
    Math.min(wayFrom(passage, [value.from, value.next], period.from), Math.abs(value.from - period.next)) <= 1
  );
}

/** "2 million barrels from January, while crude is frozen": the time of a ceiling is not that of the next clause's rule. */
function isOfCeiling(passage: Passage, at: number, period: Period, story: Story): boolean {
  const [from, to] = clauseAround(passage, period.from);
  if (at >= from && at < to) return false;
  return story.own.some(({ measure, low }) =>
    measure === "sanction" && low !== null &&
    passage.values.some((value) => value.low === low && value.from >= from && value.next <= to)
  );
}

/** "Tightened sanctions on Thursday after its third test on 12 February": the day beside a test is the test's. */
function isOfEvent(draft: Draft, period: Period, story: Story): boolean {
  const { passage, at } = draft;
  return story.recent.some((other) =>
    other.passage === passage && story.rule(other.measure).group === "launch" &&
    wayFrom(passage, other.range, period.from) <= BESIDE &&
    wayFrom(passage, other.range, period.from) < wayBetween(passage, at, period.from)
  );
}

/** "Six tests: one in 2006, a second in 2009": the time behind one of those that were counted together is that one's alone. */
export function isOfMember({ passage, range, low, measure }: Draft, { from }: Period, story: Story): boolean {
  if ((low ?? 0) < 2 || story.rule(measure).group !== "launch") return false;
  const [start] = clauseAround(passage, from);
  if (start < range[1]) return false;
  return story.own.some((other) =>
    other.measure === measure && other.range[0] >= start && other.range[1] <= from && (other.low ?? 0) < low! &&
    from - other.range[1] <= MEMBER_REACH
  );
}

/** How far before a period "after" may stand with the event that it is the time of. */
const AFTER_REACH = 3;

/** "The third test, after those of 2006 and 2009": the time of what something came after. */
export function isOfAftermath({ passage, range, measure }: Draft, period: Period): boolean {
  if (measure !== "launches" && measure !== "nuclear_tests" || period.next <= range[0]) return false;
  const after = places(passage, "time", ["after"], period.from - AFTER_REACH, period.from).at(-1);
  if (after === undefined || after < range[1]) return false;
  for (let at = after + 1; at < period.from; at++) if (isLaunchLike(nounAt(passage, at) ?? "other")) return true;
  return false;
}

/** "Twenty missiles, three of them ICBMs, and a test in September": the time of what follows a part is not the part's. */
export function isOfNextPart(draft: Draft, period: Period, { own }: Story): boolean {
  const { passage, parent, range, rule } = draft;
  if (!parent?.when || !rule.endsWith("part") || period.from < range[1]) return false;
  const [from, to] = clauseAround(passage, period.from);
  return from > range[1] && own.some((other) => other !== draft && other.range[0] >= from && other.range[1] <= to);
}

/** How far before a period the word may stand that makes it how long there was none. */
const FIRST_REACH = 6;

/** "The first of its kind for a year" */
export function isBehindFirst(passage: Passage, at: number): boolean {
  const [from] = clauseAround(passage, at);
  return places(passage, "clause", ["first"], Math.max(from, at - FIRST_REACH), at).length > 0;
}

/** "For the third time after 2006 and 2009": times that an ordinal counts from. */
export function isOfPlace(passage: Passage, { from, kind }: Period): boolean {
  return kind === "since" && has(passage, from, "time", "after") &&
    passage.values.some((value) => value.ordinal && value.next <= from && from - value.next <= 1);
}

/** "Since August it may sell no coal, since September no textiles either": a time that stands between takes what follows. */
export function isParted(passage: Passage, by: number, at: number, period: Period): boolean {
  return by < at && period.from < at &&
    passage.periods.some((other) =>
      other !== period && other.kind === period.kind && other.from > by && other.next <= at && other.from > period.from
    );
}

/** "It fired two, the day after it had fired three": a time of what its words lead to, up to the next such time. */
export function isBeforeNext({ range }: Draft, period: Period, all: readonly Period[]): boolean {
  return period.ofNext === true && (range[1] <= period.from ||
    all.some((other) => other.ofNext && other.from > period.from && other.next <= range[0]));
}

/** "36, half the record of 70 from the year before": the time of another figure, tied to it by "from". */
export function isFromOther({ passage, range }: Draft, { from }: Period): boolean {
  return has(passage, from - 1, "range", "from") &&
    passage.values.some((value) =>
      value.next === from - 1 && value.from !== range[0] && !value.isYear && !value.ordinal
    );
}

/** How far behind an ordinal the time may stand that it counts in. */
const ROW_PLACES = 3;

/** "Friday's was the year's eighth", "it was an ICBM, the eighth this year": a time that another's place in a row counts in. */
export function isOfOrdinal({ passage, range, rule }: Draft, period: Period): boolean {
  return passage.values.some(({ ordinal, from, next }) =>
    ordinal && (from === period.next && period.grain !== "day" ||
      rule.endsWith("event") && from >= range[1] && next <= period.from && period.from - next <= ROW_PLACES &&
        period.kind !== "since" && period.grain !== "day")
  );
}

/** Whether a period only names something else: a resolution, a level, a report. */
export function isOfName(draft: Draft, period: Period): boolean {
  const { passage } = draft;
  return isOfNumber(passage, period) || isOfLevel(passage, period) || isOfReport(draft, period);
}

/** "Resolution 2397 (2017)": the year belongs to the number; when it was decided, something else says. */
function isOfNumber(passage: Passage, { from, grain }: Period): boolean {
  return grain === "year" && kindAt(passage, from - 1) === Kind.open &&
    kindAt(passage, from - 2) === Kind.digits && has(passage, from - 3, "head", "resolution");
}

/** "Frozen at the level of the past twelve months": a stretch that only says how much it was. */
function isOfLevel(passage: Passage, { from, kind }: Period): boolean {
  return kind === "window" && holdsIn(passage, LEVEL, from - LEVEL_PLACES, from);
}

/** "In its report of 5 September": the day of a report is not that of what it tells. */
function isOfReport({ passage, measure }: Draft, { from, next, grain }: Period): boolean {
  // "Its August report" is of August, not what it tells.
  if (kindAt(passage, next) === Kind.dash && holdsIn(passage, REPORT, next, next + 2)) return true;
  return measure !== "sanction" && grain === "day" && holdsIn(passage, REPORT, from - REPORT_PLACES, from) &&
    !has(passage, from - 1, WITHIN);
}

const PRECEDING = mark("clause", "preceding");

/** "It comes two weeks after the previous one, on 18 March": the day of the one before. */
export function isOfPrevious({ passage, range }: Draft, { from, grain }: Period): boolean {
  return grain === "day" &&
    placesOf(passage, PRECEDING, range[1], from).some((at) =>
      !has(passage, at, "clause", "earlier") && places(passage, "time", ["after"], range[1], at).length > 0
    );
}
