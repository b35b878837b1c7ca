import { sinceBefore } from "../../dating/since.ts";
import { spanOf } from "../../passage/draft.ts";
import { Clauses, Times } from "../../lexicon/function_words.ts";
import { anyOf, firstOf, has, isAnd, kindAt, mark, ordered, placesOf, wayBetween } from "../../passage/marks.ts";
import { resolveWhen } from "../../periods/resolve.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { TimeUnit } from "../../periods/when.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Value } from "../../values/values.ts";

const DEEDS = mark("trigger", "launch", "conduct", "steal");
const IS = mark("clause", "it_was");
const SMALL = anyOf(IS, mark("stopword"), mark("article"), mark("time", "the"));
const AS_MANY = mark("clause", "as_many");
const UNITS = ordered("unit", ["day", "week", "month", "year"]);
/** How far behind an ordinal its window or date may stand. */
export const WINDOW_REACH = 9;
/** How many words may stand between "and" and the ordinal that it joins to another: "and its sixth". */
const JOINED_REACH = 2;
/** How far before an ordinal a length of time may stand in which it counts. */
const BEFORE_REACH = 3;

/** "ثالث تجربة منذ أسبوع": a length of time from which on an ordinal counts, up to the document's day. */
export function windowAgo(passage: Passage, { low, next: behind }: Value, next: number): Period | null {
  if (low < 2) return null;
  const ago = passage.periods.find(({ from, when }) =>
    when?.is === "ago" && from >= behind && has(passage, from, Times.since) &&
    wayBetween(passage, Math.min(next, from), from) <= WINDOW_REACH
  );
  if (ago?.when?.is !== "ago") return null;
  return windowAt(passage, [ago.from, ago.next], ago.when.count, ago.when.unit);
}

/** The period behind an ordinal that it counts in: a running year or month, or a length of time. */
export function windowOf(passage: Passage, value: Value, next: number, story: Story): Period | null {
  return passage.periods.find((period) =>
    period.from >= value.next && isInReach(passage, period, next, story) &&
    !has(passage, period.from, Times.after) &&
    // "Answers the fourth test with the toughest package in two decades": how long nothing else was as much.
    placesOf(passage, Clauses.superlative, next, period.from).length === 0 &&
    !isOfNextOrdinal(passage, value, period) &&
    !isOfNextDeed(passage, next, period)
  ) ?? null;
}

/** Whether a time in which things can be counted, or the clause that tells since when they are, stands near behind a place. */
function isInReach(passage: Passage, period: Period, next: number, { published }: Story): boolean {
  const since = sinceBefore(passage, period);
  const at = since >= next ? since : isWindow(period, published) ? period.from : -1;
  return at >= 0 && wayBetween(passage, Math.min(next, at), at) <= WINDOW_REACH;
}

/** "Its fifth test, the second in eight months": a window is that of the last ordinal before it, which "and" joins if it is higher. */
function isOfNextOrdinal(passage: Passage, { next, low }: Value, period: Period): boolean {
  return passage.values.some((other) =>
    other.ordinal && other.from >= next && other.next <= period.from &&
    (other.low < low || !isAnd(passage, other.from - 1))
  );
}

/** "Its sixth test, and has fired since January 23 missiles": a window behind the verb of what "and" adds. */
function isOfNextDeed(passage: Passage, next: number, { from }: Period): boolean {
  return placesOf(passage, DEEDS, next + 1, from).some((verb) => isAnd(passage, verb - 1));
}

/** "The third launch in as many weeks": a length of time that the ordinal itself counts. */
export function windowOfSoMany(passage: Passage, value: Value): Period | null {
  for (const at of placesOf(passage, AS_MANY, value.next)) {
    const unit = firstOf(passage, at + 1, UNITS);
    if (unit === undefined || !has(passage, at - 1, Times.within)) continue;
    return windowAt(passage, [at - 1, at + 2], value.low, unit);
  }
  return null;
}

/** A length of time up to the document's day, at the places [from, next). */
function windowAt(passage: Passage, range: readonly [number, number], count: number, unit: TimeUnit): Period {
  const when = { is: "window", count, unit, ahead: false, until: null } as const;
  const resolve = (anchor: Date | null) => {
    const days = resolveWhen(when, { anchor, week: 1, bias: "past" });
    return days && { ...days, basis: "relative" as const };
  };
  const [from, next] = range;
  return { span: spanOf(passage, range), from, next, grain: "span", kind: "window", relative: true, when, resolve };
}

/** "Within three months the fourth raid", "this year it is the sixth time": a time right before the ordinal in which it counts. */
export function windowBefore(passage: Passage, value: Value, { published }: Story): Period | null {
  return passage.periods.find((period) =>
    period.next <= value.from && wayBetween(passage, period.next, value.from) <= BEFORE_REACH &&
    (period.kind === "window" ||
      value.low > 1 && period.from <= 1 && isWindow(period, published) &&
        isOnlySaidToBe(passage, period.next, value.from))
  ) ?? null;
}

/** Whether nothing stands between two places but that it is: "is it the". */
function isOnlySaidToBe(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!has(passage, at, SMALL)) return false;
  return placesOf(passage, IS, from, to).length > 0;
}

/** "The 20th missile this year and the third ICBM": a place in a row that counts in the time of the one it is joined to. */
export function windowShared(passage: Passage, { from }: Value, { published }: Story): Period | null {
  return passage.periods.find((period) => {
    const and = kindAt(passage, period.next) === Kind.comma ? period.next + 1 : period.next;
    return isAnd(passage, and) && from > and && from - and <= JOINED_REACH && isWindow(period, published) &&
      passage.values.some(({ ordinal, low, next }) =>
        ordinal && low > 1 && next <= period.from && period.from - next <= WINDOW_REACH
      );
  }) ?? null;
}

/** Whether events can be counted in a period: a length of time, or a stretch that runs up to the document's day. */
function isWindow(period: Period, published: Date | null): boolean {
  // "Its sixth so far" counts all that there ever were, as "its sixth" does.
  if (period.when?.is === "to_date" && period.when.of === null) return false;
  if (period.kind === "window" || period.kind === "since" || period.kind === "to_date") return true;
  if (period.grain === "day") return false;
  // "The third of its kind last year."
  if (period.grain === "year" && period.kind === "at") return true;
  const days = published && period.resolve(published);
  // "The fourth in March", said in March.
  if (period.grain === "month" && days?.start != null && published !== null && days.end !== null) {
    return days.start <= published && published <= days.end;
  }
  return days !== null && days.end?.getTime() === published?.getTime() && days.start?.getTime() !== days.end?.getTime();
}

/** "Announced the launch, the sixth this month": a time right behind an ordinal is what it counts in, and no event's. */
export function isOfRow({ values }: Passage, { from }: Period): boolean {
  return values.some(({ ordinal, low, next }) => ordinal && low > 1 && next <= from && from - next <= 1);
}

/** "Its sixth test since 2006": since when a place in a row counts, which is no event's time either. */
export function isSinceRow(passage: Passage, { kind, from }: Period): boolean {
  return kind === "since" &&
    passage.values.some(({ ordinal, low, next }) =>
      ordinal && low > 1 && next <= from && wayBetween(passage, next, from) <= WINDOW_REACH
    );
}
