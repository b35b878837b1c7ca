import { anchorOf } from "../../periods/focus.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Then } from "./spoken.ts";

/** "They voted it down in March. The same month ...": the month that the sentence just before ends with. */
export function monthSaid(passage: Passage, { at, unit }: Then, story: Story): Date | null {
  const before = story.before(passage);
  if (unit !== "month" || before?.paragraph !== passage.paragraph) return null;
  if (passage.periods.some(({ next }) => next <= at)) return null;
  const last = before.periods.findLast(({ kind, grain }) => kind === "at" && (grain === "month" || grain === "day"));
  return last?.resolve(anchorOf(before, last, story))?.start ?? null;
}

/** "In 2016 it was busier. For that year ...": the year that the sentence just before names last. */
export function yearNamed(passage: Passage, { at, unit, shift }: Then, story: Story): Date | null {
  if (unit !== "year" || shift !== 0 || passage.periods.some(({ next }) => next <= at)) return null;
  const before = story.before(passage);
  if (before?.paragraph !== passage.paragraph) return null;
  const last = before.periods.at(-1);
  if (last?.grain !== "year" || last.kind !== "at" || last.relative) return null;
  return last.resolve(anchorOf(before, last, story))?.start ?? null;
}
