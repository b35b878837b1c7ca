import { Actions, Heads } from "../lexicon/content_words.ts";
import { fact } from "./fact.ts";
import { firstPlace, holds, isAnd } from "./marks.ts";
import type { Period } from "../periods/period.ts";
import type { Passage } from "./passage.ts";

/**
 * "First imposed sanctions in 2006 and has tightened them over five nuclear tests": the place of the "and" behind the time of
 * the first sanctions, from where on something else is told of; -1 if a passage tells of nothing like it.
 */
export const imposedFirst = fact((passage): number => {
  if (!holds(passage, Actions.tighten) || !holds(passage, Actions.impose) || !holds(passage, Heads.sanctions)) {
    return -1;
  }
  const imposed = firstPlace(passage, Actions.impose);
  const time = passage.periods.find(({ from, kind, grain }) => from > imposed && kind === "at" && grain === "year");
  if (time === undefined) return -1;
  const and = andBehind(passage, time.next);
  const tightened = and < 0 ? -1 : firstPlace(passage, Actions.tighten, and);
  return tightened > and && firstPlace(passage, Actions.tighten) === tightened ? and : -1;
});

/** Whether a period is that of the first sanctions, and what it might date is told behind it. */
export function isOfFirstSanctions(
  { passage, range }: { readonly passage: Passage; readonly range: readonly [number, number] },
  { next }: Period,
): boolean {
  const first = imposedFirst(passage);
  return first >= 0 && next <= first && range[0] > first;
}

function andBehind(passage: Passage, from: number): number {
  for (let at = from; at < passage.count; at++) if (isAnd(passage, at)) return at;
  return -1;
}
