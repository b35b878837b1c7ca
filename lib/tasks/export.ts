import { withDocument } from "../base/dom.ts";
import { throwAll } from "../base/error.ts";
import { dayInWords } from "../claims/period.ts";
import { toWire } from "../claims/wire.ts";
import { aroundOf } from "../live/around.ts";
import type { FileData } from "../live/page/file.ts";
import { embedFonts, filePage } from "../live/shell.ts";
import { failures, run } from "../notebook/run.ts";
import { smallCss } from "./live/bundle.ts";
import { pageFonts } from "./live/fonts.ts";
import { bundleFile } from "./live/library.ts";
import { load, type Loaded } from "./load.ts";
import { readNotebook } from "./notebook.ts";
import { notebooksIn } from "./notebooks_in.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";
import { writeTogether } from "./briefing/whole.ts";

/** Where the file goes. */
export const NOTEBOOKS_FILE = "out/notebooks.html";

/** The task `export`. */
export const exportTask: TaskSpec = {
  name: "export",
  summary:
    `Makes ${NOTEBOOKS_FILE}: all notebooks, claims and evidence in one file that opens by double click and needs no network.`,
  flags: {
    "with-articles": { type: "boolean", does: "puts the articles' whole texts in (mind their publishers' rights)" },
    corpus: { type: "string", takes: "DIR", does: "folder of the articles (data/corpus)" },
  },
  notes: ["Without --with-articles the file holds each claim's sentence, one before it and one after it."],
  run: exportNotebooks,
};

async function exportNotebooks(context: TaskContext): Promise<void> {
  const corpus = context.text("corpus") ?? "data/corpus";
  const loaded = await context.step("read the articles", (say) => load({ corpus, say }));
  const html = await makeFile(
    Deno.cwd(),
    loaded,
    context.flag("with-articles"),
    (what, work) => context.step(what, work),
  );
  await writeTogether(new Map([[NOTEBOOKS_FILE, new TextEncoder().encode(html)]]));
  context.done(`wrote ${NOTEBOOKS_FILE} (${Math.ceil(html.length / 1000)} kB)`);
}

/** Does one step of the work, and says so. */
type Step = <T>(what: string, work: () => T | Promise<T>) => Promise<T>;

/** The file as HTML. Throws with the place of whatever is broken in a notebook: a file is made whole or not at all. */
export async function makeFile(root: string, loaded: Loaded, withArticles: boolean, step: Step): Promise<string> {
  const names = await step("ran the notebooks", () => tryNotebooks(root, loaded));
  const script = await step("bundled the page", () => bundleFile(root, names));
  const style = await smallCss(await Deno.readTextFile(`${root}/templates/page.css`));
  const css = await embedFonts(style, pageFonts(root));
  return await filePage({ script, css, data: JSON.stringify(dataOf(loaded, withArticles)) });
}

/** The names of all notebooks, each of which was run: one that is broken here would be broken for every reader of the file. */
async function tryNotebooks(root: string, { tables }: Loaded): Promise<readonly string[]> {
  const faults = [], names = [];
  for (const name of notebooksIn(`${root}/notebooks`)) {
    const book = await readNotebook(`${root}/notebooks/${name}.ts`);
    // A module beside the notebooks that several of them import is none itself.
    if (!book) continue;
    names.push(name);
    faults.push(...failures(run(book, tables, { name, draw: withDocument }), name));
  }
  throwAll(faults);
  return names;
}

function dataOf({ tables, documents }: Loaded, withArticles: boolean): FileData {
  const texts = withArticles ? Object.fromEntries(documents.map(({ key, text }) => [key, text])) : {};
  const byDocument = Map.groupBy(tables.claims.objects(), ({ document }) => document);
  const around = withArticles ? [] : documents.map(({ key, text }) => aroundOf(text, byDocument.get(key) ?? []));
  const days = documents.flatMap(({ published_end }) => published_end ? [published_end.getTime()] : []);
  const until = days.length > 0 ? `, to ${dayInWords(new Date(Math.max(...days)))}` : "";
  return {
    wire: toWire(tables, texts),
    around: Object.assign({}, ...around),
    made: `${documents.length} articles${until}`,
  };
}

if (import.meta.main) await runTask(exportTask);
