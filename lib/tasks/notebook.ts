import { withDocument } from "../base/dom.ts";
import { InputError, nearest, throwAll } from "../base/error.ts";
import type { Tables } from "../claims/tables.ts";
import type { Notebook } from "../notebook/notebook.ts";
import { placeOf } from "../notebook/place.ts";
import { failures, run } from "../notebook/run.ts";
import { load, type LoadOptions } from "./load.ts";
import { notebooksIn } from "./notebooks_in.ts";
import { printPlain } from "./plain.ts";
import { partText } from "./print.ts";
import { parseSettings } from "./set.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";

/** What the task `notebook` works with. */
export interface NotebookOptions {
  /** makes the tables */
  readonly tables: (options: LoadOptions) => Promise<Tables>;
  /** folder of the notebooks @default "notebooks" */
  readonly folder?: string;
  /** where the parts go @default standard output */
  readonly print?: (text: string) => void;
}

/** The task `notebook`. */
export function notebookTask({ tables, folder = "notebooks", print = printPlain }: NotebookOptions): TaskSpec {
  return {
    name: "notebook",
    summary: "Runs notebooks without a page and prints their parts; fails if any part does.",
    takes: "NAME...",
    flags: {
      set: { type: "string", takes: "NOTEBOOK.INPUT=VALUE", does: "sets an input; may be given again", many: true },
      corpus: { type: "string", takes: "DIR", does: "folder of the articles (data/corpus)" },
    },
    notes: [
      `Without a NAME all of ${folder}/ are run.`,
      "Example: deno task notebook thefts --set thefts.years=2019..2024",
    ],
    run: (context) => runNotebooks(context, { tables, folder, print }),
  };
}

async function runNotebooks(context: TaskContext, options: Required<NotebookOptions>): Promise<void> {
  const known = notebooksIn(options.folder);
  const names = context.args.length > 0 ? context.args : known;
  for (const name of names) if (!known.includes(name)) throw unknownNotebook(name, known);
  const settings = parseSettings(context.texts("set"), names, "notebook");
  const corpus = context.text("corpus");
  const tables = await context.step(
    "read articles and find claims",
    (say) => options.tables(corpus === undefined ? { say } : { corpus, say }),
  );
  const faults: InputError[] = [];
  const ran: string[] = [];
  for (const name of names) {
    const book = await readNotebook(`${options.folder}/${name}.ts`);
    // A module beside the notebooks is none of them, unless it was asked for by name.
    if (!book && context.args.length === 0) continue;
    if (!book) throw new InputError({ where: `${options.folder}/${name}.ts`, what: "no notebook", hint: NO_NOTEBOOK });
    const values = settings[name] ?? {};
    const parts = await context.step(`ran ${name}`, () => run(book, tables, { name, values, draw: withDocument }));
    const title = `${book.title}\n${"=".repeat(book.title.length)}`;
    options.print([title, ...parts.map(partText)].join("\n\n") + "\n");
    faults.push(...failures(parts, name));
    ran.push(name);
  }
  throwAll(faults);
  context.done(`${ran.join(", ")}: all parts drawn`);
}

const NO_NOTEBOOK = "export default notebook(title, ...)";

/** A notebook out of its module; undefined where the module exports none. */
export async function readNotebook(path: string): Promise<Notebook<Tables> | undefined> {
  const url = new URL(path, `file://${Deno.cwd()}/`).href;
  const module: { readonly default?: Notebook<Tables> } = await import(url).catch((cause) => {
    throw loadFault(path, cause);
  });
  return typeof module.default?.open === "function" ? module.default : undefined;
}

// deno-lint-ignore no-control-regex -- the sign with which a terminal's colours begin is a control character.
const COLOUR = /\u001b\[[\d;]*m/gu;
/** What Deno's words for a module that can't be loaded begin and end with: its kind, an excerpt, the place. */
const AROUND_FAULT = /^SyntaxError: |\n[\s\S]*$| at file:\S+$/gu;
const FILE_URL = /file:\/\/\S*?(?=notebooks\/|lib\/)/gu;

/** The error of a module that can't be loaded, or that throws while it is, in the one shape. */
function loadFault(path: string, cause: Error): Error {
  if (cause instanceof InputError || cause instanceof Deno.errors.NotCapable) return cause;
  const stack = Object.assign(new Error(), { stack: (cause.stack ?? "").replace(COLOUR, "") });
  const what = cause.message.replace(COLOUR, "").replace(AROUND_FAULT, "").replace(FILE_URL, "");
  return new InputError({ where: placeOf(stack) ?? path, what: lowered(what), cause });
}

/** Deno's sentence as our errors are written: in lower case and without a full stop. */
function lowered(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/u, "");
}

function unknownNotebook(name: string, known: readonly string[]): InputError {
  const near = nearest(name, known);
  const hint = `${near ? `did you mean ${near}? ` : ""}known: ${known.join(", ")}`;
  return new InputError({ where: "notebook", what: `unknown notebook: ${name}`, hint });
}

if (import.meta.main) {
  await runTask(notebookTask({ tables: async (options) => (await load(options)).tables }));
}
