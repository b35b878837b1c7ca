import project from "../../../deno.json" with { type: "json" };
import type { Tables } from "../../claims/tables.ts";
import type { Part } from "../../notebook/run.ts";
import { type Briefing, briefing } from "../../report/briefing.ts";
import type { Older } from "../../report/section/news.ts";
import type { Templates } from "../../report/template/fill.ts";
import type { Choices } from "./choices.ts";
import { hashParts, type Part as HashedPart, type Places } from "./provenance.ts";
import type { TaskContext } from "../task.ts";

/** The version of the program, as deno.json has it. */
export const VERSION = project.version;

/** What a briefing is filled from beside the choices. */
export interface Filling {
  readonly tables: Tables;
  readonly runs: ReadonlyMap<string, readonly Part[]>;
  /** from `hashBriefing`, which may run while the articles are read */
  readonly parts: readonly HashedPart[];
  readonly command: string;
}

/** Fills the briefing's template from tables and figures, as the flags of the task ask for it. */
export async function fillBriefing(choices: Choices, { tables, runs, parts, command }: Filling): Promise<Briefing> {
  const { templates, start, style, paper, classification, without } = choices;
  const older = await readOlder(choices);
  return await briefing({
    tables,
    runs,
    templates,
    folder: "templates",
    start,
    style,
    paper,
    language: "en",
    classification,
    logo: logoIn(templates),
    without,
    provenance: { version: VERSION, parts, command },
    ...(older === null ? {} : { older }),
  });
}

/** What an older briefing said. The module that opens PDFs takes a while to load, and is wanted here only then. */
async function readOlder({ older }: Choices): Promise<Older | null> {
  if (older === null) return null;
  const { olderBriefing } = await import("../../report/section/older.ts");
  return await olderBriefing(older.pdf, older.path);
}

/** The hashes of all that makes a briefing what it is. */
export async function hashBriefing(corpus: string): Promise<HashedPart[]> {
  return await hashParts(placesOf(corpus));
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

/** The command that makes the briefing again. */
export function commandOf(context: TaskContext): string {
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
