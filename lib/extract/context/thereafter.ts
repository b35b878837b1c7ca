import { addDays } from "../periods/calendar.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import { holds, holdsIn, mark } from "../passage/marks.ts";
import type { Story } from "../passage/story.ts";

const LATER = mark("clause", "later");

/** How far before an amount the word may stand that makes it the later one. */
const REACH = 4;

/** "500,000 barrels in the last three months, then two million a year": a ceiling holds when the one before it has run out. */
export function thereafter(draft: Draft, { own }: Story): Dating | null {
  const { passage, action, low } = draft;
  if (action !== "cap" || low === null || !holds(passage, LATER)) return null;
  const value = passage.values.findLast(({ high }) => high === low);
  if (value === undefined || !holdsIn(passage, LATER, value.from - REACH, value.from)) return null;
  const first = own.find((other) => other !== draft && other.action === "cap" && other.low !== low && other.when?.end);
  const end = first?.when?.end;
  return first && end ? { ...first.when!, start: addDays(end, 1), end: null, rule: "next window" } : null;
}
