import { amountInWords } from "../claims/amount.ts";
import type { Claim } from "../claims/claim.ts";
import { periodInWords } from "../claims/period.ts";
import { words } from "../claims/words.ts";
import type * as Plot from "../notebook/plot.ts";
import { lanesOf, timeAxis, yearGrid } from "./axes.ts";
import { textWidth } from "../notebook/style.ts";
import { labels } from "./labels.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { roomInTime } from "./room.ts";
import { claimSpan } from "./span.ts";

/**
 * Options of a chart with a lane for each statement, over the time that it speaks of: its kind at the left, the figure
 * and who is credited beside the mark. Claims of one statement share a lane. Lanes stand in the order of the rows.
 *
 * @example
 * Plot.plot(timeLanes(counts.value, (d) => words.measures[d.measure]))
 */
export function timeLanes(
  rows: Iterable<Claim>,
  kind: (row: Claim) => string,
  parties: Parties = partiesOf(rows),
): Plot.PlotOptions {
  const lane = (row: Claim) => row.statement ?? row.id;
  const all = roomInTime([...rows], lane);
  const said = (row: Claim) => `${figureOf(row)}${row.credited === null ? "" : `, ${parties.labelOf(row)}`}`;
  const periods = all.map(({ at_start, at_end }) => ({ start: at_start, end: at_end }));
  return {
    ...lanesOf(all.filter((row) => row.at_start !== null), lane, kind),
    marginRight: 18 + Math.max(0, ...all.map((row) => textWidth(said(row)))),
    x: timeAxis(periods),
    marks: [
      yearGrid(periods),
      claimSpan(all, { y: lane, stroke: parties.colourOf }),
      labels(onePerLane(all, lane), {
        x: (row) => row.at_end,
        before: (row) => row.at_start,
        y: lane,
        text: said,
        fill: parties.colourOf,
        reach: 0,
      }),
    ],
  };
}

/** The period of each claim in words beside its mark, in a chart with lanes. */
export function periodLabels(rows: Iterable<Claim>, lane: (row: Claim) => string): Plot.RenderFunction {
  const text = (row: Claim) => periodInWords(row.at_start, row.at_end);
  return labels(rows, { x: (row) => row.at_end, before: (row) => row.at_start, y: lane, text, reach: 0 });
}

function figureOf(row: Claim): string {
  if (row.low === 0 && row.high === 0) return words.amounts.none;
  return row.low === null && row.high === null ? "" : amountInWords(row, { form: "short" });
}

/** Of each lane the row that reaches furthest: its words stand behind all marks of the lane. */
function onePerLane(rows: readonly Claim[], lane: (row: Claim) => string): readonly Claim[] {
  const last = new Map<string, Claim>();
  for (const row of rows) {
    const other = last.get(lane(row));
    if (!other || (row.at_end?.getTime() ?? 0) > (other.at_end?.getTime() ?? 0)) last.set(lane(row), row);
  }
  return [...last.values()];
}
