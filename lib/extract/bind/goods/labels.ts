import { kindAt } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

/** Within so many places a line begins with its label. */
const OPENING = 1;

/**
 * "Oil: at sea, tankers pump diesel into ships": whether a good is but the label of a line whose sentence has goods of its own.
 * "Coal: export banned; oil: capped" goes on with a second label.
 */
export function isLabel(
  passage: Passage,
  [from, next]: readonly [number, number],
  [first, after]: readonly [number, number],
): boolean {
  return from <= OPENING && next - from === 1 && kindAt(passage, next) === Kind.colon && first > next &&
    kindAt(passage, after) !== Kind.colon;
}
