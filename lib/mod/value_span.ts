import { leave } from "../notebook/drawing.ts";
import * as Plot from "../notebook/plot.ts";
import { palette } from "../notebook/style.ts";
import { boundSign, isRange, type Spanned, split, valueOf } from "./span.ts";

export interface ValueOptions<Row> {
  /** the lane in which the row stands */
  readonly y: (row: Row) => string;
  /** a colour, or how to find it; default blue */
  readonly stroke?: string | ((row: Row) => string);
}

/**
 * Claims by their value, along x: a point, or a line from `low` to `high` for a range, with a sign where the value
 * is a bound (◂ at most, ▸ at least). What has no figure is counted beneath the chart.
 *
 * @example
 * Plot.plot({ ...lanes, x: valueAxis("USD", "US dollars"), marks: [valueSpan(thefts.value, { y: lane })] })
 */
export function valueSpan<Row extends Pick<Spanned, "low" | "high" | "bound">>(
  rows: Iterable<Row>,
  { y, stroke = palette.blue }: ValueOptions<Row>,
): Plot.Markish {
  const [figures, others] = split([...rows], (row) => valueOf(row) !== null);
  leave(others as unknown as readonly object[], "no figure");
  const [ranges, single] = split(figures, isRange);
  const dots = (rows: readonly Row[], x: unknown) =>
    Plot.dot(rows, { y, x, r: 4, fill: stroke, stroke: palette.paper, strokeWidth: 1 } as Plot.DotOptions);
  const signs = (side: "most" | "least", dx: number, rotate: number) => {
    const options = { y, x: valueOf, symbol: "triangle", r: 2.6, dx, rotate, fill: stroke };
    return Plot.dot(single.filter((row) => boundSign(row) === side), options as unknown as Plot.DotOptions);
  };
  return [
    Plot.ruleY(ranges, { y, x1: "low", x2: "high", stroke, strokeWidth: 3 } as Plot.RuleYOptions),
    dots(ranges, "low"),
    dots(ranges, "high"),
    dots(single, valueOf),
    signs("most", -9, -90),
    signs("least", 9, 90),
  ] as Plot.Markish;
}
