import { withDocument } from "../base/dom.ts";
import { InputError, throwAll } from "../base/error.ts";
import type { Tables } from "../claims/tables.ts";
import { failures, type Part, run } from "../notebook/run.ts";
import type { Attachment } from "../report/pdf/attach.ts";
import type { Briefing } from "../report/briefing.ts";
import { withFonts } from "../report/pdf/fonts.ts";
import { makePdf } from "../report/pdf/pdf.ts";
import { toCsvFiles } from "../tables/export.ts";
import { fillBriefing, SECTIONS, TASK, VERSION } from "./briefing/fill_briefing.ts";
import { load, type LoadOptions } from "./load.ts";
import { notebooksIn, readNotebook } from "./notebook.ts";
import { toRowsCsv } from "./briefing/rows_csv.ts";
import { parseSettings } from "./set.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";
import { writeTogether } from "./briefing/whole.ts";

const BROWSER = ".cache/browser/chromium";

/** What the task works with. */
export interface ReportOptions {
  /** makes the tables */
  readonly tables: (options: LoadOptions) => Promise<Tables>;
  readonly env: (name: string) => string | undefined;
}

/** The task `report`. */
export function reportTask(options: ReportOptions): TaskSpec {
  return {
    name: TASK,
    summary: "Makes the briefing: out/briefing.pdf, out/briefing.html and out/tables/, all of them or none.",
    flags: {
      corpus: { type: "string", takes: "DIR", does: "folder of the articles (data/corpus)" },
      set: { type: "string", takes: "NOTEBOOK.INPUT=VALUE", does: "sets an input; may be given again", many: true },
      since: { type: "string", takes: "OLD.pdf", does: "says what is new since an older briefing" },
      without: { type: "string", takes: "SECTION", does: "leaves a section out; may be given again", many: true },
      template: { type: "string", takes: "FILE", does: "another template of templates/ (briefing.md)" },
      style: { type: "string", takes: "FILE", does: "another style sheet of templates/ (briefing.css)" },
      paper: { type: "string", takes: "SIZE", does: "a4 or letter (a4)" },
      classification: { type: "string", takes: "TEXT", does: "a line at the head of each page" },
      "html-only": { type: "boolean", does: "makes no PDF" },
      verify: { type: "boolean", does: "makes it twice and compares the bytes" },
    },
    notes: [
      `Sections: ${SECTIONS.join(", ")}.`,
      "Example: deno task report --set thefts.years=2019..2024 --without data",
    ],
    run: (context) => report(context, options),
  };
}

async function report(context: TaskContext, options: ReportOptions): Promise<void> {
  const first = await make(context, options);
  if (context.flag("verify")) {
    const second = await context.step("made it again", () => make(quiet(context), options));
    const other = [...first.files].find(([path, bytes]) => !sameBytes(bytes, second.files.get(path)));
    if (other) throw new InputError({ where: other[0], what: "not the same bytes when made again" });
  }
  await context.step("wrote the files", () => writeTogether(first.files));
  const sizes = [...first.files].map(([path, bytes]) => `${path} (${Math.ceil(bytes.length / 1024)} kB)`);
  context.done([...first.notes, `wrote ${sizes.join(", ")}`].join("\n"));
}

interface Made {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notes: readonly string[];
}

async function make(context: TaskContext, options: ReportOptions): Promise<Made> {
  const corpus = context.text("corpus") ?? "data/corpus";
  const tables = await context.step("read the articles", (say) => options.tables({ corpus, say }));
  const runs = await context.step("ran the notebooks", () => runAll(context, tables));
  const made = await context.step("filled the template", () => fillBriefing(context, corpus, tables, runs));
  const { html, missing } = withFonts(made.html);
  const notes = missing.length === 0 ? [] : [`letters without a font, shown as \u{fffd}: ${missing.join(" ")}`];
  const text = new TextEncoder();
  const csv = Object.entries(toCsvFiles(tables)).map(([name, content]) => [name, text.encode(content)] as const);
  const cut = [...made.files].map(([name, rows]) => [name, text.encode(toRowsCsv(rows))] as const);
  const files = new Map<string, Uint8Array>(csv.map(([name, bytes]) => [`out/tables/${name}`, bytes]));
  files.set("out/briefing.html", text.encode(html));
  if (context.flag("html-only")) return { files, notes };
  const attachments = [...[...csv, ...cut].map(([name, data]) => attachmentOf(name, data)), ...await notebookFiles()];
  const pdf = await context.step("printed and checked", () => print(html, made, attachments, options));
  files.set("out/briefing.pdf", pdf.pdf);
  return { files, notes: [...notes, `${pdf.pages} pages`] };
}

async function runAll(context: TaskContext, tables: Tables): Promise<Map<string, readonly Part[]>> {
  const names = notebooksIn("notebooks");
  const settings = parseSettings(context.texts("set"), names, TASK);
  const runs = new Map<string, readonly Part[]>();
  for (const name of names) {
    const book = await readNotebook(`notebooks/${name}.ts`);
    if (book) runs.set(name, run(book, tables, { name, values: settings[name] ?? {}, draw: withDocument }));
  }
  throwAll([...runs].flatMap(([name, parts]) => failures(parts, name)));
  return runs;
}

async function print(
  html: string,
  { title, description, day }: Briefing,
  attachments: readonly Attachment[],
  { env }: ReportOptions,
) {
  return await makePdf(html, {
    browser: BROWSER,
    cache: ".cache",
    title,
    author: "Casebook",
    subject: description,
    keywords: ["North Korea", "sanctions", "cryptocurrency", "missiles", "news analysis"],
    language: "en",
    creator: `Casebook ${VERSION}`,
    date: dateOf(env("SOURCE_DATE_EPOCH"), day),
    attachments,
    linkText: (label, page) => label === undefined ? `Go to page ${page}` : `${label}, page ${page}`,
  });
}

// The clock is never asked: the same input gives the same bytes.
function dateOf(epoch: string | undefined, day: Date | null): Date {
  if (epoch === undefined || epoch === "") return day ?? new Date(0);
  const seconds = Number(epoch);
  if (Number.isInteger(seconds) && seconds >= 0) return new Date(seconds * 1000);
  throw new InputError({ where: "SOURCE_DATE_EPOCH", what: `not a number of seconds: ${epoch}` });
}

function attachmentOf(name: string, data: Uint8Array): Attachment {
  return { name, data, type: "text/csv", description: `Table ${name.replace(".csv", "")} of this briefing` };
}

// What drew the figures goes with them: a reader can see how each was made.
async function notebookFiles(): Promise<Attachment[]> {
  return await Promise.all(
    notebooksIn("notebooks").map(async (name) => ({
      name: `${name}.ts`,
      data: await Deno.readFile(`notebooks/${name}.ts`),
      type: "text/x-typescript",
      description: `Notebook ${name}, from which figures of this briefing are drawn`,
    })),
  );
}

// A second making says nothing on the terminal.
function quiet(context: TaskContext): TaskContext {
  return { ...context, step: async (_what, work) => await work(() => {}), done: () => {} };
}

function sameBytes(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return a.length === b?.length && a.every((byte, index) => byte === b[index]);
}

if (import.meta.main) {
  const tables = async (options: LoadOptions) => (await load(options)).tables;
  await runTask(reportTask({ tables, env: (name) => Deno.env.get(name) }));
}
