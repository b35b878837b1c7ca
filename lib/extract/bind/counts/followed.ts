import { Clauses, Sections } from "../../lexicon/function_words.ts";
import { thensOf } from "../../dating/spoken/anaphors.ts";
import type { Draft } from "../../passage/draft.ts";
import { takeOneMore } from "./one_more.ts";
import { anyOf, clauseAround, has, holds, isAnd, isMark, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";

/** How far from the verb that adds it the word for one more may stand. */
const REACH = 3;
const ONE_MORE = mark("clause", "one_more");
const SMALL = anyOf(Sections.stopword, Sections.article, Clauses.another, mark("time"));
/** How many places from a figure the verb may stand that adds it to those before. */
const FIGURE_REACH = 2;

/** Binds "another followed on Tuesday": one more of what was just counted, by the verb that adds it and its time. */
export function bindFollowed(passage: Passage, story: Story): void {
  if (!holds(passage, Clauses.another)) return;
  for (const at of placesOf(passage, Clauses.another)) {
    if (
      !isAdded(passage, at) && !isGapped(passage, at, story) || !isAlone(passage, at, story) || !isDated(passage, at)
    ) continue;
    const parent = toldBefore(passage, at, story);
    if (parent === undefined) continue;
    takeOneMore(story, parent, { passage, range: [at, at + 1], rule: "followed" }, "further");
    return;
  }
}

/** "Three followed on Tuesday": a figure beside the verb that adds it to those before, with a time of its own. */
export function isFollowing(passage: Passage, { from, next }: Value): boolean {
  return holds(passage, Clauses.followed) &&
    placesOf(passage, Clauses.followed, from - FIGURE_REACH, next + FIGURE_REACH)
      .some((at) => at < from || at >= next);
}

/** "Three on Saturday, another the next day": behind a mark or "and" a time and the word for one more, and nothing else. */
function isGapped(passage: Passage, at: number, story: Story): boolean {
  if (!story.own.some(({ range, low }) => range[1] <= at && (low ?? 0) > 0)) return false;
  // "More on Sunday": how many is not said.
  const single = has(passage, at, ONE_MORE) || has(passage, at + 1, Sections.article) ||
    has(passage, at - 1, Sections.article);
  if (!single) return false;
  const thens = thensOf(passage).map((then) => then.at);
  const small = (place: number) =>
    has(passage, place, SMALL) || thens.includes(place) ||
    passage.periods.some(({ from, next }) => from <= place && place < next);
  let [from, to] = [at, at + 1];
  while (from > 0 && !isMark(passage, from - 1) && !isAnd(passage, from - 1) && small(from - 1)) from--;
  while (to < passage.count && small(to)) to++;
  const parted = isMark(passage, from - 1) || isAnd(passage, from - 1);
  if (from === 0 || !parted || to < passage.count && !isMark(passage, to)) return false;
  return thens.some((then) => then >= from && then < to) ||
    passage.periods.some((period) => period.kind === "at" && period.from >= from && period.next <= to);
}

function isAdded(passage: Passage, at: number): boolean {
  return placesOf(passage, Clauses.followed, at - REACH, at + REACH + 1)
    .some((verb) => verb !== at && wayBetween(passage, verb, at) <= REACH);
}

/** Whether the word for one more has neither a noun nor a figure. */
function isAlone(passage: Passage, at: number, story: Story): boolean {
  const { values, periods, count } = passage;
  // "Noch eine": an article that stands for the noun.
  const last = has(passage, at + 1, Sections.article) ? at + 1 : at;
  if (values.some(({ from, next }) => next === at && from >= at - 1 || from === last + 1 || from > at && from < last)) {
    return false;
  }
  if (story.own.some(({ range }) => range[0] <= at && at < range[1])) return false;
  return last + 1 >= count || isMark(passage, last + 1) || has(passage, last + 1, Clauses.followed) ||
    thensOf(passage).some((then) => then.at === last + 1) ||
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
