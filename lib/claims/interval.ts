import { type Amount, significantDigits } from "./amount.ts";
import type { Bound } from "./claim.ts";

/** The values that a figure leaves possible, both ends included; an open side is infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How far "about" reaches to either side, and "nearly" downwards. */
const NEAR = 0.1;

/** Bounds that leave one side open. */
const ONE_SIDED: ReadonlySet<Bound> = new Set(["min", "over", "max", "under"]);

const EVERYTHING: Interval = { low: -Infinity, high: Infinity };

/** The values that a figure leaves possible: at least 35 is 35 and more; about 50 is 45 to 55; $1.7bn is 1.65 to 1.75. */
export function intervalOf({ low, high, unit, bound }: Amount): Interval {
  const least = low ?? high;
  const most = high ?? low;
  if (least === null || most === null) return EVERYTHING;
  return { low: lowerEnd(least, unit, bound), high: upperEnd(most, unit, bound) };
}

function lowerEnd(value: number, unit: string | null, bound: Bound | null): number {
  if (bound === "max" || bound === "under") return -Infinity;
  if (bound === "about" || bound === "almost") return value - Math.abs(value) * NEAR;
  return bound === "min" || bound === "over" ? value : value - roundedBy(value, unit);
}

function upperEnd(value: number, unit: string | null, bound: Bound | null): number {
  if (bound === "min" || bound === "over") return Infinity;
  if (bound === "about") return value + Math.abs(value) * NEAR;
  return bound === "max" || bound === "under" || bound === "almost" ? value : value + roundedBy(value, unit);
}

/** Counts are exact; sums and shares may have been rounded to the digits they are stated in, the first two at the least. */
function roundedBy(value: number, unit: string | null): number {
  if (unit === "count" || unit === null || value === 0) return 0;
  if (unit === "percent") return 0.5;
  const digits = Math.max(2, significantDigits(value));
  // Just under a half, so that two neighbours (1.6 and 1.7) do not meet in the middle.
  return 0.49 * 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
}

/** The values that all of these leave possible; where there are none, `low` lies above `high`. */
export function intersection(intervals: Iterable<Interval>): Interval {
  let { low, high } = EVERYTHING;
  for (const interval of intervals) {
    low = Math.max(low, interval.low);
    high = Math.min(high, interval.high);
  }
  return { low, high };
}

/**
 * Whether a bound is too far from a value to be another way of saying it: "more than 6 bn" beside 6.75 bn, which it neither
 * confirms nor denies. Two bounds from both sides are no farther apart than what lies between them.
 */
export function isFarBound(a: Amount, b: Amount): boolean {
  const open = [a, b].filter(({ bound }) => bound !== null && ONE_SIDED.has(bound));
  if (open.length !== 1 || a.unit !== b.unit) return false;
  const [limit, value] = open[0] === a ? [a, b] : [b, a];
  const end = limit.low ?? limit.high;
  const nearest = limit.bound === "max" || limit.bound === "under" ? value.high ?? value.low : value.low ?? value.high;
  return end !== null && nearest !== null && Math.abs(nearest - end) > NEAR * Math.abs(end);
}

/** Whether some value satisfies both figures: "up to 2 bn" and "at least 1 bn" agree. Other units never do. */
export function compatible(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit) return false;
  const { low, high } = intersection([intervalOf(a), intervalOf(b)]);
  return low <= high;
}
