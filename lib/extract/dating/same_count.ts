import type { Dating, Draft } from "../passage/draft.ts";
import { has, mark } from "../passage/marks.ts";
import type { Story } from "../passage/story.ts";

const THE = mark("time", "the");
/** How many passages back what is meant may have been counted. */
const BACK = 4;

/** "It fired two projectiles on Sunday, its sixth launch in a month. The two projectiles flew ...": as many as were counted before, with an article, are the same. */
export function ofSameCount({ measure, low, passage, range, isEvent }: Draft, story: Story): Dating | null {
  if (low === null || low < 2 || isEvent || measure !== "launches" || !has(passage, range[0] - 1, THE)) return null;
  const same = story.recent.findLast((other) =>
    other.measure === measure && other.low === low && other.high === low && other.when &&
    !other.rule.endsWith("ordinal") && other.passage !== passage && passage.index - other.passage.index <= BACK
  );
  return same?.when ?? null;
}

/** "It was its sixth test of 2022. The two missiles flew ...": those that are meant flew on one day, and not in all the time that a place in a row counts. */
export function isPlace({ measure, low, passage, range }: Draft, other: Draft): boolean {
  return measure === "launches" && low !== null && low > 1 && has(passage, range[0] - 1, THE) &&
    other.rule.endsWith("ordinal") && other.low !== null && other.low > 1;
}
