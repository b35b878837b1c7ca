import type { Bound } from "../../claims/claim.ts";
import { figuresBeside, type KnownFigure } from "../../claims/known.ts";
import type { HeistRow, LaunchRow, Reference, TheftRow } from "../../claims/reference.ts";
import { heistFigures } from "../../claims/known_heists.ts";
import type { Statement } from "../../claims/statement.ts";

/** A figure of the reference data, with what a reader needs to see why it differs from others. */
export interface Known extends KnownFigure {
  /** which of the publisher's figures it is: "first", "revised" */
  readonly vintage: string | null;
  /** what it counts, in the words of the table */
  readonly counts: string;
}

const BOUNDS: Readonly<Record<string, Bound>> = {
  "=": "exact",
  "~": "about",
  ">": "over",
  ">=": "min",
  "<": "under",
  "<=": "max",
};

function boundOf(qualifier: string): Bound {
  return BOUNDS[qualifier.split(" ")[0]!] ?? "about";
}

/** The figures of the reference data for the measure, the unit, the subject and the time of a statement. */
export function knownOf(statement: Statement, published: Date | null, reference: Reference): Known[] {
  const known = statement.measure === "stolen" && statement.victim !== null
    ? [...reference.heists].flatMap(heist)
    : statement.measure === "stolen"
    ? [...reference.theft_by_year].map(theft)
    : statement.measure === "launches"
    ? [...reference.launches_by_year].filter(({ unit }) => unit === "missiles").flatMap(launches)
    : [];
  // What is found are the very figures that are handed in.
  return figuresBeside({ ...statement, published }, known) as Known[];
}

function theft(row: TheftRow): Known {
  const high = row.usd_high ?? row.usd;
  return {
    low: row.usd,
    high,
    unit: "USD",
    bound: high > row.usd ? "range" : boundOf(row.qualifier),
    table: "theft_by_year",
    measure: "stolen",
    subject: null,
    victim: null,
    counted: null,
    counts: row.scope,
    start: row.period_start,
    end: row.period_end,
    ...sourceOf(row),
  };
}

/** What is said in brackets of a party: how sure it is, or how it calls the thieves. */
const ASIDE = /\s*\([^)]*\)/gu;

/** What one victim lost, told by those who say who did it. */
function heist(row: HeistRow): Known[] {
  const [figure] = heistFigures(row);
  if (figure === undefined) return [];
  return [{ ...figure, publisher: row.attributed_by.replaceAll(ASIDE, ""), vintage: null, counts: row.victim }];
}

function launches(row: LaunchRow): Known[] {
  // A row that counts nothing but intercontinental ones is no total.
  const total = row.icbm !== null && row.icbm > 0 && row.icbm === row.count ? [] : [launch(row, row.count, null)];
  return row.icbm === null ? total : [...total, launch(row, row.icbm, "icbm")];
}

// A count of a year says of itself what it counts, "at least" among it; it is never taken for more than it is.
function launch(row: LaunchRow, count: number, subject: Known["subject"]): Known {
  return {
    low: count,
    high: count,
    unit: "count",
    bound: row.what_is_counted.includes("at least") ? "min" : "exact",
    table: "launches_by_year",
    measure: "launches",
    subject,
    victim: null,
    counted: row.unit,
    counts: row.what_is_counted,
    start: row.period_start,
    end: row.period_end,
    ...sourceOf(row),
  };
}

function sourceOf({ publisher, published_start, vintage, source_url }: TheftRow | LaunchRow) {
  return { publisher, published: published_start, vintage, source_url };
}
