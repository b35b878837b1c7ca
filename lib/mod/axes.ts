import type { Claim } from "../claims/claim.ts";
import { utc } from "../claims/day.ts";
import { valueInWords } from "../claims/amount.ts";
import { words } from "../claims/words.ts";
import { widthOf } from "../notebook/drawing.ts";
import * as Plot from "../notebook/plot.ts";
import { palette, textWidth } from "../notebook/style.ts";

/** Anything with a first and a last day. */
export interface Period {
  readonly start: Date | null;
  readonly end: Date | null;
}

/**
 * A time axis over the whole years that hold all these periods. The name of a year, or of a month where there are two
 * years at most, stands in its middle.
 */
export function timeAxis(periods: Iterable<Period>): Plot.ScaleOptions {
  const { first, last, starts, middle, name } = stepsOf(periods);
  return {
    type: "utc",
    domain: [utc(first, 1, 1), utc(last + 1, 1, 1)],
    ticks: starts.map(middle),
    tickFormat: name,
    tickSize: 0,
    label: null,
  } as Plot.ScaleOptions;
}

/** The first and last days at which claims are drawn, as far as there are any. */
export function drawnDays(claims: readonly Pick<Claim, "at_start" | "at_end">[]): Date[] {
  return claims.flatMap(({ at_start, at_end }) => [at_start, at_end]).filter((day) => day !== null);
}

/**
 * A time axis that names every other year of the days, every fourth where there is little room, each at its beginning.
 * What lies outside of the years `within`, both included, stands at its edge: one old period would press all others together.
 */
export function everyOtherYear(days: readonly Date[], within: readonly [number, number]): Plot.ScaleOptions {
  const years = yearsOf(days);
  const first = Math.max(years.first, within[0]);
  const domain = [utc(first, 1, 1), utc(Math.max(first, Math.min(years.last, within[1])), 12, 31)];
  const ticks = isNarrow() ? "4 years" : "2 years";
  return { type: "utc", domain, clamp: true, label: null, grid: true, ticks, tickFormat: "%Y" } as Plot.ScaleOptions;
}

/** Whether the figure being drawn has about the width of a phone. */
export function isNarrow(): boolean {
  return widthOf() < 480;
}

/** A thin line where each year or month begins that is named on a time axis of these periods. */
export function yearGrid(periods: Iterable<Period>): Plot.Markish {
  return Plot.gridX(stepsOf(periods).starts, { stroke: palette.rule, strokeWidth: 0.6, strokeOpacity: 0.6 });
}

/** What stands beside the axis, and what a year takes, in pixels. */
const BESIDE_AXIS = 220;
const YEAR_WIDTH = 26;
const MOST_YEARS = 16;

/** From this width on the names of twelve months have room. */
const MONTHS_WIDTH = 420;

/** How many years the figure has room to name. */
function roomForYears(): number {
  return Math.min(MOST_YEARS, Math.max(3, Math.floor((widthOf() - BESIDE_AXIS) / YEAR_WIDTH)));
}

function yearsOf(days: readonly Date[]): { first: number; last: number } {
  const years = days.length > 0 ? days.map((day) => day.getUTCFullYear()) : [2000];
  return { first: Math.min(...years), last: Math.max(...years) };
}

function stepsOf(periods: Iterable<Period>) {
  const { first, last } = yearsOf([...periods].flatMap(({ start, end }) => [start, end]).filter((day) => day !== null));
  const span = last - first + 1;
  if (span > 2) {
    const step = Math.ceil(span / roomForYears());
    const starts = Array.from({ length: Math.ceil(span / step) }, (_, at) => utc(first + at * step, 1, 1));
    const middle = (start: Date) => utc(start.getUTCFullYear(), 7, 1);
    return { first, last, starts, middle, name: (day: Date) => String(day.getUTCFullYear()) };
  }
  // Of two years every third month is named: names of all of them would touch.
  const step = span > 1 || widthOf() < MONTHS_WIDTH ? 3 : 1;
  const starts = Array.from({ length: 12 * span / step }, (_, at) => utc(first, step * at + 1, 1));
  const middle = (start: Date) => utc(start.getUTCFullYear(), start.getUTCMonth() + 1, 16);
  return { first, last, starts, middle, name: monthName };
}

/** The short name of a month, with the year beneath the first of each. */
function monthName(day: Date): string {
  const month = new Intl.DateTimeFormat(words.locale, { month: "short", timeZone: "UTC" }).format(day);
  return day.getUTCMonth() === 0 ? `${month}\n${day.getUTCFullYear()}` : month;
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
  readonly marginTop: number;
  readonly marginLeft: number;
}

const LANE = 16;
/** Room above the first lane and below the last, for the axis and its label. */
const ENDS = 38;
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
    marginTop: 6,
    marginLeft: Math.min(widest, WIDEST) + 10,
  };
}

function shortened(name: string): string {
  if (textWidth(name) <= WIDEST) return name;
  return `${name.slice(0, Math.floor(name.length * WIDEST / textWidth(name)) - 1).trimEnd()}…`;
}
