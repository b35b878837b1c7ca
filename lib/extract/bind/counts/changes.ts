import { type Draft, spanOf } from "../../passage/draft.ts";
import { Clauses, Ranges } from "../../lexicon/function_words.ts";
import { clauseAround, has, holds, holdsIn, mark, placesOf, wayFrom } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";

/** How far a word of rising or falling may stand from what rose. */
const REACH = 12;

const FORMER = mark("clause", "former");
const ENDS = mark("range", "from", "to");
const THEN = mark("clause", "then_first");
const YARDSTICK = mark("clause", "former", "than", "difference", "beyond");
/** How far before a figure the word may stand that compares another one with it. */
const YARDSTICK_REACH = 2;
/** Smaller sums beside one of this many or more have its magnitude. */
const LEAST_PLAIN = 1e3;
const LEAST_LARGE = 1e6;

/** "Rose from 20 to 47": whether a figure that looks like a range is the two of a change. */
export function isTwo(passage: Passage, value: Value): boolean {
  return value.ends !== null && value.unit !== "percent" && isChange(passage, value);
}

/** The two figures of a change. */
export function apart(passage: Passage, value: Value): readonly Value[] {
  const { unit, ends } = value;
  return [value.low * sharedSize(value), value.high].map((number, i) => {
    const { from, next, inner, bound } = ends![i]!;
    const span = spanOf(passage, [from, next]);
    // The noun behind the second figure is that of the first too.
    const plain = { low: number, high: number, unit, bound, from, next, span, inner: span, ends: null };
    return { ...value, ...plain, head: i === 0 ? value.head : inner[1] };
  });
}

/** "From 1.7 to 1.0 billion": what the first figure is multiplied by, whose magnitude is written once, behind the second. */
function sharedSize({ low, high, unit }: Value): number {
  if (unit === "count" || unit === "percent" || low >= LEAST_PLAIN || high < LEAST_LARGE) return 1;
  return 10 ** (3 * Math.floor(Math.log10(high) / 3));
}

function isChange(passage: Passage, { from, next, ends }: Value): boolean {
  return has(passage, ends![0].from - 1, Ranges.from) &&
    placesOf(passage, Clauses.change).some((at) => wayFrom(passage, [from, next], at) <= REACH);
}

/** "It has fallen from 170 million to 65 million since January": what something is worth goes on changing, and nothing more is taken. */
export function isOfWorth(passage: Passage, { from }: Value): boolean {
  return has(passage, from - 1, ENDS) && holds(passage, Clauses.change) &&
    passage.periods.some(({ kind }) => kind === "since");
}

/** Whether a claim is what a change begins with: it stands behind "from", and "to" with a figure follows. */
export function isFormer({ passage, range }: Pick<Draft, "passage" | "range">): boolean {
  return passage.values.some((value) => value.ends?.[0].from === range[0] && isChange(passage, value));
}

/** Whether a claim is what a change ends with. */
export function isLatter({ passage, range }: Draft): boolean {
  return passage.values.some((value) => value.ends?.[1].from === range[0] && isChange(passage, value));
}

/** "From 20 in 2023 to 47": whether a time between two figures of a change is only the first one's. */
export function isOfFormer({ passage, range }: Draft, place: number): boolean {
  if (place >= range[0] || !has(passage, range[0] - 1, Ranges.to)) return false;
  const [start] = clauseAround(passage, range[0]);
  const from = placesOf(passage, Ranges.from, start, place).at(-1);
  return from !== undefined && passage.values.some((value) => value.from === from + 1) &&
    holds(passage, Clauses.change);
}

/** "Fell to 713 million from 1.5 billion in 2023": whether a time behind both figures of a change is only the former one's. */
export function isOfOrigin({ passage, range }: Draft, place: number): boolean {
  if (place < range[1] || !has(passage, range[0] - 1, Ranges.to) || !holds(passage, Clauses.change)) return false;
  const from = range[1];
  return has(passage, from, Ranges.from) &&
    passage.values.some((value) => value.from === from + 1 && value.next <= place) &&
    !passage.periods.some((period) => period.from >= range[1] && period.from < place);
}

/** Whether a claim is what a change ends with whose former figure alone has a time. */
export function isFallen(draft: Draft): boolean {
  return draft.passage.periods.some(({ from }) => isOfOrigin(draft, from));
}

/**
 * "1.7 billion, four times the 429 million of 2021. Seoul speaks of 700 million": whether a claim is only what one before it is
 * compared with, so that another sentence goes on about that one, unless it begins with "then".
 */
export function isYardstick(
  { passage, range, measure, unit }: Draft,
  { passage: behind }: Draft,
  story: Story,
): boolean {
  if (passage === behind || !holdsIn(passage, YARDSTICK, range[0] - YARDSTICK_REACH, range[0])) return false;
  return !has(behind, 0, THEN) &&
    story.recent.some((other) =>
      other.passage === passage && other.measure === measure && other.unit === unit && other.range[1] <= range[0]
    );
}

/** "1.34 billion in 2024, up from 660 million": whether a claim is what another one before it has risen or fallen from. */
export function isRisenFrom({ passage, range }: Draft): boolean {
  return has(passage, range[0] - 1, FORMER) && !passage.periods.some(({ from }) => from >= range[1]);
}
