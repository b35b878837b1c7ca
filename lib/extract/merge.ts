import { areOfTwoRows } from "./passage/list_rows.ts";
import { anyOf, holds, mark } from "./passage/marks.ts";
import type { Draft } from "./passage/draft.ts";

/** How the names of the rules end that find one more event of those told before. */
const ANOTHER = ".another.event";
/** How the rule ends that takes a second decision of one sentence. */
const SECOND = ".second";
/** How many sentences behind what is told as news its day may be told. */
const NEWS_REACH = 4;
const BEFORE = anyOf(mark("clause", "another", "earlier"), mark("time", "after", "before"));

/** Drafts with those that repeat another joined to it: its span and the spans of the others in `also`. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const all: Alike[] = [];
  const byLow = new Map<number | null, Alike>();
  for (const draft of drafts) {
    const near = byLow.get(draft.low) ?? null;
    let alike = near;
    while (alike !== null && !areAlike(alike.drafts[0]!, draft)) alike = alike.others;
    if (alike === null) {
      const own = { drafts: [draft], others: near };
      byLow.set(draft.low, own);
      all.push(own);
    } else {
      const { drafts: others } = alike;
      const index = others.findIndex((other) => isSame(other, draft));
      if (index < 0) others.push(draft);
      else others[index] = join(others[index]!, draft);
    }
  }
  return all.flatMap((alike) => alike.drafts);
}

/** Claims of the same figure, none of which repeats another. */
interface Alike {
  readonly drafts: Draft[];
  /** those of the same number that are of something else */
  readonly others: Alike | null;
}

/** Whether two claims say the same figure, or the same of the same good, whenever that was. */
function areAlike(a: Draft, b: Draft): boolean {
  return a.measure === b.measure && a.unit === b.unit && a.high === b.high && a.good === b.good &&
    a.action === b.action && a.flow === b.flow;
}

function isSame(a: Draft, b: Draft): boolean {
  if (a.measure !== b.measure || a.unit !== b.unit || a.low !== b.low || a.high !== b.high) return false;
  if (a.measure === "sanction" || a.measure === "violation") return isSameRow(a, b);
  if (a.victim !== null && b.victim !== null && a.victim !== b.victim) return false;
  if (a.measure === "stolen" && areOfTwoRows(a.passage, a.range[0], b.passage, b.range[0])) return false;
  return areSubjectsNear(a, b) && arePeriodsNear(a, b) && !areOfTwo(a, b) && !isFurther(a, b) && !isFurther(b, a);
}

function isSameRow(a: Draft, b: Draft): boolean {
  if (a.good !== b.good || a.action !== b.action || a.flow !== b.flow) return false;
  // "Listed a bank in May and two firms in June": a second listing of the same sentence.
  if (a.passage === b.passage && (a.rule.endsWith(SECOND) || b.rule.endsWith(SECOND))) return false;
  if (a.measure === "violation" || a.passage === b.passage) return true;
  if (!a.when && !b.when || a.passage.heading || b.passage.heading) return true;
  return a.when != null && b.when != null && isSameDay(a.when.start, b.when.start);
}

/** "More than 100 million was taken. ... about 100 million last year": two bounds, of which one has a time, are of two thefts. */
function areOfTwo(a: Draft, b: Draft): boolean {
  return a.bound !== b.bound && a.bound !== "exact" && b.bound !== "exact" && (a.when === null) !== (b.when === null) &&
    a.passage.index !== b.passage.index && !a.passage.heading && !b.passage.heading && a.unit !== "count";
}

/** "At 8.05 it launched another one": one more than the one that was told before it. */
function isFurther({ rule, passage, range }: Draft, other: Draft): boolean {
  const earlier = other.passage.index < passage.index || other.passage === passage && other.range[0] < range[0];
  return rule.endsWith(ANOTHER) && earlier && !other.passage.heading;
}

function areSubjectsNear(a: Draft, b: Draft): boolean {
  return a.subject === b.subject || isBroad(a) || isBroad(b);
}

function isBroad(draft: Draft): boolean {
  return draft.subject === "missile" || draft.subject === "weapon" || draft.subject === "ballistic" ||
    draft.subject === "projectile";
}

/** Whether two mentions can speak of one time: the same days, or one of them without days, or with the other's inside. */
function arePeriodsNear(a: Draft, b: Draft): boolean {
  if (!a.when || !b.when) {
    if (a.unit !== "count" || a.passage.index === b.passage.index || isNews(a, b)) return true;
    return (a.passage.heading || b.passage.heading) && a.low !== 1;
  }
  if (isSameDay(a.when.start, b.when.start) && isSameDay(a.when.end, b.when.end)) return true;
  const [outer, inner] = length(a) >= length(b) ? [a.when, b.when] : [b.when, a.when];
  const contains = time(outer.start) <= time(inner.start) &&
    (outer.end === null || time(outer.end) >= (inner.end ? time(inner.end) : Infinity));
  return contains && (a.unit !== "count" || isOneTest(a, b));
}

/** "North Korea has fired two missiles. ... The two missiles were fired on Monday": news whose day is told a little later. */
function isNews(a: Draft, b: Draft): boolean {
  const [news, told] = a.when ? [b, a] : [a, b];
  const way = told.passage.index - news.passage.index;
  if (news.measure !== "launches" || (news.low ?? 0) < 2 || news.when || way < 1 || way > NEWS_REACH) return false;
  const { when } = told;
  // "Earlier, on Friday, it had fired two as well": what came before is another launch's.
  return when != null && when.basis === "relative" && when.start !== null && isSameDay(when.start, when.end) &&
    !holds(told.passage, BEFORE);
}

/** "The test of 2006", "set off a device on 9 October 2006": one nuclear test by its year and by its day. */
function isOneTest(a: Draft, b: Draft): boolean {
  return a.measure === "nuclear_tests" && a.low === 1 && a.rule.endsWith(".event") && b.rule.endsWith(".event") &&
    a.passage !== b.passage;
}

/** Whether two days are the same, or both are open. */
function isSameDay(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime();
}

function time(day: Date | null): number {
  return day?.getTime() ?? NaN;
}

function length(draft: Draft): number {
  const { start, end } = draft.when!;
  return start && end ? end.getTime() - start.getTime() : Infinity;
}

/** The fuller of two mentions, with the other's span; what it lacks it takes from the other. */
function join(a: Draft, b: Draft): Draft {
  const [main, other] = fullness(b) > fullness(a) ? [b, a] : [a, b];
  // What one sentence tells twice ("a rocket that carried a satellite") is quoted where it is told first.
  if (main === b && a.passage === b.passage) [main.span, a.span] = [a.span, main.span];
  main.also.push(other.span, ...other.also);
  main.when ??= other.when;
  // "The test in May", which was on the 25th: the day says more than the month.
  if (main.measure === "nuclear_tests" && other.when && length(other) < length(main)) main.when = other.when;
  main.victim ??= other.victim;
  main.credited ??= other.credited;
  main.relayed ??= other.relayed;
  if (main.bound === "exact" && other.bound !== null && main.measure !== "sanction" && isNearer(other, main)) {
    main.bound = other.bound;
  }
  const told = isBroad(main) && (!isBroad(other) || other.subject === "ballistic" && main.low === 1);
  if (told && other.subject !== null) main.subject = other.subject;
  return main;
}

function isNearer(other: Draft, main: Draft): boolean {
  return main.passage.heading && !other.passage.heading;
}

function fullness(draft: Draft): number {
  return (draft.passage.heading ? 0 : 8) + (draft.when ? 2 : 0) + (draft.bound !== "exact" ? 2 : 0) +
    (draft.credited ? 1 : 0) +
    (draft.subject !== null && !isBroad(draft) ? 2 : 0);
}
