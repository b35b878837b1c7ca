import type { Csv } from "../base/csv.ts";
import { parseDay, parseDays } from "../claims/day.ts";
import type { ReferenceKind } from "../claims/reference.ts";
import { parseCellNumber } from "./cells.ts";

/** The kind of each column of a CSV that is not known by name: numbers, days, days with partial ones among them, else text. */
export function inferKinds({ columns, rows }: Csv): Readonly<Record<string, ReferenceKind>> {
  return Object.fromEntries(columns.map((column) => {
    const cells = rows.map(({ cells }) => cells[column]!.trim()).filter((text) => text !== "");
    return [column, kindOf(cells)];
  }));
}

function kindOf(cells: readonly string[]): ReferenceKind {
  if (cells.length === 0) return "text?";
  // Four digits alone are a number; they are years only where fuller days stand beside them.
  if (cells.every((text) => parseCellNumber(text) !== null)) return "number?";
  if (cells.every((text) => parseDay(text) !== null)) return "date?";
  if (cells.every((text) => parseDays(text) !== null)) return "partial?";
  return "text?";
}
