import { InputError } from "../base/error.ts";
import { newLexicon } from "./new_lexicon.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";

/** The task `new`. */
export const newTask: TaskSpec = {
  name: "new",
  summary: "Writes a starting point that works as it stands: a notebook, or the lexicon of a language.",
  takes: "notebook NAME | language CODE",
  notes: [
    "Example: deno task new notebook exports",
    "Example: deno task new language fi (every key is there, months and weekdays are filled in)",
  ],
  run: makeNew,
};

const KINDS: Readonly<Record<string, (name: string, root: string) => string>> = {
  notebook: newNotebook,
  language: newLanguage,
};

function makeNew(context: TaskContext): void {
  const [kind = "", name = "", ...more] = context.args;
  const make = KINDS[kind];
  if (!make || name === "" || more.length > 0) {
    throw new InputError({
      where: "new",
      what: `not a call: ${context.args.join(" ") || "nothing"}`,
      hint: "see --help",
    });
  }
  context.done(`wrote ${make(name, Deno.cwd())}`);
}

const NOTEBOOK_NAME = /^\p{Ll}[\p{Ll}\p{N}_]*$/u;

/** Writes a notebook of the given name; its path. */
export function newNotebook(name: string, root: string): string {
  if (!NOTEBOOK_NAME.test(name)) {
    throw new InputError({
      where: "new",
      what: `not a notebook's name: ${name}`,
      hint: "small letters, digits and _, as in exports",
    });
  }
  const path = `notebooks/${name}.ts`;
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
  const template = Deno.readTextFileSync(`${root}/templates/new/notebook.txt`);
  writeNew(`${root}/${path}`, path, template.replace("TITLE", title));
  return path;
}

/** Writes the lexicon of a language, with every key that the others have; its path. */
export function newLanguage(code: string, root: string): string {
  const [known] = Intl.DateTimeFormat.supportedLocalesOf(/^\p{Ll}{2,3}$/u.test(code) ? [code] : []);
  if (!known) {
    throw new InputError({
      where: "new",
      what: `not the code of a language: ${code}`,
      hint: "two or three small letters, as ISO 639 has them",
    });
  }
  const folder = "data/lexicons";
  const texts = [...Deno.readDirSync(`${root}/${folder}`)].map(({ name }) => name).filter((name) =>
    name.endsWith(".json")
  ).sort()
    .map((name) => Deno.readTextFileSync(`${root}/${folder}/${name}`));
  const path = `${folder}/${code}.json`;
  writeNew(`${root}/${path}`, path, newLexicon(code, texts));
  return path;
}

/** Nothing that is there is written over. */
function writeNew(path: string, name: string, text: string): void {
  try {
    Deno.writeTextFileSync(path, text, { createNew: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    throw new InputError({ where: name, what: "is there already", hint: "choose another name" });
  }
}

if (import.meta.main) await runTask(newTask);
