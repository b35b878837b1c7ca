import { BitSet, type ColumnTable } from "arquero";
import { StrictTable } from "./strict_table.ts";

/** Verbs that keep the columns of a table, and with them the type of its rows. */
type Keeping =
  | "antijoin"
  | "concat"
  | "dedupe"
  | "except"
  | "filter"
  | "groupby"
  | "intersect"
  | "orderby"
  | "params"
  | "reify"
  | "sample"
  | "semijoin"
  | "slice"
  | "ungroup"
  | "union"
  | "unorder";

type Retyped = Keeping | "array" | "column" | "columnNames" | "get" | "object" | "objects" | "values";
type Name<Row> = keyof Row & string;
/** A column, an expression over a row, or what `desc()` and the like make of them. */
type Key<Row> = Name<Row> | ((row: Row) => unknown) | object;

/** An Arquero table that knows its rows; verbs that change the columns (derive, rollup, select, join) give a plain ColumnTable. */
export interface Table<Row extends object> extends Omit<ColumnTable, Retyped | typeof Symbol.iterator> {
  [Symbol.iterator](): IterableIterator<Row>;
  array<Column extends Name<Row>>(column: Column): Row[Column][];
  column<Column extends Name<Row>>(
    column: Column,
  ): { readonly length: number; at(row: number): Row[Column] } | undefined;
  columnNames(): Name<Row>[];
  get<Column extends Name<Row>>(column: Column, row?: number): Row[Column];
  object(row?: number): Row;
  objects(options?: Parameters<ColumnTable["objects"]>[0]): Row[];
  values<Column extends Name<Row>>(column: Column): Iterator<Row[Column]> & Iterable<Row[Column]>;

  antijoin(other: AnyTable, on?: Parameters<ColumnTable["antijoin"]>[1]): Table<Row>;
  concat(...tables: Table<Row>[]): Table<Row>;
  dedupe(...keys: Key<Row>[]): Table<Row>;
  except(...tables: Table<Row>[]): Table<Row>;
  filter(criteria: string | object | ((row: Row) => unknown)): Table<Row>;
  groupby(...keys: Key<Row>[]): Table<Row>;
  intersect(...tables: Table<Row>[]): Table<Row>;
  orderby(...keys: Key<Row>[]): Table<Row>;
  params(values: Record<string, unknown>): Table<Row>;
  reify(indices?: number[]): Table<Row>;
  sample(...args: Parameters<ColumnTable["sample"]>): Table<Row>;
  semijoin(other: AnyTable, on?: Parameters<ColumnTable["semijoin"]>[1]): Table<Row>;
  slice(start?: number, end?: number): Table<Row>;
  ungroup(): Table<Row>;
  union(...tables: Table<Row>[]): Table<Row>;
  unorder(): Table<Row>;
}

/** Any table at all, typed or not. */
export type AnyTable = Pick<ColumnTable, "numRows" | "numCols" | "toCSV"> & Iterable<object>;

/**
 * The rows for which `test` is true, in their order; the test is a plain closure over whole rows. The row that it is
 * handed is good for this one test: it shows the next one afterwards, so that a hundred thousand rows need no objects.
 */
export function where<Row extends object>(table: Table<Row>, test: (row: Readonly<Row>) => boolean): Table<Row> {
  if (typeof (table as { visit?: unknown } | undefined)?.visit !== "function") {
    const hint = table && "peek" in table ? "write .value behind the cell" : "a table, as a notebook is handed them";
    throw new TypeError(`where: not a table: ${table && typeof table} (${hint})`);
  }
  const strict = table as unknown as StrictTable;
  const filter = new BitSet(strict.totalRows());
  strict.visit((row, index) => {
    if (test(row as Row)) filter.set(index);
  });
  return strict.create({ filter }) as unknown as Table<Row>;
}

/** Rows as a table with these columns, also where there are no rows; those named in `dates` may hold ISO days, which become Dates. */
export function toTable<Row extends object>(
  rows: readonly Row[],
  columns: readonly Name<Row>[],
  dates: readonly Name<Row>[] = [],
): Table<Row> {
  const isDate = new Set<string>(dates);
  const cells = columns.map((name) => [name, rows.map((row) => isDate.has(name) ? toDate(row[name]) : row[name])]);
  return columnsToTable(Object.fromEntries(cells), columns);
}

/** Columns of values as a table. */
export function columnsToTable<Row extends object>(
  columns: Readonly<Record<string, readonly unknown[]>>,
  names: readonly string[],
): Table<Row> {
  return new StrictTable(columns as ConstructorParameters<typeof ColumnTable>[0], [...names]) as unknown as Table<Row>;
}

function toDate(value: unknown): unknown {
  return typeof value === "string" ? new Date(value) : value;
}
