/** Sums without a time in a text that has told of one theft alone. */

import { follow as followTime } from "../../dating/dating.ts";
import { isCumulative } from "../../dating/excluded/compared.ts";
import { because, type Draft } from "../../passage/draft.ts";

/** By how much a sum may be more than that of its theft: both are estimates. */
const ROUNDED = 1.05;
/** How many passages behind the last sum of a theft another one is still of it. */
const REACH = 8;

/**
 * "Ronin was robbed of 620 million in March. ... The thieves took 173,600 ether": a sum of no stated time is of the one theft
 * that the text has told of, if it is no more than that.
 */
export function ofOnlyTheft(thefts: readonly Draft[], isSameTime: (a: Draft, b: Draft) => boolean): void {
  const told: Draft[] = [];
  for (const draft of thefts.toSorted((a, b) => a.span[0] - b.span[0])) {
    const only = draft.when || draft.victim !== null ? undefined : onlyOf(told, isSameTime);
    if (only !== undefined && isOf(draft, only, told)) {
      draft.when = followTime(draft, only.dated.when!, "carried on");
      draft.victim = only.named.victim;
      because(draft, "victim", "victim before", [only.named.span]);
    }
    told.push(draft);
  }
}

/** The victim and the time of the one theft that all sums told so far are of; a headline gives the one without the other. */
function onlyOf(told: readonly Draft[], isSameTime: (a: Draft, b: Draft) => boolean): Only | undefined {
  const named = told.find(({ victim }) => victim !== null);
  const dated = told.find(({ when }) => when);
  if (named === undefined || dated === undefined) return undefined;
  const one = told.every((other) =>
    (other.victim === null || other.victim === named.victim) &&
    (other.when ? isSameTime(other, dated) : other.passage.heading)
  );
  return one ? { named, dated } : undefined;
}

interface Only {
  readonly named: Draft;
  readonly dated: Draft;
}

function isOf(draft: Draft, { dated }: Only, told: readonly Draft[]): boolean {
  const alike = told.filter(({ unit }) => unit === draft.unit);
  const last = told.at(-1)!;
  return !isCumulative(draft.passage) && draft.passage.index - last.passage.index <= REACH &&
    draft.passage.language === dated.passage.language &&
    (alike.length === 0 || alike.some(({ low, high }) => (draft.high ?? draft.low!) <= ROUNDED * (high ?? low!)));
}
