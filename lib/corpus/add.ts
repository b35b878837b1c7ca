import { formatCsvRow } from "../base/csv.ts";
import { InputError, throwAll } from "../base/error.ts";
import type { Document } from "../claims/document.ts";
import { CATALOG_COLUMNS, parseCatalog } from "./catalog.ts";
import { CATALOG_FILE, listFiles, readCatalog } from "./corpus.ts";
import { endingOf, ENDINGS, sha256Of, stemOf, toDocument } from "./document.ts";
import type { LanguageProfile } from "./language.ts";
import { freeName, nameOf, typeOf } from "./name.ts";

/** The cells of a catalogue row that may be given with an article. */
export const CELLS = ["key", "title", "publisher", "published", "url", "note"] as const;

/** An article that is to be added to a corpus folder. */
export interface AddSpec {
  readonly bytes: Uint8Array;
  /** the file's name, if it has one; it is not trusted */
  readonly name?: string | undefined;
  readonly cells: Readonly<Partial<Record<(typeof CELLS)[number], string>>>;
  readonly profiles: readonly LanguageProfile[];
}

/** What became of an article: added, or there already under some name. */
export type Added =
  | { readonly added: true; readonly document: Document }
  | { readonly added: false; readonly file: string };

/**
 * Copies an article into a corpus folder under a free name and writes its row below the others, which stay as they are.
 * Nothing is written if the same bytes are there already, or if anything is wrong: then it throws InputError.
 */
export async function addDocument(dir: string, { bytes, name, cells, profiles }: AddSpec): Promise<Added> {
  const files = listFiles(dir, () => {});
  const hash = sha256Of(bytes);
  const same = files.find((file) => sha256Of(Deno.readFileSync(`${dir}/${file}`)) === hash);
  if (same) return { added: false, file: same };
  const given = name === undefined ? undefined : stemOf(name.split(/[\/\\]/u).at(-1)!);
  const ending = name !== undefined && ENDINGS.includes(endingOf(name)) ? endingOf(name) : typeOf(bytes);
  const where = name ?? "standard input";
  const draft = await toDocument({ file: `article.${ending}`, bytes, where, profiles });
  const stem = nameOf(cells.key ?? given ?? cells.title ?? draft.title);
  const file = `${freeName(stem, new Set(files.map(stemOf)))}.${ending}`;
  const row = toRow(dir, { ...cells, file });
  const document = await toDocument({ file, bytes, where, entry: entryOf(dir, row, files), profiles });
  writeBoth(dir, file, bytes, row);
  return { added: true, document };
}

interface Row {
  readonly before: string;
  readonly line: string;
}

/** The catalogue as it is, ended by a line end, and the line that goes below it. */
function toRow(dir: string, cells: Readonly<Record<string, string>>): Row {
  const { columns, faults } = readCatalog(dir);
  throwAll(faults);
  const heading = columns.length > 0 ? columns : CATALOG_COLUMNS;
  const lost = Object.keys(cells).find((column) => !heading.includes(column));
  if (lost) {
    const where = `${dir}/${CATALOG_FILE}`;
    throw new InputError({ where, what: `no column: ${lost}`, hint: "add it to the heading, and a comma to each row" });
  }
  const text = columns.length > 0 ? decodeWhole(Deno.readFileSync(`${dir}/${CATALOG_FILE}`)) : "";
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const before = text === "" ? heading.join(",") + lineEnd : /[\r\n]$/u.test(text) ? text : text + lineEnd;
  return { before, line: formatCsvRow(heading.map((column) => cells[column])) + lineEnd };
}

/** The text with its mark, so that it is written back as it was. */
function decodeWhole(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** The new row as the catalogue's reader takes it; throws its faults, and an error for a key that another file has. */
function entryOf(dir: string, { before, line }: Row, files: readonly string[]) {
  const { entries, faults } = parseCatalog(before + line, `${dir}/${CATALOG_FILE}`);
  const entry = entries.at(-1)!;
  throwAll(faults.map(({ what, hint }) => new InputError({ where: "add", what, ...(hint ? { hint } : {}) })));
  const others = entries.slice(0, -1);
  const keys = new Map(files.map((file) => [stemOf(file), file]));
  for (const { file, key } of others) {
    if (key) keys.delete(stemOf(file));
    if (key) keys.set(key, file);
  }
  const key = entry.key ?? stemOf(entry.file);
  const holder = keys.get(key);
  if (holder) throw new InputError({ where: "add", what: `key twice: ${key}`, hint: `${holder} has it` });
  return entry;
}

/** Writes article and catalogue, or neither: the catalogue is put in place whole, by a rename. */
function writeBoth(dir: string, file: string, bytes: Uint8Array, { before, line }: Row): void {
  const draft = `${dir}/.${CATALOG_FILE}.new`;
  Deno.writeFileSync(`${dir}/${file}`, bytes, { createNew: true });
  try {
    Deno.writeTextFileSync(draft, before + line);
    Deno.renameSync(draft, `${dir}/${CATALOG_FILE}`);
  } catch (error) {
    Deno.removeSync(`${dir}/${file}`);
    throw error;
  }
}
