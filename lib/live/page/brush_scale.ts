import type { Span } from "../../notebook/brush.ts";
import type { BrushSpec } from "../../notebook/input_spec.ts";

/** A scale of a chart as Plot shows it. */
export interface ChartScale {
  readonly domain?: Iterable<number | Date>;
  apply(value: number | Date): number;
  invert?(pixel: number): number | Date;
}

/** Two ends of a stretch as numbers: of days the first moment and the moment after the last, in milliseconds. */
export type Edges = readonly [from: number, to: number];

const DAY_MS = 86_400_000;
/** The unit to which a brush snaps is the largest that is no wider than this many pixels. */
const WIDEST_UNIT = 5;

/** How pixels of a chart and values of a brush answer to each other; what is chosen snaps to whole days, months or years. */
export class BrushScale {
  readonly #scale: ChartScale;
  readonly #unit: Unit;
  /** the ends of the axis, widened to whole units */
  readonly bounds: Edges;
  readonly #dates: boolean;

  constructor(scale: ChartScale, { of }: Pick<BrushSpec, "of">) {
    this.#scale = scale;
    this.#dates = of === "dates";
    const ends = [...scale.domain ?? []].map(Number);
    const [least, most] = [Math.min(...ends), Math.max(...ends)];
    const pixels = Math.abs(this.pixel(most) - this.pixel(least)) || 1;
    const unitSize = (most - least) / pixels * WIDEST_UNIT;
    this.#unit = this.#dates ? timeUnit(unitSize) : numberUnit(unitSize);
    this.bounds = [this.#unit.floor(least), this.#unit.ceil(most)];
  }

  /** Where an edge stands, in pixels of the chart. */
  pixel(edge: number): number {
    return this.#scale.apply(this.#dates ? new Date(edge) : edge);
  }

  /** The edge at a pixel, snapped and kept within the axis. */
  edgeAt(pixel: number): number {
    const raw = Number(this.#scale.invert!(pixel));
    const below = this.#unit.floor(raw), above = this.#unit.ceil(raw);
    return this.#kept(raw - below < above - raw ? below : above);
  }

  /** The edge so many units further on. */
  step(edge: number, units: number): number {
    return this.#kept(this.#unit.step(edge, units));
  }

  edgesOf(span: NonNullable<Span<number | Date>>): Edges {
    return [Number(span[0]), Number(span[1]) + (this.#dates ? DAY_MS : 0)];
  }

  /** What two edges choose; null where they hold nothing between them. */
  spanOf([a, b]: Edges): Span<Date> | Span<number> {
    const [from, to] = a <= b ? [a, b] : [b, a];
    if (from === to) return null;
    return this.#dates ? [new Date(from), new Date(to - DAY_MS)] : [from, to];
  }

  #kept(edge: number): number {
    return Math.min(this.bounds[1], Math.max(this.bounds[0], edge));
  }
}

/** What a brush snaps to. */
interface Unit {
  floor(value: number): number;
  ceil(value: number): number;
  step(value: number, units: number): number;
}

/** Whole days, months or years, in UTC. */
function timeUnit(size: number): Unit {
  const months = size >= 366 * DAY_MS ? 12 : size >= 31 * DAY_MS ? 1 : 0;
  if (months === 0) return even(DAY_MS);
  const start = (value: number, more: number) => {
    const day = new Date(value);
    const month = Math.floor(day.getUTCMonth() / months) * months + more * months;
    return Date.UTC(day.getUTCFullYear(), month, 1);
  };
  const floor = (value: number) => start(value, 0);
  return {
    floor,
    ceil: (value) => floor(value) === value ? value : start(value, 1),
    step(value, units) {
      // From within a month the first step back goes to its own beginning.
      return start(value, floor(value) !== value && units < 0 ? units + 1 : units);
    },
  };
}

/** 1, 2 or 5 times a power of ten. */
function numberUnit(size: number): Unit {
  const power = 10 ** Math.floor(Math.log10(size || 1));
  return even(power * ([5, 2, 1].find((times) => times * power <= size) ?? 1));
}

function even(unit: number): Unit {
  // Small units are not exact in binary: what they give is rounded to what a reader would write.
  const tidy = (value: number) => Number(value.toPrecision(12));
  const floor = (value: number) => tidy(Math.floor(tidy(value / unit)) * unit);
  const ceil = (value: number) => tidy(Math.ceil(tidy(value / unit)) * unit);
  return { floor, ceil, step: (value, units) => tidy((units < 0 ? ceil(value) : floor(value)) + units * unit) };
}
