import type { Amount } from "../claims/amount.ts";
import { sameTime, type Told } from "../claims/agreement.ts";
import type { Bound } from "../claims/claim.ts";
import type { LaunchRow, Reference, TheftRow } from "../claims/reference.ts";
import type { Statement } from "../claims/statement.ts";

/** A figure of the reference data that speaks of the same as a statement. */
export interface Known extends Amount {
  readonly publisher: string;
  readonly published: Date | null;
  /** which of the publisher's figures it is: "first", "revised" */
  readonly vintage: string | null;
  /** what it counts, in the words of the table */
  readonly counts: string;
  readonly start: Date | null;
  readonly end: Date | null;
}

const BOUNDS: Readonly<Record<string, Bound>> = {
  "=": "exact",
  "~": "about",
  ">": "over",
  ">=": "min",
  "<": "under",
  "<=": "max",
};

/** The bound that a qualifier of the reference tables stands for. */
export function boundOf(qualifier: string): Bound {
  return BOUNDS[qualifier.split(" ")[0]!] ?? "about";
}

/** The figures of the reference data for the measure, the unit, the subject and the time of a statement. */
export function knownOf(statement: Statement, published: Date | null, reference: Reference): Known[] {
  const told = { ...statement, published };
  return comparable(statement, reference).filter((known) => sameTime(told, toTold(known, statement)));
}

/** All figures of the reference data that measure what a statement measures, of any time. */
export function comparable({ measure, unit, subject }: Statement, reference: Reference): Known[] {
  if (measure === "stolen" && unit === "USD") return rowsOf<TheftRow>(reference, "theft_by_year").map(theft);
  if (measure !== "launches" || unit !== "count") return [];
  const rows = rowsOf<LaunchRow>(reference, "launches_by_year").filter((row) => row.unit === "missiles");
  if (subject === "icbm") return rows.filter((row) => row.icbm !== null).map((row) => launch(row, row.icbm!));
  return subject === "missile" || subject === "ballistic" ? rows.map((row) => launch(row, row.count)) : [];
}

function rowsOf<Row>(reference: Reference, name: string): Row[] {
  const table = reference[name];
  return table === undefined ? [] : [...table] as Row[];
}

function toTold(known: Known, { measure }: Statement): Told {
  return { measure, low: known.low, start: known.start, end: known.end, published: known.published };
}

function theft(row: TheftRow): Known {
  const high = row.usd_high ?? row.usd;
  return {
    low: row.usd,
    high,
    unit: "USD",
    bound: high > row.usd ? "range" : boundOf(row.qualifier),
    publisher: row.publisher,
    published: row.published_start,
    vintage: row.vintage,
    counts: row.scope,
    start: row.period_start,
    end: row.period_end,
  };
}

// A year's count says of itself what it counts, "at least" among it; it is never taken for more than it is.
function launch(row: LaunchRow, count: number): Known {
  return {
    low: count,
    high: count,
    unit: "count",
    bound: row.what_is_counted.includes("at least") ? "min" : "exact",
    publisher: row.publisher,
    published: row.published_start,
    vintage: row.vintage,
    counts: row.what_is_counted,
    start: row.period_start ?? yearStart(row.year),
    end: row.period_end ?? yearEnd(row.year),
  };
}

function yearStart(year: number | null): Date | null {
  return year === null ? null : new Date(Date.UTC(year, 0, 1));
}

function yearEnd(year: number | null): Date | null {
  return year === null ? null : new Date(Date.UTC(year, 11, 31));
}
