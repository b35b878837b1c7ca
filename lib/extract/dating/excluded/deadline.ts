import { has, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";

const WITHIN = mark("time", "within");

/** "A cap of 500,000 barrels, and workers are to go within 24 months": a stretch up to now, for which no ceiling is set. */
export function isBack({ when }: Period): boolean {
  return when?.is === "window" && when.open === true && when.from === undefined && when.until === null;
}

/** "Are to be sent home within 24 months from 22 December": by when something is to be done. */
export function isDeadline(passage: Passage, { from, when }: Period): boolean {
  return when?.is === "shifted" && has(passage, from - 1, WITHIN);
}
