import { utc } from "../claims/day.ts";
import { valueInWords } from "../claims/amount.ts";
import type * as Plot from "../notebook/plot.ts";
import { FONT_SIZE, textWidth } from "../notebook/style.ts";
import { endOf } from "./time.ts";

/** Anything with a first and a last day. */
export interface Period {
  readonly start: Date | null;
  readonly end: Date | null;
}

/** A time axis over whole years that holds all these periods; with a tick for each year where there is room. */
export function timeAxis(periods: Iterable<Period>): Plot.ScaleOptions {
  const days = [...periods].flatMap(({ start, end }) => [start, end && endOf(end)]).filter((day) => day !== null);
  const now = days.length > 0 ? days : [utc(2000, 1, 1)];
  const times = now.map((day) => day.getTime());
  const first = new Date(Math.min(...times)).getUTCFullYear();
  const last = new Date(Math.max(...times) - 1).getUTCFullYear() + 1;
  const every = Math.ceil((last - first) / 16);
  return {
    type: "utc",
    domain: [utc(first, 1, 1), utc(last, 1, 1)],
    ticks: Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, at) => utc(first + at * every, 1, 1)),
    tickFormat: (day: Date) => String(day.getUTCFullYear()),
    label: "beginning of the year",
    labelArrow: "none",
  } as Plot.ScaleOptions;
}

/** An axis of values in one unit, from zero, with short words: "$1bn", "40 %". `label` says what is measured. */
export function valueAxis(unit: string, label: string): Plot.ScaleOptions {
  return {
    zero: true,
    nice: true,
    grid: true,
    label,
    labelArrow: "none",
    ticks: 5,
    tickFormat: (value: number) => value === 0 ? "0" : valueInWords(value, unit, { form: "short" }),
  } as Plot.ScaleOptions;
}

/** A lane for each name, in the order in which the names come: the scale and the room that it takes. */
export interface Lanes {
  readonly y: Plot.ScaleOptions;
  readonly height: number;
  readonly marginLeft: number;
}

const LANE = 20;
/** Room above the first lane and below the last, for the axis and its label. */
const ENDS = 52;
const WIDEST = 250;

/** Lanes for these names; names too long for a third of the page are cut. */
export function lanesOf(names: Iterable<string>, height = LANE): Lanes {
  const domain = [...new Set(names)];
  const widest = Math.max(0, ...domain.map((name) => textWidth(name)));
  return {
    y: { type: "point", domain, label: null, tickSize: 0, tickFormat: shortened, padding: 0.5 } as Plot.ScaleOptions,
    height: domain.length * height + ENDS,
    marginLeft: Math.min(widest, WIDEST) + 10,
  };
}

function shortened(name: string): string {
  if (textWidth(name) <= WIDEST) return name;
  return `${name.slice(0, Math.floor(name.length * WIDEST / textWidth(name, FONT_SIZE)) - 1).trimEnd()}…`;
}
