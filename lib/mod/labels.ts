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
  /** pixels between the point and its words; default 10: a point with its rim is 5 wide */
  readonly gap?: number;
  /** lines behind the marks, from x1 to x2 at y: words stand on them only where there is no other room */
  readonly behind?: Iterable<{ readonly x1: Date | null; readonly x2: Date | null; readonly y: number | null }>;
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

const SVG = "http://www.w3.org/2000/svg";
const LINE = FONT_SIZE * 1.25;
/** By how many lines words are moved from their point, in the order in which it is tried. */
const MOVES = [0, -1, 1, -2, 2, -3, 3];
/** How far a mark reaches around its point, in pixels, and how near words may come to its middle. */
const MARK = 5;
const CLEAR = LINE / 2 + 2;

/**
 * Words beside points, moved up or down so that none cover each other or a mark; of several rows with the same words at
 * the same point one is written. Where there is no room left, words are left out: the mark itself still stands.
 *
 * @example
 * labels(thefts.value, { x: (d) => d.at_end, y: (d) => d.high, text: (d) => d.credited ?? "" })
 */
export function labels<Row extends object>(rows: Iterable<Row>, options: LabelOptions<Row>): Plot.RenderFunction {
  return (_index, scales, _values, dimensions, context) => {
    const group = context.document.createElementNS(SVG, "g");
    group.setAttribute("aria-hidden", "true");
    // Words of a mark that lies on the axis stand just above it.
    const room = { right: dimensions.width - 2, bottom: dimensions.height - dimensions.marginBottom - LINE / 2 };
    for (const label of placed([...rows], options, scales, room)) {
      group.append(plateOf(label, context.document), wordsOf(label, context.document));
    }
    return group;
  };
}

// Lines run beneath the words: a plate in the colour of the paper keeps them legible. A line around each letter would do
// so too, but is printed as a drawing, which can neither be searched nor copied.
function plateOf({ x1, x2, y }: Label, document: Document): SVGElement {
  const plate = document.createElementNS(SVG, "rect");
  const at = { x: x1 - 2, y: y - LINE / 2, width: x2 - x1 + 4, height: LINE, "fill-opacity": 0.85 };
  for (const [name, value] of Object.entries(at)) plate.setAttribute(name, String(Math.round(value * 100) / 100));
  plate.setAttribute("fill", palette.paper);
  return plate;
}

function wordsOf({ anchor, x1, x2, y, fill, ids, text: words }: Label, document: Document): SVGElement {
  const text = document.createElementNS(SVG, "text");
  text.setAttribute("x", String(Math.round(anchor === "start" ? x1 : x2)));
  text.setAttribute("y", String(Math.round(y)));
  text.setAttribute("dy", "0.32em");
  text.setAttribute("text-anchor", anchor);
  text.setAttribute("fill", fill);
  if (ids.length > 0) text.setAttribute("data-claims", ids.join(" "));
  text.textContent = words;
  return text;
}

function placed<Row extends object>(
  rows: readonly Row[],
  { x, y, text, before = x, fill = palette.ink, gap = 10, reach = 2, behind = [] }: LabelOptions<Row>,
  scales: Plot.ScaleFunctions,
  { right, bottom }: { readonly right: number; readonly bottom: number },
): readonly Label[] {
  const at = (value: Date | number) => Number(scales.x!(value));
  const marks = linesOf(rows.map((row) => ({ x1: before(row), x2: x(row), y: y(row) })), scales);
  const lines = linesOf([...behind], scales);
  const done: Label[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const [atX, atY, words] = [x(row), y(row), text(row)];
    if (atX === null || atY === null || words === "") continue;
    const [px, py] = [at(atX), Math.min(Number(scales.y!(atY)), bottom)];
    const key = `${Math.round(px / 4)} ${Math.round(py)} ${words}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const width = textWidth(words);
    const fits = px + gap + width <= right;
    const left = at(before(row) ?? atX) - gap;
    // Without room behind a line or before it, the words stand above or beneath its end.
    const inside = !fits && left - width < 0;
    const ends = fits
      ? { x1: px + gap, x2: px + gap + width }
      : inside
      ? { x1: Math.min(px, right) - width, x2: Math.min(px, right) }
      : { x1: left - width, x2: left };
    const places = MOVES.filter((moves) => Math.abs(moves) <= reach && !(inside && moves === 0))
      .map((moves) => ({ ...ends, y: py + moves * LINE }))
      .filter((box) => box.y <= bottom && !covers(box, done, LINE) && !covers(box, marks, CLEAR));
    const box = places.find((box) => !covers(box, lines, CLEAR)) ?? places[0];
    if (box === undefined) continue;
    const colour = typeof fill === "string" ? fill : fill(row);
    done.push({ ...box, text: words, fill: colour, anchor: fits ? "start" : "end", ids: idsOf(row) });
  }
  return done;
}

interface Line {
  readonly x1: Date | number | null;
  readonly x2: Date | number | null;
  readonly y: number | string | null;
}

function linesOf(lines: readonly Line[], scales: Plot.ScaleFunctions): readonly Box[] {
  return lines.flatMap(({ x1, x2, y }) => {
    if (x2 === null || y === null) return [];
    const [from, to] = [Number(scales.x!(x1 ?? x2)), Number(scales.x!(x2))];
    return [{ x1: from - MARK, x2: to + MARK, y: Number(scales.y!(y)) }];
  });
}

/** Whether words lie on one of some boxes: nearer to its middle than so many pixels. */
function covers(a: Box, boxes: readonly Box[], near: number): boolean {
  return boxes.some((b) => a.x1 < b.x2 && b.x1 < a.x2 && Math.abs(a.y - b.y) < near);
}
