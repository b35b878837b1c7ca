/** Rows that say how many they are and what their columns are called. */
export interface RowsTable extends Iterable<object> {
  numRows(): number;
  columnNames(): string[];
}

/** What a figure or table may be drawn from. */
export type AnyRows = RowsTable | readonly object[];

/** All rows as objects. */
export function objectsOf(rows: AnyRows): readonly object[] {
  return Array.isArray(rows) ? rows : [...rows];
}

/** The columns of rows; those of the first object where it is a list. */
export function columnsOf(rows: AnyRows): readonly string[] {
  return "columnNames" in rows ? rows.columnNames() : Object.keys(rows[0] ?? {});
}

/** How many rows there are. */
export function countOf(rows: AnyRows): number {
  return "numRows" in rows ? rows.numRows() : rows.length;
}

/** The ids of the claims that a row rests on: its column `claims` (a list, or ids with blanks between), else its `id`. */
export function idsOf(row: unknown): readonly string[] {
  if (typeof row !== "object" || row === null) return [];
  const ids = idCellOf(row);
  if (typeof ids === "string") {
    return ids.includes(" ") ? ids.split(" ").filter((id) => id !== "") : ids === "" ? [] : [ids];
  }
  return Array.isArray(ids) ? ids.flat().filter((id): id is string => typeof id === "string") : [];
}

/** The ids that each row rests on, in the order of the rows; of a table without making its rows. */
export function idListsOf(rows: AnyRows): readonly (readonly string[])[] {
  return idCellsOf(rows).map((cell) => idsOf({ claims: cell }));
}

/** What each row holds as its ids, unread: to compare most of them as they are. Of a table without making its rows. */
export function idCellsOf(rows: AnyRows): readonly unknown[] {
  if (!hasColumns(rows)) return objectsOf(rows).map(idCellOf);
  const names = rows.columnNames();
  const name = ["claims", "id"].find((candidate) => names.includes(candidate));
  return name === undefined ? Array(countOf(rows)).fill(undefined) : rows.array(name);
}

/** Own columns only: what a row inherits from answers for the columns that it lacks, and slowly. */
export function idCellOf(row: object): unknown {
  const own = row as { readonly claims?: unknown; readonly id?: unknown };
  return Object.hasOwn(row, "claims") ? own.claims : Object.hasOwn(row, "id") ? own.id : undefined;
}

/** An Arquero table: its columns can be read without making objects of its rows. */
function hasColumns(rows: AnyRows): rows is RowsTable & { array(name: string): unknown[] } {
  return "array" in rows && typeof rows.array === "function" && "columnNames" in rows;
}

/** All ids that some rows rest on, each once. */
export function allIdsOf(rows: Iterable<object>): readonly string[] {
  return [...new Set([...rows].flatMap(idsOf))];
}
