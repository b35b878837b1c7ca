import { formatCsvRow } from "../base/csv.ts";
import { CLAIM_COLUMNS, type ColumnKind, DOCUMENT_COLUMNS, STATEMENT_COLUMNS } from "../claims/columns.ts";
import { formatDay } from "../claims/day.ts";
import type { Tables } from "../claims/tables.ts";

/** The CSV files of the tables, by file name: documents, claims and statements, in the order of the tables. */
export function toCsvFiles({ documents, claims, statements }: Tables): Readonly<Record<string, string>> {
  return {
    "documents.csv": toCsvText(documents, DOCUMENT_COLUMNS),
    "claims.csv": toCsvText(claims, EXPORTED_CLAIM_COLUMNS),
    "statements.csv": toCsvText(statements, STATEMENT_COLUMNS),
  };
}

// Why a field is what it is belongs to the workings of the rules, and fills a spreadsheet.
const { reasons: _reasons, ...EXPORTED_CLAIM_COLUMNS } = CLAIM_COLUMNS;

/** Rows as the text of a CSV file: days as ISO, lists joined by a semicolon, null as an empty cell. */
export function toCsvText(rows: Iterable<object>, columns: Readonly<Record<string, ColumnKind>>): string {
  const lines = Array.from(
    rows,
    (row) =>
      formatCsvRow(Object.entries(columns).map(([name, kind]) => toCell((row as Record<string, unknown>)[name], kind))),
  );
  return [formatCsvRow(Object.keys(columns)), ...lines, ""].join("\n");
}

function toCell(value: unknown, kind: ColumnKind): string | number | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return formatDay(value);
  if (typeof value === "number") return value;
  const text = Array.isArray(value) ? value.map(itemInText).join("; ") : String(value);
  return kind === "text" || kind === "list" ? withoutFormula(text) : text;
}

/** A span of further mentions is written as its two offsets. */
function itemInText(item: unknown): string {
  return Array.isArray(item) ? item.join("-") : String(item);
}

/** A spreadsheet would run text that begins like this as a formula, and articles are not to be trusted. */
const FORMULA = /^[\s]*[=+\-@\t\r]/v;

function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
