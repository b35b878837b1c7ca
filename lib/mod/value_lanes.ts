import { amountInWords } from "../claims/amount.ts";
import type { Claim } from "../claims/claim.ts";
import { leave, widthOf } from "../notebook/drawing.ts";
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
  const said = (row: Claim) => amountInWords(row, { form: "short" }) + (credited ? `, ${parties.labelOf(row)}` : "");
  const lanes = lanesOf(drawn, lane);
  const ends = Map.groupBy(drawn, lane);
  const farthest = domain?.[1] ?? Math.max(0, ...drawn.flatMap((row) => [row.high ?? 0, ...beside(row)]));
  const wordsOf = (most: number) =>
    [...ends].map(([name, rows]) => ({
      lane: name,
      x: Math.max(...rows.flatMap((row) => [row.high ?? 0, ...beside(row)])),
      text: firstOf([...new Set(rows.map(said))], most),
      claims: rows.map(({ id }) => id),
    }));
  const room = widthOf() - lanes.marginLeft;
  // What is said beside the values may take a part of the width; where it would take more, less is said.
  const { words, margin } = [SAID, 2, 1].map((most) => {
    const words = wordsOf(most);
    return { words, margin: Math.max(END, ...words.map(({ x, text }) => marginFor(text, x / (farthest || 1), room))) };
  }).find(({ margin }, i, all) => margin <= room * WORDS || i === all.length - 1)!;
  return {
    ...lanes,
    marginRight: Math.min(margin, room * MOST_WORDS),
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
      labels(words, { x: ({ x }) => x, y: ({ lane }) => lane, gap: GAP, reach: 0, text: ({ text }) => text }),
    ],
  };
}

/** How many values of one lane are said in words. */
const SAID = 3;
/** Which part of a chart's width words behind the values may take before less is said, and at the most. */
const WORDS = 0.4;
const MOST_WORDS = 0.6;
/** Free space at the end of an axis, and between a value and its words. */
const END = 20;
const GAP = 14;

/** The margin that words need which begin at a share of the axis, in a chart of so much room. */
function marginFor(text: string, share: number, room: number): number {
  const needed = textWidth(text) + GAP + END / 2;
  return share <= 0 ? 0 : (needed - room * (1 - share)) / share;
}

function firstOf(words: readonly string[], most: number): string {
  return words.length <= most ? words.join("; ") : `${words.slice(0, most).join("; ")} …`;
}
