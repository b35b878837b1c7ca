import type { Claim } from "../claims/claim.ts";
import { daysBetween } from "../claims/day.ts";
import { leave } from "../notebook/drawing.ts";
import * as Plot from "../notebook/plot.ts";
import { palette } from "../notebook/style.ts";
import { labelOf } from "./parties.ts";
import { endOf, middleOf, type Placed } from "./time.ts";

/** A row that claimSpan() draws: a claim, or something made from one. */
export type Spanned = Placed & Pick<Claim, "low" | "high" | "bound"> & { readonly gloss?: string };

/** A column of the row, or what to make of it. */
type Channel<Row> = (keyof Row & string) | ((row: Row) => unknown);

export interface SpanOptions<Row> {
  /**
   * where the row stands on y: a lane of its own (a name). Without it y is the value: a line at a single value, a box
   * from `low` to `high` for a range, with a sign where the value is a bound (▾ at most, ▴ at least)
   */
  readonly y?: Channel<Row>;
  /** a colour, or the column that sets it; default blue */
  readonly stroke?: (string & Record<never, never>) | Channel<Row>;
  /** thickness of lines in pixels; default 3 */
  readonly strokeWidth?: number;
}

/** Periods no longer than this many days are drawn as a point: a line would be too short to be seen. */
const POINT_DAYS = 45;

/**
 * Claims over the time that they speak of: a solid line over its own period (a point for a short one), a line with
 * an arrow for a period without end, a hollow point at the publication day for a claim without period. What has no
 * place at all is counted beneath the figure: "2 of 7 not drawn: no date".
 *
 * @example
 * Plot.plot({ x: { type: "utc" }, marks: [claimSpan(thefts.value, { stroke: "credited" })] })
 */
export function claimSpan<Row extends Spanned>(rows: Iterable<Row>, options: SpanOptions<Row> = {}): Plot.Markish {
  const all = [...rows];
  leave(all.filter((row) => row.at_start === null), "no date");
  const placed = all.filter((row) => row.at_start !== null && row.at_end !== null);
  const as = (basis: Placed["at_basis"]) => placed.filter((row) => row.at_basis === basis);
  const [points, lines] = split(as("period"), isShort);
  const style = styleOf(options);
  return [
    spans(lines, style, options),
    spans(as("open"), style, options),
    arrows(as("open"), style, options),
    dots(points, style, options, style),
    dots(as("published"), style, options, { fill: palette.paper }),
    options.y === undefined ? boundSigns(placed, style) : null,
  ] as Plot.Markish;
}

type Style = Readonly<Record<"stroke" | "fill", string | ((row: never) => unknown)>>;

function styleOf<Row>({ stroke = palette.blue }: SpanOptions<Row>): Style {
  // A legend says "nobody credited", not "null".
  const colour = stroke === "credited" ? labelOf : stroke;
  return { stroke: colour, fill: colour };
}

function isShort(row: Placed): boolean {
  return daysBetween(row.at_start!, row.at_end!) <= POINT_DAYS;
}

const THICK = 3;

/** Lines from start to end; boxes for a range of values. */
function spans<Row extends Spanned>(
  rows: readonly Row[],
  { stroke, fill }: Style,
  options: SpanOptions<Row>,
): Plot.Markish {
  const time = { x1: "at_start", x2: lastOf, channels: tipOf(rows) } as const;
  const [boxes, lines] = split(rows, isRange);
  const width = nested([...boxes, ...lines], options);
  const line = (rows: readonly Row[], at: unknown, strokeWidth: unknown = width) => {
    const wideFirst = [...rows].sort((a, b) => width(b) - width(a));
    return Plot.link(wideFirst, { ...time, y1: at, y2: at, stroke, strokeWidth, tip: TIP } as Plot.LinkOptions);
  };
  if (options.y !== undefined) return line(rows, options.y);
  const area = { ...time, y1: "low", y2: "high", fill, fillOpacity: 0.16 };
  return [
    Plot.rect(boxes, area as unknown as Plot.RectOptions),
    line(boxes, "low", options.strokeWidth ?? THICK),
    line(boxes, "high"),
    line(lines, valueOf),
  ] as Plot.Markish;
}

const lastOf = (row: Placed) => endOf(row.at_end!);

/** A head at the end of each line without end, of one size whatever the line's thickness. */
function arrows<Row extends Spanned>(rows: readonly Row[], { fill }: Style, { y }: SpanOptions<Row>): Plot.Markish {
  const head = { x: lastOf, y: y ?? valueOf, symbol: "triangle", r: 4, rotate: 90, fill };
  return Plot.dot(rows, head as unknown as Plot.DotOptions);
}

/** Lines of several colours that would cover each other lie on each other, the first widest, so that each one shows. */
function nested<Row extends Spanned>(
  rows: readonly Row[],
  { y, stroke, strokeWidth = THICK }: SpanOptions<Row>,
): (row: Row) => number {
  const valueIn = (channel: Channel<Row> | undefined, row: Row) =>
    typeof channel === "function" ? channel(row) : channel !== undefined && channel in row ? row[channel] : channel;
  const keyOf = (row: Row) => [row.at_start, row.at_end, y === undefined ? row.high : valueIn(y, row)].join(" ");
  const colours = new Map<string, unknown[]>();
  for (const row of rows) {
    const colour = valueIn(stroke as Channel<Row>, row);
    const seen = colours.get(keyOf(row)) ?? [];
    colours.set(keyOf(row), seen.includes(colour) ? seen : [...seen, colour]);
  }
  return (row) => {
    const all = colours.get(keyOf(row))!;
    const above = all.length - 1 - all.indexOf(valueIn(stroke as Channel<Row>, row));
    return strokeWidth + 4 * Math.min(above, 3);
  };
}

/** Points in the middle of the place; a range of values is joined. */
function dots<Row extends Spanned>(
  rows: readonly Row[],
  { stroke }: Style,
  { y }: SpanOptions<Row>,
  { fill }: Pick<Style, "fill">,
): Plot.Markish {
  const at = (rows: readonly Row[], value: unknown) => {
    const options = { x: middleOf, y: value, r: 4, stroke, fill, strokeWidth: 1.6, channels: tipOf(rows), tip: TIP };
    return Plot.dot(rows, options as unknown as Plot.DotOptions);
  };
  if (y !== undefined) return at(rows, y);
  const [ranges, single] = split(rows, isRange);
  const joint = { x: middleOf, y1: "low", y2: "high", stroke, strokeWidth: 1.6 };
  return [
    Plot.ruleX(ranges, joint as unknown as Plot.RuleXOptions),
    at(ranges, "low"),
    at(ranges, "high"),
    at(single, valueOf),
  ] as Plot.Markish;
}

/** A small triangle beneath a value that is the most it can be, above one that is the least. */
function boundSigns<Row extends Spanned>(rows: readonly Row[], { fill }: Style): Plot.Markish {
  const single = rows.filter((row) => !isRange(row));
  const sign = (side: "most" | "least", dy: number, rotate: number) => {
    const options = { x: middleOf, y: valueOf, symbol: "triangle", r: 3, dy, rotate, fill };
    return Plot.dot(single.filter((row) => boundSign(row) === side), options as unknown as Plot.DotOptions);
  };
  return [sign("most", 9, 180), sign("least", -9, 0)] as Plot.Markish;
}

/** Whether a claim's value is the most that the true one can be, or the least. */
export function boundSign({ bound }: Pick<Claim, "bound">): "most" | "least" | null {
  if (bound === "max" || bound === "under" || bound === "almost") return "most";
  return bound === "min" || bound === "over" ? "least" : null;
}

const TIP = { format: { x: false, y: false, x1: false, x2: false, y1: false, y2: false, stroke: false, fill: false } };

function tipOf<Row extends Spanned>(rows: readonly Row[]): Record<string, unknown> {
  return rows.some((row) => "gloss" in row) ? { claim: "gloss" } : {};
}

/** The one value of a row that is no range. */
export function valueOf({ low, high }: Pick<Claim, "low" | "high">): number | null {
  return high ?? low;
}

/** Whether a claim gives a range of values. */
export function isRange({ low, high }: Pick<Claim, "low" | "high">): boolean {
  return low !== null && high !== null && low < high;
}

/** Those for which test is true, and the others. */
export function split<Row>(rows: readonly Row[], test: (row: Row) => boolean): readonly [Row[], Row[]] {
  return [rows.filter(test), rows.filter((row) => !test(row))];
}
