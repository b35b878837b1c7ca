import * as Base from "@observablehq/plot";
import { chartStyle, textWidth } from "./style.ts";

/** The scales for which an author asked a legend. */
export interface Legends {
  readonly color: boolean;
  readonly symbol: boolean;
}

/** Takes the legends out of Plot's options: Plot would draw them as HTML around the chart, or on a canvas. */
export function splitLegends(
  options: Base.PlotOptions,
): { readonly legends: Legends; readonly rest: Base.PlotOptions } {
  const wants = (name: "color" | "symbol") => Boolean(options[name]?.legend);
  for (const name of ["opacity", "r", "length"] as const) {
    if (options[name]?.legend) throw new RangeError(`no legend for ${name} (label the marks instead)`);
  }
  const without = (name: "color" | "symbol") => options[name] && { [name]: { ...options[name], legend: false } };
  return {
    legends: { color: wants("color"), symbol: wants("symbol") },
    rest: { ...options, ...without("color"), ...without("symbol") } as Base.PlotOptions,
  };
}

const ROW = 18;

/** Draws the legends above the chart, in the chart's own SVG, which grows by their height. */
export function addLegends<Chart extends SVGSVGElement & Base.Plot>(svg: Chart, legends: Legends): Chart {
  const color = legends.color ? svg.scale("color") : undefined;
  const symbol = legends.symbol ? svg.scale("symbol") : undefined;
  if (!color && !symbol) return svg;
  const width = Number(svg.getAttribute("width"));
  const marks = color && !isDiscrete(color) ? rampOf(color) : swatchesOf(color, symbol, width);
  const height = marks.height + 6;
  const drawn = Base.plot({
    width,
    height,
    margin: 0,
    axis: null,
    x: { type: "linear", domain: [0, width], range: [0, width] },
    y: { type: "linear", domain: [0, height], range: [0, height] },
    style: chartStyle,
    marks: marks.marks,
  });
  for (const style of [...drawn.children]) if (style.tagName.toLowerCase() === "style") style.remove();
  const group = svg.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "g");
  group.setAttribute("aria-label", "legend");
  group.setAttribute("transform", `translate(0,${-height})`);
  group.append(...drawn.children);
  svg.append(group);
  const whole = Number(svg.getAttribute("height")) + height;
  svg.setAttribute("height", String(whole));
  svg.setAttribute("viewBox", `0 ${-height} ${width} ${whole}`);
  return svg;
}

interface LegendMarks {
  readonly height: number;
  readonly marks: Base.Markish[];
}

function isDiscrete(scale: Base.Scale): boolean {
  return scale.type === "ordinal" || scale.type === "categorical";
}

/** A sign and a name for each value, in rows that fit the width. */
function swatchesOf(color: Base.Scale | undefined, symbol: Base.Scale | undefined, width: number): LegendMarks {
  let [x, y] = [0, ROW / 2];
  const items = [...(color ?? symbol)!.domain ?? []].map((value) => {
    const name = String(value);
    const takes = 14 + textWidth(name) + 14;
    if (x > 0 && x + takes > width) [x, y] = [0, y + ROW];
    const item = {
      x: x + 5,
      y,
      name,
      fill: color?.apply(value) ?? "currentColor",
      symbol: symbol?.apply(value) ?? "square",
    };
    x += takes;
    return item;
  });
  return {
    height: y + ROW / 2,
    marks: [
      ...items.map(({ x, y, fill, symbol }) => Base.dot([{ x, y }], { x: "x", y: "y", r: 4.5, fill, symbol })),
      Base.text(items, { x: "x", y: "y", text: "name", dx: 9, textAnchor: "start" }),
    ],
  };
}

const RAMP = { width: 200, steps: 50, height: 8 };

/** A strip of the scale's colours with its ends, or its thresholds, beneath. */
function rampOf(color: Base.Scale): LegendMarks {
  const domain = [...color.domain ?? []].map(Number);
  const threshold = color.type === "threshold";
  const [low, high] = [Math.min(...domain), Math.max(...domain)];
  const steps = threshold ? domain.length + 1 : RAMP.steps;
  const valueAt = (at: number) => threshold ? at : low + (high - low) * at / (steps - 1);
  const colours = threshold
    ? [...color.range ?? []]
    : Array.from({ length: steps }, (_, at) => color.apply(valueAt(at)));
  const boxes = colours.map((fill, at) => ({ x1: RAMP.width * at / steps, x2: RAMP.width * (at + 1) / steps, fill }));
  const isTime = color.type === "utc" || color.type === "time";
  const say = (value: number) =>
    isTime ? new Date(value).toISOString().slice(0, 10) : String(Number(value.toPrecision(6)));
  const ends = threshold
    ? domain.map((value, at) => ({ x: RAMP.width * (at + 1) / steps, text: say(value), textAnchor: "middle" as const }))
    : [{ x: 0, text: say(low), textAnchor: "start" as const }, {
      x: RAMP.width,
      text: say(high),
      textAnchor: "end" as const,
    }];
  const top = color.label ? ROW - 4 : 0;
  return {
    height: top + RAMP.height + ROW,
    marks: [
      color.label ? Base.text([color.label], { x: 0, y: 6, textAnchor: "start" }) : null,
      Base.rect(
        boxes,
        {
          x1: "x1",
          x2: "x2",
          y1: top,
          y2: top + RAMP.height,
          fill: { value: "fill", scale: null },
        } as Base.RectOptions,
      ),
      ...ends.map(({ x, text, textAnchor }) =>
        Base.text([text], { x, y: top + RAMP.height, dy: 9, textAnchor } as Base.TextOptions)
      ),
    ],
  };
}
