import type { Draft } from "../passage/draft.ts";
import { isLaunchLike, nounAt } from "../passage/heads.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  holds,
  holdsIn,
  isAnd,
  isBoundary,
  lastPlace,
  mark,
  wayBetween,
  wayFrom,
} from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

const AFTER = mark("time", "after");
const FLIES = mark("trigger", "fly");
const FIRES = mark("trigger", "launch", "conduct");
const HOURS = mark("unit", "hour", "minute");
/** What is told that came after something. */
const DEEDS = anyOf(mark("trigger"), mark("action"));

/** How near its claim a period stands that is that claim's and no other's. */
const BESIDE = 5;
const OWN = 8;
/** How many words and marks may stand between an event and its day: "its third test, on 12 February". */
const RIGHT_BEHIND = 2;
/** What is added to the way to a period that is another claim's. */
export const BESIDE_WAY = 8;

/** How many places behind one of several its time may begin. */
const MEMBER_REACH = 2;

/** "20 in 2023 and 47 in 2024": whether a period stands right behind another claim, before this one. */
export function isOfOther(draft: Draft, period: Period, { recent }: Story): boolean {
  const { passage, range } = draft;
  if (period.next > range[0]) return false;
  // "23 on Wednesday, the next day an ICBM": a time that shares its clause with what follows it, and with nothing before.
  const [begin, end] = clauseAround(passage, period.from);
  const shares = range[0] < end;
  for (let i = recent.length - 1; i >= 0 && recent[i]!.passage.index >= passage.index; i--) {
    const other = recent[i]!;
    if (other === draft || other.passage !== passage || other.range[1] > period.from) continue;
    if (shares && other.range[1] <= begin) continue;
    if (wayBetween(passage, other.range[1] - 1, period.from) <= BESIDE) return true;
  }
  return false;
}

/** Whether a period stands right behind a claim. */
export function isBehind({ passage, range }: Draft, { from }: Period): boolean {
  return from >= range[1] && wayBetween(passage, range[1] - 1, from) <= OWN;
}

/** "Tightened sanctions on Thursday after its third test on 12 February": the day beside a test is the test's. */
export function isOfEvent({ passage, at }: Draft, { from }: Period, story: Story): boolean {
  const { recent } = story;
  for (let i = recent.length - 1; i >= 0 && recent[i]!.passage.index >= passage.index; i--) {
    const other = recent[i]!;
    if (other.passage !== passage || story.rule(other.measure).group !== "launch") continue;
    // A comma between an event and its own day adds nothing.
    const way = isRightBehind(other.range, from) ? 1 : wayFrom(passage, other.range, from);
    if (way <= BESIDE && way < wayBetween(passage, at, from)) return true;
  }
  return false;
}

/** "Its sixth test, on 3 September": whether a period stands right behind an event of its passage. */
export function isDayOfEvent({ from }: Period, story: Story): boolean {
  return story.own.some(({ measure, range }) => story.rule(measure).group === "launch" && isRightBehind(range, from));
}

function isRightBehind([, next]: Draft["range"], from: number): boolean {
  return from >= next && from - next <= RIGHT_BEHIND;
}

/** "Six tests: one in 2006, a second in 2009": the time behind one of those that were counted together is that one's alone. */
export function isOfMember(draft: Draft, { from }: Period, story: Story): boolean {
  const { passage, range, low, measure } = draft;
  if (low === null || low < 2 || from < range[1] || story.rule(measure).group !== "launch") return false;
  const [start] = clauseAround(passage, from);
  // "ست تجارب كانت آخرها في سبتمبر": in the clause of the whole it must be one of its members.
  const isMember = ({ range: [at], parent, rule }: Draft) =>
    start >= range[1] ? at >= start : at >= range[1] && parent === draft && rule.endsWith(".member");
  return story.own.some((other) =>
    other.measure === measure && isMember(other) && other.range[1] <= from && (other.low ?? 0) < low &&
    from - other.range[1] <= (isNth(passage, other.range[0]) ? NTH_REACH : MEMBER_REACH)
  );
}

/** How many places behind the first of several, and what it was, its time may begin. */
const NTH_REACH = 7;

/** "Five, the first of the kind on 13 April": whether an ordinal stands at a place. */
function isNth({ values }: Passage, at: number): boolean {
  return values.some(({ ordinal, from }) => ordinal && from === at);
}

/** How far before a period "after" may stand with the event that it is the time of. */
const AFTER_REACH = 3;

/** "The third test, after those of 2006 and 2009": the time of what something came after. */
export function isOfAftermath({ passage, range, measure }: Draft, { from }: Period): boolean {
  if (from <= range[1] || measure !== "launches" && measure !== "nuclear_tests") return false;
  const after = lastPlace(passage, AFTER, from - AFTER_REACH, from);
  // "It broke up right after launch on 20 October": the launch is its own.
  if (after < range[1] || holdsIn(passage, FLIES, range[1], after)) return false;
  for (let at = after + 1; at < from; at++) if (isLaunchLike(nounAt(passage, at) ?? "other")) return true;
  return false;
}

/** How far before an event the word may stand that says what came after it, and how far where a verb stands between. */
const BEFORE_IT = 5;
const BEFORE_DEED = 9;

/** "Fired a rocket on Sunday, weeks after its fourth test", "banned coal on Monday after it had fired two": the place of "after" before what something came after; -1 if nothing did. */
export function sequelAt({ passage, range, low, measure }: Draft): number {
  if (!low || measure !== "launches" && measure !== "nuclear_tests" || !holds(passage, AFTER)) return -1;
  const near = lastPlace(passage, AFTER, range[0] - (low === 1 ? BEFORE_IT : 1), range[0]);
  // "On Monday after two launches", but "On Monday, after a test": by a comma alone the event may have been then.
  if (near > 0 && !isBoundary(passage, near - 1) && holdsIn(passage, DEEDS, 0, near)) return near;
  return afterClause(passage, range[0]);
}

/** Among how many places at its beginning "after" opens a sentence, behind how long after it was. */
const OPENING = 3;

/** "After it had fired two missiles, the Council met on Monday": the time of what came after the clause that opens a sentence. */
export function isOfSequel({ passage, range, measure }: Draft, { from }: Period): boolean {
  if (measure !== "launches" && measure !== "nuclear_tests") return false;
  // "Two days after it had fired one, it fired two more on Monday"
  const after = firstPlace(passage, AFTER, 0, OPENING);
  const [begin, end] = clauseAround(passage, range[0]);
  return after >= 0 && begin <= 1 && after < range[0] && from >= end && holdsIn(passage, FIRES, after + 1, range[0]);
}

/** The place of the "after" that leads to a clause in which something is fired before a place, or -1. */
function afterClause(passage: Passage, at: number): number {
  const after = lastPlace(passage, AFTER, at - BEFORE_DEED, at);
  const [from] = clauseAround(passage, at);
  // "Hours after it had fired two": on the same day.
  if (after < from - 1 || isAnd(passage, after + 1) || holdsIn(passage, HOURS, after - 1, after + 2)) return -1;
  return after > 0 && holdsIn(passage, FIRES, after + 1, at) ? after : -1;
}

/** "Twenty missiles, three of them ICBMs, and a test in September": the time of what follows a part is not the part's. */
export function isOfNextPart(draft: Draft, period: Period, { own }: Story): boolean {
  const { passage, parent, range, rule } = draft;
  if (!parent?.when || period.from < range[1] || !rule.endsWith("part")) return false;
  const [from, to] = clauseAround(passage, period.from);
  return from > range[1] && own.some((other) => other !== draft && other.range[0] >= from && other.range[1] <= to);
}

/** "Since August it may sell no coal, since September no textiles either": a time that stands between takes what follows. */
export function isParted(passage: Passage, by: number, at: number, period: Period): boolean {
  return by < at && period.from < at &&
    passage.periods.some((other) =>
      other !== period && other.kind === period.kind && other.from > by && other.next <= at && other.from > period.from
    );
}
