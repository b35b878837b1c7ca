import { makeFile, NOTEBOOKS_FILE, runBooks } from "./live/make_file.ts";
import { makePageParts } from "./live/page_parts.ts";
import { load } from "./load.ts";
import { notebooksIn } from "./notebooks_in.ts";
import { parseSettings } from "./set.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";
import { writeTogether } from "./briefing/whole.ts";

/** The task `export`. */
export const exportTask: TaskSpec = {
  name: "export",
  summary:
    `Makes ${NOTEBOOKS_FILE}: all notebooks, claims and evidence in one file that opens by double click and needs no network.`,
  flags: {
    "with-articles": { type: "boolean", does: "puts the articles' whole texts in (mind their publishers' rights)" },
    corpus: { type: "string", takes: "DIR", does: "folder of the articles (data/corpus)" },
    set: { type: "string", takes: "NOTEBOOK.INPUT=VALUE", does: "sets an input; may be given again", many: true },
  },
  notes: [
    "Without --with-articles the file holds each claim's sentence, one before it and one after it.",
    "Example: deno task export --set thefts.years=2019..2024",
  ],
  run: exportNotebooks,
};

async function exportNotebooks(context: TaskContext): Promise<void> {
  const root = Deno.cwd(), corpus = context.text("corpus") ?? "data/corpus";
  const settings = parseSettings(context.texts("set"), notebooksIn("notebooks"), exportTask.name);
  const loaded = await context.step("read the articles", (say) => load({ corpus, say }));
  const runs = await context.step("ran the notebooks", () => runBooks(root, loaded.tables, settings));
  const parts = await context.step("bundled the page", () => makePageParts(root, [...runs.keys()]));
  const html = await makeFile(root, { loaded, runs, settings, parts, withArticles: context.flag("with-articles") });
  await writeTogether(new Map([[NOTEBOOKS_FILE, new TextEncoder().encode(html)]]));
  context.done(`wrote ${NOTEBOOKS_FILE} (${Math.ceil(html.length / 1000)} kB)`);
}

if (import.meta.main) await runTask(exportTask);
