import { withRows } from "./rows.ts";
import { unshaped } from "./shapes.ts";

/** Letters that a PDF draws in one go, in points from the page's lower left corner. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  /** of the base line */
  readonly y: number;
  readonly width: number;
  /** of the font */
  readonly size: number;
  readonly rtl: boolean;
}

/** A line of one column of a page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** of the base line, from the page's lower edge */
  readonly y: number;
  readonly size: number;
  readonly rtl: boolean;
  /** of the page */
  readonly height: number;
  /** whether it is the row of a table, its cells apart by a stroke */
  readonly row?: boolean;
}

/** A gap of so many font sizes parts two columns; a smaller one, two words. */
const COLUMN_GAP = 1.3;
const WORD_GAP = 0.13;
/** A note's mark is so much smaller than its line and so much higher. */
const MARK = { size: 0.8, rise: 0.15 } as const;
const NOTE_MARK = /^[\[(]?(?:\p{N}{1,3}(?:[,\s]+\p{N}{1,3})*|[*†‡§]+)[\])]?$/u;
/** White space, or a vowel sign that is drawn apart from its letter: where it belongs can't be told. */
const BLANK = /^[\s\p{M}]*$/u;
const LEADING_STOP = /^(?<stop>[.,:;،؛]\s*)(?<rest>\p{N}.*)$/u;
/** The fewest lines on either side of a gap that make two columns of it. */
const COLUMN_LINES = 4;

/** The lines of a page in reading order, column by column where it is set in columns. */
export function linesOf(glyphs: readonly Glyphs[], height: number): Line[] {
  const drawn = glyphs.filter(({ text, size }) => !BLANK.test(text) && size > 0);
  const lines = rowsOf(drawn).flatMap((row) => splitRow(row).map((part) => toLine(part, height)))
    .filter(({ text }) => text !== "");
  const rtl = 2 * drawn.filter((glyph) => glyph.rtl).length > drawn.length;
  return inReadingOrder(lines, rtl);
}

/** Glyphs on one base line, top row first; a raised mark belongs to the row that it stands in. */
function rowsOf(glyphs: readonly Glyphs[]): Glyphs[][] {
  const rows: Glyphs[][] = [];
  const big = [...glyphs].sort((a, b) => b.size - a.size);
  for (const glyph of big) {
    const row = rows.find(([first]) => {
      const rise = glyph.y - first!.y;
      const near = glyph.size < 0.9 * first!.size ? rise < 0.7 * first!.size && rise > -0.3 * first!.size : undefined;
      return near ?? Math.abs(rise) < 0.3 * first!.size;
    });
    if (row) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.sort(([a], [b]) => b!.y - a!.y);
}

/** A row cut at gaps too wide to be between words. */
function splitRow(row: readonly Glyphs[]): Glyphs[][] {
  const parts: Glyphs[][] = [];
  for (const glyph of [...row].sort((a, b) => a.x - b.x)) {
    const before = parts.at(-1)?.at(-1);
    if (before && glyph.x - (before.x + before.width) < COLUMN_GAP * Math.max(before.size, glyph.size)) {
      parts.at(-1)!.push(glyph);
    } else parts.push([glyph]);
  }
  return parts;
}

function toLine(part: readonly Glyphs[], height: number): Line {
  const size = Math.max(...part.map((glyph) => glyph.size));
  const base = part.find((glyph) => glyph.size === size)!.y;
  const rtl = 2 * part.filter((glyph) => glyph.rtl).length > part.length;
  const ordered = rtl ? [...part].reverse() : part;
  const text = ordered.map((glyph, index) =>
    isNoteMark(glyph, size, base)
      ? ""
      : gapBefore(glyph, ordered[index - 1]) + (rtl && !glyph.rtl ? stopLast(glyph.text) : glyph.text)
  ).join("");
  return {
    text: unshaped(text.replace(/\s+/gu, " ").trim()),
    left: Math.min(...part.map(({ x }) => x)),
    right: Math.max(...part.map(({ x, width }) => x + width)),
    y: base,
    size,
    rtl,
    height,
  };
}

/** ".2024" for "2024.": a number at the end of a line from right to left comes with its full stop before it. */
function stopLast(text: string): string {
  return text.replace(LEADING_STOP, "$<rest>$<stop>");
}

function gapBefore(glyph: Glyphs, before: Glyphs | undefined): string {
  if (!before) return "";
  const gap = glyph.x >= before.x ? glyph.x - before.x - before.width : before.x - glyph.x - glyph.width;
  return gap > WORD_GAP * Math.max(glyph.size, before.size) ? " " : "";
}

function isNoteMark(glyph: Glyphs, size: number, base: number): boolean {
  return glyph.size < MARK.size * size && glyph.y - base > MARK.rise * size && NOTE_MARK.test(glyph.text.trim());
}

/** Lines that cross the gap between columns part the page into bands; within a band one column follows the other. */
function inReadingOrder(all: readonly Line[], rtl: boolean): Line[] {
  const lines = withRows(all, rtl);
  const gap = columnGap(lines);
  if (gap === undefined) return lines;
  const bands: { left: Line[]; right: Line[] }[] = [{ left: [], right: [] }];
  const crossing: Line[][] = [[]];
  for (const line of lines) {
    if (line.left < gap && line.right > gap) {
      const { left, right } = bands.at(-1)!;
      if (left.length + right.length > 0) {
        bands.push({ left: [], right: [] });
        crossing.push([]);
      }
      crossing.at(-1)!.push(line);
    } else bands.at(-1)![line.right <= gap ? "left" : "right"].push(line);
  }
  return bands.flatMap(({ left, right }, index) => {
    const columns = [inReadingOrder(left, rtl), inReadingOrder(right, rtl)];
    return [...crossing[index]!, ...(rtl ? columns.reverse() : columns).flat()];
  });
}

/**
 * The place that fewest lines cross and that has enough of them on either side, at one height; of several the one that parts
 * the text most evenly, so that the cells of a table stay together. Undefined if there is none.
 */
function columnGap(lines: readonly Line[]): number | undefined {
  let best: number | undefined;
  let least = 0.25 * lines.length;
  let evenness = 0;
  for (const { right: x } of lines) {
    const at = x + 0.5;
    const left = lines.filter((line) => line.right <= at);
    const right = lines.filter((line) => line.left >= at);
    const crossing = lines.length - left.length - right.length;
    if (crossing > least || right.length < COLUMN_LINES) continue;
    const beside = left.filter((one) => right.some((other) => Math.abs(one.y - other.y) < 0.6 * one.size + 6));
    const even = Math.min(widthOf(left), widthOf(right));
    if (beside.length < COLUMN_LINES || crossing === least && even <= evenness) continue;
    [best, least, evenness] = [at, crossing, even];
  }
  return best;
}

function widthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { left, right }) => sum + right - left, 0);
}
