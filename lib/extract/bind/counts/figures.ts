import { apart, isTwo } from "./changes.ts";
import { Negations } from "../../lexicon/function_words.ts";
import { headOf } from "../../passage/heads.ts";
import { clauseAround, has, holds, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

const DENIES = mark("negation", "none", "not");
const DIFFERENCE = mark("clause", "difference");
const MORE_BY = mark("clause", "more_by");
const WRONG = mark("clause", "wrong");

/** The figures of a passage: the two of a change by themselves, and none that is put right. */
export function figuresOf(passage: Passage): readonly Value[] {
  if (!passage.values.some((value) => isTwo(passage, value) || isDenied(passage, value))) return passage.values;
  return passage.values.flatMap((value) => isTwo(passage, value) ? apart(passage, value) : [value])
    .filter((value) => !isDenied(passage, value));
}

/** "Not 445bn won", "rather than 58 missiles": a figure that is put right. */
function isDenied(passage: Passage, value: Value): boolean {
  return has(passage, value.from - 1, WRONG) || isNotOne(passage, value) || isDifference(passage, value);
}

/** "680 million more than in 2023", "27 attacks fewer than": what two figures differ by. */
function isDifference(passage: Passage, value: Value): boolean {
  if (value.ordinal || value.isYear) return false;
  // "أقل بـ950 مليونا مما جنوه": where what compares stands before the figure.
  if (has(passage, value.from - 1, MORE_BY)) return true;
  if (!holds(passage, DIFFERENCE)) return false;
  return has(passage, value.next, DIFFERENCE) || has(passage, headOf(passage, value)?.next ?? -1, DIFFERENCE);
}

/** "Did not launch a single missile": a denied one is none, which is read as such. */
function isNotOne(passage: Passage, { low, high, unit, from, next, ordinal }: Value): boolean {
  if (low !== 1 || high !== 1 || unit !== "count" || ordinal || !has(passage, next, Negations.single)) return false;
  const [start] = clauseAround(passage, from);
  return holdsIn(passage, DENIES, start, from);
}
