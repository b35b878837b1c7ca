import { InputError } from "../base/error.ts";
import { hashId } from "../claims/claim.ts";
import { toPlain } from "./plain.ts";
import { lineAndColumn, replaceSpecifiers, resolvePath, specifiersOf } from "./specifiers.ts";

/** A notebook as the page asks for it: its version changes when it, or a module that it imports, does. */
export interface NotebookState {
  /** "notebooks/thefts.ts" */
  readonly path: string;
  /** null if no good state was ever seen */
  readonly version: string | null;
  /** why the file as it stands now cannot be shown */
  readonly fault: InputError | null;
}

interface Module {
  readonly text: string;
  /** the plain code, or why there is none */
  readonly code: string | InputError;
}

interface Linked {
  readonly version: string;
  readonly fault: InputError | null;
}

/** What a notebook imports of this project: one library, which the page has loaded already. */
const LIBRARY = "lib/mod.ts";
const NOTEBOOK = /^export\s+default\b/mu;

/**
 * The notebooks and the modules beside them, as JavaScript. A version is a hash of a module's text and of its imports'
 * versions, and a module of a version is kept as it was: a save between two requests cannot put two states under one name.
 */
export class Modules {
  readonly #root: string;
  readonly #folder: string;
  readonly #files = new Map<string, Module>();
  readonly #served = new Map<string, string>();
  readonly #good = new Map<string, string>();

  constructor(root: string, folder = "notebooks") {
    this.#root = root;
    this.#folder = folder;
  }

  /** Reads every module of the folder. */
  async read(): Promise<void> {
    await this.change([...walk(this.#root, this.#folder)]);
  }

  /** Reads files again that changed or went away; others than modules of the folder are left alone. */
  async change(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      if (!path.startsWith(`${this.#folder}/`) || !path.endsWith(".ts")) continue;
      const text = readOrNull(`${this.#root}/${path}`);
      // A file that is being written is empty for a moment; the event after the write brings the rest.
      if (text === "" && this.#files.has(path)) continue;
      if (text === null) this.#files.delete(path);
      else if (this.#files.get(path)?.text !== text) {
        this.#files.set(path, { text, code: await toPlain(path, text).catch((fault: InputError) => fault) });
      }
    }
  }

  /** All notebooks, in order of their names. */
  states(): readonly NotebookState[] {
    const paths = [...this.#files.keys()].filter((path) => this.#isNotebook(path)).sort();
    return paths.map((path) => {
      const { version, fault } = this.#link(path, []);
      if (fault === null) this.#good.set(path, version);
      return { path, version: fault === null ? version : this.#good.get(path) ?? null, fault };
    });
  }

  /** The code of a module in a version, or null if there was none. */
  code(path: string, version: string): string | null {
    return this.#served.get(`${path}?v=${version}`) ?? null;
  }

  /** The text of a module as it stands. */
  text(path: string): string | undefined {
    return this.#files.get(path)?.text;
  }

  #isNotebook(path: string): boolean {
    const beside = path.slice(this.#folder.length + 1).includes("/");
    return !beside && NOTEBOOK.test(this.#files.get(path)!.text);
  }

  #link(path: string, chain: readonly string[]): Linked {
    const { text, code } = this.#files.get(path)!;
    if (code instanceof InputError) return { version: hashId(text), fault: code };
    let fault: InputError | null = null;
    const versions = new Map<string, string>();
    for (const { name, start } of specifiersOf(code)) {
      const [target, linked] = this.#linkTo(path, name, chain, lineAndColumn(code, start));
      fault ??= linked.fault;
      if (target) versions.set(name, `${name}?v=${linked.version}`);
    }
    const version = hashId([text, ...versions.values()].join("\u{1f}"));
    const key = `${path}?v=${version}`;
    if (fault === null && !this.#served.has(key)) {
      this.#keep(key, replaceSpecifiers(code, ({ name }) => versions.get(name) ?? name));
    }
    return { version, fault };
  }

  #linkTo(
    path: string,
    name: string,
    chain: readonly string[],
    [line, column]: readonly [number, number],
  ): readonly [string | null, Linked] {
    const where = `${path}:${line}:${column}`;
    const fail = (what: string, hint: string) =>
      [null, { version: "", fault: new InputError({ where, what, hint }) }] as const;
    if (!name.startsWith(".")) {
      return fail(`unknown module: ${name}`, "a notebook imports lib/mod.ts and modules beside it");
    }
    const target = resolvePath(path, name);
    if (target === LIBRARY) return [null, { version: "", fault: null }];
    if (!target.startsWith(`${this.#folder}/`)) return fail(`outside ${this.#folder}: ${name}`, `import ../${LIBRARY}`);
    if (!this.#files.has(target)) return fail(`no such module: ${name}`, `looked for ${target}`);
    if (chain.includes(target) || target === path) {
      return fail(`modules import each other: ${name}`, "move what both need to a third");
    }
    return [target, this.#link(target, [...chain, path])];
  }

  /** Keeps the last versions only: a page asks for a version within moments of hearing of it. */
  #keep(key: string, code: string): void {
    this.#served.set(key, code);
    if (this.#served.size > 400) this.#served.delete(this.#served.keys().next().value!);
  }
}

function readOrNull(path: string): string | null {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function* walk(root: string, folder: string): Generator<string> {
  for (const entry of Deno.readDirSync(`${root}/${folder}`)) {
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory) yield* walk(root, `${folder}/${entry.name}`);
    else yield `${folder}/${entry.name}`;
  }
}
