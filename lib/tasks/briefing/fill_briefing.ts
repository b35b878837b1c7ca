import project from "../../../deno.json" with { type: "json" };
import { InputError, nearest } from "../../base/error.ts";
import type { Tables } from "../../claims/tables.ts";
import type { Part } from "../../notebook/run.ts";
import { type Briefing, briefing } from "../../report/briefing.ts";
import type { Templates } from "../../report/template/fill.ts";
import { olderBriefing } from "../../report/section/older.ts";
import { type Paper, PAPERS } from "../../report/section/page.ts";
import { readTemplates } from "../../report/template/templates.ts";
import { hashParts, type Places } from "./provenance.ts";
import type { TaskContext } from "../task.ts";

/** The task's name, as errors name it. */
export const TASK = "report";

/** The version of the program, as deno.json has it. */
export const VERSION = project.version;

/** The sections of a briefing that can be left out. */
export const SECTIONS: readonly string[] = [
  "theft",
  "launches",
  "sanctions",
  "disagree",
  "checks",
  "sources",
  "data",
  "evidence",
];

/** Fills the briefing's template from tables and figures, as the flags of the task ask for it. */
export async function fillBriefing(
  context: TaskContext,
  corpus: string,
  tables: Tables,
  runs: ReadonlyMap<string, readonly Part[]>,
): Promise<Briefing> {
  const templates = await readTemplates("templates");
  const older = context.text("since");
  return await briefing({
    tables,
    runs,
    templates,
    folder: "templates",
    start: known(context.text("template") ?? "briefing.md", [...templates.keys()], "template"),
    style: known(context.text("style") ?? "briefing.css", [...templates.keys()], "style sheet"),
    paper: known(context.text("paper") ?? "a4", PAPERS, "paper") as Paper,
    language: "en",
    classification: context.text("classification") ?? "",
    logo: logoIn(templates),
    without: context.texts("without").map((name) => known(name, SECTIONS, "section")),
    provenance: { version: VERSION, parts: await hashParts(placesOf(corpus)), command: commandOf(context) },
    ...(older === undefined ? {} : { older: await olderBriefing(await readOlder(older), older) }),
  });
}

async function readOlder(path: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) throw new InputError({ where: path, what: "no such file", cause });
    throw cause;
  }
}

function known(word: string, words: readonly string[], what: string): string {
  if (words.includes(word)) return word;
  const near = nearest(word, words);
  const hint = `${near === undefined ? "" : `did you mean ${near}? `}known: ${words.join(", ")}`;
  throw new InputError({ where: TASK, what: `unknown ${what}: ${word}`, hint });
}

/** The parts that make a briefing what it is. */
function placesOf(corpus: string): Places {
  return {
    corpus: [corpus],
    lexicons: ["data/lexicons", "data/measures.json", "data/comparisons.json"],
    reference: ["data/reference"],
    reviews: ["data/reviews.csv"],
    words: ["data/words"],
    notebooks: ["notebooks"],
    templates: ["templates"],
    lib: ["lib", "deno.json", "deno.lock"],
  };
}

const FLAGS = ["corpus", "since", "template", "style", "paper", "classification"];

function commandOf(context: TaskContext): string {
  const flags = FLAGS.flatMap((name) =>
    context.text(name) === undefined ? [] : [`--${name} ${quoted(context.text(name)!)}`]
  );
  const many = ["set", "without"].flatMap((name) => context.texts(name).map((value) => `--${name} ${quoted(value)}`));
  return ["deno task report", ...flags, ...many].join(" ");
}

const PLAIN = /^[\p{L}\p{N}_.,=\/:-]+$/u;

function quoted(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The drawing logo.svg of the templates, if there is one, as an address that needs no file. */
function logoIn(templates: Templates): string | null {
  const logo = templates.get("logo.svg");
  return logo === undefined ? null : `data:image/svg+xml,${encodeURIComponent(logo)}`;
}
