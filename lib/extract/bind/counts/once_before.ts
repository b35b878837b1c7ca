import { takeOneMore } from "./one_more.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { clauseAround, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const FIRES = mark("trigger", "conduct", "fly", "launch");
/** How far behind "once before" its time may stand. */
const REACH = 4;

/** Binds "the same type had flown once before, on April 13": one more of what was told, earlier on. */
export function bindOnceBefore(passage: Passage, story: Story): void {
  if (!holds(passage, Clauses.once_before) || !holds(passage, FIRES)) return;
  for (const at of placesOf(passage, Clauses.once_before)) {
    const [from] = clauseAround(passage, at);
    const period = passage.periods.find((one) => one.from > at && one.from - at <= REACH && one.kind === "at");
    if (period === undefined || !holdsIn(passage, FIRES, from, at)) continue;
    if (story.own.some(({ range }) => range[0] >= from && range[1] <= at)) continue;
    const parent = story.current("launch", passage, ({ low }) => low !== 0);
    if (parent === undefined) continue;
    takeOneMore(story, parent, { passage, range: [at, at + 1], window: period, rule: "event" });
  }
}
