import { InputError } from "../base/error.ts";
import { Starting } from "../report/pdf/starting.ts";
import { type Choices, choicesOf, SECTIONS, TASK } from "./briefing/choices.ts";
import type { Made, Making } from "./briefing/make_briefing.ts";
import { writeTogether } from "./briefing/whole.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";

const PDF = "out/briefing.pdf";
const BROWSER = { browser: ".cache/browser/chromium", cache: ".cache" };

/** What the task works with. */
export interface ReportOptions {
  /** reads the articles and makes the tables */
  readonly load: Making["load"];
  readonly env: (name: string) => string | undefined;
}

/** The task `report`. */
export function reportTask(options: ReportOptions): TaskSpec {
  return {
    name: TASK,
    summary:
      "Makes the briefing: out/briefing.pdf, out/briefing.html, out/notebooks.html and out/tables/, all of them or none.",
    flags: {
      corpus: { type: "string", takes: "DIR", does: "folder of the articles (data/corpus)" },
      set: { type: "string", takes: "NOTEBOOK.INPUT=VALUE", does: "sets an input; may be given again", many: true },
      since: { type: "string", takes: "OLD.pdf", does: "says what is new since an older briefing" },
      without: { type: "string", takes: "SECTION", does: "leaves a section out; may be given again", many: true },
      template: { type: "string", takes: "FILE", does: "another template of templates/ (briefing.md)" },
      style: { type: "string", takes: "FILE", does: "another style sheet of templates/ (briefing.css)" },
      paper: { type: "string", takes: "SIZE", does: "a4 or letter (a4)" },
      classification: { type: "string", takes: "TEXT", does: "a line at the head of each page" },
      "html-only": { type: "boolean", does: "makes no PDF and no notebooks.html" },
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
  const choices = await choicesOf(context);
  const first = await make(context, choices, options);
  if (context.flag("verify")) {
    const second = await context.step("made it again", () => make(quiet(context), choices, options));
    const other = [...first.files].find(([path, bytes]) => !sameBytes(bytes, second.files.get(path)));
    if (other) throw new InputError({ where: other[0], what: "not the same bytes when made again" });
  }
  await context.step("wrote the files", () => writeTogether(first.files));
  const sizes = [...first.files].map(([path, bytes]) => `${path} (${Math.ceil(bytes.length / 1024)} kB)`);
  const pdf = first.files.get(PDF);
  const seal = pdf ? [`SHA-256 of ${PDF}: ${await sha256(pdf)}`] : [];
  context.done([...first.notes, `wrote ${sizes.join(", ")}`, ...seal].join("\n"));
}

/** By this a reader can see that a file is the one that was made here. */
async function sha256(bytes: Uint8Array): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice())).toHex();
}

/** The browser starts at once: by the time that there is something to print, it waits. */
async function make(context: TaskContext, choices: Choices, options: ReportOptions): Promise<Made> {
  await using browser = context.flag("html-only") ? null : new Starting(BROWSER);
  const { makeBriefing } = await import("./briefing/make_briefing.ts");
  return await makeBriefing(context, { choices, browser, ...options });
}

// A second making says nothing on the terminal.
function quiet(context: TaskContext): TaskContext {
  return { ...context, step: async (_what, work) => await work(() => {}), done: () => {} };
}

function sameBytes(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return a.length === b?.length && a.every((byte, index) => byte === b[index]);
}

if (import.meta.main) {
  const load: Making["load"] = async (options) => await (await import("./load.ts")).load(options);
  await runTask(reportTask({ load, env: (name) => Deno.env.get(name) }));
}
