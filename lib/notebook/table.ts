import { addBlock } from "./define.ts";
import { Linked } from "./linked.ts";
import { Prose, type Text, toProse } from "./md.ts";
import { allIdsOf, columnsOf, countOf, idsOf, type RowsTable } from "./rows.ts";
import { type Given, read, tracked } from "./value.ts";

/** Rows of a known kind: a table of ours, an Arquero table, or a list. */
type RowsOf<Row extends object> = (Omit<RowsTable, typeof Symbol.iterator> & Iterable<Row>) | readonly Row[];

/** A column's name: of the rows where they are typed, else any. */
type NameOf<Row extends object> = object extends Row ? string : keyof Row & string;

/** A column of a table, by name alone or with what it shows. */
export type Column<Row extends object> = NameOf<Row> | {
  /** what stands above it */
  readonly label: string;
  /** what it shows of a row; null for nothing */
  readonly value: NameOf<Row> | ((row: Row) => Text | Date | null);
  /** numbers stand at the end of their column by themselves */
  readonly align?: "start" | "end";
  /** the language of what it shows, where that is not the language of the page */
  readonly language?: (row: Row) => string | null;
};

export interface TableOptions<Row extends object> {
  /** the finding, as a sentence without a full stop */
  readonly title: Given<Text>;
  readonly subtitle?: Given<Text>;
  readonly rows: Given<RowsOf<Row>>;
  /** all columns of the rows where not given */
  readonly columns?: readonly Column<Row>[];
  /** what else a reader must know, beneath the table */
  readonly note?: Given<Text | null>;
  /** what is shown when there are no rows */
  readonly empty?: Given<Text>;
  /** how many rows are printed; the page shows them all, in pages */
  readonly limit?: number;
}

export interface TableCell {
  readonly text: Prose;
  /** what it is sorted by */
  readonly value: string | number | Date | null;
  /** language code, or null for the language of the page */
  readonly language: string | null;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** ids of the claims behind the row */
  readonly claims: readonly string[];
}

/** A table at one moment. */
export interface TableView {
  readonly title: Prose;
  readonly subtitle: Prose | null;
  readonly note: Prose | null;
  /** what to show in place of the rows when there are none */
  readonly empty: Prose;
  readonly columns: readonly { readonly label: string; readonly align: "start" | "end" }[];
  /** all rows; print at most `limit` */
  readonly rows: readonly TableRow[];
  readonly given: number;
  readonly limit: number;
  /** ids of all claims behind it */
  readonly claims: readonly string[];
}

/**
 * A table with one line for each of its rows.
 *
 * @example
 * table("credited", {
 *   title: "Who is credited",
 *   rows: thefts,
 *   columns: ["credited", { label: "Says", value: (d) => cite(d) }],
 * });
 */
export function table<Row extends object>(name: string, options: TableOptions<Row>): void {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`table ${name}: not what a table takes (table(name, { title, rows, columns }))`);
  }
  for (const [option, what] of [["title", "the finding"], ["rows", "what it shows"]] as const) {
    if (options[option] === undefined) throw new TypeError(`table ${name}: ${option} is missing (${what})`);
  }
  addBlock({ kind: "table", name, read: () => tracked(() => viewOf(options)) });
}

function viewOf<Row extends object>(options: TableOptions<Row>): TableView {
  const given = read(options.rows);
  const columns = (options.columns ?? columnsOf(given) as readonly NameOf<Row>[]).map(toColumn);
  const rows = Array.from(given as Iterable<Row>, (row) => ({
    cells: columns.map((column) => cellOf(column, row)),
    claims: idsOf(row),
  }));
  const ends = columns.map(({ align }, index) =>
    align ?? (rows.length > 0 && rows.every(({ cells }) => isNumber(cells[index]!)) ? "end" : "start")
  );
  const optional = (text: Given<Text | null> | undefined) => {
    const now = text === undefined ? null : read(text);
    return now === null ? null : toProse(now);
  };
  return {
    title: toProse(read(options.title)),
    subtitle: optional(options.subtitle),
    note: optional(options.note),
    empty: toProse(read(options.empty ?? "Nothing in the data answers to this.")),
    columns: columns.map(({ label }, index) => ({ label, align: ends[index]! })),
    rows,
    given: countOf(given),
    limit: options.limit ?? 40,
    claims: allIdsOf(given as Iterable<object>),
  };
}

function isNumber({ value }: TableCell): boolean {
  return typeof value === "number" || value === null;
}

/** A column with all that may be left out filled in. */
interface FullColumn<Row extends object> {
  readonly label: string;
  readonly show: (row: Row) => unknown;
  readonly align: "start" | "end" | undefined;
  readonly language: (row: Row) => string | null;
}

function toColumn<Row extends object>(column: Column<Row>): FullColumn<Row> {
  if (typeof column === "string") {
    return {
      label: column,
      show: showOf(column),
      align: undefined,
      language: () => null,
    };
  }
  const { label, value, align, language = () => null } = column as Exclude<Column<Row>, string>;
  return { label, show: typeof value === "function" ? value : showOf(value), align, language };
}

function showOf(name: string): (row: object) => unknown {
  return (row) => {
    if (!(name in row)) throw new TypeError(`unknown column: ${name} (columns: ${Object.keys(row).join(", ")})`);
    return (row as Readonly<Record<string, unknown>>)[name];
  };
}

function cellOf<Row extends object>({ show, language }: FullColumn<Row>, row: Row): TableCell {
  const shown = show(row);
  const value = shown instanceof Linked || shown instanceof Prose || Array.isArray(shown) ? String(shown) : shown;
  return { text: textOf(shown), value: (value ?? null) as TableCell["value"], language: language(row) };
}

/** A value of a column as words: a Date as its day, a list with commas, nothing for null. */
function textOf(shown: unknown): Prose {
  if (shown === null || shown === undefined) return toProse("");
  if (shown instanceof Date) return toProse(shown.toISOString().slice(0, 10));
  if (shown instanceof Linked || shown instanceof Prose) return toProse(shown);
  return toProse(Array.isArray(shown) ? shown.join(", ") : String(shown));
}
