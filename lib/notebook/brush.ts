import { addInput, dayOf, type Input } from "./input.ts";
import type { BrushSpec } from "./input_spec.ts";

/** What a brush has chosen, both ends included; null while nothing is chosen, which means everything. */
export type Span<T extends number | Date> = readonly [from: T, to: T] | null;

/** A stretch of a figure's axis that a reader chooses on the figure itself. */
// deno-lint-ignore no-explicit-any -- a figure takes a brush of either kind: it hands the value on and never reads it.
export type Brush<Value = any> = Input<Value> & { readonly spec: BrushSpec };

export interface BrushOptions<T extends number | Date> {
  /** what is chosen, in a word or two; its name where none is given */
  readonly label?: string;
  /** what it starts with; nothing, which means everything, where not given */
  readonly value?: Span<T>;
  /** along which axis @default "x" */
  readonly axis?: "x" | "y";
}

/**
 * A stretch of a figure's axis, chosen on the figure: drag across it, or move its two ends by the arrow keys; Escape or
 * a double click lets go of it. Hand it to the figure as `brush`, and read its `.value` wherever it should filter. On
 * an axis of time its value is two days; on one of numbers (`of: "numbers"`) two numbers; null while nothing is chosen,
 * which overlaps() and within() take for everything.
 *
 * @example
 * const days = brush("days", { label: "Days of publication" });
 * figure("published", { title: "Articles", subtitle: "by day", rows: documents, alt: "…", brush: days }, () =>
 *   Plot.plot({ x: { type: "utc" }, marks: [Plot.dot(documents, { x: "published", y: "language" })] }));
 * const chosen = cell(() => where(documents, (d) => within(d.published, days.value)));
 */
export function brush(name: string, options?: BrushOptions<Date> & { readonly of?: "dates" }): Brush<Span<Date>>;
export function brush(name: string, options: BrushOptions<number> & { readonly of: "numbers" }): Brush<Span<number>>;
export function brush(name: string, options: AnyBrushOptions = {}): Brush {
  const { label = name, value = null, axis = "x", of = "dates" } = options;
  const spec = { kind: "brush", name, label, axis, of } as const;
  if (of === "numbers") return addInput({ ...spec, value: value as Span<number> }) as Brush;
  const toSpec = (span: Span<Date>) => span && [dayOf(span[0]), dayOf(span[1])] as const;
  return addInput<Span<Date>>({ ...spec, value: toSpec(value as Span<Date>) }, {
    toSpec,
    fromSpec: (days) => Array.isArray(days) ? [new Date(days[0]), new Date(days[1])] : null,
  }) as Brush;
}

type AnyBrushOptions = Omit<BrushOptions<Date>, "value"> & {
  readonly of?: "dates" | "numbers";
  readonly value?: Span<Date> | Span<number>;
};

const DAY_MS = 86_400_000;

/** Whether a value lies in what a brush has chosen, both ends included: any does while nothing is chosen, null then alone. */
export function within<T extends number | Date>(value: T | null, span: Span<T>): boolean {
  if (span === null) return true;
  if (value === null) return false;
  const last = span[1] instanceof Date ? span[1].getTime() + DAY_MS - 1 : Number(span[1]);
  return Number(value) >= Number(span[0]) && Number(value) <= last;
}

/** A scale as Plot shows it. */
interface Scale {
  readonly type?: string;
  readonly invert?: unknown;
}

/** Throws where a brush can't be used on a chart: its axis is none of time, or of numbers, or is there once a facet. */
export function checkBrush(chart: Element, { name, axis, of }: BrushSpec): void {
  const scaleOf = (chart as { scale?(name: string): Scale | undefined }).scale?.bind(chart);
  if (!scaleOf) throw new TypeError(`brush ${name}: not on a chart of Plot`);
  if (scaleOf(`f${axis}`)) throw new TypeError(`brush ${name}: the chart has several ${axis} axes (facets: f${axis})`);
  const scale = scaleOf(axis);
  const timely = scale?.type === "utc" || scale?.type === "time";
  if (scale?.invert && timely === (of === "dates")) return;
  const found = scale ? `its ${axis} scale is ${scale.type}` : `it has no ${axis} scale`;
  const hint = of === "numbers"
    ? "a brush of numbers needs a scale of numbers"
    : timely || !scale?.invert
    ? `give it one of time: ${axis}: { type: "utc" }`
    : `for numbers: brush("${name}", { of: "numbers" })`;
  throw new TypeError(`brush ${name} does not fit the chart: ${found} (${hint})`);
}
