import { isBrokenWith, isOutdone } from "../../bind/violations/evaded.ts";
import type { Draft } from "../../passage/draft.ts";
import { anyOf, holds, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Value } from "../../values/values.ts";

const CAP = mark("action", "cap");
/** Who sets a ceiling, by what, and the verbs for it. */
const SETS = anyOf(mark("source", "UN Security Council"), mark("head", "resolution"), mark("action", "impose"));
/** How far before its amount the word for a ceiling may stand. */
const CAP_REACH = 3;

/** "A million barrels since March, far above the quota of 500,000": the time is that of what arrived, not of the ceiling. */
export function isOfOverstepped({ action, low, passage }: Draft, period: Period): boolean {
  return action === "cap" && low !== null &&
    passage.values.some((value) =>
      value.high === low
        ? isOutdone(passage, value) && !isOfSetting(passage, value, period)
        : isBrokenWith(passage, value.from)
    );
}

/** "More than the cap of 500,000 barrels that the Council set in December 2017": the time of the ceiling, not of what was moved. */
export function isOfCeiling({ measure, passage }: Draft, period: Period): boolean {
  return measure === "violation" && holds(passage, CAP) &&
    passage.values.some((value) => isOfSetting(passage, value, period));
}

/** Whether a time behind the amount of a ceiling tells when it was set. */
function isOfSetting(passage: Passage, { from, next }: Value, period: Period): boolean {
  return period.from > next && holdsIn(passage, SETS, next, period.from) &&
    holdsIn(passage, CAP, from - CAP_REACH, from);
}
