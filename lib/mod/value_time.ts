import { amountInWords } from "../claims/amount.ts";
import type { Claim } from "../claims/claim.ts";
import { leave } from "../notebook/drawing.ts";
import * as Plot from "../notebook/plot.ts";
import { palette, textWidth } from "../notebook/style.ts";
import { type Period, timeAxis, valueAxis, yearGrid } from "./axes.ts";
import { labels } from "./labels.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { marksFor } from "./room.ts";
import { claimSpan } from "./span.ts";

export interface ValueTimeOptions {
  /** only claims in this unit are drawn; others are counted beneath the chart */
  readonly unit: string;
  /** what the values are, for the axis: "US dollars" */
  readonly label: string;
  /** what is known from elsewhere, drawn in grey behind the claims */
  readonly behind?: readonly (Period & { readonly high: number | null })[];
  readonly parties?: Parties;
}

/**
 * Options of a chart of values over the time that they speak of, each with who is credited and its words beside it.
 *
 * @example
 * Plot.plot(valueOverTime(thefts.value, { unit: "USD", label: "US dollars" }))
 */
export function valueOverTime(
  rows: Iterable<Claim>,
  { unit, label, behind = [], parties = partiesOf(rows) }: ValueTimeOptions,
): Plot.PlotOptions {
  const all = [...rows];
  leave(all.filter((row) => row.unit !== unit), `not in ${label}`);
  const drawn = marksFor(all.filter((row) => row.unit === unit));
  const said = (row: Claim) => `${parties.labelOf(row)}: ${amountInWords(row, { form: "short" })}`;
  const periods = [...drawn.map(({ at_start, at_end }) => ({ start: at_start, end: at_end })), ...behind];
  const time = timeAxis(periods);
  return {
    height: 188,
    marginLeft: 46,
    marginRight: roomRight(drawn, said, time),
    x: time,
    y: valueAxis(unit, label),
    marks: [
      yearGrid(periods),
      Plot.link(behind, { x1: "start", x2: "end", y1: "high", y2: "high", stroke: palette.rule, strokeWidth: 2.5 }),
      Plot.ruleY([0]),
      claimSpan(drawn, { stroke: parties.colourOf }),
      labels(largest(drawn), {
        x: (row) => row.at_end,
        before: (row) => row.at_start,
        y: (row) => row.high,
        text: said,
        fill: parties.colourOf,
        behind: behind.map(({ start, end, high }) => ({ x1: start, x2: end, y: high })),
      }),
    ],
  };
}

/** More words than these would hide the marks that they name. */
const NAMED = 14;

function largest(rows: readonly Claim[]): readonly Claim[] {
  return rows.toSorted((a, b) => (b.high ?? 0) - (a.high ?? 0)).slice(0, NAMED);
}

const WIDE = 560;

/** The margin that the words of the last claims need, in pixels: those of earlier ones stand in the chart. */
function roomRight(rows: readonly Claim[], said: (row: Claim) => string, { domain }: Plot.ScaleOptions): number {
  const [first, last] = [...domain as Iterable<Date>].map(Number) as [number, number];
  const needed = rows.map((row) => {
    const behind = (last - (row.at_end?.getTime() ?? first)) / (last - first) * WIDE;
    return textWidth(said(row)) + 15 - behind;
  });
  return Math.min(150, Math.max(12, ...needed));
}
