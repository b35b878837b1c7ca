import { type Html, html } from "../../base/html.ts";
import { amountInWords, valueInWords } from "../../claims/amount.ts";
import { palette, textWidth } from "../../notebook/style.ts";
import { axis } from "./axis.ts";
import type { Entry } from "./disagree.ts";

/** What a range plot is drawn from. */
export interface RangePlotSpec {
  readonly entries: readonly Entry[];
  /** what stands at the end of an entry's line: "2 articles" */
  readonly aside: (entry: Entry) => string;
  /** the plot in words */
  readonly alt: string;
}

const WIDTH = 612;
const ROW = 15;
const TOP = 4;
const LABELS = 262;

/** One line for each party: a point or a range, a dashed line to the open side of a bound; articles filled, reference hollow. */
export function rangePlot({ entries, aside, alt }: RangePlotSpec): Html {
  const names = entries.map(({ who }) => shortened(who, LABELS - 12));
  const left = Math.min(LABELS, Math.max(...names.map((name) => textWidth(name))) + 20);
  const right = WIDTH - Math.max(...entries.map((entry) => textWidth(aside(entry)))) - 20;
  const values = entries.flatMap(({ low, high }) => [low ?? high!, high ?? low!]);
  const scale = axis(values, [left, right - 8]);
  const bottom = TOP + entries.length * ROW + 4;
  const unit = entries[0]!.unit;
  return html`
    <svg class="chart" role="img" aria-label="${alt}" viewBox="0 0 ${WIDTH} ${bottom + 16}" width="${WIDTH}"
      height="${bottom + 16}" font-size="10.5">
    ${scale.ticks.map((tick) => tickAt(scale.at(tick), valueInWords(tick, unit, { form: "short" }), bottom))}
    ${entries.map((entry, index) =>
      line(entry, { name: names[index]!, aside: aside(entry), y: TOP + (index + 0.5) * ROW, left, right, at: scale.at })
    )}
    </svg>
  `;
}

function tickAt(x: number, text: string, bottom: number): Html {
  return html`
    <line x1="${px(x)}" x2="${px(x)}" y1="${TOP}" y2="${bottom}" stroke="${palette.rule}" stroke-width="0.8" />
    <text x="${px(x)}" y="${bottom + 12}" text-anchor="middle" fill="${palette.grey}">${text}</text>
  `;
}

interface Line {
  readonly name: string;
  readonly aside: string;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  at(value: number): number;
}

function line(entry: Entry, { name, aside, y, left, right, at }: Line): Html {
  const [low, high] = [at(entry.low ?? entry.high!), at(entry.high ?? entry.low!)];
  const colour = entry.from === "article" ? palette.orange : palette.blue;
  const fill = entry.from === "article" ? colour : palette.paper;
  const text = amountInWords(entry, { form: "short" });
  const before = high + 10 + textWidth(text) > right;
  return html`<g>
<text x="${left - 10}" y="${y}" dy="0.34em" text-anchor="end" fill="${palette.ink}">${name}</text>
${openSide(entry, low, high, y, left, right, colour)}
${
    high > low && html`
      <line x1="${px(low)}" x2="${px(high)}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="3" />
    `
  }
${
    [...new Set([low, high])].map((x) =>
      html`
        <circle cx="${px(x)}" cy="${y}" r="4" fill="${fill}" stroke="${colour}" stroke-width="1.6" />
      `
    )
  }
${value(text, before ? low - 9 : high + 9, before, y)}
<text x="${WIDTH - 2}" y="${y}" dy="0.34em" text-anchor="end" fill="${palette.grey}">${aside}</text>
</g>`;
}

// Lines run beneath the words: a plate in the colour of the box keeps them legible. A line around each letter would do
// so too, but then a PDF holds drawings in place of letters.
function value(text: string, x: number, ends: boolean, y: number): Html {
  const width = textWidth(text) * 1.06 + 2;
  return html`
    <rect x="${px(ends ? x - width : x - 2)}" y="${y - 7}" width="${px(width)}" height="14" fill="${palette.sand}" />
    <text x="${px(x)}" y="${y}" dy="0.34em" text-anchor="${ends ? "end" : "start"}" fill="${palette.ink}"
      font-weight="600">${text}</text>
  `;
}

const TO_THE_LEFT: ReadonlySet<string | null> = new Set(["max", "under", "almost"]);
const TO_THE_RIGHT: ReadonlySet<string | null> = new Set(["min", "over"]);

// "Up to" leaves all lower values open, "at least" all higher ones: a dashed line runs to that side.
function openSide(
  { bound }: Entry,
  low: number,
  high: number,
  y: number,
  left: number,
  right: number,
  colour: string,
): Html | "" {
  const [x1, x2] = TO_THE_LEFT.has(bound) ? [left, low - 4] : TO_THE_RIGHT.has(bound) ? [high + 4, right - 8] : [0, 0];
  if (x2 <= x1) return "";
  return html`
    <line x1="${px(x1)}" x2="${px(x2)}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="1.2"
      stroke-dasharray="2 3" />
  `;
}

function shortened(text: string, width: number): string {
  let shown = text;
  while (shown.length > 4 && textWidth(shown === text ? shown : `${shown}…`) > width) {
    shown = shown.slice(0, -1).trimEnd();
  }
  return shown === text ? text : `${shown}…`;
}

function px(x: number): string {
  return String(Math.round(x * 10) / 10);
}
