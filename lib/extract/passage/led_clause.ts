import { clauseAround, holdsIn, kindAt, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { Kind } from "../scan/tokens.ts";

/** What ends a clause that the one before it governs: "zu starten", "durchzuführen", "gestartet habe". */
const LED = mark("clause", "infinitive", "to_do", "perfect");
/** Among how many last places of the clause before stands the verb that governs, or its object: "dementierte Berichte, wonach". */
const LAST = 2;

/** Where the words begin that may govern a place: its clause, and the last words before it where that is an infinitive ("plante, zwei zu starten"). */
export function governedFrom(passage: Passage, at: number): number {
  const [from, to] = clauseAround(passage, at);
  const led = kindAt(passage, from - 1) === Kind.comma && holdsIn(passage, LED, to - LAST, to);
  return led ? Math.max(0, from - 1 - LAST) : from;
}
