import type { Dating, Draft } from "../passage/draft.ts";
import { anyOf, clauseAround, holds, holdsIn, mark } from "../passage/marks.ts";
import type { Period } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

/** Words by which figures that were told are added up. */
const SUMS = anyOf(mark("clause", "cumulative", "sum"));
const BRINGS = mark("clause", "sum");
/** How many passages back the figures may stand that are added up. */
const BACK = 4;
/** How many figures are added up at most. */
const MOST = 5;
/** By how much of it a sum of money may be rounded. */
const ROUNDED = 0.02;
/** Among how many places at its beginning a word governs a sentence. */
const OPENING = 4;
const ANY_DAY = new Date(Date.UTC(2000, 0, 1));
const DAY = 24 * 60 * 60 * 1000;
const NONE: readonly never[] = [];

/**
 * "On Thursday it had fired four, which makes 11": for a claim that is a sum the figures told before that it may be the sum
 * of: two of them, the nearer ones first, or all up to one.
 */
export function sumsOf(draft: Draft, { recent }: Story): readonly (readonly Draft[])[] {
  const { passage, low, high } = draft;
  if (low === null || low !== high || low === 0 || !holds(passage, SUMS) || !isSum(draft)) return NONE;
  const before = recent.filter((other) => isLike(other, draft)).reverse().slice(0, MOST);
  const sums = before.flatMap((one, i) => before.slice(i + 1).map((other) => [one, other]));
  for (let count = 3; count <= before.length; count++) sums.push(before.slice(0, count));
  return sums.filter((parts) => isNear(parts.reduce((sum, part) => sum + part.low!, 0), draft));
}

/** "The haul brings the estimate of all that it has stolen to 6.75 billion": a sum that what was just told has only added to. */
export function isRunningTotal(draft: Draft, { recent }: Story): boolean {
  const { passage, range, low, measure, unit } = draft;
  if (measure !== "stolen" || !holdsIn(passage, BRINGS, clauseAround(passage, range[0])[0], range[0])) return false;
  const last = recent.findLast((other) =>
    other.passage !== passage && other.measure === measure && other.unit === unit
  );
  return last?.high != null && low !== null && last.high < low;
}

/** Whether the word that adds up stands in the clause of a claim or opens its sentence. */
function isSum({ passage, range }: Draft): boolean {
  const [from, to] = clauseAround(passage, range[0]);
  return holdsIn(passage, SUMS, from, to) || holdsIn(passage, SUMS, 0, OPENING);
}

/** Whether a claim before another may be one of those that make a sum: of the same kind, and not a part of one of them. */
function isLike(other: Draft, { measure, unit, passage, range }: Draft): boolean {
  if (passage.index - other.passage.index > BACK || other.passage === passage && other.range[1] > range[0]) {
    return false;
  }
  return other.measure === measure && other.unit === unit && other.low !== null && other.low > 0 &&
    other.low === other.high && !other.rule.endsWith("part") && !other.rule.endsWith("ordinal");
}

/** Whether a sum is what a claim says: counts to the number, money as it is rounded. */
function isNear(sum: number, { low, unit }: Draft): boolean {
  return unit === "count" ? sum === low : Math.abs(sum - low!) <= ROUNDED * low!;
}

/** The time from the first to the last of the figures that a claim is the sum of; null where it is not known or too long. */
export function timeOfAll(parts: readonly Draft[], { passage, range }: Draft): Dating | null {
  const times = parts.map(({ when }) => when);
  if (times.some((when) => !when?.start || !when.end)) return null;
  const [start, end] = [Math.min(...times.map((when) => +when!.start!)), Math.max(...times.map((when) => +when!.end!))];
  const [from, to] = clauseAround(passage, range[0]);
  // "That brings it to 340 million this year": what has a time of its own may hold more than what was told.
  if (passage.periods.some((own) => own.kind === "at" && own.from >= from && own.next <= to)) return null;
  const window = passage.periods.find((period) => period.kind === "window" && period.from >= range[1]);
  // "Which makes 11 in three days": it can't have taken longer.
  if (window !== undefined && end - start > lengthOf(window) + DAY) return null;
  return { ...times[0]!, start: new Date(start), end: new Date(end), rule: "sum" };
}

function lengthOf(period: Period): number {
  const days = period.resolve(ANY_DAY);
  return days?.start && days.end ? days.end.getTime() - days.start.getTime() : 0;
}
