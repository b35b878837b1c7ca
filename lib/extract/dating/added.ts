import type { Draft } from "../passage/draft.ts";
import { kindAt } from "../passage/marks.ts";
import type { Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";

/** "Five weeks after its fourth test, on 6 January": whether a period is the day that the comma behind one event adds. */
export function isAddedDay(draft: Draft, { from, next: behind, kind, grain, aside, ofNext }: Period): boolean {
  const { passage, range: [, next] } = draft;
  // "Tested two medium-range ones (Sunday)"
  if (from <= next) return false;
  if (kindAt(passage, from - 1) === Kind.open && from <= next + 2 && kindAt(passage, behind) === Kind.close) {
    return true;
  }
  if (from > next + 2 || grain !== "day" || kind !== "at" || aside || ofNext) return false;
  return kindAt(passage, next) === Kind.comma && (draft.isEvent || isOnlyOne(draft));
}

/** "Last year it fired one missile, on 31 October": one that no day before it dates. */
function isOnlyOne({ passage, measure, low, high, range }: Draft): boolean {
  return measure === "launches" && low === 1 && high === 1 &&
    !passage.periods.some(({ grain, from }) => grain === "day" && from < range[0]);
}
