import { isBrokenWith, isOutdone } from "../../bind/violations/evaded.ts";
import type { Draft } from "../../passage/draft.ts";
import { anyOf, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Value } from "../../values/values.ts";

const CAP = mark("action", "cap");
const EVADES = mark("trigger", "evade");
const LAW = anyOf(CAP, mark("head", "resolution", "sanctions"));
/** How far behind a word of breaking what is broken may stand. */
const LAW_REACH = 6;
/** Who sets a ceiling, by what, and the verbs for it. */
const SETS = anyOf(mark("source", "UN Security Council"), mark("head", "resolution"), mark("action", "impose"));
/** How far before its amount the word for a ceiling may stand. */
const CAP_REACH = 3;

/** "A million barrels since March, far above the quota of 500,000": the time is that of what arrived, not of the ceiling. */
export function isOfOverstepped({ action, low, passage }: Draft, period: Period): boolean {
  return action === "cap" && low !== null &&
    passage.values.some((value) =>
      value.high === low
        ? (isOutdone(passage, value) || isBroken(passage, value, period)) && !isOfSetting(passage, value, period)
        : isBrokenWith(passage, value.from)
    );
}

/** "Has since March broken the cap of 500,000 barrels", "the resolutions, which allow 500,000": the time of what breaks a ceiling. */
function isBroken(passage: Passage, { from }: Value, { next }: Period): boolean {
  return next < from &&
    placesOf(passage, EVADES, next, from).some((at) => holdsIn(passage, LAW, at + 1, at + LAW_REACH));
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
