import { Clauses } from "../../lexicon/function_words.ts";
import { thensOf } from "../../dating/spoken/anaphors.ts";
import { because, type Draft, toDraft } from "../../passage/draft.ts";
import { clauseAround, has, holds, isMark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";

/** How far from the verb that adds it the word for one more may stand. */
const REACH = 3;
/** How many places from a figure the verb may stand that adds it to those before. */
const FIGURE_REACH = 2;

/** Binds "another followed on Tuesday": one more of what was just counted, by the verb that adds it and its time. */
export function bindFollowed(passage: Passage, story: Story): void {
  if (!holds(passage, Clauses.followed) || !holds(passage, Clauses.another)) return;
  for (const at of placesOf(passage, Clauses.another)) {
    if (!isAdded(passage, at) || !isAlone(passage, at, story) || !isDated(passage, at)) continue;
    const parent = toldBefore(passage, at, story);
    if (parent === undefined) continue;
    const { measure, subject } = parent;
    const one = { low: 1, high: 1, unit: "count", bound: "exact" } as const;
    const range = [at, at + 1] as const;
    const draft = story.take(toDraft({ measure, passage, range, subject, ...one, rule: `${measure}.followed` }));
    because(draft, "measure", "further", [parent.span]);
    return;
  }
}

/** "Three followed on Tuesday": a figure beside the verb that adds it to those before, with a time of its own. */
export function isFollowing(passage: Passage, { from, next }: Value): boolean {
  return holds(passage, Clauses.followed) &&
    placesOf(passage, Clauses.followed, from - FIGURE_REACH, next + FIGURE_REACH)
      .some((at) => at < from || at >= next);
}

function isAdded(passage: Passage, at: number): boolean {
  return placesOf(passage, Clauses.followed, at - REACH, at + REACH + 1)
    .some((verb) => verb !== at && wayBetween(passage, verb, at) <= REACH);
}

/** Whether the word for one more has neither a noun nor a figure. */
function isAlone(passage: Passage, at: number, story: Story): boolean {
  const { values, periods, count } = passage;
  if (values.some(({ from, next }) => next === at && from >= at - 1 || from === at + 1)) return false;
  if (story.own.some(({ range }) => range[0] <= at && at < range[1])) return false;
  return at + 1 >= count || isMark(passage, at + 1) || has(passage, at + 1, Clauses.followed) ||
    periods.some(({ from }) => from > at && from <= at + FIGURE_REACH);
}

function isDated(passage: Passage, at: number): boolean {
  const [start, end] = clauseAround(passage, at);
  return passage.periods.some(({ from, kind }) => kind === "at" && from >= start && from < end) ||
    thensOf(passage).some((then) => then.at >= start && then.at < end);
}

/** The count of launches or tests that stands before a place, or in the paragraph before the passage. */
function toldBefore(passage: Passage, at: number, story: Story): Draft | undefined {
  const isTold = ({ low, unit, range, passage: other }: Draft) =>
    low !== 0 && unit === "count" &&
    (other === passage ? range[1] <= at : other.paragraph === passage.paragraph);
  return story.current("launch", passage, isTold);
}
