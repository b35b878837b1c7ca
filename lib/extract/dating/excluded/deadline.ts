import type { Draft } from "../../passage/draft.ts";
import { has, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";

const IMPLEMENT = mark("clause", "implement");
const WITHIN = mark("time", "within");

/** "A cap of 500,000 barrels, and workers are to go within 24 months": a stretch up to now, for which no ceiling is set. */
export function isBack({ when }: Period): boolean {
  return when?.is === "window" && when.open === true && when.from === undefined && when.until === null;
}

/** "Are to be sent home within 24 months from 22 December": by when something is to be done. */
export function isDeadline(passage: Passage, { from, when }: Period): boolean {
  return when?.is === "shifted" && has(passage, from - 1, WITHIN);
}

/** "Had to be home by 22 December": the day right behind words that lead to it, by which workers are to have gone. */
export function isHomeBy({ good, at, by }: Draft, { from, when }: Period): boolean {
  return good === "labour" && from === (by ?? at) + 1 && when?.is === "date" && when.day !== undefined;
}

/** "No more than that may reach it in a year": so often a ceiling is one. */
export function isYearly({ kind, when }: Period, rules: boolean): boolean {
  if (kind !== "window" || when?.is !== "window" || when.from !== undefined || when.until !== null) return false;
  // "Over the past year it sold coal" is a time, which no rule is made for.
  return (rules || when.open === true) &&
    (when.count === 1 && when.unit === "year" || when.count === 12 && when.unit === "month");
}

/** "Listed 18 persons, transposing the sanctions imposed on 30 March": the day of what a decision only puts into law. */
export function isOfImplemented({ passage, at, action }: Draft, { from }: Period): boolean {
  return action === "list" && from > at && holdsIn(passage, IMPLEMENT, at + 1, from);
}
