import { InputError, nearest } from "../../base/error.ts";
import { type Paper, PAPERS } from "../../report/section/page.ts";
import type { Templates } from "../../report/template/fill.ts";
import { templateError } from "../../report/template/place.ts";
import { readTemplates } from "../../report/template/templates.ts";
import { notebooksIn } from "../notebooks_in.ts";
import { parseSettings } from "../set.ts";
import type { TaskContext } from "../task.ts";

/** The task's name, as errors name it. */
export const TASK = "report";

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

/** What the flags of the task ask for, each known to be there. */
export interface Choices {
  readonly corpus: string;
  readonly templates: Templates;
  /** the template to begin with and the style sheet, of `templates` */
  readonly start: string;
  readonly style: string;
  readonly paper: Paper;
  readonly classification: string;
  readonly without: readonly string[];
  readonly notebooks: readonly string[];
  readonly settings: ReturnType<typeof parseSettings>;
  /** the older briefing's path and bytes */
  readonly older: { readonly path: string; readonly pdf: Uint8Array } | null;
}

/** Reads the flags. Throws InputErrors for what is not there, before an article is read. */
export async function choicesOf(context: TaskContext): Promise<Choices> {
  const templates = await readTemplates("templates");
  checkLogo(templates.get("logo.svg") ?? "");
  const notebooks = notebooksIn("notebooks");
  const older = context.text("since");
  return {
    corpus: context.text("corpus") ?? "data/corpus",
    templates,
    start: known(context.text("template") ?? "briefing.md", named(templates, ".md"), "template"),
    style: known(context.text("style") ?? "briefing.css", named(templates, ".css"), "style sheet"),
    paper: known(context.text("paper") ?? "a4", PAPERS, "paper") as Paper,
    classification: context.text("classification") ?? "",
    without: context.texts("without").map((name) => known(name, SECTIONS, "section")),
    notebooks,
    settings: parseSettings(context.texts("set"), notebooks, TASK),
    older: older === undefined ? null : { path: older, pdf: await readOlder(older) },
  };
}

/** Text in a drawing would be set in whatever font the machine has. */
function checkLogo(logo: string): void {
  const position = logo.search(/<text[\s>]/u);
  if (position < 0) return;
  const place = { path: "templates/logo.svg", source: logo, position };
  throw templateError(place, "a logo with text in it", "turn the text into outlines");
}

async function readOlder(path: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) throw new InputError({ where: path, what: "no such file", cause });
    throw cause;
  }
}

function named(templates: Templates, ending: string): string[] {
  return [...templates.keys()].filter((name) => name.endsWith(ending));
}

function known(word: string, words: readonly string[], what: string): string {
  if (words.includes(word)) return word;
  const near = nearest(word, words);
  const hint = `${near === undefined ? "" : `did you mean ${near}? `}known: ${words.join(", ")}`;
  throw new InputError({ where: TASK, what: `unknown ${what}: ${word}`, hint });
}
