/** Observable Plot as notebooks see it: the same names, with `plot`, `binX` and `binY` fitted to a notebook. */
import * as Base from "@observablehq/plot";
import { widthOf } from "./drawing.ts";
import { addLegends, splitLegends } from "./legend.ts";
import { chartStyle } from "./style.ts";
import { tagMarks } from "./tag.ts";
import { isValue } from "./value.ts";

export * from "@observablehq/plot";

/** Plot's options. Title, subtitle and caption are the figure's; the document is the page's or the report's. */
export type PlotOptions = Omit<Base.PlotOptions, "title" | "subtitle" | "caption" | "document" | "figure">;

/**
 * Draws a chart. As Plot's own, and: it fills the figure's width, has the report's letters and colours, draws legends
 * as part of one SVG, writes on each mark the claims behind it, and makes an error of what Plot only warns of.
 */
export function plot(options: PlotOptions = {}): SVGSVGElement & Base.Plot {
  for (const name of ["title", "subtitle", "caption"]) {
    if (name in options) throw new TypeError(`${name} in Plot.plot: it belongs to the figure`);
  }
  const marks = flat(options.marks ?? []).map(tagged) as Base.Markish[];
  const { style } = options;
  const { legends, rest } = splitLegends({ ...options, marks });
  const svg = Base.plot({
    width: widthOf(),
    className: "chart",
    ...rest,
    style: typeof style === "string" ? style : { ...chartStyle, ...style },
    figure: false,
  } as Base.PlotOptions) as SVGSVGElement & Base.Plot;
  refuseWarnings(svg);
  mendStyle(svg);
  return addLegends(svg, legends);
}

/** Marks may stand in lists of lists. */
function flat(marks: unknown): readonly unknown[] {
  return Array.isArray(marks) ? marks.flatMap(flat) : [marks];
}

/** A mark as Plot knows it inside: one that draws some of its data, by index, into an element. */
interface Drawable {
  readonly data?: unknown;
  render(
    this: Drawable,
    index: unknown,
    scales: unknown,
    values: unknown,
    dimensions: unknown,
    context: Context,
  ): Element | null;
}

interface Context {
  getMarkState(mark: Drawable): { readonly data?: ArrayLike<unknown> | null };
}

const alreadyTagged = new WeakSet<Drawable>();

/** A mark that tags what it draws. Nulls and functions pass as they are. */
function tagged(mark: unknown): unknown {
  if (!isDrawable(mark) || alreadyTagged.has(mark)) return mark;
  if (isValue(mark.data)) throw new TypeError("a mark was handed a cell, not its rows (write .value behind it)");
  alreadyTagged.add(mark);
  const { render } = mark;
  mark.render = function (index, scales, values, dimensions, context) {
    const element = render.call(this, index, scales, values, dimensions, context);
    const { data } = context.getMarkState(this);
    if (element && data) tagMarks(element, data);
    return element;
  };
  return mark;
}

function isDrawable(mark: unknown): mark is Drawable {
  return typeof mark === "object" && mark !== null && "render" in mark && typeof mark.render === "function";
}

/** Plot puts a sign into the chart and tells the console; here it is an error of the figure. */
function refuseWarnings(svg: Element): void {
  const warned = [...svg.children].some((child) =>
    child.tagName.toLowerCase() === "text" && child.textContent?.startsWith("\u26a0")
  );
  if (warned) throw new TypeError("Plot warns of this chart (the console says of what)");
}

/** Plot's own style element would need a policy that allows inline styles: what it sets is set on the chart itself. */
function mendStyle(svg: SVGSVGElement): void {
  for (const child of [...svg.children]) if (child.tagName.toLowerCase() === "style") child.remove();
  svg.style.setProperty("white-space", "pre");
  svg.style.setProperty("max-width", "100%");
  svg.style.setProperty("height", "auto");
  svg.style.setProperty("--plot-background", "var(--paper, #ffffff)");
}

// `Plot.dot(...).plot()` calls this one, so that it does the same as plot().
(Base.Mark.prototype as { plot: unknown }).plot = function (this: Base.Mark, options: PlotOptions = {}) {
  return plot({ ...options, marks: [...options.marks ?? [], this as Base.RenderableMark] });
};

/** Options of a bin transform together with those of the mark, which Plot's own types refuse. */
type Bin = (
  outputs?: Base.BinOutputs,
  options?: Base.RectYOptions & {
    readonly interval?: Base.Interval;
    readonly thresholds?: Base.BinOptions["thresholds"];
    readonly cumulative?: Base.BinOptions["cumulative"];
  },
) => Base.RectYOptions;

/** Plot's binX, typed so that `y`, `fill` and other options of the mark may be given. */
export const binX: Bin = Base.binX as unknown as Bin;
/** Plot's binY, typed so that `x`, `fill` and other options of the mark may be given. */
export const binY: Bin = Base.binY as unknown as Bin;
