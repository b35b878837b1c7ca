import type { Line } from "./lines.ts";

/** The part of a page's height at its top and foot in which running heads and page numbers stand. */
const EDGE = 0.12;
/** The share of the pages on which a line comes back to be a running one. */
const SHARE = 0.5;
const DIGITS = /\p{N}+/gu;
const NUMBER_ALONE =
  /^[\-–—\[(|\s]*(?:\p{L}{1,6}\.?\s*)?(?<page>\p{N}{1,4})(?:\s*(?:\/|\p{L}{1,4})\s*\p{N}{1,4})?[\-–—\])|\s]*$/u;

/**
 * The pages without what repeats at their edges: a line that stands at the same height of half the pages or more, but
 * for its numbers, and a number alone that counts on with the pages.
 */
export function withoutRunning(pages: readonly (readonly Line[])[]): Line[][] {
  if (pages.length < 2) return pages.map((page) => [...page]);
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const mark of new Set(page.filter(isAtEdge).map(markOf))) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(SHARE * pages.length));
  const offsets = countingOffsets(pages);
  return pages.map((page, index) =>
    page.filter((line) => {
      if (!isAtEdge(line)) return true;
      const number = numberAlone(line);
      return (counts.get(markOf(line)) ?? 0) < least && (number === undefined || !offsets.has(number - index));
    })
  );
}

function isAtEdge({ y, height }: Line): boolean {
  return y < EDGE * height || y > (1 - EDGE) * height;
}

/** A line's words without its numbers, and its height on the page to the nearest few points. */
function markOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(DIGITS, "#")}`;
}

function numberAlone({ text }: Line): number | undefined {
  const digits = text.match(NUMBER_ALONE)?.groups?.["page"];
  return digits && /^[0-9]+$/u.test(digits) ? Number(digits) : undefined;
}

/** The differences between printed number and page that come back on two pages or more. */
function countingOffsets(pages: readonly (readonly Line[])[]): Set<number> {
  const counts = new Map<number, number>();
  for (const [index, page] of pages.entries()) {
    const offsets = page.filter(isAtEdge).map(numberAlone).flatMap((number) =>
      number === undefined ? [] : [number - index]
    );
    for (const offset of new Set(offsets)) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([offset]) => offset));
}
