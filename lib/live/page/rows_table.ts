import { type AnyRows, columnsOf, idsOf, objectsOf } from "../../notebook/rows.ts";
import type { Desk } from "./desk.ts";
import { element } from "./element.ts";
import type { Kind, Value } from "./filter.ts";
import { PagedTable, type ShownColumn, type TableData } from "./paged_table.ts";

/** The rows behind a figure as a table, for readers who can't see it or want its numbers. Made when it is opened. */
export class RowsTable {
  readonly node: HTMLDetailsElement;
  readonly #desk: Desk;
  readonly #summary = element("summary");
  #table: PagedTable | undefined;
  #rows: AnyRows = [];

  #label = "Data of the figure";

  constructor(desk: Desk) {
    this.#desk = desk;
    this.node = element("details", { class: "data" }, this.#summary);
    this.node.addEventListener("toggle", () => this.#fill());
  }

  /** Takes other rows, and the title of what they are drawn in. */
  show(rows: AnyRows, title: string): void {
    this.#rows = rows;
    this.#label = `Data: ${title}`;
    this.#table?.label(this.#label);
    const count = "numRows" in rows ? rows.numRows() : rows.length;
    const text = `Data (${count} ${count === 1 ? "row" : "rows"})`;
    if (this.#summary.textContent !== text) this.#summary.textContent = text;
    this.#fill();
  }

  /** Opens the table and brings it into sight. */
  open(): void {
    this.node.open = true;
    this.#fill();
    this.node.scrollIntoView({ block: "nearest" });
    this.#summary.focus();
  }

  #fill(): void {
    if (!this.node.open) return;
    if (!this.#table) {
      this.#table = new PagedTable(this.#label);
      this.node.append(this.#table.node);
    }
    this.#table.show(toTableData(this.#rows, this.#desk));
  }
}

function toTableData(rows: AnyRows, desk: Desk): TableData {
  const objects = objectsOf(rows) as readonly Readonly<Record<string, unknown>>[];
  return {
    columns: columnsOf(rows).map((name) => toColumn(name, objects)),
    size: objects.length,
    open(row) {
      const ids = idsOf(objects[row]);
      return ids.length > 0 ? () => desk.openClaims(ids) : null;
    },
  };
}

function toColumn(name: string, objects: readonly Readonly<Record<string, unknown>>[]): ShownColumn {
  const kind = kindOf(objects.map((row) => row[name]));
  return {
    name,
    label: name,
    kind,
    align: kind === "number" ? "end" : "start",
    at: (row) => toValue(objects[row]![name]),
    text: (row) => textOf(objects[row]![name]),
  };
}

function kindOf(values: readonly unknown[]): Kind {
  const some = values.find((value) => value !== null && value !== undefined);
  return typeof some === "number" ? "number" : some instanceof Date ? "date" : "text";
}

function toValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  return typeof value === "number" || value instanceof Date ? value : textOf(value);
}

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });

/** A value as a cell shows it. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number") {
    return value >= 1000 && value < 2200 && Number.isInteger(value) ? String(value) : NUMBER.format(value);
  }
  if (Array.isArray(value)) {
    return value.map((item) => typeof item === "object" ? JSON.stringify(item) : String(item)).join(", ");
  }
  return String(value);
}
