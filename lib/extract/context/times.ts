import { anaphorsOf } from "./anaphors.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

/** The periods of a passage, with those that count from the time spoken of before in the place of the same words. */
export function timesOf(passage: Passage, story: Story): readonly Period[] {
  const anaphors = anaphorsOf(passage, story);
  if (anaphors.length === 0) return passage.periods;
  const again = ({ from, next }: Period) => anaphors.some((other) => other.from === from && other.next === next);
  return passage.periods.length === 0 ? anaphors : [...passage.periods.filter((one) => !again(one)), ...anaphors];
}
