import type { Draft } from "../../passage/draft.ts";
import { isAnd } from "../../passage/marks.ts";
import type { Period } from "../../periods/period.ts";

/** How far behind a figure its own months may stand. */
const OWN_REACH = 4;

/** "This year it carried out two tests in January and September and 25 launches": months that end what is told of the figure before. */
export function isOfFigureBefore({ passage, range, unit }: Draft, period: Period, all: readonly Period[]): boolean {
  if (unit !== "count" || all.length < 2 || period.grain !== "month" && period.grain !== "span") return false;
  if (period.next > range[0] || !isAnd(passage, period.next)) return false;
  const own = passage.values.find(({ next, isYear, ordinal }) =>
    !isYear && !ordinal && next <= period.from && period.from - next <= OWN_REACH
  );
  return own !== undefined && all.some(({ next, grain }) => grain === "year" && next <= own.from) &&
    passage.values.every(({ from, next }) => next <= period.next || from >= range[0]);
}
