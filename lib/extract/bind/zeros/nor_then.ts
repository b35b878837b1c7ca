import { takeAgain } from "./both_times.ts";
import { Sections } from "../../lexicon/function_words.ts";
import { anyOf, has, holds, isAnd, isMark, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const DENIES = mark("negation", "not", "nor", "neither", "none");
const SMALL = anyOf(DENIES, Sections.stopword, mark("clause", "likewise"), mark("time"));

/** Binds "no nuclear test in 2020, nor in 2019", "und auch nicht 2019": what is denied of one more time, behind the zero. */
export function bindNorThen(passage: Passage, story: Story): void {
  if (passage.periods.length < 2 || !holds(passage, DENIES)) return;
  const zero = story.own.findLast(({ low, rule }) => low === 0 && rule.endsWith(".zero"));
  if (zero === undefined || zero.passage !== passage) return;
  for (const period of passage.periods) {
    if (period.from < zero.range[1] || period.kind !== "at") continue;
    if (period.next < passage.count && !isMark(passage, period.next)) continue;
    const from = deniedFrom(passage, period.from);
    const other = passage.periods.some(({ next }) => next <= from);
    if (from < 0 || !other || story.own.some(({ range }) => range[0] >= from)) continue;
    takeAgain(zero, { range: [period.from, period.next], at: period.from, window: period }, story);
  }
}

/** Where the small words begin before a time that deny it, behind a mark or "and"; -1 if they do not deny it. */
function deniedFrom(passage: Passage, time: number): number {
  let denied = false;
  for (let at = time - 1; at >= 0; at--) {
    denied ||= has(passage, at, DENIES);
    if (isMark(passage, at) || isAnd(passage, at)) return denied ? at : -1;
    if (!has(passage, at, SMALL)) return -1;
  }
  return -1;
}
