import { type Cap, CEILING } from "./caps.ts";
import { Triggers } from "../../lexicon/content_words.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { anyOf, has, holds, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { stopsOfShips } from "../violations/all_the_same.ts";
import { isKeptTo } from "../violations/moved.ts";

/** Words of trade, and of what is decided about it. */
const TRADES = anyOf(
  mark("flow"),
  mark("action"),
  mark("head", "sanctions", "resolution"),
  mark("clause", "may"),
  mark("trigger", "sent"),
);
const MOVES = anyOf(mark("trigger", "sent"), mark("flow"));
const SENT = anyOf(mark("trigger", "sent", "at_sea", "evade"), mark("good", "ship_to_ship"));

/** Whether an amount that no verb governs is a ceiling: it is called one near by, or the most that may be. */
export function isCeiling(passage: Passage, caps: readonly Cap[], story: Story): boolean {
  // "Got 1.5 million barrels": a word of being allowed may be one of receiving too.
  const named = (one: Passage) => placesOf(one, CEILING).some((at) => !has(one, at, Triggers.sent));
  const before = story.passages.slice(Math.max(0, passage.index - 2), passage.index);
  // "Up to 1.35 million tons of food are lacking": nothing is bought or sold there.
  const traded = holds(passage, TRADES) || before.some((one) => holds(one, TRADES));
  if (traded && caps.some(({ value }) => value.bound === "max")) return true;
  if (caps.some(({ value }) => isKeptTo(passage, value)) || named(passage)) return true;
  return before.some(named) && !holds(passage, SENT) && stopsOfShips(passage).length === 0;
}

/** "Before the sanctions were imposed it imported 4.5 million barrels": what came in, in a passage without any limit, is no ceiling. */
export function isImported(passage: Passage, caps: readonly Cap[], story: Story): boolean {
  return holds(passage, MOVES) && caps.every(({ value }) => value.bound !== "max" && value.bound !== "under") &&
    !holds(passage, Clauses.only) && !isCeiling(passage, caps, story);
}
