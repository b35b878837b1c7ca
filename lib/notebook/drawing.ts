import { type AnyRows, columnsOf, countOf, idsOf, objectsOf } from "./rows.ts";

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
  /** ids of the claims behind the marks that were drawn */
  readonly ids: Set<string>;
  /** the data of those marks */
  readonly data: Set<object>;
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
  const noted: Drawing = current = { width, ids: new Set(), data: new Set(), left: new Map() };
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

/** Notes what a mark was drawn from. */
export function noteDrawn(data: readonly object[], ids: readonly string[]): void {
  for (const id of ids) current?.ids.add(id);
  for (const datum of data) current?.data.add(datum);
}

/** Compares the rows that a figure was given with those that were drawn or left out. */
export function tallyOf(rows: AnyRows, { ids, data, left }: Drawing): Tally {
  const columns = columnsOf(rows);
  const contents = lazy(() => new Set([...data].flatMap((datum) => contentOf(datum, columns))));
  const reasons = lazy(() => reasonsOf(left, columns));
  const counts = new Map<string, number>();
  let drawn = 0;
  for (const row of objectsOf(rows)) {
    const own = idsOf(row);
    const key = contentOf(row, columns)[0]!;
    if ((own.length > 0 && own.every((id) => ids.has(id))) || contents().has(key)) drawn++;
    else {
      const reason = reasons().get(key) ?? UNPLACED;
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  return { given: countOf(rows), drawn, left: [...counts].map(([reason, count]) => ({ reason, count })) };
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

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
