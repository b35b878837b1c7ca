import { type Html, html } from "../../base/html.ts";
import { palette, textWidth } from "../../notebook/style.ts";

/** A value for each year, in order, and how it is drawn. */
export interface SparklineSpec {
  readonly years: readonly { readonly year: number; readonly value: number }[];
  readonly colour: string;
  readonly say: (value: number) => string;
  readonly alt: string;
}

const WIDTH = 196, HEIGHT = 74, TOP = 16, BASE = 56;

/** A small line over the years: the highest and the last value written at it, the first and the last year below. */
export function sparkline({ years, colour, say, alt }: SparklineSpec): Html {
  const [first, last] = [years[0]!, years.at(-1)!];
  const most = years.reduce((a, b) => b.value > a.value ? b : a);
  const right = WIDTH - textWidth(say(last.value)) - 10;
  const x = (year: number) => 4 + ((year - first.year) / Math.max(1, last.year - first.year)) * (right - 4);
  const y = (value: number) => BASE - (value / Math.max(most.value, 1)) * (BASE - TOP);
  const points = years.map(({ year, value }) => `${round(x(year))},${round(y(value))}`).join(" ");
  const dot = (at: typeof most) =>
    html`
      <circle cx="${round(x(at.year))}" cy="${round(y(at.value))}" r="3" fill="${colour}" stroke="${palette.paper}" />
    `;
  const half = textWidth(say(most.value)) / 2 + 1;
  const mostX = Math.max(half, Math.min(x(most.year), WIDTH - half));
  return html`
    <svg class="chart" role="img" aria-label="${alt}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}"
      height="${HEIGHT}" font-size="10.5">
    <polygon points="4,${BASE} ${points} ${round(x(last.year))},${BASE}" fill="${colour}" fill-opacity="0.12"/>
    <line x1="4" x2="${round(right)}" y1="${BASE}" y2="${BASE}" stroke="${palette.rule}"/>
    <polyline points="${points}" fill="none" stroke="${colour}" stroke-width="1.8" stroke-linejoin="round"/>
    ${dot(most)}${most !== last && dot(last)}
    <text x="${round(mostX)}" y="${round(
      y(most.value) - 6,
    )}" text-anchor="middle" font-weight="600" fill="${colour}">${say(most.value)}</text>
    ${most !== last &&
      html`<text x="${round(x(last.year) + 6)}" y="${
        round(y(last.value))
      }" dy="0.34em" font-weight="600" fill="${colour}">${say(last.value)}</text>`}
    <text x="4" y="${BASE + 13}" fill="${palette.grey}">${first.year}</text>
    <text x="${round(right)}" y="${BASE + 13}" text-anchor="end" fill="${palette.grey}">${last.year}</text>
    </svg>
  `;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
