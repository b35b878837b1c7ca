import type { Draft } from "../passage/draft.ts";
import { clauseAround, has, holds, kindAt, mark } from "../passage/marks.ts";
import type { Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";

const WHEN = mark("clause", "then_when");

/** "The first since May, when it carried out two tests in five days": the time to which "when" ties the clause of a claim. */
export function ofWhen({ passage, range }: Draft, all: readonly Period[]): Period | null {
  if (!holds(passage, WHEN)) return null;
  const [from, to] = clauseAround(passage, range[0]);
  return all.find((period) =>
    isTied(period, passage, from, range[0]) && period.kind !== "window" && period.kind !== "to_date" &&
    // A time of its own says when more closely.
    !all.some((other) => other.from >= period.next && other.from < to && other.kind !== "window")
  ) ?? null;
}

/** Whether "when" stands right behind a period, at the beginning of a clause or before a place in it. */
function isTied({ next }: Period, passage: Draft["passage"], from: number, at: number): boolean {
  const when = kindAt(passage, next) === Kind.comma ? next + 1 : next;
  return has(passage, when, WHEN) && when < at && when >= from - 1;
}
