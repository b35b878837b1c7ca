import type { Cap } from "./caps.ts";
import { isCeiling } from "./ceiling.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { anyOf, holds, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const MOVES = anyOf(mark("trigger", "sent"), mark("flow"));

/** "Before the sanctions were imposed it imported 4.5 million barrels": what came in, in a passage without any limit, is no ceiling. */
export function isImported(passage: Passage, caps: readonly Cap[], story: Story): boolean {
  return holds(passage, MOVES) && caps.every(({ value }) => value.bound !== "max" && value.bound !== "under") &&
    !holds(passage, Clauses.only) && !isCeiling(passage, caps, story);
}
