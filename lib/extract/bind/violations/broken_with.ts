import { clauseAround, holds, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const WITH = mark("clause", "with");
const CAP = mark("action", "cap");
const EVADES = mark("trigger", "evade");
/** How far before an amount "with" may stand: a word for "more than" may stand between. */
const REACH = 2;

/** "The cap was broken with 1.5 million barrels", "wurde mit 1,5 Millionen überschritten": the amount by which a ceiling was gone beyond. */
export function isBrokenWith(passage: Passage, at: number): boolean {
  if (!holds(passage, EVADES) || !holds(passage, WITH)) return false;
  const [from, to] = clauseAround(passage, at);
  return holdsIn(passage, CAP, from, at) && holdsIn(passage, EVADES, from, to) &&
    holdsIn(passage, WITH, Math.max(from, at - REACH), at);
}
