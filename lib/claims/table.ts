import { ColumnTable } from "arquero";

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

/** What other code asks of any object in passing (await, JSON, Plot); a row answers undefined as objects do. */
const PROBES = new Set<PropertyKey>(["then", "toJSON"]);

/** What a row inherits from: asked for a column that is not there it throws, where Plot would draw an empty chart. */
function missing(columns: readonly string[]): object {
  return new Proxy({}, {
    get(_, name) {
      if (typeof name === "symbol" || PROBES.has(name)) return undefined;
      if (name in Object.prototype) return Reflect.get(Object.prototype, name);
      throw unknownColumn(name, columns);
    },
  });
}

function unknownColumn(name: string, columns: readonly string[], cause?: unknown): TypeError {
  return new TypeError(`unknown column: ${name} (columns: ${columns.join(", ")})`, { cause });
}

/** An Arquero table to which an unknown column is an error wherever it is named: in a row, an accessor or a verb. */
export class StrictTable extends ColumnTable {
  override *[Symbol.iterator](): IterableIterator<object> {
    const strict = missing(this.columnNames());
    for (const row of { [Symbol.iterator]: () => super[Symbol.iterator]() }) yield Object.setPrototypeOf(row, strict);
  }

  override object(row = 0): object {
    return Object.setPrototypeOf(super.object(row), missing(this.columnNames()));
  }

  override objects(options?: Parameters<ColumnTable["objects"]>[0]): object[] {
    return options ? super.objects(options) : [...this];
  }

  override get(name: string, row = 0): unknown {
    return super.get(this.#known(name), row);
  }

  override array(name: string, ...rest: []): unknown[] {
    return super.array(this.#known(name), ...rest) as unknown[];
  }

  override getter(name: string): ReturnType<ColumnTable["getter"]> {
    return super.getter(this.#known(name));
  }

  #known(name: string): string {
    if (!this.column(name)) throw unknownColumn(name, this.columnNames());
    return name;
  }
}

/** Arquero's own words for a column that it does not have, with the column where it says it. */
const ARQUERO_UNKNOWN =
  /^(?:Invalid column reference(?: \([^)]*\))?|Unrecognized column|Invalid impute column):? "?(?:\w+(?:\.(?<member>\w+)|\["(?<quoted>[^"]+)"\])|(?<name>[^"\n]+))?/u;

const VERBS = [
  "dedupe",
  "derive",
  "filter",
  "fold",
  "groupby",
  "impute",
  "lookup",
  "orderby",
  "pivot",
  "relocate",
  "rename",
  "rollup",
  "select",
  "spread",
  "unroll",
] as const;

// Arquero names an unknown column in four ways, in some verbs not at all; here every verb says it in one.
for (const verb of VERBS) {
  const plain = ColumnTable.prototype[verb] as (this: ColumnTable, ...args: unknown[]) => unknown;
  Object.defineProperty(StrictTable.prototype, verb, {
    configurable: true,
    writable: true,
    value(this: StrictTable, ...args: unknown[]): unknown {
      try {
        return plain.apply(this, args);
      } catch (error) {
        const found = error instanceof Error ? ARQUERO_UNKNOWN.exec(error.message)?.groups : undefined;
        if (!found) throw error;
        const names = this.columnNames();
        const said = found["member"] ?? found["quoted"] ?? found["name"];
        const unknown = args.flatMap(wordsOf).filter((word) => !names.includes(word));
        // Arquero may name the parameter of an expression that it made itself: then the author's own word is meant.
        const name = said !== "d" || unknown.length === 0 ? said ?? unknown[0] : unknown[0];
        throw unknownColumn(name ?? "?", names, error);
      }
    },
  });
}

/** The column names that a verb was given, in whatever they are wrapped. */
function wordsOf(argument: unknown): string[] {
  if (typeof argument === "string") return [argument];
  if (Array.isArray(argument)) return argument.flatMap(wordsOf);
  if (typeof argument !== "object" || argument === null) return [];
  return "expr" in argument ? wordsOf(argument.expr) : Object.values(argument).flatMap(wordsOf);
}

/** The rows for which `test` is true, in their order; the test is a plain closure over whole rows. */
export function where<Row extends object>(table: Table<Row>, test: (row: Readonly<Row>) => boolean): Table<Row> {
  const indices = table.indices();
  const kept: number[] = [];
  let at = 0;
  for (const row of table) {
    if (test(row)) kept.push(indices[at]!);
    at++;
  }
  return table.reify(kept);
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
