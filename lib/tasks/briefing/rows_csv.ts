import type { ColumnKind } from "../../claims/columns.ts";
import { type AnyRows, columnsOf, objectsOf } from "../../notebook/rows.ts";
import { toCsvText } from "../../tables/export.ts";

/** Rows of any kind as the text of a CSV file: each column that holds plain values, as what its values are. */
export function toRowsCsv(rows: AnyRows): string {
  const objects = objectsOf(rows) as readonly Readonly<Record<string, unknown>>[];
  const kinds = columnsOf(rows).flatMap((name): [string, ColumnKind][] => {
    const value = objects.map((row) => row[name]).find((value) => value !== null && value !== undefined);
    if (Array.isArray(value)) return value.some((item) => typeof item === "object") ? [] : [[name, "list"]];
    if (typeof value === "object" && !(value instanceof Date)) return [];
    return [[name, typeof value === "number" ? "number" : "text"]];
  });
  return toCsvText(objects, Object.fromEntries(kinds));
}
