const SVG_TAG = /^\s*<svg\b[^>]*>/u;
const HEIGHT = /(?<= height=")[\d.]+(?=")/u;
const VIEW_HEIGHT = /(?<= viewBox="[\d.-]+ [\d.-]+ [\d.]+ )[\d.]+(?=")/u;
const PART_NAME = /(?<=<g\b[^>]*) aria-label="[^"]*"/gu;
const AXIS_LABEL = 'aria-label="x-axis label"';
const TICKS = /aria-label="x-axis tick label"(?<ticks>.*?)<\/g>/su;
/** What a chart leaves free below its axis, in pixels: with one line of labels, and with no axis at all. */
const BELOW_LABELS = 10;
const BELOW_BARS = 22;

/**
 * A chart without the white strip at its foot, where a label of the axis would stand if it had one, and without names of its
 * parts: it is one picture with one text in its place.
 */
export function trimmed(svg: string): string {
  const free = freeBelow(svg);
  const nameless = svg.replace(PART_NAME, "");
  if (free === 0) return nameless;
  return nameless.replace(SVG_TAG, (tag) => {
    const less = (height: string) => String(Number(height) - free);
    return tag.replace(HEIGHT, less).replace(VIEW_HEIGHT, less);
  });
}

function freeBelow(svg: string): number {
  if (svg.includes(AXIS_LABEL)) return 0;
  const ticks = TICKS.exec(svg)?.groups?.["ticks"];
  if (ticks === undefined) return svg.includes('aria-label="y-axis tick label"') ? BELOW_BARS : 0;
  return ticks.includes("<tspan") ? 0 : BELOW_LABELS;
}
