import { clauseAround, has, places } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";

/** States whose own weapons are no claims. */
const OTHERS = ["KR", "US", "JP", "CN", "RU", "foreign"];

/** "South Korea tested its first, hours after North Korea had fired two": another state opens the clause of a noun, and fires. */
export function isDeedOfOthers(passage: Passage, noun: number, counted = false): boolean {
  const [from] = clauseAround(passage, noun);
  if (places(passage, "actor", ["KP"], from, noun).length > 0) return false;
  // "Japan counts 24": what stands between a state and a figure may be a word for counting.
  return places(passage, "trigger", counted ? ["launch"] : ["launch", "conduct"], from, noun).some((verb) =>
    has(passage, verb - 1, "actor", ...OTHERS) && !has(passage, verb - 1, "source") &&
    !has(passage, verb - 2, "source") &&
    !has(passage, verb, "attribution") && !has(passage, verb, "head")
  );
}
