import { parseDocument, withDocument } from "../../lib/base/dom.ts";
import type { Tables } from "../../lib/claims/tables.ts";
import type { Notebook } from "../../lib/notebook/notebook.ts";
import { run } from "../../lib/notebook/run.ts";
import { briefing, type BriefingSpec } from "../../lib/report/briefing.ts";
import { readTemplates } from "../../lib/report/template/templates.ts";

const NOTEBOOKS = ["thefts", "launches", "sanctions", "documents"];
/** The templates of the project. */
export const templates = await readTemplates("templates");
const books = new Map<string, Notebook<Tables>>();
for (const name of NOTEBOOKS) books.set(name, (await import(`../../notebooks/${name}.ts`)).default);

/** The briefing of some tables as the task makes it, without the hashes of what went in; parsed as well. */
export async function made(tables: Tables, more: Partial<BriefingSpec> = {}) {
  const runs = new Map([...books].map(([name, book]) => [name, run(book, tables, { name, draw: withDocument })]));
  const made = await briefing({
    tables,
    runs,
    templates,
    folder: "templates",
    start: "briefing.md",
    style: "briefing.css",
    paper: "a4",
    language: "en",
    classification: "",
    logo: null,
    without: [],
    provenance: { version: "0.0.0", parts: [], command: "deno task report" },
    ...more,
  });
  return { ...made, page: parseDocument(made.html) };
}
