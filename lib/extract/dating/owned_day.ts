import type { Draft } from "../passage/draft.ts";
import { anyOf, has, holdsIn, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";

const OWNER = anyOf(mark("time", "owner"), mark("suffix", "decade"));
const DEEDS = anyOf(mark("head", "attack", "launch", "test"), mark("trigger", "steal", "cyber"));
const TRIED = mark("head", "launch", "test", "missile", "nuclear");
/** How far behind a time the noun may stand that it is of. */
const NOUN_REACH = 3;
const DECISIONS = anyOf(mark("clause", "vote"), mark("head", "resolution", "sanctions"), mark("action"));

/** "Sunday's deadline": a day that only says which thing is meant, unless that thing is the decision itself. */
export function isOfItsThing(passage: Passage, { next }: Period): boolean {
  const thing = has(passage, next, OWNER) ? next + 1 : next;
  return has(passage, thing - 1, OWNER) && !has(passage, thing, DECISIONS);
}

/** "Banned it in response to last month's launch of a missile": the time of what a decision answers. */
export function isOfTestsThing(passage: Passage, period: Period): boolean {
  const { next } = period;
  return isOfItsThing(passage, period) && holdsIn(passage, TRIED, next, next + NOUN_REACH) &&
    !holdsIn(passage, DECISIONS, next, next + NOUN_REACH);
}

/** "Put this year's thefts at 2 billion as early as October": a time behind a figure whose deeds have theirs before it. */
export function isBesideOwned({ passage, range, low }: Draft, { from }: Period, all: readonly Period[]): boolean {
  if (low === null || from < range[1] || all.length < 2) return false;
  return all.some(({ next }) => {
    const thing = has(passage, next, OWNER) ? next + 1 : next;
    return thing < range[0] && has(passage, thing - 1, OWNER) && has(passage, thing, DEEDS) &&
      passage.values.every((value) => value.from >= range[0] || value.next <= thing || value.isYear);
  });
}
