import { idsOf } from "../notebook/rows.ts";
import type * as Plot from "../notebook/plot.ts";
import { FONT_SIZE, palette, textWidth } from "../notebook/style.ts";

export interface LabelOptions<Row> {
  readonly x: (row: Row) => Date | number | null;
  readonly y: (row: Row) => number | string | null;
  readonly text: (row: Row) => string;
  /** where the words end if there is no room behind `x`: at the beginning of a line whose end `x` is */
  readonly before?: (row: Row) => Date | number | null;
  /** a colour for all, or one for each; default ink */
  readonly fill?: string | ((row: Row) => string);
  /** how many lines up or down words may be moved from their point; default 2, none in a chart with lanes */
  readonly reach?: number;
  /** pixels between the point and its words; default 7 */
  readonly gap?: number;
}

interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
}

interface Label extends Box {
  readonly text: string;
  readonly fill: string;
  readonly anchor: "start" | "end";
  readonly ids: readonly string[];
}

const LINE = FONT_SIZE * 1.25;
/** By how many lines words are moved from their point, in the order in which it is tried. */
const MOVES = [0, -1, 1, -2, 2];

/**
 * Words beside points, moved up or down so that none cover each other; of several rows with the same words at the
 * same point one is written. Where there is no room left, words are left out: the mark itself still stands.
 *
 * @example
 * labels(thefts.value, { x: (d) => d.at_end, y: (d) => d.high, text: (d) => d.credited ?? "" })
 */
export function labels<Row extends object>(rows: Iterable<Row>, options: LabelOptions<Row>): Plot.RenderFunction {
  return (_index, scales, _values, dimensions, context) => {
    const group = context.document.createElementNS("http://www.w3.org/2000/svg", "g");
    group.setAttribute("aria-hidden", "true");
    // Words of a mark that lies on the axis stand just above it.
    const room = { right: dimensions.width - 2, bottom: dimensions.height - dimensions.marginBottom - LINE / 2 };
    for (const label of placed([...rows], options, scales, room)) {
      const text = context.document.createElementNS("http://www.w3.org/2000/svg", "text");
      text.setAttribute("x", String(Math.round(label.anchor === "start" ? label.x1 : label.x2)));
      text.setAttribute("y", String(Math.round(label.y)));
      text.setAttribute("dy", "0.32em");
      text.setAttribute("text-anchor", label.anchor);
      text.setAttribute("fill", label.fill);
      // A rim in the colour of the paper, so that words can be read where they cross a line.
      text.setAttribute("stroke", palette.paper);
      text.setAttribute("stroke-width", "3");
      text.setAttribute("paint-order", "stroke");
      if (label.ids.length > 0) text.setAttribute("data-claims", label.ids.join(" "));
      text.textContent = label.text;
      group.append(text);
    }
    return group;
  };
}

function placed<Row extends object>(
  rows: readonly Row[],
  { x, y, text, before = x, fill = palette.ink, gap = 7, reach = 2 }: LabelOptions<Row>,
  scales: Plot.ScaleFunctions,
  { right, bottom }: { readonly right: number; readonly bottom: number },
): readonly Label[] {
  const done: Label[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const [atX, atY, words] = [x(row), y(row), text(row)];
    if (atX === null || atY === null || words === "") continue;
    const [px, py] = [Number(scales.x!(atX)), Math.min(Number(scales.y!(atY)), bottom)];
    const key = `${Math.round(px / 4)} ${Math.round(py)} ${words}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const width = textWidth(words);
    const fits = px + gap + width <= right;
    const left = Number(scales.x!(before(row) ?? atX)) - gap;
    const ends = fits ? { x1: px + gap, x2: px + gap + width } : { x1: left - width, x2: left };
    const free = MOVES.filter((lines) => Math.abs(lines) <= reach).map((lines) => py + lines * LINE).find((y) =>
      !done.some((other) => covers({ ...ends, y }, other))
    );
    if (free === undefined) continue;
    const colour = typeof fill === "string" ? fill : fill(row);
    done.push({ ...ends, y: free, text: words, fill: colour, anchor: fits ? "start" : "end", ids: idsOf(row) });
  }
  return done;
}

function covers(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && Math.abs(a.y - b.y) < LINE;
}
