import { takeRow } from "./listed.ts";
import { isSingle } from "./counted.ts";
import { rowBehind } from "./rows.ts";
import { nounAt } from "../../passage/heads.ts";
import { Clauses, Negations } from "../../lexicon/function_words.ts";
import { has, holdsIn, isBoundary, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { isForeign } from "../others.ts";
import type { Story } from "../../passage/story.ts";

/** Nouns of which one at a time is told: rockets are fired by the dozen, bombs are not. */
const TESTS = mark("head", "nuclear", "blast");
const LIKE = mark("head", "nuclear", "launch", "test", "missile", "blast");

/**
 * Binds "the nuclear tests in 2006, 2009 and 2013", "the blasts it set off in October 2006 and in May 2009": several that no
 * figure counts, each named by a time of its own in a row of them.
 */
export function bindManyTimes(passage: Passage, story: Story): void {
  if (passage.periods.length < 2 || isForeign(passage)) return;
  for (const at of placesOf(passage, TESTS)) {
    if (isSingle(passage, at) || nounAt(passage, at) === "blast" && !story.themes.has("nuclear")) continue;
    if (passage.values.some(({ from, head, isYear }) => !isYear && from <= at && head >= at)) continue;
    const row = rowBehind(passage, at + 1);
    const [first] = row;
    if (first === undefined || row.length < 2 || row.some(({ kind }) => kind !== "at")) continue;
    if (!isSimple(passage, at + 1, first.from)) continue;
    if (story.own.some(({ range }) => range[1] > at && range[0] < row.at(-1)!.next)) continue;
    takeRow(passage, row, { measure: "nuclear_tests", subject: null }, story);
  }
}

/** Whether nothing between a noun and its times is another such noun, parts clauses, denies or only plans. */
function isSimple(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isBoundary(passage, at) || has(passage, at, LIKE)) return false;
  return !holdsIn(passage, Negations.any, from, to) && !holdsIn(passage, Clauses.future, from, to);
}
