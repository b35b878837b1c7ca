import { amountInWords } from "../claims/amount.ts";
import type { Claim } from "../claims/claim.ts";
import { leave } from "../notebook/drawing.ts";
import * as Plot from "../notebook/plot.ts";
import { palette, textWidth } from "../notebook/style.ts";
import { lanesOf, valueAxis } from "./axes.ts";
import { labels } from "./labels.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { roomFor } from "./room.ts";
import { valueSpan } from "./value_span.ts";

export interface ValueLanesOptions {
  /** only claims in this unit are drawn; others are counted beneath the chart */
  readonly unit: string;
  /** what the values are, for the axis: "US dollars" */
  readonly label: string;
  /** what a lane is called; rows of one name share it */
  readonly lane: (row: Claim) => string;
  /** values known from elsewhere that belong beside a row: drawn in grey from the lowest to the highest */
  readonly beside?: (row: Claim) => readonly number[];
  /** who is credited stands beside the value, unless the lane says so already */
  readonly credited?: boolean;
  readonly domain?: readonly [low: number, high: number];
  readonly parties?: Parties;
}

/**
 * Options of a chart with a lane for each source, by value.
 *
 * @example
 * Plot.plot(valueLanes(shares.value, { unit: "percent", label: "percent", lane: (d) => words.measures[d.measure] }))
 */
export function valueLanes(rows: Iterable<Claim>, options: ValueLanesOptions): Plot.PlotOptions {
  const { unit, label, lane, beside = () => [], credited = true, domain, parties = partiesOf(rows) } = options;
  const all = [...rows];
  leave(all.filter((row) => row.unit !== unit), `not in ${label}`);
  const drawn = roomFor(all.filter((row) => row.unit === unit), lane);
  const spans = drawn.map((row) => ({ lane: lane(row), values: beside(row) })).filter(({ values }) =>
    values.length > 0
  );
  const said = (row: Claim) => amountInWords(row, { form: "short" }) + (credited ? `, ${parties.of(row)}` : "");
  const words = [...Map.groupBy(drawn, lane)].map(([name, rows]) => ({
    lane: name,
    x: Math.max(...rows.flatMap((row) => [row.high ?? 0, ...beside(row)])),
    text: firstOf([...new Set(rows.map(said))]),
    claims: rows.map(({ id }) => id),
  }));
  return {
    ...lanesOf(drawn, lane),
    marginRight: 20 + Math.max(0, ...words.map(({ text }) => textWidth(text))),
    x: { ...valueAxis(unit, label), ...(domain ? { domain } : {}) },
    marks: [
      Plot.ruleY(spans, {
        y: "lane",
        x1: ({ values }) => Math.min(...values),
        x2: ({ values }) => Math.max(...values),
        stroke: palette.rule,
        strokeWidth: 9,
      }),
      valueSpan(drawn, { y: lane, stroke: parties.colourOf }),
      labels(words, { x: ({ x }) => x, y: ({ lane }) => lane, gap: 14, reach: 0, text: ({ text }) => text }),
    ],
  };
}

/** How many values of one lane are said in words. */
const SAID = 3;

function firstOf(words: readonly string[]): string {
  return words.length <= SAID ? words.join("; ") : `${words.slice(0, SAID).join("; ")} …`;
}
