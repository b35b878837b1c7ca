import { type Kind, parseFilter, type Value } from "./filter.ts";
import { fold, holds, wordsOf } from "./fold.ts";

/** A column as it is sorted, filtered and searched. */
export interface ModelColumn {
  readonly name: string;
  readonly kind: Kind;
  /** false for a column that a search passes over */
  readonly searched?: boolean;
  at(row: number): Value;
  /** the cell as it is shown and searched */
  text(row: number): string;
}

/** By which column rows are sorted. */
export interface Sort {
  readonly name: string;
  readonly down: boolean;
}

/** What a reader asks of a table. */
export interface TableQuery {
  readonly find: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: Sort | null;
}

export const ALL: TableQuery = { find: "", filters: {}, sort: null };

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Which rows of a table a reader sees, in which order. Row numbers stand for rows, so that 100,000 of them are cheap. */
export class TableModel {
  readonly columns: readonly ModelColumn[];
  readonly size: number;
  readonly #folded: string[] = [];
  readonly #searched: readonly ModelColumn[];

  constructor(columns: readonly ModelColumn[], size: number) {
    this.columns = columns;
    this.#searched = columns.filter(({ searched }) => searched !== false);
    this.size = size;
  }

  /** The numbers of the rows that answer to a query, in its order; ties stay as they were. */
  rows({ find, filters, sort }: TableQuery): Uint32Array {
    const words = wordsOf(find);
    const tests = this.columns.flatMap((column) => {
      const test = parseFilter(column.kind, filters[column.name] ?? "");
      return test ? [(row: number) => test(column.at(row))] : [];
    });
    const kept = new Uint32Array(this.size);
    let count = 0;
    for (let row = 0; row < this.size; row++) {
      if (tests.every((test) => test(row)) && holds(this.#foldedRow(row, words), words)) kept[count++] = row;
    }
    return this.#sorted(kept.subarray(0, count), sort);
  }

  #sorted(rows: Uint32Array, sort: Sort | null): Uint32Array {
    const column = this.columns.find(({ name }) => name === sort?.name);
    if (!column) return rows;
    const keys = Array.from({ length: this.size }, () => null as Value);
    // A collator knows every language and is slow: above some size the folded letters decide.
    const plain = rows.length > COLLATED;
    for (const row of rows) {
      const value = column.at(row);
      keys[row] = plain && typeof value === "string" ? fold(value) : value;
    }
    const compare = plain ? compareFolded : compareCollated;
    const sign = sort!.down ? -1 : 1;
    return rows.sort((a, b) => {
      const one = keys[a]!, other = keys[b]!;
      // Empty cells come last whichever way the others go.
      if (one === null || other === null) return Number(one === null) - Number(other === null) || a - b;
      return sign * compare(one, other) || a - b;
    });
  }

  /** A row's text is folded when it is first searched, and kept. */
  #foldedRow(row: number, words: readonly string[]): string {
    if (words.length === 0) return "";
    return this.#folded[row] ??= fold(this.#searched.map((column) => column.text(row)).join("\n"));
  }
}

const COLLATED = 5000;

function compareCollated(one: Value, other: Value): number {
  if (typeof one === "string" && typeof other === "string") return collator.compare(one, other);
  return Number(one) - Number(other);
}

function compareFolded(one: Value, other: Value): number {
  if (typeof one === "string" && typeof other === "string") return one < other ? -1 : Number(one > other);
  return Number(one) - Number(other);
}

/** The next sort when a heading is chosen: up, down, then as it was. */
export function nextSort(sort: Sort | null, name: string): Sort | null {
  if (sort?.name !== name) return { name, down: false };
  return sort.down ? null : { name, down: true };
}
