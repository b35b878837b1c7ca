import { formatCsv } from "../../base/csv.ts";
import { element } from "./element.ts";

/** Hands a file to the reader's downloads. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  element("a", { href: address, download: name }).click();
  // The browser takes the content over within the click; a minute leaves room for slow disks.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Rows as CSV with a heading; Dates as days, lists with blanks between their items. */
export function toCsv(columns: readonly string[], rows: Iterable<object>): string {
  const records = Array.from(
    rows,
    (row) =>
      Object.fromEntries(columns.map((name) => [name, cellText((row as Readonly<Record<string, unknown>>)[name])])),
  );
  return formatCsv(columns, records);
}

/** A text that spreadsheets would run as a formula; a negative number is none. */
const FORMULA = /^[=+\-@\t\r](?!\d)/u;

function cellText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace("T00:00:00.000Z", "");
  if (Array.isArray(value)) {
    return value.map((item) => typeof item === "object" ? JSON.stringify(item) : String(item)).join(" ");
  }
  return typeof value === "string" && FORMULA.test(value) ? `'${value}` : value;
}

/** CSV as a file; the mark at its beginning tells spreadsheets that it is UTF-8. */
export function csvFile(text: string): Blob {
  return new Blob(["\u{feff}", text], { type: "text/csv;charset=utf-8" });
}
