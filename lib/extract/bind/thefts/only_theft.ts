/** Sums without a time in a text that has told of one theft alone. */

import { follow as followTime } from "../../dating/dating.ts";
import { isCumulative } from "../../dating/excluded/compared.ts";
import { because, type Draft } from "../../passage/draft.ts";

/** By how much a sum may be more than that of its theft: both are estimates. */
const ROUNDED = 1.05;
/** How many passages behind the last sum of a theft another one is still of it. */
const REACH = 8;

/** What the sums of a text, as far as it is read, tell of: one theft alone, of which one gives the victim and one the time. */
interface Told {
  named: Draft | null;
  dated: Draft | null;
  last: Draft | null;
  /** the largest sum in each unit */
  readonly most: Map<string | null, number>;
}

/**
 * "Ronin was robbed of 620 million in March. ... The thieves took 173,600 ether": a sum of no stated time is of the one theft
 * that the text has told of, if it is no more than that.
 */
export function ofOnlyTheft(thefts: readonly Draft[], isSameTime: (a: Draft, b: Draft) => boolean): void {
  const told: Told = { named: null, dated: null, last: null, most: new Map() };
  for (const draft of thefts.toSorted((a, b) => a.span[0] - b.span[0])) {
    const { named, dated } = told;
    if (!draft.when && draft.victim === null && named !== null && dated !== null && isOf(draft, dated, told)) {
      draft.when = followTime(draft, dated.when!, "carried on");
      draft.victim = named.victim;
      because(draft, "victim", "victim before", [named.span]);
    }
    if (isOther(draft, told, isSameTime)) return;
    if (draft.victim !== null) told.named ??= draft;
    if (draft.when) told.dated ??= draft;
    told.last = draft;
    const size = draft.high ?? draft.low ?? 0;
    if (size > (told.most.get(draft.unit) ?? 0)) told.most.set(draft.unit, size);
  }
}

/** Whether a sum is of another theft, or of none that is known; a headline may give the victim without the time. */
function isOther(draft: Draft, { named, dated }: Told, isSameTime: (a: Draft, b: Draft) => boolean): boolean {
  if (draft.victim !== null && named !== null && draft.victim !== named.victim) return true;
  return draft.when ? dated !== null && !isSameTime(draft, dated) : !draft.passage.heading;
}

function isOf(draft: Draft, dated: Draft, { last, most }: Told): boolean {
  const size = most.get(draft.unit);
  return !isCumulative(draft.passage) && draft.passage.index - last!.passage.index <= REACH &&
    draft.passage.language === dated.passage.language &&
    (size === undefined || (draft.high ?? draft.low!) <= ROUNDED * size);
}
