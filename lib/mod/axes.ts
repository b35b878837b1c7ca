import { utc } from "../claims/day.ts";
import { valueInWords } from "../claims/amount.ts";
import * as Plot from "../notebook/plot.ts";
import { palette, textWidth } from "../notebook/style.ts";

/** Anything with a first and a last day. */
export interface Period {
  readonly start: Date | null;
  readonly end: Date | null;
}

/** A time axis over the whole years that hold all these periods; each year's number stands in the middle of its year. */
export function timeAxis(periods: Iterable<Period>): Plot.ScaleOptions {
  const { first, last, labelled } = yearsOf(periods);
  return {
    type: "utc",
    domain: [utc(first, 1, 1), utc(last + 1, 1, 1)],
    ticks: labelled.map((year) => utc(year, 7, 1)),
    tickFormat: (day: Date) => String(day.getUTCFullYear()),
    tickSize: 0,
    label: null,
  } as Plot.ScaleOptions;
}

/** A thin line where each year of a time axis begins that is named on it. */
export function yearGrid(periods: Iterable<Period>): Plot.Markish {
  const { labelled } = yearsOf(periods);
  const style = { stroke: palette.rule, strokeWidth: 0.6, strokeOpacity: 1 };
  return Plot.gridX(labelled.map((year) => utc(year, 1, 1)), style);
}

/** How many years a page has room to name. */
const NAMED_YEARS = 16;

function yearsOf(periods: Iterable<Period>) {
  const days = [...periods].flatMap(({ start, end }) => [start, end]).filter((day) => day !== null);
  const years = days.length > 0 ? days.map((day) => day.getUTCFullYear()) : [2000];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = Math.ceil((last - first + 1) / NAMED_YEARS);
  const labelled = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
  return { first, last, labelled };
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

/** Lanes for rows that share a chart: the scale and the room that they take. */
export interface Lanes {
  readonly y: Plot.ScaleOptions;
  readonly height: number;
  readonly marginLeft: number;
}

const LANE = 20;
/** Room above the first lane and below the last, for the axis and its label. */
const ENDS = 52;
const WIDEST = 250;

/**
 * A lane for each key, in the order of the rows, with a name at its left. Of several lanes in a row with the same name
 * only the first shows it; names too long for a third of the page are cut.
 */
export function lanesOf<Row>(
  rows: Iterable<Row>,
  key: (row: Row) => string,
  name: (row: Row) => string = key,
): Lanes {
  const names = new Map<string, string>();
  for (const row of rows) if (!names.has(key(row))) names.set(key(row), name(row));
  const domain = [...names.keys()];
  const shown = (lane: string, at: number) =>
    at > 0 && names.get(domain[at - 1]!) === names.get(lane) ? "" : names.get(lane)!;
  const widest = Math.max(0, ...[...names.values()].map((words) => textWidth(words)));
  return {
    y: {
      type: "point",
      domain,
      label: null,
      tickSize: 0,
      tickFormat: (lane: string, at: number) => shortened(shown(lane, at)),
      padding: 0.5,
    } as Plot.ScaleOptions,
    height: domain.length * LANE + ENDS,
    marginLeft: Math.min(widest, WIDEST) + 10,
  };
}

function shortened(name: string): string {
  if (textWidth(name) <= WIDEST) return name;
  return `${name.slice(0, Math.floor(name.length * WIDEST / textWidth(name)) - 1).trimEnd()}…`;
}
