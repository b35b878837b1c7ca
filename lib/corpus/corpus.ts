import { InputError, nearest, throwAll } from "../base/error.ts";
import type { Document } from "../claims/document.ts";
import { type Catalog, type CatalogEntry, parseCatalog } from "./catalog.ts";
import { endingOf, ENDINGS, LARGEST_FILE, toDocument, tooLarge } from "./document.ts";
import type { LanguageProfile } from "./language.ts";

/** Options of readCorpus. */
export interface CorpusOptions {
  /** the languages that can be told, from the lexicons */
  readonly profiles: readonly LanguageProfile[];
  /** told of each file that is left out for its ending, by its path in the folder */
  readonly onSkipped?: (file: string) => void;
  /** told of each file as it is read: its number, from 1, and how many there are */
  readonly onRead?: (file: string, number: number, count: number) => void;
}

/** The name of the catalogue in a corpus folder. */
export const CATALOG_FILE = "catalog.csv";

/** Files that stand beside articles without being any, by their name without ending. */
const ASIDE = /^(?:notice|readme|license|licence|copying)$/iu;

/**
 * Reads the articles of a folder and all below it, sorted by key. An empty folder gives none. What is wrong in files and
 * catalogue is gathered and thrown together: InputError, or InputErrors for several.
 */
export async function readCorpus(dir: string, options: CorpusOptions): Promise<Document[]> {
  dir = dir.replace(/(?<=.)\/+$/u, "");
  const files = listFiles(dir, options.onSkipped ?? (() => {}));
  const catalog = readCatalog(dir);
  const entries = new Map(catalog.entries.map((entry) => [entry.file, entry]));
  const faults = [...catalog.faults, ...missingFiles(catalog, files)];
  const documents: Document[] = [];
  for (const [index, file] of files.entries()) {
    options.onRead?.(file, index + 1, files.length);
    try {
      documents.push(await readDocument(dir, file, entries.get(file.normalize("NFC")), options.profiles));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error);
    }
  }
  faults.push(...keysTwice(dir, documents, entries));
  throwAll(faults);
  return documents.sort((a, b) => a.key < b.key ? -1 : 1);
}

/** Reads the catalogue of a folder; one without a catalogue has an empty one. */
export function readCatalog(dir: string): Catalog {
  const where = `${dir}/${CATALOG_FILE}`;
  try {
    return parseCatalog(new TextDecoder("utf-8", { fatal: true }).decode(Deno.readFileSync(where)), where);
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return { columns: [], entries: [], faults: [] };
    if (!(cause instanceof TypeError)) throw cause;
    const fault = new InputError({ where, what: "not UTF-8", hint: "save it as UTF-8", cause });
    return { columns: [], entries: [], faults: [fault] };
  }
}

/** The paths of the articles in a folder and below, with "/", in order; hidden files and what stands aside are left out. */
export function listFiles(dir: string, onSkipped: (file: string) => void): string[] {
  const files: string[] = [];
  const folders = [""];
  for (let at = 0; at < folders.length; at++) {
    const folder = folders[at]!;
    for (const { name, isDirectory } of entriesOf(`${dir}/${folder}`, dir)) {
      const path = folder + name;
      if (name.startsWith(".") || path === CATALOG_FILE || ASIDE.test(name.replace(/\.[^.]+$/u, ""))) continue;
      if (isDirectory) folders.push(`${path}/`);
      else if (ENDINGS.includes(endingOf(name))) files.push(path);
      else onSkipped(path);
    }
  }
  return files.sort();
}

function entriesOf(path: string, dir: string): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(path)];
  } catch (cause) {
    if (cause instanceof Deno.errors.NotCapable) throw cause;
    const what = cause instanceof Deno.errors.NotFound ? "no such folder" : "not a folder that can be read";
    throw new InputError({ where: dir, what, hint: "name a folder of articles", cause });
  }
}

async function readDocument(
  dir: string,
  file: string,
  entry: CatalogEntry | undefined,
  profiles: readonly LanguageProfile[],
): Promise<Document> {
  const where = `${dir}/${file}`;
  return await toDocument({ file, bytes: readBytes(where), where, entry, profiles });
}

function readBytes(where: string): Uint8Array {
  try {
    const { size } = Deno.statSync(where);
    if (size > LARGEST_FILE) throw tooLarge(where, size);
    return Deno.readFileSync(where);
  } catch (cause) {
    if (cause instanceof InputError || cause instanceof Deno.errors.NotCapable) throw cause;
    throw new InputError({ where, what: "can't be read", hint: "check its permissions", cause });
  }
}

function missingFiles({ entries }: Catalog, files: readonly string[]): InputError[] {
  const known = new Set(files.map((file) => file.normalize("NFC")));
  return entries.filter(({ file }) => !known.has(file)).map(({ file, where }) => {
    const near = nearest(file, known);
    const hint = near ? `did you mean ${near}?` : "put the file into the folder, or take the row out";
    return new InputError({ where, what: `no such file: ${file}`, hint });
  });
}

function keysTwice(
  dir: string,
  documents: readonly Document[],
  entries: ReadonlyMap<string, CatalogEntry>,
): InputError[] {
  const first = new Map<string, string>();
  return documents.flatMap(({ key, file }) => {
    const where = entries.get(file.normalize("NFC"))?.where ?? `${dir}/${file}`;
    const other = first.get(key);
    first.set(key, other ?? where);
    return other ? [new InputError({ where, what: `key twice: ${key}`, hint: `first in ${other}` })] : [];
  });
}
