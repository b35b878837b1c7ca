import { ONE } from "./one_more.ts";
import { type Draft, toDraft } from "../../passage/draft.ts";
import { isDated } from "./dated.ts";
import { isForeign } from "../others.ts";
import { nounAt } from "../../passage/heads.ts";
import { Heads } from "../../lexicon/content_words.ts";
import { anyOf, clauseAround, firstPlace, holds, holdsIn, isAnd, isMark, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";

const LAUNCHES = mark("head", "launch", "missile", "test");
const FLOWN = anyOf(LAUNCHES, mark("trigger", "launch", "conduct", "fly"));
const LAST_ONE = mark("clause", "last_one");
const LATTER = mark("clause", "last_one", "latter");
/** What tells in a clause that it was last decided on something, or answered. */
const DECIDES = anyOf(
  mark("blocker", "reply"),
  mark("source", "UN Security Council"),
  mark("action", "impose", "tighten", "ban", "list", "cap"),
);
const THAT_ONE = mark("clause", "that_one");
/** How far behind "the latter" its day may stand. */
const LATTER_REACH = 3;
/** How many passages back the launch or test may stand that "the one of 29 August" is one of. */
const SPOKEN = 6;

/** Binds "the last one was in September 2017": an event named by what the sentence before spoke of. */
export function bindLast(passage: Passage, story: Story): void {
  if (!holds(passage, LATTER) || isForeign(passage) || bindLatter(passage, story)) return;
  const at = firstPlace(passage, LAST_ONE);
  const before = story.before(passage);
  if (at < 0 || before === undefined || !isDated(passage, at)) return;
  const [from, to] = clauseAround(passage, at);
  if (holdsIn(passage, DECIDES, from, to) || holds(passage, DECIDES) && !holds(passage, FLOWN)) return;
  const counts = ({ from: at, head, isYear, ordinal }: Value) =>
    !isYear && !ordinal && !passage.periods.some((one) => one.from <= at && at < one.next) &&
    (isMark(passage, head) || nounAt(passage, head) !== undefined);
  if (passage.values.some((value) => value.from >= from && value.next <= to && counts(value))) return;
  // "Nuclear tests: none, the last was in 2017": what there has been none of.
  const zero = story.own.findLast((draft) => draft.low === 0 && draft.range[1] <= from);
  if (zero) return takeLast(passage, at, zero, story);
  if (story.own.some((draft) => story.rule(draft.measure).group === "launch")) return;
  const current = story.current("launch", passage, (draft) => draft.passage !== passage);
  const nuclear = holds(before, Heads.nuclear) || current?.measure === "nuclear_tests";
  if (!nuclear && !current && !holds(before, LAUNCHES)) return;
  const last = nuclear
    ? { measure: "nuclear_tests", subject: null } as const
    : { measure: "launches", subject: current?.subject ?? "missile" } as const;
  takeLast(passage, at, last, story);
}

function takeLast(
  passage: Passage,
  at: number,
  { measure, subject }: Pick<Draft, "measure" | "subject">,
  story: Story,
) {
  story.take(toDraft({ measure, passage, range: [at, at + 1], subject, ...ONE, rule: "event.last" }));
}

/** "Only the one of 29 August, which flew over Japan": one of what was spoken of, by its day. */
export function bindThatOne(passage: Passage, story: Story): void {
  for (const at of placesOf(passage, THAT_ONE)) {
    const dated = passage.periods.some(({ from, grain }) => from > at - 1 && from <= at + 1 && grain === "day");
    const last = story.own.findLast((draft) => story.rule(draft.measure).group === "launch") ??
      story.last("launch", (draft) => passage.index - draft.passage.index <= SPOKEN);
    if (!dated || !last) continue;
    const { measure, subject } = last;
    for (const [from, next] of daysInRow(passage, at)) {
      const window = passage.periods.find((period) => period.next === next) ?? null;
      story.take(toDraft({ measure, passage, range: [from, next], subject, window, ...ONE, rule: "event.that" }));
    }
  }
}

/** "Two launches, the latter on 18 March": one of those that were counted in the same sentence. */
function bindLatter(passage: Passage, story: Story): boolean {
  for (const at of placesOf(passage, LATTER)) {
    const dated = passage.periods.some((one) => one.from > at && one.from - at <= LATTER_REACH && one.grain === "day");
    const parent = story.own.findLast((draft) => draft.range[1] <= at && story.rule(draft.measure).group === "launch");
    const [from, to] = clauseAround(passage, at);
    if (!dated || !parent || (parent.low ?? 0) < 2 || from < parent.range[1]) continue;
    if (passage.values.some((value) => value.from >= from && value.next <= to && !value.isYear)) continue;
    const { measure, subject } = parent;
    story.take(toDraft({ measure, passage, range: [at, at + 1], subject, parent, ...ONE, rule: "event.latter" }));
    return true;
  }
  return false;
}

/** "Those of 31 May and 24 August": the places of the words, then of each day that is joined to the first. */
function daysInRow(passage: Passage, at: number): [number, number][] {
  const days = passage.periods.filter(({ from, grain }) => from >= at && grain === "day");
  const row: [number, number][] = [];
  let next = at;
  for (const day of days) {
    const joined = row.length === 0 || day.from - next === 1 && (isAnd(passage, next) || isMark(passage, next));
    if (!joined) break;
    row.push([row.length === 0 ? at : day.from, day.next]);
    next = day.next;
  }
  return row;
}
