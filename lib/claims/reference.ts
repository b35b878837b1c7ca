import type { Table } from "./table.ts";

/**
 * What a column of a known CSV holds; with `?` a cell may be empty, which becomes null.
 * A "partial" day (2024-05-17, 2024-05 or 2024) and a "period" stay text as they stand in the file, and get two
 * columns of Dates beside them: `<name>_start` and `<name>_end`, first and last day, both included.
 */
export type ReferenceKind =
  | "text"
  | "text?"
  | "number"
  | "number?"
  | "date"
  | "date?"
  | "partial?"
  | "period?"
  | "yes?";

const SOURCE = {
  source_url: "text",
  source_note: "text?",
  /** high: an official page, or two independent copies agree; medium: one relay, or derived; low: disputed, or read off a chart */
  confidence: "text",
} as const;

/** The columns of each known CSV in data/reference, in their order in the file. Money is in whole US dollars. */
export const REFERENCE_COLUMNS = {
  theft_by_year: {
    /** null where the row spans more than one year */
    year: "number?",
    period_start: "date?",
    period_end: "date?",
    usd: "number",
    usd_high: "number?",
    /** = stated, ~ about, > more than, >= at least, <= up to */
    qualifier: "text",
    incidents: "number?",
    publisher: "text",
    relayed_by: "text?",
    published: "partial?",
    vintage: "text?",
    scope: "text",
    ...SOURCE,
  },
  heists: {
    date: "partial?",
    victim: "text",
    usd: "number",
    usd_low: "number?",
    usd_high: "number?",
    victim_type: "text",
    attributed_by: "text",
    attribution_date: "text?",
    attribution_strength: "text",
    source_url: "text",
    source_url_2: "text?",
    source_note: "text?",
    confidence: "text",
  },
  launches_by_year: {
    year: "number?",
    /** "year", or first and last day joined by a slash */
    period: "period?",
    count: "number",
    /** missiles: single missiles; occasions or events: days or salvos. Never to be mixed */
    unit: "text",
    what_is_counted: "text",
    /** how many of them were intercontinental */
    icbm: "number?",
    publisher: "text",
    published: "partial?",
    vintage: "text?",
    ...SOURCE,
  },
  nuclear_tests: {
    test_no: "number",
    date_local: "date",
    date_utc: "date",
    site: "text",
    /** kilotons of TNT, one row an estimate: not to be averaged */
    yield_kt_low: "number?",
    yield_kt_high: "number?",
    yield_qualifier: "text?",
    magnitude: "number?",
    estimator: "text",
    estimate_date: "partial?",
    ...SOURCE,
  },
  resolutions: {
    resolution: "text",
    adopted: "date",
    /** measures, sanctions, designations, or mandate (a renewal of the Panel of Experts) */
    kind: "text",
    trigger_event: "text?",
    trigger_date: "date?",
    summary: "text",
    unanimous: "yes?",
    votes_for: "number?",
    source_url: "text",
    source_url_2: "text?",
    source_note: "text?",
    confidence: "text",
  },
  provisions: {
    resolution: "text",
    date: "date",
    action: "text",
    /** seen from North Korea: export, import, or null */
    flow: "text?",
    good: "text",
    cap_value: "number?",
    cap_unit: "text?",
    valid_from: "date?",
    /** null where it still stands */
    valid_to: "date?",
    later_change: "text?",
    detail: "text?",
    ...SOURCE,
  },
  votes: {
    date: "partial?",
    event_type: "text",
    title: "text",
    proposed_by: "text?",
    votes_for: "number?",
    votes_against: "number?",
    abstained: "number?",
    vetoed_by: "text?",
    status: "text",
    detail: "text?",
    source_url: "text",
    source_url_2: "text?",
    source_note: "text?",
    confidence: "text",
  },
  panel_reports: {
    /** United Nations document symbol, or "none" */
    symbol: "text",
    symbol_status: "text?",
    kind: "text",
    report_date: "partial?",
    public_date: "partial?",
    period: "period?",
    metric: "text",
    value: "number?",
    unit: "text?",
    qualifier: "text?",
    told_by: "text?",
    ...SOURCE,
  },
} as const satisfies Record<string, Readonly<Record<string, ReferenceKind>>>;

type ValueOf<Kind> = Kind extends "text" ? string
  : Kind extends "number" ? number
  : Kind extends "number?" ? number | null
  : Kind extends "date" ? Date
  : Kind extends "date?" ? Date | null
  : Kind extends "yes?" ? boolean | null
  : string | null;

type PairsOf<Columns> = {
  readonly [
    Name in keyof Columns & string as Columns[Name] extends "partial?" | "period?" ? `${Name}_${"start" | "end"}`
      : never
  ]:
    | Date
    | null;
};

type RowOf<Columns> = { readonly [Name in keyof Columns]: ValueOf<Columns[Name]> } & PairsOf<Columns>;

type Known = typeof REFERENCE_COLUMNS;

/** A CSV that Casebook knows by name. */
export type ReferenceName = keyof Known;

export type TheftRow = RowOf<Known["theft_by_year"]>;
export type HeistRow = RowOf<Known["heists"]>;
export type LaunchRow = RowOf<Known["launches_by_year"]>;
export type NuclearTestRow = RowOf<Known["nuclear_tests"]>;
export type ResolutionRow = RowOf<Known["resolutions"]>;
export type ProvisionRow = RowOf<Known["provisions"]>;
export type VoteRow = RowOf<Known["votes"]>;
export type PanelReportRow = RowOf<Known["panel_reports"]>;

/** A row of a CSV that the analyst added: its columns are known only when it is read, so they can't be typed. */
// deno-lint-ignore no-explicit-any
export type OwnRow = Readonly<Record<string, any>>;

/** One table for each CSV in data/reference, by file name. */
export type Reference = { readonly [Name in ReferenceName]: Table<RowOf<Known[Name]>> } & {
  readonly [name: string]: Table<OwnRow>;
};
