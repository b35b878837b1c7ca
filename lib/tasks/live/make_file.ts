import { withDocument } from "../../base/dom.ts";
import { throwAll } from "../../base/error.ts";
import type { Document } from "../../claims/document.ts";
import { dayInWords } from "../../claims/period.ts";
import type { Tables } from "../../claims/tables.ts";
import { toWire } from "../../claims/wire.ts";
import { aroundOf } from "../../live/around.ts";
import { callAt, type SourceCall } from "../../live/call.ts";
import type { FileData } from "../../live/page/file.ts";
import { parsePlace } from "../../live/problem.ts";
import { filePage } from "../../live/shell.ts";
import { failures, type Part, run } from "../../notebook/run.ts";
import { readNotebook } from "../notebook.ts";
import { notebooksIn } from "../notebooks_in.ts";
import type { Settings } from "../set.ts";
import type { PageParts } from "./page_parts.ts";

/** Where the file goes. */
export const NOTEBOOKS_FILE = "out/notebooks.html";

/** Runs of notebooks, by name. */
export type Runs = ReadonlyMap<string, readonly Part[]>;

/** What the one file is made of. */
export interface FileMaking {
  readonly loaded: { readonly tables: Tables; readonly documents: readonly Document[] };
  readonly runs: Runs;
  /** what inputs were set to */
  readonly settings: Settings;
  readonly parts: PageParts;
  /** whether the articles' whole texts go in */
  readonly withArticles: boolean;
}

/**
 * Runs all notebooks of a project. A module beside them that is none is left out. Throws with the place of whatever is
 * broken in any: it would be broken for every reader of what is made from them.
 */
export async function runBooks(root: string, tables: Tables, settings: Settings = {}): Promise<Runs> {
  const runs = new Map<string, readonly Part[]>();
  for (const name of notebooksIn(`${root}/notebooks`)) {
    const book = await readNotebook(`${root}/notebooks/${name}.ts`);
    if (book) runs.set(name, run(book, tables, { name, values: settings[name] ?? {}, draw: withDocument }));
  }
  throwAll([...runs].flatMap(([name, parts]) => failures(parts, name)));
  return runs;
}

/** The one file as HTML: its parts, and the data of these runs. */
export async function makeFile(root: string, making: FileMaking): Promise<string> {
  return await filePage({ ...making.parts, data: JSON.stringify(dataOf(root, making)) });
}

function dataOf(root: string, { loaded: { tables, documents }, runs, settings, withArticles }: FileMaking): FileData {
  const texts = withArticles ? Object.fromEntries(documents.map(({ key, text }) => [key, text])) : {};
  const byDocument = Map.groupBy(tables.claims.objects(), ({ document }) => document);
  const around = withArticles ? [] : documents.map(({ key, text }) => aroundOf(text, byDocument.get(key) ?? []));
  const days = documents.flatMap(({ published_end }) => published_end ? [published_end.getTime()] : []);
  const until = days.length > 0 ? `, to ${dayInWords(new Date(Math.max(...days)))}` : "";
  const values = [...runs].map(([name, parts]) => [name, valuesOf(parts, settings[name] ?? {})] as const);
  return {
    wire: toWire(tables, texts),
    around: Object.assign({}, ...around),
    made: `${documents.length} articles${until}`,
    values: Object.fromEntries(values.filter(([, own]) => Object.keys(own).length > 0)),
    code: Object.fromEntries([...runs].map(([name, parts]) => [name, codeOf(root, parts)])),
  };
}

/** What was set, as inputs write it themselves: "2019" of an interval is "2019..2019". */
function valuesOf(parts: readonly Part[], set: Settings[string]): Settings[string] {
  const inputs = parts.filter((part) => part.kind === "input" && part.name in set);
  return Object.fromEntries(inputs.map((part) => [part.name, part.kind === "input" ? part.text : ""]));
}

/** The source of each figure and table, by name. */
function codeOf(root: string, parts: readonly Part[]): Readonly<Record<string, SourceCall>> {
  const shown = parts.filter(({ kind, place }) => (kind === "figure" || kind === "table") && place !== undefined);
  return Object.fromEntries(shown.flatMap(({ name, place }) => {
    const { path, line, column } = parsePlace(place!);
    const text = callAt(Deno.readTextFileSync(`${root}/${path}`), line!, column!);
    return text === null ? [] : [[name, { path, line: line!, text }]];
  }));
}
