import { leave } from "../notebook/drawing.ts";

/** How many lanes a chart has room for, and how many marks that may lie on each other. */
const MOST_LANES = 24;
const MOST_MARKS = 48;

/**
 * The rows of as many lanes as a chart has room for: of those with the most rows, in the order of the rows. The others are
 * counted beneath the figure.
 */
export function roomFor<Row extends object>(
  rows: readonly Row[],
  lane: (row: Row) => string,
  most: number = MOST_LANES,
): readonly Row[] {
  const lanes = [...Map.groupBy(rows, lane)];
  if (lanes.length <= most) return rows;
  const kept = new Set(lanes.toSorted((a, b) => b[1].length - a[1].length).slice(0, most).map(([name]) => name));
  leave(rows.filter((row) => !kept.has(lane(row))), "no room");
  return rows.filter((row) => kept.has(lane(row)));
}

/** The same over time: a row without a place in it is not drawn, and takes no room from those that are. */
export function roomInTime<Row extends { readonly at_start: Date | null }>(
  rows: readonly Row[],
  lane: (row: Row) => string,
  most: number = MOST_LANES,
): readonly Row[] {
  const placed = new Set(roomFor(rows.filter((row) => row.at_start !== null), lane, most));
  return rows.filter((row) => row.at_start === null || placed.has(row));
}

/** The rows of as many statements as can be told apart where marks have no lanes: of those that most rows make. */
export function marksFor<
  Row extends { readonly id: string; readonly statement?: string | null; readonly at_start: Date | null },
>(rows: readonly Row[]): readonly Row[] {
  return roomInTime(rows, (row) => row.statement ?? row.id, MOST_MARKS);
}
