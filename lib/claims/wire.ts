import type { Reference } from "./reference.ts";
import { type AnyTable, columnsToTable, type Table } from "./table.ts";
import type { Tables } from "./tables.ts";

/** A table as JSON: its columns in order; days as ISO text in the columns that `dates` names. */
export interface WireTable {
  readonly columns: readonly (readonly [name: string, values: readonly unknown[]])[];
  readonly dates: readonly string[];
}

/** All tables as JSON, with the articles' texts where they are wanted. */
export interface Wire {
  readonly documents: WireTable;
  readonly claims: WireTable;
  readonly statements: WireTable;
  readonly checks: WireTable;
  readonly reference: Readonly<Record<string, WireTable>>;
  /** texts by key of the document; empty where they were not sent */
  readonly texts: Readonly<Record<string, string>>;
}

/** Tables, and texts by key of the document, as a value for JSON.stringify. */
export function toWire(tables: Tables, texts: Readonly<Record<string, string>> = {}): Wire {
  const reference = Object.entries(tables.reference).map(([name, table]) => [name, toWireTable(table)]);
  return {
    documents: toWireTable(tables.documents),
    claims: toWireTable(tables.claims),
    statements: toWireTable(tables.statements),
    checks: toWireTable(tables.checks),
    reference: Object.fromEntries(reference),
    texts,
  };
}

/** The tables that came over the wire, with Dates again. */
export function fromWire(wire: Wire): Tables {
  const reference = Object.entries(wire.reference).map(([name, table]) => [name, fromWireTable(table)]);
  return {
    documents: fromWireTable(wire.documents),
    claims: fromWireTable(wire.claims),
    statements: fromWireTable(wire.statements),
    checks: fromWireTable(wire.checks),
    reference: Object.fromEntries(reference) as Reference,
  };
}

/** One table as JSON. */
export function toWireTable(table: Table<never> | AnyTable): WireTable {
  const { columnNames, array } = table as unknown as { columnNames(): string[]; array(name: string): unknown[] };
  const columns = columnNames.call(table).map((name) => [name, array.call(table, name)] as const);
  const dates = columns.filter(([, values]) => values.some((value) => value instanceof Date)).map(([name]) => name);
  const isDate = new Set(dates);
  return { columns: columns.map(([name, values]) => [name, isDate.has(name) ? values.map(toText) : values]), dates };
}

/** One table out of JSON. */
export function fromWireTable<Row extends object>({ columns, dates }: WireTable): Table<Row> {
  const isDate = new Set(dates);
  const read = columns.map(([name, values]) => [name, isDate.has(name) ? values.map(fromText) : values]);
  return columnsToTable<Row>(Object.fromEntries(read), columns.map(([name]) => name));
}

const MIDNIGHT = "T00:00:00.000Z";

/** A day is sent as a day, a moment in full: the text is shorter, and reads the same everywhere. */
function toText(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().replace(MIDNIGHT, "") : value;
}

function fromText(value: unknown): unknown {
  return typeof value === "string" ? new Date(value) : value;
}
