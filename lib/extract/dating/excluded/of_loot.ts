import type { Draft } from "../../passage/draft.ts";
import { has, lengthAt, mark } from "../../passage/marks.ts";

const STEALS = mark("trigger", "steal");
const THE = mark("time", "the");
const OF_WHOLE = mark("clause", "of_whole");

/** "As of 20 March most of the stolen $1.4 billion could be traced": loot that has been told of, in a sentence on what became of it. */
export function isOfLoot({ passage, measure, range: [first] }: Draft): boolean {
  if (measure !== "stolen" || !has(passage, first - 1, STEALS)) return false;
  // "80% of the stolen $1.4 billion", where "of the" is one word of the lexicon
  return has(passage, first - 2, THE) || has(passage, first - 2, OF_WHOLE) && lengthAt(passage, first - 2) > 1;
}
