import { addDays } from "../periods/calendar.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import { holds, holdsIn, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import type { Value } from "../values/values.ts";

const LATER = mark("clause", "later");

/** How far before an amount or behind it the word may stand that makes it the later one. */
const REACH = 4;

/** "500,000 barrels in the last three months, then two million a year": a ceiling holds when the one before it has run out. */
export function thereafter(draft: Draft, { own }: Story): Dating | null {
  const { passage, action, low } = draft;
  if (action !== "cap" || low === null || !holds(passage, LATER)) return null;
  const value = passage.values.findLast(({ high }) => high === low);
  if (value === undefined || !isLater(passage, value)) return null;
  const first = own.find((other) => other !== draft && other.action === "cap" && other.low !== low && other.when?.end);
  const end = first?.when?.end;
  return first && end ? { ...first.when!, start: addDays(end, 1), end: null, rule: "next window" } : null;
}

/** "Then two million a year", "two million a year after that" */
function isLater(passage: Passage, { from, next }: Value): boolean {
  if (holdsIn(passage, LATER, from - REACH, from)) return true;
  const other = passage.values.find((one) => one.from >= next);
  return holdsIn(passage, LATER, next, Math.min(next + REACH, other?.from ?? passage.count));
}
