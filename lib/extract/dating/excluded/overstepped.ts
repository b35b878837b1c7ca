import { isBrokenWith } from "../../bind/violations/broken_with.ts";
import { isOutdone } from "../../bind/violations/evaded.ts";
import type { Draft } from "../../passage/draft.ts";

/** "A million barrels since March, far above the quota of 500,000": the time is that of what arrived, not of the ceiling. */
export function isOfOverstepped({ action, low, passage }: Draft): boolean {
  return action === "cap" && low !== null &&
    passage.values.some((value) => value.high === low ? isOutdone(passage, value) : isBrokenWith(passage, value.from));
}
