import type { Draft } from "../passage/draft.ts";
import { has, isAnd, isMark, places } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Value } from "../values/values.ts";

/** How far behind an ordinal the sanctions may stand of which it counts a set. */
const SET_REACH = 4;

/** "Its second resolution this year": whether the ordinal may be that of a resolution named since the last launch. */
export function isOfResolution(passage: Passage, value: Value, before: Draft | undefined): boolean {
  const from = before === undefined ? 0 : before.range[1];
  const to = before === undefined ? passage.count : value.from;
  // "The fourth set of sanctions"
  if (places(passage, "head", ["sanctions"], value.next, value.next + SET_REACH).length > 0) return true;
  return places(passage, "head", ["resolution"], from, to).length > 0;
}

/** "The first", "a second", "its third": what stands before an ordinal that stands for its noun. */
export function isHeadless(passage: Passage, value: Value): boolean {
  const before = value.from - 1;
  if (before < 0 || isMark(passage, before)) return true;
  // "The first in May and second in June": an ordinal joined to one before it stands for the same noun.
  if (isAnd(passage, before)) return passage.values.some((other) => other.ordinal && other.from < value.from);
  return !has(passage, before, "connective") &&
    (has(passage, before, "stopword") || has(passage, before, "trigger", "launch", "fly", "conduct") ||
      has(passage, before, "article") || has(passage, before, "time", "the") || has(passage, before, "actor", "KP"));
}
