import type { Line } from "./lines.ts";

/** The part of a page's height at its top and foot in which running heads and page numbers stand. */
const EDGE = 0.1;
/** A line so much larger than the usual one is a heading, even if it comes back on each page. */
const LARGE = 1.15;
/** The share of the pages on which a line comes back to be a running one. */
const SHARE = 0.5;
const ASCII_NUMBER = /^[0-9]+$/u;
const DIGITS = /\p{N}+/gu;
const NUMBER_ALONE =
  /^[\-–—\[(|\s]*(?:\p{L}{1,6}\.?\s*)?(?<page>\p{N}{1,4})(?:\s*(?:\/|\p{L}{1,4})\s*\p{N}{1,4})?[\-–—\])|\s]*$/u;

/**
 * The pages without what repeats at their edges: a line that stands at the same height of half the pages or more, but
 * for its numbers, and a number alone that counts on with the pages.
 */
export function withoutRunning(pages: readonly (readonly Line[])[]): Line[][] {
  if (pages.length < 2) return pages.map((page) => [...page]);
  const usual = usualSize(pages.flat());
  const edges = pages.map((page) => new Set(edgeLines(page, usual)));
  const marks = countPages(edges, (line) => markOf(line));
  const offsets = countPages(edges, (line, page) => offsetOf(line, page));
  const least = Math.max(2, Math.ceil(SHARE * pages.length));
  const isRunning = (line: Line, page: number) =>
    edges[page]!.has(line) && (marks.get(markOf(line))! >= least || (offsets.get(offsetOf(line, page)) ?? 0) >= 2);
  return pages.map((page, index) => page.filter((line) => !isRunning(line, index)));
}

function edgeLines(page: readonly Line[], usual: number): Line[] {
  return page.filter(({ y, height, size }) => (y < EDGE * height || y > (1 - EDGE) * height) && size < LARGE * usual);
}

/** The size in which most letters of the document are set. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, size) => size[1] > most[1] ? size : most, [0, 0])[0];
}

/** On how many pages each value of a line stands, lines without one left out. */
function countPages<T>(
  pages: readonly ReadonlySet<Line>[],
  valueOf: (line: Line, page: number) => T | undefined,
): Map<T | undefined, number> {
  const counts = new Map<T | undefined, number>();
  for (const [page, lines] of pages.entries()) {
    const values = new Set([...lines].map((line) => valueOf(line, page)).filter((value) => value !== undefined));
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** A line's words without its numbers, and its height on the page to the nearest few points. */
function markOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(DIGITS, "#")}`;
}

/** By how much a number that stands alone is ahead of its page; page numbers are all by the same. */
function offsetOf({ text }: Line, page: number): number | undefined {
  const digits = text.match(NUMBER_ALONE)?.groups?.["page"];
  return digits && ASCII_NUMBER.test(digits) ? Number(digits) - page : undefined;
}
