import { type AnyRows, columnsOf, countOf, idCellOf, idCellsOf, idsOf, objectsOf } from "./rows.ts";

/** Rows that a figure does not draw, and why. */
export interface Left {
  /** in few words: "no date" */
  readonly reason: string;
  readonly count: number;
}

/** How a figure's rows fared: `given` is `drawn` plus the counts of `left`. */
export interface Tally {
  readonly given: number;
  readonly drawn: number;
  readonly left: readonly Left[];
}

/** What an element of a mark was drawn from: some of the mark's data, which are rows, or lists of rows where it groups them. */
export interface DrawnData {
  readonly data: ArrayLike<unknown>;
  readonly indices: readonly number[];
}

/** What is noted while a figure is drawn. */
export interface Drawing {
  /** CSS pixels that the figure may take */
  readonly width: number;
  /** what was drawn, element by element; their rows are gathered when they are compared with those given */
  readonly noted: DrawnData[];
  /** what the author's marks leave out, by reason */
  readonly left: Map<string, object[]>;
}

/** The width of a chart that spans a page of the briefing. */
const PAGE_WIDTH = 658;

/** What is said of rows for which Plot silently drew nothing: a value is missing or outside the scale. */
export const UNPLACED = "no place in this chart";

let current: Drawing | undefined;

/** Draws a figure and returns what was noted meanwhile. */
export function drawing<T>(draw: () => T, width = PAGE_WIDTH): readonly [T, Drawing] {
  const outer = current;
  const drawing: Drawing = current = { width, noted: [], left: new Map() };
  try {
    return [draw(), drawing];
  } finally {
    current = outer;
  }
}

/** The width that the figure being drawn may take, in CSS pixels: a phone has half of what a page of paper has. */
export function widthOf(): number {
  return current?.width ?? PAGE_WIDTH;
}

/**
 * Says of rows that the figure being drawn leaves them out; they are counted beneath it with the reason ("no date").
 * A row that another mark of the figure draws is not counted.
 */
export function leave(rows: AnyRows, reason: string): void {
  const left = current?.left;
  if (left) left.set(reason, [...left.get(reason) ?? [], ...objectsOf(rows)]);
}

/** Notes what an element of a mark was drawn from. */
export function noteDrawn(drawn: DrawnData): void {
  current?.noted.push(drawn);
}

/** Adds the rows of some data, up to a number of them. What is no row (a tick, a name) is left out. */
export function gatherRows({ data, indices }: DrawnData, rows: object[], most = Infinity): void {
  for (const index of indices) {
    if (rows.length >= most) return;
    gather(data[index], rows, most);
  }
}

function gather(datum: unknown, rows: object[], most: number): void {
  if (Array.isArray(datum)) {
    for (let at = 0; at < datum.length && rows.length < most; at++) gather(datum[at], rows, most);
  } else if (typeof datum === "object" && datum !== null && !(datum instanceof Date)) rows.push(datum);
}

/** What was drawn and left out of a figure, with the rows of its marks. */
interface Gathered extends Pick<Drawing, "left"> {
  readonly rows: readonly object[];
}

/** Compares the rows that a figure was given with those that were drawn or left out. */
export function tallyOf(rows: AnyRows, { noted, left }: Drawing): Tally {
  const given = countOf(rows), all: object[] = [];
  for (const drawn of noted) gatherRows(drawn, all);
  const drawing = { rows: all, left };
  const places = placesNotDrawn(rows, drawing);
  if (places?.length === 0) return { given, drawn: given, left: [] };
  const pending = pendingById(rows, places, drawing);
  const counts = new Map<string, number>();
  for (const reason of reasonsFor(rows, pending, drawing)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const missing = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { given, drawn: given - missing, left: [...counts].map(([reason, count]) => ({ reason, count })) };
}

/** The foot of a figure that draws not all of its rows: "2 of 7 not drawn: no date"; null for one that does. */
export function notDrawn({ given, left }: Tally): string | null {
  if (left.length === 0) return null;
  const [only, more] = left;
  if (more === undefined) return `${only!.count} of ${given} not drawn: ${only!.reason}`;
  const total = left.reduce((sum, { count }) => sum + count, 0);
  return `${total} of ${given} not drawn: ${left.map(({ reason, count }) => `${reason} (${count})`).join(", ")}`;
}

/** Places of the rows that were not themselves drawn; null for a table, whose rows are not made for that. */
function placesNotDrawn(rows: AnyRows, { rows: drawn }: Gathered): readonly number[] | null {
  if (!Array.isArray(rows)) return null;
  const known = new Set<object>(drawn);
  return rows.flatMap((row: object, at) => known.has(row) ? [] : [at]);
}

/** A row whose fate is still open, with its ids. */
interface Pending {
  readonly at: number;
  readonly ids: readonly string[];
}

/** Of the rows at some places (null: of all) those of which not every id was drawn. */
function pendingById(rows: AnyRows, places: readonly number[] | null, { rows: drawn }: Gathered): readonly Pending[] {
  // A cell that is one id, as most are, is compared as it is: there may be a hundred thousand.
  const known = new Set<unknown>();
  for (const row of drawn) {
    const cell = idCellOf(row);
    if (isOneId(cell)) known.add(cell);
    else for (const id of idsOf(row)) known.add(id);
  }
  const pending: Pending[] = [];
  const cells = idCellsOf(rows);
  for (const at of places ?? cells.keys()) {
    const cell = cells[at];
    if (isOneId(cell) && known.has(cell)) continue;
    const ids = idsOf({ claims: cell });
    if (ids.length === 0 || !ids.every((id) => known.has(id))) pending.push({ at, ids });
  }
  return pending;
}

function isOneId(cell: unknown): cell is string {
  return typeof cell === "string" && cell !== "" && !cell.includes(" ");
}

/** Why each pending row is not drawn. One without ids is looked for by its content, and passed over if it was drawn. */
function reasonsFor(rows: AnyRows, pending: readonly Pending[], drawing: Gathered): readonly string[] {
  if (pending.length === 0) return [];
  const anonymous = pending.some(({ ids }) => ids.length === 0);
  const columns = anonymous ? columnsOf(rows) : [];
  const keysOf = (row: object) => keysFor(idsOf(row), row, columns);
  const reasons = new Map(
    [...drawing.left].flatMap(([reason, left]) => left.flatMap(keysOf).map((key) => [key, reason] as const)),
  );
  const drawn = new Set(anonymous ? drawing.rows.flatMap(keysOf) : []);
  const objects = anonymous ? objectsOf(rows) : [];
  return pending.flatMap(({ at, ids }) => {
    const key = keysFor(ids, objects[at], columns)[0]!;
    return ids.length === 0 && drawn.has(key) ? [] : [reasons.get(key) ?? UNPLACED];
  });
}

/** What tells a row from others: its ids, else its content; in no element if it lacks one of the columns and so is something else. */
function keysFor(ids: readonly string[], row: object | undefined, columns: readonly string[]): readonly string[] {
  if (ids.length > 0) return [ids.join(" ")];
  if (!row || !columns.every((name) => Object.hasOwn(row, name))) return [];
  return [JSON.stringify(columns.map((name) => (row as Readonly<Record<string, unknown>>)[name] ?? null))];
}
