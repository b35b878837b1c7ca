import { anaphorsOf } from "./anaphors.ts";
import { goneBack } from "./stretches.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

const NONE: readonly never[] = [];

/** The periods of a passage, with those that count from the time spoken of before in the place of the same words. */
export function timesOf(passage: Passage, story: Story): readonly Period[] {
  const told = anaphorsOf(passage, story);
  const back = passage.periods.length === 0 ? NONE : goneBack(passage, story);
  const anaphors = back.length === 0 ? told : [...told, ...back];
  if (anaphors.length === 0) return passage.periods;
  const again = ({ from, next }: Period) => anaphors.some((other) => other.from <= from && next <= other.next);
  return passage.periods.length === 0 ? anaphors : [...passage.periods.filter((one) => !again(one)), ...anaphors];
}
