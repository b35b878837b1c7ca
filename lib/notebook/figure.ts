import { type Brush, checkBrush } from "./brush.ts";
import { Mark, text as textMark } from "@observablehq/plot";
import { addBlock } from "./define.ts";
import { drawing, type Tally, tallyOf } from "./drawing.ts";
import { type Prose, type Text, toProse } from "./md.ts";
import { plot } from "./plot.ts";
import { type AnyRows, countOf, idListsOf } from "./rows.ts";
import { type Given, read, tracked } from "./value.ts";

/** What a figure says about itself. All of it may change with the data: give a function. */
export interface FigureOptions {
  /** the finding, as a sentence without a full stop */
  readonly title: Given<Text>;
  /** what is measured, its unit and the period */
  readonly subtitle: Given<Text>;
  /** what the figure is drawn from: evidence, download, source note and data table come from these */
  readonly rows: Given<AnyRows>;
  /** the figure in words, for readers who can't see it */
  readonly alt: Given<Text>;
  /** what else a reader must know, beneath the figure */
  readonly note?: Given<Text | null>;
  /** what is shown in place of the chart when there are no rows */
  readonly empty?: Given<Text>;
  /** a stretch of its axis that a reader may choose, see brush() */
  readonly brush?: Brush;
}

/** A figure's words and rows, at one moment. */
export interface FigureWords {
  readonly title: Prose;
  readonly subtitle: Prose;
  readonly alt: string;
  readonly note: Prose | null;
  readonly rows: AnyRows;
  /** ids of all claims behind its rows */
  readonly claims: readonly string[];
}

/** A figure as drawn: one SVG, and how its rows fared. */
export interface Drawn {
  readonly element: SVGSVGElement;
  tally(): Tally;
}

const NOTHING = "Nothing in the data answers to this.";

/**
 * A chart, drawn again whenever a value that it read changes. If it throws, the error stands in its place and the
 * other parts go on. With no rows it is not drawn: `empty` is shown.
 *
 * @example
 * figure("stolen", {
 *   title: () => md`Up to ${cite(largest.value)} in one year`,
 *   subtitle: "US dollars, by the period each source speaks of",
 *   rows: thefts,
 *   alt: "Each figure as a line over its period, at its value",
 * }, () => Plot.plot({ marks: [claimSpan(thefts.value, { y: "high" })] }));
 */
export function figure(name: string, options: FigureOptions, draw: () => Element): void {
  checkOptions(name, options, draw);
  const { brush } = options;
  if (brush !== undefined && brush?.spec?.kind !== "brush") {
    throw new TypeError(`figure ${name}: not a brush: ${brush?.spec?.kind ?? typeof brush} (make one by brush())`);
  }
  addBlock({
    kind: "figure",
    name,
    brush: brush ?? null,
    read: () => tracked(() => wordsOf(options)),
    draw: ({ width } = {}) => tracked(() => drawnOf(options, draw, width)),
  });
}

const REQUIRED = {
  title: "the finding",
  subtitle: "what is measured",
  rows: "what it is drawn from",
  alt: "it in words",
};

/** The types ask for all of these; the page runs what they refuse. */
function checkOptions(name: string, options: FigureOptions, draw: unknown): void {
  const shape = "figure(name, { title, subtitle, rows, alt }, () => Plot.plot(…))";
  if (typeof options !== "object" || options === null || typeof draw !== "function") {
    throw new TypeError(`figure ${name}: not what a figure takes (${shape})`);
  }
  for (const [option, what] of Object.entries(REQUIRED)) {
    if (options[option as keyof FigureOptions] === undefined) {
      throw new TypeError(`figure ${name}: ${option} is missing (${what})`);
    }
  }
}

function wordsOf({ title, subtitle, rows, alt, note }: FigureOptions): FigureWords {
  const now = read(rows);
  const beneath = note === undefined ? null : read(note);
  return {
    title: toProse(read(title)),
    subtitle: toProse(read(subtitle)),
    alt: toProse(read(alt)).toString(),
    note: beneath === null ? null : toProse(beneath),
    rows: now,
    // Only what shows them asks for them: there may be many.
    get claims() {
      return [...new Set(idListsOf(now).flat())];
    },
  };
}

function drawnOf(options: FigureOptions, draw: () => Element, width: number | undefined): Drawn {
  const rows = read(options.rows);
  const make = countOf(rows) === 0 ? () => nothing(toProse(read(options.empty ?? NOTHING)).toString()) : draw;
  const [element, noted] = drawing(() => svgOf(make()), width);
  if (options.brush && make === draw) checkBrush(element, options.brush.spec);
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", toProse(read(options.alt)).toString());
  // Only what shows the tally asks for it: there may be many rows, and the chart need not wait.
  let tally: Tally | undefined;
  return { element, tally: () => tally ??= tallyOf(rows, noted) };
}

function svgOf(element: Element): SVGSVGElement {
  if (element?.tagName?.toLowerCase() === "svg") return element as SVGSVGElement;
  const [what, hint] = mistaken(element);
  throw new TypeError(`a figure draws one SVG, not ${what}${hint}`);
}

/** What a function drew instead of a chart, and what its author may have meant. */
function mistaken(drawn: unknown): readonly [what: string, hint: string] {
  if (drawn === undefined) return ["undefined", " (return the chart: () => Plot.plot(…), or { return Plot.plot(…); })"];
  if (drawn instanceof Promise) return ["a promise", " (it is drawn in one go, without async and await)"];
  if (drawn instanceof Mark) return ["a mark alone", " (put it into Plot.plot({ marks: [ … ] }), or call its plot())"];
  return [(drawn as Element | null)?.tagName?.toLowerCase() ?? String(drawn), ""];
}

function nothing(words: string): Element {
  const marks = [textMark([words], { frameAnchor: "left", fill: "currentColor", fontSize: 12 })];
  return plot({ height: 48, margin: 0, axis: null, marks });
}
