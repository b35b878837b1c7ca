import { isOfSuch } from "./headless.ts";
import { headOf } from "../../passage/heads.ts";
import { Sections } from "../../lexicon/function_words.ts";
import { anyOf, has, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

const UNCOUNTED = anyOf(mark("clause", "people"), mark("actor"), mark("credit", "report"), mark("clause", "times_as"));
const FOLLOWING = mark("clause", "following");

/** Whether a figure without a noun of its own may count what was counted before it. */
export function isCountable(passage: Passage, value: Value): boolean {
  // "Four North Koreans": people are counted, whatever was counted before.
  if (value.low === 1 && has(passage, value.from - 1, Sections.unit)) return false;
  if (has(passage, value.head, UNCOUNTED) || isOfSuch(passage, value.head)) return false;
  // "In the two following years"
  if (has(passage, value.head, FOLLOWING) && has(passage, value.head + 1, Sections.unit)) return false;
  return Number.isInteger(value.low) && headOf(passage, value) === null && !isOfUnits(passage, value);
}

/** "Eight weeks"; in "ثم تسع عام 2021" the unit begins the name of a year, and nothing counts it. */
function isOfUnits(passage: Passage, { head }: Value): boolean {
  return has(passage, head, Sections.unit) && !passage.periods.some(({ from }) => from === head);
}
