import { type Csv, type CsvRow, parseCsv } from "../base/csv.ts";
import { InputError, nearest } from "../base/error.ts";
import { type Days, parseDays } from "./days.ts";

/** What catalog.csv says of one file; an empty cell is null. */
export interface CatalogEntry {
  /** path in the corpus folder */
  readonly file: string;
  /** "data/corpus/catalog.csv:3", for errors */
  readonly where: string;
  readonly key: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: Days | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly note: string | null;
}

/** The catalogue of a corpus folder, with what was wrong in it. */
export interface Catalog {
  readonly columns: readonly string[];
  readonly entries: readonly CatalogEntry[];
  readonly faults: readonly InputError[];
}

/** The columns that a new catalogue is given; `language` may be added, for a text in which it can't be told. */
export const CATALOG_COLUMNS = ["file", "key", "title", "publisher", "published", "url", "note"] as const;

const ALLOWED: readonly string[] = [...CATALOG_COLUMNS, "language"];
const DATE_HINT = "a day, month or year: 2024-03-21, 2024-03, 2024";

/** Reads the text of a catalogue; `where` is its file name for faults. */
export function parseCatalog(text: string, where: string): Catalog {
  const csv = parseCsv(text, where);
  const faults = [...csv.faults, ...columnFaults(csv, where)];
  const entries: CatalogEntry[] = [];
  for (const row of csv.rows) {
    const entry = toEntry(row, `${where}:${row.line}`);
    faults.push(...entryFaults(row, entry, entries));
    if (entry.file) entries.push(entry);
  }
  return { columns: csv.columns, entries, faults };
}

function columnFaults({ columns }: Csv, where: string): InputError[] {
  const unknown = columns.filter((column) => !ALLOWED.includes(column)).map((column) => {
    const near = nearest(column, ALLOWED);
    const hint = near ? `did you mean ${near}?` : `columns: ${ALLOWED.join(", ")}`;
    return new InputError({ where: `${where}:1`, what: `unknown column: ${column || "without a name"}`, hint });
  });
  if (columns.includes("file")) return unknown;
  return [...unknown, new InputError({ where: `${where}:1`, what: "no column: file", hint: "it names the article" })];
}

function toEntry({ cells }: CsvRow, where: string): CatalogEntry {
  const cell = (column: string) => cells[column]?.trim() || null;
  return {
    file: (cell("file") ?? "").replaceAll("\\", "/").replace(/^\.\//u, "").normalize("NFC"),
    where,
    key: cell("key"),
    title: cell("title"),
    publisher: cell("publisher"),
    published: parseDays(cell("published") ?? "") ?? null,
    url: cell("url"),
    language: cell("language")?.toLowerCase() ?? null,
    note: cell("note"),
  };
}

function entryFaults({ cells }: CsvRow, entry: CatalogEntry, earlier: readonly CatalogEntry[]): InputError[] {
  const faults: InputError[] = [];
  const fault = (what: string, hint: string) => faults.push(new InputError({ where: entry.where, what, hint }));
  const published = cells["published"]?.trim();
  if (!entry.file) fault("no file named", "the column file holds a path in the folder");
  if (published && !entry.published) fault(`no date: ${published}`, DATE_HINT);
  if (entry.url && !isWebAddress(entry.url)) fault(`no web address: ${entry.url}`, "http: or https:");
  const same = earlier.find(({ file }) => file === entry.file);
  if (entry.file && same) fault(`file twice: ${entry.file}`, `first in ${same.where}`);
  return faults;
}

/** Whether a text is an address that a link may lead to: http or https, nothing that a browser would run. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}
