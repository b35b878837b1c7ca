import { takeOneMore } from "../counts/one_more.ts";
import type { Draft } from "../../passage/draft.ts";
import { anyOf, has, isAnd, isMark, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";

const JOINS = anyOf(mark("range", "or"), mark("negation", "nor", "not"));
/** What may stand between two times that are joined. */
const SMALL = anyOf(JOINS, mark("stopword"), mark("time", "within", "the"));
/** How many words may stand between two times that are denied together. */
const GAP = 4;

/** "Tested no bomb in 2022 or this year", "weder 2022 noch in diesem Jahr": what is denied of two times is a claim for each. */
export function bindBothTimes(passage: Passage, story: Story): void {
  const { periods } = passage;
  if (periods.length !== 2 || periods.some(({ kind }) => kind !== "at")) return;
  const [first, second] = periods as readonly [Period, Period];
  if (!areJoined(passage, first.next, second.from)) return;
  for (const zero of story.own.filter(({ low, window }) => low === 0 && window === null)) {
    zero.window = first;
    takeAgain(zero, { range: zero.range, at: zero.at, window: second }, story);
  }
}

/** Whether nothing but small words, of which one says "or", parts two times. */
function areJoined(passage: Passage, from: number, to: number): boolean {
  if (to - from > GAP || to <= from) return false;
  let joined = false;
  for (let at = from; at < to; at++) {
    if (isMark(passage, at) || !has(passage, at, SMALL) && !isAnd(passage, at)) return false;
    joined ||= has(passage, at, JOINS);
  }
  return joined;
}

/** Takes the same zero of another time. */
export function takeAgain(zero: Draft, spec: Pick<Draft, "range" | "at" | "window">, story: Story): void {
  takeOneMore(story, zero, { ...spec, passage: zero.passage, low: 0, high: 0, rule: "zero" }, "further");
}
