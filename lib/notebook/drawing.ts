import { type AnyRows, columnsOf, countOf, idListsOf, idsOf, objectsOf } from "./rows.ts";

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

/** What is noted while a figure is drawn. */
export interface Drawing {
  /** CSS pixels that the figure may take */
  readonly width: number;
  /** the rows behind the marks that were drawn, mark by mark */
  readonly rows: (readonly object[])[];
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
  const noted: Drawing = current = { width, rows: [], left: new Map() };
  try {
    return [draw(), noted];
  } finally {
    current = outer;
  }
}

/** The width that the figure being drawn may take. */
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

/** Notes the rows behind a mark. */
export function noteDrawn(rows: readonly object[]): void {
  current?.rows.push(rows);
}

/** Compares the rows that a figure was given with those that were drawn or left out. */
export function tallyOf(rows: AnyRows, drawing: Drawing): Tally {
  const ids = new Set<string>();
  for (const drawn of drawing.rows) for (const row of drawn) for (const id of idsOf(row)) ids.add(id);
  const pending: number[] = [];
  for (const [at, own] of idListsOf(rows).entries()) {
    if (own.length === 0 || !own.every((id) => ids.has(id))) pending.push(at);
  }
  const given = countOf(rows);
  if (pending.length === 0) return { given, drawn: given, left: [] };
  // What has no id that was drawn is looked for by its content: the costly way, for few rows.
  const [columns, objects] = [columnsOf(rows), objectsOf(rows)];
  const contents = new Set(drawing.rows.flat().flatMap((row) => contentOf(row, columns)));
  const reasons = reasonsOf(drawing.left, columns);
  const counts = new Map<string, number>();
  for (const at of pending) {
    const key = contentOf(objects[at]!, columns)[0]!;
    if (contents.has(key)) continue;
    const reason = reasons.get(key) ?? UNPLACED;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
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

function reasonsOf(left: Drawing["left"], columns: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    [...left].flatMap(([reason, rows]) =>
      rows.flatMap((row) => contentOf(row, columns)).map((key) => [key, reason] as const)
    ),
  );
}

/** A row by its content, in no element if the datum lacks one of the columns: then it is something else. */
function contentOf(datum: object, columns: readonly string[]): readonly string[] {
  if (!columns.every((name) => name in datum)) return [];
  return [JSON.stringify(columns.map((name) => (datum as Readonly<Record<string, unknown>>)[name] ?? null))];
}
