import { periodInWords } from "../../claims/period.ts";
import type { Brush, Span } from "../../notebook/brush.ts";
import { follow } from "../../notebook/value.ts";
import { type Axis, type Frame, frameOf } from "./brush_frame.ts";
import { BrushScale, type ChartScale, type Edges } from "./brush_scale.ts";
import { dragAlong } from "./drag.ts";
import { element, fill } from "./element.ts";
import { textOf } from "./rows_table.ts";

/** What is chosen on a chart: a tinted stretch with two ends that can be dragged and moved by arrows, and words on it. */
export class BrushView {
  /** what is chosen, in words, and a button that lets go of it */
  readonly said: HTMLElement = element("p", { class: "brush-said", hidden: true });
  readonly #chart: HTMLElement;
  readonly #changed: () => void;
  readonly #stretch = element("div", { class: "brush-stretch" });
  readonly #ends = [this.#end(0), this.#end(1)] as const;
  readonly #layer = element("div", { class: "brush", hidden: true }, this.#stretch, ...this.#ends);
  #brush: Brush | null = null;
  #scale: BrushScale | undefined;
  #frame: Frame = { width: 1, height: 1, origin: 0, across: [0, 1] };
  #stop = () => {};

  /** `changed` hears when the reader chooses something. */
  constructor(chart: HTMLElement, changed: () => void) {
    this.#chart = chart;
    this.#changed = changed;
    chart.append(this.#layer);
    dragAlong(chart, {
      active: () => this.#brush !== null && this.#scale !== undefined,
      at: (event) => this.#pixelOf(event),
      grip: (target) => this.#ends.indexOf(target as HTMLElement),
      from: (pixel, grip) => this.#begin(pixel, grip),
      done: () => this.#ends[1].focus({ preventScroll: true }),
    });
    chart.addEventListener("dblclick", () => this.#brush && this.#set(null));
  }

  bind(brush: Brush | null): void {
    this.stop();
    this.#brush = brush;
    const axis = brush?.spec.axis ?? null;
    this.#chart.dataset["brush"] = axis ?? "";
    this.#layer.hidden = this.said.hidden = brush === null;
    if (!brush) return;
    this.#layer.dataset["axis"] = brush.spec.axis;
    this.#stop = follow(() => this.#show(brush.value));
  }

  stop(): void {
    this.#stop();
    this.#stop = () => {};
  }

  /** Takes the scale of a chart that was drawn anew; one without rows has none. */
  fit(chart: SVGSVGElement): void {
    if (!this.#brush) return;
    const scaleOf = (name: string) => (chart as { scale?(name: string): ChartScale | undefined }).scale?.(name);
    const { axis } = this.#brush.spec;
    const scale = scaleOf(axis);
    this.#scale = scale?.invert ? new BrushScale(scale, this.#brush.spec) : undefined;
    this.#frame = frameOf(chart, axis, scaleOf);
    this.#layer.hidden = this.#scale === undefined;
    this.#show(this.#brush.peek());
  }

  get #axis(): Axis {
    return this.#brush!.spec.axis;
  }

  #end(index: 0 | 1): HTMLElement {
    return element("span", {
      class: "brush-end",
      role: "slider",
      tabindex: 0,
      on: { keydown: (event) => this.#key(event, index) },
    });
  }

  #show(span: Span<number | Date>): void {
    this.#say(span);
    const scale = this.#scale;
    if (!scale) return;
    const edges = span ? scale.edgesOf(span) : scale.bounds;
    const length = this.#axis === "x" ? this.#frame.width : this.#frame.height;
    const share = (pixel: number) => Math.min(1, Math.max(0, (pixel - this.#frame.origin) / length)) * 100;
    const places = edges.map((edge) => share(scale.pixel(edge)));
    this.#layer.classList.toggle("chosen", span !== null);
    this.#layer.style.setProperty("--from", `${Math.min(...places)}%`);
    this.#layer.style.setProperty("--size", `${Math.abs(places[1]! - places[0]!)}%`);
    const [across, size] = this.#frame.across;
    const other = this.#axis === "x" ? this.#frame.height : this.#frame.width;
    this.#layer.style.setProperty("--across", `${across / other * 100}%`);
    this.#layer.style.setProperty("--breadth", `${size / other * 100}%`);
    this.#ends.forEach((end, index) => this.#showEnd(end, index as 0 | 1, edges, places[index]!));
  }

  #showEnd(end: HTMLElement, index: 0 | 1, edges: Edges, place: number): void {
    const { label } = this.#brush!.spec;
    const span = this.#scale!.spanOf(edges);
    end.style.setProperty("--at", `${place}%`);
    const said = {
      label: `${label}, ${index === 0 ? "from" : "to"}`,
      valuemin: this.#scale!.bounds[0],
      valuemax: this.#scale!.bounds[1],
      valuenow: edges[index],
      valuetext: textOf(span?.[index] ?? null),
      orientation: this.#axis === "x" ? "horizontal" : "vertical",
    };
    for (const [name, value] of Object.entries(said)) end.setAttribute(`aria-${name}`, String(value));
  }

  #say(span: Span<number | Date>): void {
    const { label } = this.#brush!.spec;
    const chosen = element("span", {}, `${label}: `, element("strong", { text: span ? inWords(span) : "" }));
    const hint = element("span", { class: "soft", text: `${label}: drag across the chart to choose` });
    const clear = element("button", { type: "button", class: "quiet", text: "Clear" });
    clear.addEventListener("click", () => {
      this.#set(null);
      this.#ends[0].focus({ preventScroll: true });
    });
    fill(this.said, ...(span ? [chosen, clear] : [hint]));
  }

  /** The beginning of a drag: at an end it moves that end, in the stretch all of it, elsewhere it chooses anew. */
  #begin(pixel: number, grip: number): (to: number) => void {
    const scale = this.#scale!, span = this.#brush!.peek();
    const edges = span ? scale.edgesOf(span) : scale.bounds;
    const start = scale.edgeAt(pixel);
    if (grip >= 0) return (to) => this.#setEdges([edges[1 - grip]!, scale.edgeAt(to)]);
    if (!span || start <= edges[0] || start >= edges[1]) return (to) => this.#setEdges([start, scale.edgeAt(to)]);
    const [from, to] = edges.map((edge) => scale.pixel(edge)) as [number, number];
    return (now) => {
      const first = scale.edgeAt(from + now - pixel), last = scale.edgeAt(to + now - pixel);
      // At the end of the axis the stretch stays as wide as it was.
      if (first > scale.bounds[0] && last < scale.bounds[1]) this.#setEdges([first, last]);
    };
  }

  #key(event: KeyboardEvent, index: 0 | 1): void {
    const scale = this.#scale!, span = this.#brush!.peek();
    const edges = span ? scale.edgesOf(span) : scale.bounds;
    const units = (event.shiftKey ? 12 : 1) * (STEPS[event.key] ?? 0);
    if (event.key === "Escape") this.#set(null);
    else if (units !== 0) this.#moveEnd(edges, index, scale.step(edges[index], units));
    else if (event.key === "Home") this.#moveEnd(edges, index, index === 0 ? scale.bounds[0] : edges[0]);
    else if (event.key === "End") this.#moveEnd(edges, index, index === 0 ? edges[1] : scale.bounds[1]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves one end as far as one unit before the other: two ends in one place would choose nothing. */
  #moveEnd(edges: Edges, index: 0 | 1, to: number): void {
    const scale = this.#scale!;
    const limit = scale.step(edges[1 - index]!, index === 0 ? -1 : 1);
    this.#setEdges(index === 0 ? [Math.min(to, limit), edges[1]] : [edges[0], Math.max(to, limit)]);
  }

  #setEdges(edges: Edges): void {
    const [least, most] = this.#scale!.bounds;
    const all = Math.min(...edges) <= least && Math.max(...edges) >= most;
    this.#set(all ? null : this.#scale!.spanOf(edges));
  }

  #set(span: Span<Date> | Span<number>): void {
    this.#brush!.set(span);
    this.#changed();
  }

  /** The place of the pointer along the brush's axis, in pixels of the chart. */
  #pixelOf({ clientX, clientY }: PointerEvent): number {
    const { left, top, width, height } = this.#layer.getBoundingClientRect();
    return this.#axis === "x"
      ? (clientX - left) / width * this.#frame.width
      : this.#frame.origin + (clientY - top) / height * this.#frame.height;
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

function inWords([from, to]: NonNullable<Span<number | Date>>): string {
  if (from instanceof Date && to instanceof Date) return periodInWords(from, to);
  return `${textOf(from)} to ${textOf(to)}`;
}
