import { Negations } from "../../lexicon/function_words.ts";
import { anyOf, has, holds, mark, placesOf, wayFrom } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { take } from "./violations.ts";
import type { Good } from "../../../claims/claim.ts";

const GOOD = mark("good");
const MEASURED = mark("head", "barrel", "tonne");
const MOVES = anyOf(mark("trigger", "sent", "evade"), mark("flow"));
/** How far from an amount the verb may stand that moves it. */
const REACH = 10;

/** "It may import 500,000 barrels of petrol a year. Russia delivered 1.4 million": more than the ceiling just told, of the same good. */
export function bindBarrels(passage: Passage, story: Story): void {
  if (!holds(passage, MEASURED) || !holds(passage, MOVES) || holds(passage, GOOD) || holds(passage, Negations.not)) {
    return;
  }
  const before = story.before(passage);
  if (before?.paragraph !== passage.paragraph) return;
  const cap = story.recent.findLast(({ action, unit, high }) => action === "cap" && unit === "count" && high !== null);
  if (cap?.passage !== before || cap.good === null) return;
  const more = passage.values.find((value) =>
    value.low > cap.high! && value.bound !== "max" && has(passage, value.head, MEASURED)
  );
  if (more === undefined) return;
  const at = placesOf(passage, MOVES).find((place) => wayFrom(passage, [more.from, more.head + 1], place) <= REACH);
  if (at !== undefined) take(passage, cap.good as Good, cap.flow, [more.head, at], story);
}
