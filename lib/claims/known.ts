import comparisons from "../../data/comparisons.json" with { type: "json" };
import { areFarApart, isOneOf, sameTime } from "./agreement.ts";
import { utc } from "./day.ts";
import { heistFigures } from "./known_heists.ts";
import type { Amount } from "./amount.ts";
import type { Bound, Claim, Measure, Subject } from "./claim.ts";
import type { LaunchRow, NuclearTestRow, PanelReportRow, Reference, TheftRow } from "./reference.ts";

/** A figure of the reference, in the terms of a claim. */
export interface KnownFigure extends Amount {
  readonly table: "theft_by_year" | "heists" | "launches_by_year" | "nuclear_tests" | "panel_reports";
  readonly measure: Measure;
  readonly subject: Subject | null;
  /** who was robbed, where it is of one victim alone, by the name that claims have */
  readonly victim: string | null;
  /** what was counted (missiles, occasions, events): figures that count different things are never compared */
  readonly counted: string | null;
  readonly start: Date | null;
  readonly end: Date | null;
  readonly published: Date | null;
  readonly publisher: string;
  readonly source_url: string;
}

const BOUNDS: Readonly<Record<string, Bound>> = {
  "=": "exact",
  "~": "about",
  "~ derived": "about",
  ">": "over",
  ">=": "min",
  "<=": "max",
};

/** Every figure of the reference that claims can be held against. */
export function knownFigures(reference: Reference): KnownFigure[] {
  return [
    ...[...reference.theft_by_year].flatMap(theftFigures),
    ...[...reference.heists].flatMap(heistFigures),
    ...[...reference.launches_by_year].flatMap(launchFigures),
    ...testFigures([...reference.nuclear_tests]),
    ...[...reference.panel_reports].flatMap(panelFigures),
  ];
}

function theftFigures(row: TheftRow): KnownFigure[] {
  const { period_start: start, period_end: end, published_start: published, publisher, source_url } = row;
  const shared = {
    table: "theft_by_year",
    subject: null,
    victim: null,
    counted: null,
    start,
    end,
    published,
    publisher,
    source_url,
  } as const;
  const high = row.usd_high ?? row.usd;
  const bound = high > row.usd ? "range" : BOUNDS[row.qualifier] ?? "exact";
  const sum: KnownFigure = { ...shared, measure: "stolen", low: row.usd, high, unit: "USD", bound };
  if (row.incidents === null) return [sum];
  return [sum, {
    ...shared,
    measure: "attacks",
    low: row.incidents,
    high: row.incidents,
    unit: "count",
    bound: "exact",
  }];
}

function launchFigures(row: LaunchRow): KnownFigure[] {
  const { period_start: start, period_end: end, published_start: published, publisher, source_url } = row;
  const shared = {
    table: "launches_by_year",
    measure: "launches",
    unit: "count",
    victim: null,
    start,
    end,
    published,
  } as const;
  const counted = (count: number, subject: Subject | null): KnownFigure => (
    { ...shared, publisher, source_url, subject, counted: row.unit, low: count, high: count, bound: "exact" }
  );
  // A row that counts nothing but intercontinental ones is no total.
  const total = row.icbm !== null && row.icbm > 0 && row.icbm === row.count ? [] : [counted(row.count, null)];
  return row.icbm === null ? total : [...total, counted(row.icbm, "icbm")];
}

/** The table names every test, so each year from the first to the last has a count, which may be none. */
function testFigures(rows: readonly NuclearTestRow[]): KnownFigure[] {
  const tests = new Map(rows.map((row) => [row.test_no, row]));
  const years = [...tests.values()].map(({ date_utc }) => date_utc.getUTCFullYear());
  const inOrder = [...tests.values()].map((row) => testFigure(row, row.date_utc, row.date_local, 1));
  const from = Math.min(...years);
  const perYear = Array.from({ length: years.length === 0 ? 0 : Math.max(...years) - from + 1 }, (_, index) => {
    const year = from + index;
    return testFigure(rows[0]!, utc(year, 1, 1), utc(year, 12, 31), years.filter((other) => other === year).length);
  });
  return [...inOrder, ...perYear];
}

function testFigure({ estimator, source_url }: NuclearTestRow, start: Date, end: Date, count: number): KnownFigure {
  const shared = {
    table: "nuclear_tests",
    measure: "nuclear_tests",
    subject: null,
    victim: null,
    counted: null,
    unit: "count",
  } as const;
  return {
    ...shared,
    low: count,
    high: count,
    bound: "exact",
    start,
    end,
    published: null,
    publisher: estimator,
    source_url,
  };
}

interface Metric {
  readonly measure: string;
  readonly unit: string;
  readonly subject?: string;
  readonly counted?: string;
}

const METRICS: ReadonlyMap<string, readonly Metric[]> = new Map(Object.entries(comparisons.metrics));

function panelFigures(row: PanelReportRow): KnownFigure[] {
  const { value } = row;
  if (value === null) return [];
  return (METRICS.get(row.metric) ?? []).map(({ measure, unit, subject, counted }) => ({
    table: "panel_reports",
    measure: measure as Measure,
    subject: (subject ?? null) as Subject | null,
    victim: null,
    counted: counted ?? null,
    low: value,
    high: value,
    unit,
    bound: BOUNDS[row.qualifier ?? "="] ?? "exact",
    start: row.period_start,
    end: row.period_end,
    published: row.public_date_start ?? row.report_date_start,
    publisher: row.told_by === null ? row.symbol : `${row.symbol}, ${row.told_by}`,
    source_url: row.source_url,
  }));
}

/** What a claim says and when it was published, as far as it can be held against the reference. */
export type Comparable =
  & Pick<Claim, "measure" | "low" | "high" | "unit" | "bound" | "start" | "end" | "subject" | "victim">
  & { readonly published: Date | null };

/** A count that still grows is another a few weeks later, so that periods must meet within a twentieth of their length. */
const STRICT = 1 / 20;

/** The figures of the reference for the measure, the unit, the kind of launch and the time of a claim. */
export function figuresBeside(claim: Comparable, figures: readonly KnownFigure[]): KnownFigure[] {
  if (claim.low === null && claim.high === null) return [];
  return figures.filter((figure) =>
    figure.measure === claim.measure && figure.unit === claim.unit && sameSubject(claim.subject, figure.subject) &&
    // What one victim lost is held against what is known of that theft, and against no total.
    (claim.victim === null || claim.victim === figure.victim) &&
    // A one of the reference is a total: it counts, and tells of no single event.
    sameTime(claim, figure, STRICT) && !(claim.low === 1 && isOneOf(claim, figure)) && !areFarApart(claim, figure)
  );
}

/** A claim about missiles of any kind is held against totals, one about a class against figures of that class alone. */
function sameSubject(claimed: Subject | null, known: Subject | null): boolean {
  return claimed === known || (known === null && claimed !== null && comparisons.wholes.includes(claimed));
}
