import { anaphorsOf } from "./anaphors.ts";
import { goneBack } from "./stretches.ts";
import { stretchesAfter } from "./following.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";

const NONE: readonly never[] = [];

/** The periods of a passage, with those that count from the time spoken of before in the place of the same words. */
export function timesOf(passage: Passage, story: Story): readonly Period[] {
  const after = stretchesAfter(passage, story);
  const thens = anaphorsOf(passage, story);
  const told = after.length === 0
    ? thens
    : [...thens.filter((one) => !after.some((other) => meet(one, other))), ...after];
  const back = passage.periods.length === 0 ? NONE : goneBack(passage, story);
  const anaphors = back.length === 0 ? told : [...told, ...back];
  if (anaphors.length === 0) return passage.periods;
  const again = (one: Period) =>
    anaphors.some((other) => other.from <= one.from && one.next <= other.next) ||
    after.some((other) => meet(one, other));
  return passage.periods.length === 0 ? anaphors : [...passage.periods.filter((one) => !again(one)), ...anaphors];
}

/** Whether two times share a word. */
function meet(one: Period, other: Period): boolean {
  return one.from < other.next && other.from < one.next;
}
