import { Heads } from "../../lexicon/content_words.ts";
import { Clauses, Sections, Times } from "../../lexicon/function_words.ts";
import { has, isAnd, isApart, kindAt, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Value } from "../../values/values.ts";

/** How far behind their noun the first of the times may stand. */
const REACH = 8;
/** How many small words may stand between two times of a row: "in May and in August". */
const GLUE = 2;

/** The times that stand in a row behind a place, joined by commas and "and". */
export function rowBehind(passage: Passage, next: number): Period[] {
  const row: Period[] = [];
  let end = next;
  for (const period of passage.periods.filter(({ from }) => from >= next)) {
    if (row.length === 0 ? wayBetween(passage, next, period.from) > REACH : !isRow(passage, end, period.from)) break;
    row.push(...apart(period));
    end = period.next;
  }
  return row;
}

/** The times that stand in a row before a place, in its clause: "on 4 and 28 July it fired two missiles". */
export function rowBefore(passage: Passage, to: number): Period[] {
  const last = passage.periods.findLast(({ next }) => next <= to);
  if (last === undefined || to - last.next > REACH || isApart(passage, last.next, to)) return [];
  const row: Period[] = [];
  let begin = last.from;
  for (const period of passage.periods.filter(({ next }) => next <= to).reverse()) {
    if (period.kind !== "at") break;
    if (row.length > 0 && !isRow(passage, period.next, begin)) break;
    row.unshift(period);
    begin = period.from;
  }
  return row;
}

/** Whether no time beside those of a row tells when all of them were: none before, or none between their noun and the row. */
export function isOnlyTime(passage: Passage, next: number, row: readonly Period[], joined: readonly Period[]): boolean {
  const [first] = row;
  const [told] = passage.periods;
  // "2017: three missiles, two in July and one in November": they are of the year that heads the line.
  if (told !== first && told !== undefined && kindAt(passage, told.next) === Kind.colon) return false;
  return told === first ||
    joined.length > 1 && joined[0] === passage.periods.find(({ from }) => from >= next);
}

/** "2013 and twice in 2016": how many happened at a time of a row. */
export function countOf(passage: Passage, period: Period): number {
  return timesBefore(passage, period)?.low ?? 1;
}

/** The figure that says how often something happened at the time behind it. */
export function timesBefore(passage: Passage, { from }: Period): Value | undefined {
  const value = passage.values.findLast((one) => one.next < from && from - one.next <= GLUE && !one.isYear);
  if (value === undefined || value.low !== value.high) return undefined;
  const dealt = isDealt(passage, value, from) && passage.periods.some((other) => other.next <= value.from);
  return dealt || [from - 1, value.head].some((at) => has(passage, at, Heads.times)) ? value : undefined;
}

/** "In 2006, 2013, and two in 2016": a bare figure, which no more than a small word parts from its time. */
function isDealt(passage: Passage, { next, head, low, unit, ordinal }: Value, from: number): boolean {
  if (low < 1 || unit !== "count" || ordinal || next !== head || from - next > 1) return false;
  return from === next || has(passage, next, Sections.stopword) || has(passage, next, Times.any);
}

function isRow(passage: Passage, from: number, to: number): boolean {
  let joins = 0;
  let glue = 0;
  for (let at = from; at < to; at++) {
    // "And twice in 2016", but not "one on the 15th and two on the 28th", which count themselves.
    if (has(passage, at, Heads.times)) continue;
    if (has(passage, at, Sections.number)) {
      if (has(passage, at + 1, Heads.times)) continue;
      // "..., and two in 2016": behind a time of its own before, and right before the next.
      const value = joins > 0 ? passage.values.find((one) => one.from === at) : undefined;
      if (value === undefined || !isDealt(passage, value, to)) return false;
      at = value.next - 1;
      continue;
    }
    if (kindAt(passage, at) === Kind.comma || isAnd(passage, at) || has(passage, at, Clauses.followed)) joins++;
    else if (has(passage, at, Sections.stopword) || has(passage, at, Times.any)) glue++;
    else return false;
  }
  return joins > 0 && glue <= GLUE;
}

/** How many times were read as one does not depend on the day from which they are resolved. */
const ANY_DAY = new Date(Date.UTC(2000, 0, 1));

/** "18 and 19 June" are two times, though they were read as one. */
export function apart(period: Period): Period[] {
  const days = (anchor: Date | null) => period.listed?.(anchor) ?? [];
  const count = days(ANY_DAY).length;
  if (count === 0) return [period];
  return Array.from({ length: count }, (_, i) => ({
    ...period,
    kind: "at",
    resolve: (anchor) => days(anchor)[i] ?? null,
  }));
}

/** The time from the first of a row to the last. */
export function fromTo(first: Period, last: Period): Period {
  return {
    span: [first.span[0], last.span[1]],
    from: first.from,
    next: last.next,
    grain: "span",
    kind: "between",
    relative: first.relative || last.relative,
    resolve: (anchor) => {
      const [begun, done] = [first.resolve(anchor), last.resolve(anchor)];
      return begun && done &&
        { start: begun.start, end: done.end, basis: done.basis === "relative" ? done.basis : begun.basis };
    },
  };
}
