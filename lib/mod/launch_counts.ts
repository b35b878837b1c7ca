import comparisons from "../../data/comparisons.json" with { type: "json" };
import type { Claim } from "../claims/claim.ts";
import { amountInWords } from "../claims/amount.ts";
import { utc } from "../claims/day.ts";
import { partyInWords } from "../claims/gloss.ts";
import type { Reference } from "../claims/reference.ts";
import { leave } from "../notebook/drawing.ts";
import * as Plot from "../notebook/plot.ts";
import { palette } from "../notebook/style.ts";
import { timeAxis, valueAxis } from "./axes.ts";

/** A count of launches in one year: of a firm, a state or a panel, or of an article. */
export interface LaunchCount {
  /** what was counted: missiles, occasions, events; or ARTICLES, which seldom say */
  readonly unit: string;
  readonly year: number;
  /** the middle of the year */
  readonly day: Date;
  readonly count: number;
  readonly who: string;
  /** false for a count of a part of the year */
  readonly whole: boolean;
  /** ids of the claim, for an article's count */
  readonly claims: readonly string[];
}

/** What articles count, which seldom say whether they mean missiles or occasions. */
export const ARTICLES = "articles";

/** The counts of launches of all kinds by year: those of the reference, and those of articles that cover a whole year. */
export function launchCounts(reference: Reference, claims: Iterable<Claim>): readonly LaunchCount[] {
  const known = reference.launches_by_year.objects().filter((row) => row.year !== null).map((row) => ({
    unit: row.unit,
    ...yearOf(row.year!),
    count: row.count,
    who: row.publisher,
    whole: isYear(row.period_start, row.period_end),
    claims: [],
  }));
  const told = [...claims].filter((d) =>
    d.measure === "launches" && d.high !== null && isYear(d.start, d.end) && ofAllKinds(d.subject)
  );
  return [
    ...known,
    ...told.map((d) => ({
      unit: ARTICLES,
      ...yearOf(d.start!.getUTCFullYear()),
      count: d.high!,
      who: d.credited === null ? d.document : partyInWords(d.credited),
      whole: true,
      claims: [d.id],
    })),
  ];
}

/** The lowest and the highest count of each year and unit, the widest apart first. */
export function spreads(counts: readonly LaunchCount[]) {
  const groups = Map.groupBy(counts.filter(({ whole }) => whole), ({ unit, year }) => `${unit} ${year}`);
  const ranges = [...groups.values()].map((group) => {
    const values = group.map(({ count }) => count);
    const { unit, year, day } = group[0]!;
    return { unit, year, day, low: Math.min(...values), high: Math.max(...values) };
  });
  return ranges.sort((a, b) => (b.high - b.low) - (a.high - a.low) || b.year - a.year);
}

/** Options of a chart of counts by year, with a facet for each thing counted: what counts other things is never mixed. */
export function launchesByYear(counts: readonly LaunchCount[]): Plot.PlotOptions {
  leave(counts.filter(({ whole }) => !whole), "part of a year");
  const drawn = counts.filter(({ whole }) => whole);
  const known = [...new Set(drawn.map(({ unit }) => unit))].sort((a, b) => rankOf(a) - rankOf(b));
  const periods = drawn.map(({ day }) => ({ start: day, end: day }));
  const line = { x: "day", y1: "low", y2: "high", fy: "unit", stroke: palette.sky, strokeWidth: 2 } as const;
  const point = { x: "day", y: "count", fy: "unit", r: 2.6, tip: true, channels: { by: "who" } } as const;
  return {
    height: 46 + 50 * known.length,
    marginLeft: 46,
    marginRight: 70,
    fy: { domain: known, label: null },
    x: timeAxis(periods),
    y: { ...valueAxis("count", "number"), ticks: 2, nice: false },
    marks: [
      Plot.ruleX(spreads(drawn), line),
      Plot.dot(drawn, { ...point, fill: ({ unit }) => unit === ARTICLES ? palette.orange : palette.blue }),
      Plot.text(widestOf(drawn), {
        x: "day",
        y: "high",
        fy: "unit",
        dx: 7,
        textAnchor: "start",
        text: ({ low, high }) => amountInWords({ low, high, unit: "count", bound: "exact" }, { form: "short" }),
      }),
      Plot.ruleY([0]),
    ],
  };
}

/** The year and unit whose counts lie farthest apart. */
function widestOf(counts: readonly LaunchCount[]) {
  return spreads(counts).slice(0, 1).filter(({ low, high }) => low < high);
}

const UNITS: readonly string[] = ["missiles", "occasions", "events"];

/** Known units first, others after them, the articles last. */
function rankOf(unit: string): number {
  return unit === ARTICLES ? UNITS.length + 1 : UNITS.includes(unit) ? UNITS.indexOf(unit) : UNITS.length;
}

function yearOf(year: number): Pick<LaunchCount, "year" | "day"> {
  return { year, day: utc(year, 7, 1) };
}

/** Whether a claim counts launches of every kind, as the reference does, and not those of one class. */
function ofAllKinds(subject: Claim["subject"]): boolean {
  return subject === null || comparisons.wholes.includes(subject);
}

function isYear(start: Date | null, end: Date | null): boolean {
  if (start === null || end === null) return false;
  const year = start.getUTCFullYear();
  return start.getTime() === utc(year, 1, 1).getTime() && end.getTime() === utc(year, 12, 31).getTime();
}
