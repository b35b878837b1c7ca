import type { Draft } from "../passage/draft.ts";
import { kindAt } from "../passage/marks.ts";
import type { Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";

/** "Five weeks after its fourth test, on 6 January": the day that the comma behind one event adds. */
export function addedDay(draft: Draft, periods: readonly Period[]): Period | undefined {
  if (!draft.rule.endsWith("event") && !isOnlyOne(draft)) return undefined;
  return periods.find(({ from, kind, grain, aside, ofNext }) =>
    kind === "at" && grain === "day" && !aside && !ofNext && isAdded(draft, from)
  );
}

/** "Last year it fired one missile, on 31 October": one that no day before it dates. */
function isOnlyOne({ passage, measure, low, high, range }: Draft): boolean {
  return measure === "launches" && low === 1 && high === 1 &&
    !passage.periods.some(({ grain, from }) => grain === "day" && from < range[0]);
}

function isAdded({ passage, range: [, next] }: Draft, from: number): boolean {
  return kindAt(passage, next) === Kind.comma && from > next && from <= next + 2;
}
