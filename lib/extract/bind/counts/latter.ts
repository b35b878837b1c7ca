import { ONE, takeOneMore } from "./one_more.ts";
import { rowBehind } from "./rows.ts";
import { toDraft } from "../../passage/draft.ts";
import { isDated } from "./dated.ts";
import { isForeign } from "../others.ts";
import { nounAt } from "../../passage/heads.ts";
import { Heads } from "../../lexicon/content_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  holds,
  holdsIn,
  isMark,
  kindAt,
  mark,
  placesOf,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";

const LAUNCHES = mark("head", "launch", "missile", "test");
const FLIES = anyOf(LAUNCHES, mark("trigger", "launch", "fly"));
const FLOWN = anyOf(LAUNCHES, mark("trigger", "launch", "conduct", "fly"));
const LAST_ONE = mark("clause", "last_one");
/** What tells in a clause that it was last decided on something, or answered. */
const DECIDES = anyOf(
  mark("blocker", "reply"),
  mark("source", "UN Security Council"),
  mark("action", "impose", "tighten", "ban", "list", "cap"),
);
const THAT_ONE = mark("clause", "that_one");
/** How many passages back the launch or test may stand that "the one of 29 August" is one of. */
const SPOKEN = 6;

/** Binds "the last one was in September 2017": an event named by what the sentence before spoke of. */
export function bindLast(passage: Passage, story: Story): void {
  const at = firstPlace(passage, LAST_ONE);
  const before = story.before(passage);
  if (at < 0 || before === undefined || isForeign(passage) || !isDated(passage, at)) return;
  const [from, to] = clauseAround(passage, at);
  // "The last time that members agreed was in 2017": what others did is no test.
  if (kindAt(passage, at + 1) === Kind.other && !holds(passage, FLIES)) return;
  if (holdsIn(passage, DECIDES, from, to) || holds(passage, DECIDES) && !holds(passage, FLOWN)) return;
  const counts = ({ from: at, head, isYear, ordinal }: Value) =>
    !isYear && !ordinal && !passage.periods.some((one) => one.from <= at && at < one.next) &&
    (isMark(passage, head) || nounAt(passage, head) !== undefined);
  if (passage.values.some((value) => value.from >= from && value.next <= to && counts(value))) return;
  // "Nuclear tests: none, the last was in 2017": what there has been none of.
  const zero = story.own.findLast((draft) => draft.low === 0 && draft.range[1] <= from);
  const range = [at, at + 1] as const;
  if (zero) return takeOneMore(story, zero, { passage, range, rule: "last" });
  if (story.own.some((draft) => story.rule(draft.measure).group === "launch")) return;
  const current = story.current("launch", passage, (draft) => draft.passage !== passage);
  const nuclear = holds(before, Heads.nuclear) || current?.measure === "nuclear_tests";
  if (!nuclear && !current && !holds(before, LAUNCHES)) return;
  const last = nuclear
    ? { measure: "nuclear_tests", subject: null } as const
    : { measure: "launches", subject: current?.subject ?? "missile" } as const;
  story.take(toDraft({ ...last, passage, range, ...ONE, rule: `${last.measure}.last` }));
}

/** "Only the one of 29 August, which flew over Japan": one of what was spoken of, by its day, and each of those joined to it. */
export function bindThatOne(passage: Passage, story: Story): void {
  for (const at of placesOf(passage, THAT_ONE)) {
    const days = rowBehind(passage, at).filter(({ grain }) => grain === "day");
    const [first] = days;
    const told = story.own.findLast((draft) => story.rule(draft.measure).group === "launch") ??
      story.last("launch", (draft) => passage.index - draft.passage.index <= SPOKEN);
    if (first === undefined || first.from > at + 1 || told === undefined) continue;
    for (const window of days) {
      const range = [window === first ? at : window.from, window.next] as const;
      takeOneMore(story, told, { passage, range, window, rule: "that_one" });
    }
  }
}
