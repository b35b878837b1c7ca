import { InputError } from "../../base/error.ts";
import type { Attachment } from "../../report/pdf/attach.ts";
import type { Briefing } from "../../report/briefing.ts";
import { withFonts } from "../../report/pdf/fonts.ts";
import { makePdfIn } from "../../report/pdf/pdf.ts";
import { withLetterNote } from "../../report/section/letter_note.ts";
import { briefingWords } from "../../report/section/words.ts";
import type { Starting } from "../../report/pdf/starting.ts";
import { toCsvFiles } from "../../tables/export.ts";
import { type FileMaking, makeFile, NOTEBOOKS_FILE, runBooks, type Runs } from "../live/make_file.ts";
import { readPageParts } from "../live/page_parts.ts";
import type { Loaded, LoadOptions } from "../load.ts";
import type { TaskContext } from "../task.ts";
import type { Choices } from "./choices.ts";
import { commandOf, fillBriefing, hashBriefing, VERSION } from "./fill_briefing.ts";
import { toRowsCsv } from "./rows_csv.ts";

/** What a briefing is made with. */
export interface Making {
  readonly choices: Choices;
  /** the browser to print in; null for HTML alone */
  readonly browser: Starting | null;
  readonly load: (options: LoadOptions) => Promise<Pick<Loaded, "tables" | "documents">>;
  readonly env: (name: string) => string | undefined;
}

/** All files of a briefing, by path, and what is to be said of them. */
export interface Made {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notes: readonly string[];
}

/** Makes the briefing and its tables; nothing is written. */
export async function makeBriefing(context: TaskContext, making: Making): Promise<Made> {
  const { choices, browser } = making;
  const { corpus } = choices;
  const hashed = hashBriefing(corpus);
  // A fault in reading the articles comes first.
  hashed.catch(() => {});
  const loaded = await context.step("read the articles", (say) => making.load({ corpus, say }));
  const { tables } = loaded;
  const runs = await context.step("ran the notebooks", () => runBooks(".", tables, choices.settings));
  const made = await context.step("filled the template", async () => {
    const parts = await hashed;
    return await fillBriefing(choices, { tables, runs, parts, command: commandOf(context) });
  });
  const { html: page, missing } = withFonts(made.html);
  const html = withLetterNote(page, missing, briefingWords);
  const notes = missing.length === 0 ? [] : [`letters without a font, shown as \u{fffd}: ${missing.join(" ")}`];
  const csv = toCsvFiles(tables);
  const files = new Map<string, Uint8Array>(
    Object.entries(csv).map(([name, content]) => [`out/tables/${name}`, encoded(content)]),
  );
  files.set("out/briefing.html", encoded(html));
  if (browser === null) return { files, notes };
  const attachments = attachmentsOf(csv, made, choices);
  // The one file is made while the browser has the page to read.
  const [pdf, file] = await Promise.all([
    context.step("printed and checked", () => print(browser, html, made, attachments, making)),
    notebooksFile(making, loaded, runs),
  ]);
  files.set("out/briefing.pdf", pdf.pdf);
  if (file) files.set(NOTEBOOKS_FILE, file);
  const left = file ? [] : [`${NOTEBOOKS_FILE} left as it is: its bundle is not there (deno task bundle)`];
  return { files, notes: [...notes, `${pdf.pages} pages`, ...left] };
}

/** The one file of notebooks, with the same data and values; nothing where its bundle was not made before. */
async function notebooksFile(making: Making, loaded: FileMaking["loaded"], runs: Runs): Promise<Uint8Array | null> {
  const parts = readPageParts(".", [...runs.keys()]);
  const { settings } = making.choices;
  return parts && encoded(await makeFile(".", { loaded, runs, settings, parts, withArticles: false }));
}

async function print(
  browser: Starting,
  html: string,
  { title, description, day }: Briefing,
  attachments: readonly Attachment[],
  { env }: Making,
) {
  return await makePdfIn(browser, html, {
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

function attachmentsOf(csv: Readonly<Record<string, string>>, { files }: Briefing, { notebooks }: Choices) {
  const cut = [...files].map(([name, rows]): [string, string] => [name, toRowsCsv(rows)]);
  return [
    ...[...Object.entries(csv), ...cut].map(([name, text]) => tableFile(name, text)),
    ...notebooks.map(sourceFile),
  ];
}

function tableFile(name: string, text: string): Attachment {
  const description = `Table ${name.replace(".csv", "")} of this briefing`;
  return { name, data: encoded(text), type: "text/csv", description };
}

// What drew the figures goes with them: a reader can see how each was made.
function sourceFile(name: string): Attachment {
  const data = Deno.readFileSync(`notebooks/${name}.ts`);
  const description = `Notebook ${name}, from which figures of this briefing are drawn`;
  return { name: `${name}.ts`, data, type: "text/x-typescript", description };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
