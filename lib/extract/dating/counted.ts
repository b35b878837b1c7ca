import { anyOf, clauseAround, has, holdsIn, isAnd, isApart, kindAt, mark } from "../passage/marks.ts";
import { asOf } from "./as_of.ts";
import { isSumOfAll } from "./just_counted.ts";
import { ofWhen } from "./when_clause.ts";
import { isToDateAlone } from "./distance.ts";
import type { Draft } from "../passage/draft.ts";
import type { Passage } from "../passage/passage.ts";
import { isAfter, isUpTo } from "../periods/calendar.ts";
import type { Period, Resolved } from "../periods/period.ts";
import { resolveWhen } from "../periods/resolve.ts";
import { sinceBefore } from "./since.ts";
import { Kind } from "../scan/tokens.ts";
import type { Story } from "../passage/story.ts";

const AFTER = anyOf(mark("time", "after"), mark("clause", "than"));
const LAUNCHES = mark("head", "missile", "launch", "test", "nuclear");
const SINCE = mark("time", "since");
const WHEN = mark("clause", "then_when");
/** How many passages back the time may be spoken of that "so far" begins with. */
const SPOKEN = 2;

/** How many clauses that "and" joins are walked back through. */
const MOST_JOINED = 4;
/** What is done to sanctions on a day, and does not hold from it on. */
const BY_THE_DAY: readonly string[] = ["propose", "propose_ease", "block", "ease", "list"];
/** At how many places from its beginning a time governs a sentence. */
const FRONTED = 3;

/** "No test for six years", "none since 29 November, when it fired X": how long nothing was, and when something last was. */
export function lasting(
  draft: Draft,
  period: Period,
  { own, published }: Story,
): Resolved | null {
  const { when, relative, from, next } = period;
  if (draft.measure === "sanction") return decidedThen(draft, period, relative, published);
  const upTo = asOf(draft, period, published);
  if (upTo !== null) return upTo;
  const then = has(draft.passage, next + 1, WHEN) && kindAt(draft.passage, next) === Kind.comma &&
      draft.range[0] > next || draft.low !== 0 && ofWhen(draft, [period]) !== null;
  const long = isForYears(draft, period);
  const setting = { anchor: published, week: 1, bias: "past" } as const;
  const basis = relative ? "relative" : "stated";
  // "None since December until this morning, when it fired one": the end of the stretch is when something was.
  if (draft.low !== 0 && when?.is === "range" && draft.range[0] > next && (then || has(draft.passage, next, WHEN))) {
    const days = own.some(({ low }) => low === 0) ? resolveWhen(when.to, setting) : null;
    return days && { ...days, basis };
  }
  if (draft.low !== 0 && !draft.isEvent && !then && !long) return null;
  if ((draft.low === 0 || long) && when?.is === "ago") {
    const days = resolveWhen({ is: "window", count: when.count, unit: when.unit, ahead: false, until: null }, setting);
    return days && { ...days, basis };
  }
  if (!draft.isEvent && !then || when?.is !== "since") return null;
  const denied = own.some(({ low }) => low === 0);
  // "Not since September 2017, when he carried out his sixth": what follows the time is what was then.
  const after = then || from > FRONTED && draft.range[0] >= next;
  // "Quiet since 1 January, when it fired one": a day is when something was.
  if (!denied && !after && !(when.of.is === "date" && when.of.day !== undefined)) return null;
  const days = resolveWhen(when.of, setting);
  return days && { ...days, basis };
}

/** "منذ خمس سنوات": where one word says "since" and "ago", a sum of years past is what was taken in all of them. */
function isForYears({ measure, passage }: Draft, { when, from }: Period): boolean {
  return measure === "stolen" && when?.is === "ago" && when.unit === "year" && when.count > 1 &&
    has(passage, from, SINCE);
}

/** "Deadlocked since May, when they vetoed a draft": what follows the time behind a comma was decided then. */
function decidedThen(
  { passage, at, action }: Draft,
  { when, from, next }: Pick<Period, "when" | "from" | "next">,
  relative: boolean,
  published: Date | null,
): Resolved | null {
  if (!BY_THE_DAY.includes(action ?? "") || when?.is !== "since" || at < next || kindAt(passage, next) !== Kind.comma) {
    return null;
  }
  // "Since 2019, they have called for relief": what a sentence opens with lasts, unless something is told of that time.
  if (from <= FRONTED && !has(passage, next + 1, WHEN)) return null;
  const days = resolveWhen(when.of, { anchor: published, week: 1, bias: "past" });
  return days && { ...days, basis: relative ? "relative" : "stated" };
}

/** "Its seventh launch this year, on Sunday": an ordinal counts up to the day of the event, not of the document. */
export function counted(draft: Draft, days: Resolved | null, story: Story): Resolved | null {
  if (days?.start == null || !draft.rule.endsWith("ordinal")) return days;
  const { published } = story;
  if (published !== null && days.end !== null && isAfter(days.end, published)) days = { ...days, end: published };
  const open = days.end === null || days.end.getTime() === published?.getTime();
  const told = open ? dayToldBefore(draft, story) : null;
  const day = open ? happened(eventDay(draft, story, told) ?? told, story) : null;
  // That day follows from the document's, however the time since when it counts is stated.
  return day !== null && days.start !== null && isUpTo(days.start, day)
    ? { ...days, end: day, basis: "relative" }
    : days;
}

/** The one day that a sentence names, from which "in eight days" counts back. */
export function eventDay({ passage, range }: Draft, story: Story, told: Date | null = null): Date | null {
  const day = passage.periods.find((period) =>
    period.grain === "day" && period.kind === "at" && sinceBefore(passage, period) < 0 &&
    !isOfEarlier(passage, range[1], period.from)
  );
  const start = day?.resolve(story.published)?.start ?? null;
  // "It was the seventh this year, and on the 16th it had fired an ICBM": a clause of its own goes back to what was before.
  const back = start && told && isAfter(told, start) && clauseAround(passage, day!.from)[0] > range[1];
  return back ? told : start;
}

/** "The second this month, after one that was fired on the 3rd": the day of another event. */
function isOfEarlier(passage: Passage, next: number, at: number): boolean {
  // "The third this month: three flew on the 9th and two on the 2nd"
  if (at > next && isApart(passage, next, at)) return true;
  let [from] = clauseAround(passage, at);
  // "After one on the 3rd, and two on the 5th": what "and" joins goes on about those before.
  for (let more = 0; more < MOST_JOINED && isAnd(passage, from) && holdsIn(passage, LAUNCHES, from, at); more++) {
    [from] = clauseAround(passage, Math.max(0, from - 2));
  }
  // "The second this year, since on the 18th one had flown": what another clause tells of is another event.
  if (from > next && has(passage, from, WHEN)) return true;
  return holdsIn(passage, AFTER, Math.max(next, from), at - 1);
}

/** The one day that a claim is of, or null. */
function dayOf(draft: Draft | undefined): Date | null {
  const { start, end } = draft?.when ?? {};
  return start && end && start.getTime() === end.getTime() ? start : null;
}

/** "It fired two on Thursday. It was the twelfth launch this year": the day of what the sentence before told of. */
export function dayToldBefore({ passage, measure }: Draft, story: Story): Date | null {
  const isTold = (other: Draft) =>
    other.passage.index < passage.index &&
    passage.index - other.passage.index <= (other.passage.paragraph === passage.paragraph ? SPOKEN : 1) &&
    other.measure === measure && other.low !== 0;
  const last = dayOf(story.recent.findLast(isTold));
  // "It flew over Japan on Tuesday, as one had in 2017. It is the fifth in ten days": the latest of those told of.
  return last && story.recent.filter(isTold).map(dayOf).reduce<Date>((a, b) => b && isAfter(b, a) ? b : a, last);
}

/** "Have they tested any this year? Seven so far": what runs up to now began with the time that was spoken of. */
export function begun(
  { passage, measure }: Draft,
  period: Period,
  days: Resolved | null,
  story: Story,
): Resolved | null {
  if (!isToDateAlone(period) || days === null || days.start !== null || isSumOfAll(passage, measure, period)) {
    return days;
  }
  const before = [passage, ...story.passages.slice(Math.max(0, passage.index - SPOKEN), passage.index).reverse()];
  for (const other of before.flatMap(({ periods }) => periods)) {
    const span = other === period ? null : other.resolve(story.published);
    if (!span?.start || !span.end || days.end === null || !isAfter(span.end, span.start)) continue;
    // "In 2021 there were seven so far": a year that is not over yet.
    const runs = other.grain === "year" && isUpTo(span.start, days.end) && isUpTo(days.end, span.end);
    if (runs || span.end.getTime() === days.end.getTime()) return { ...days, start: span.start };
  }
  return days;
}

/** "This year was calmer. Up to mid-April there were 16": what is counted up to a day of the year that is spoken of. */
export function sinceNewYear(draft: Draft, period: Period, days: Resolved | null, story: Story): Resolved | null {
  if (period.kind !== "until" || days?.end == null || days.start !== null || draft.measure === "sanction") return days;
  const { passage } = draft;
  // "Got more than its ceiling by the end of October": a ceiling is one for each year.
  if (draft.measure === "violation") return { ...days, start: new Date(Date.UTC(days.end.getUTCFullYear(), 0, 1)) };
  const before = story.before(passage);
  const near = before?.paragraph === passage.paragraph ? [...before.periods, ...passage.periods] : passage.periods;
  const year = near.find((other) => other !== period && other.kind === "at" && other.grain === "year");
  const start = year?.resolve(story.published)?.start;
  return start?.getUTCFullYear() === days.end.getUTCFullYear() ? { ...days, start } : days;
}

/** "Yesterday prolonged the mandate until April, while Moscow asked for relief": what is done on a day does not last. */
export function onceDone(
  { action }: Draft,
  { kind }: Period,
  days: Resolved | null,
  { published }: Story,
): Resolved | null {
  if (
    kind !== "between" || !BY_THE_DAY.includes(action ?? "") || days?.start == null || days.end === null ||
    published === null
  ) return days;
  return isUpTo(days.start, published) && isAfter(days.end, published) ? { ...days, end: days.start } : days;
}

/** What is counted has happened by the document's day. */
export function happened(day: Date | null | undefined, { published }: Story): Date | null {
  return day && published !== null && isAfter(day, published) ? published : day ?? null;
}
