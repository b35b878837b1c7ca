import { type Problem, problemsOf, toProblem } from "./problem.ts";
import type { Events } from "./events.ts";
import { newToken } from "./guard.ts";
import type { Modules } from "./modules.ts";
import type { LiveEvent, LiveSource } from "./source.ts";

/** Which part of the page a changed file belongs to. */
type Part = "notebooks" | "tables" | "briefing" | "style" | "library";

/** What a file has to do with the page; it may be several things. The rest of lib finds the claims. */
const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^notebooks\//u, "notebooks"],
  [/^data\//u, "tables"],
  [/^lib\/(?:corpus|extract|tables|tasks)\//u, "tables"],
  [/^lib\/(?:base|claims|live|mod|notebook)[.\/]/u, "library"],
  [/^data\/(?:words\/|[^/]+\.json$)/u, "library"],
  [/^templates\/page\.css$/u, "style"],
  [/^templates\/(?!page\.css$|new\/)/u, "briefing"],
];

/** How long the type check waits for a pause in the editing, in milliseconds. */
const CHECK_PAUSE = 250;

/** What a state is of. */
export interface StateParts {
  readonly modules: Modules;
  readonly source: LiveSource;
  readonly events: Events;
  readonly read: (path: string) => string | undefined;
  readonly library: () => Promise<unknown>;
}

/** What the pages were last told, and how a change of files becomes what they are told next. */
export class LiveState {
  readonly #modules: Modules;
  readonly #source: LiveSource;
  readonly #events: Events;
  readonly #read: (path: string) => string | undefined;
  readonly #makeLibrary: () => Promise<unknown>;
  #queue: Promise<void> = Promise.resolve();
  #types: readonly Problem[] = [];
  #tables = 1;
  #tableProblems: readonly Problem[] = [];
  #others = 1;
  #library = newToken();
  #libraryProblems: readonly Problem[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #checking = false;

  constructor({ modules, source, events, read, library }: StateParts) {
    this.#modules = modules;
    this.#source = source;
    this.#events = events;
    this.#read = read;
    this.#makeLibrary = library;
  }

  /** All that a page that opens, or that comes back, must know. */
  hello(): readonly LiveEvent[] {
    return [
      this.#books(),
      { kind: "tables", version: this.#tables, problems: this.#tableProblems },
      { kind: "types", problems: this.#types },
      // Another version than a page knows, after a break: the server is another one, and so are its versions of the rest.
      this.#libraryNow(),
    ];
  }

  /** Takes in changed files, one burst after the other, so that an older state can never overwrite a newer one. */
  change(paths: readonly string[]): Promise<void> {
    return this.#queue = this.#queue.then(() => this.#change(paths));
  }

  /** Tells the pages whether the tables could be read. */
  tablesRead(error: unknown): void {
    const problems = error === null ? [] : problemsOf(error, this.#read);
    if (problems.length === 0 && this.#tableProblems.length === 0) return;
    this.#tableProblems = problems;
    this.#send({ kind: "tables", version: this.#tables, problems });
  }

  /** Checks the types after a pause; a save while it runs makes it run again. */
  checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), CHECK_PAUSE);
  }

  /** Ends what waits. */
  close(): void {
    clearTimeout(this.#timer);
  }

  async #change(paths: readonly string[]): Promise<void> {
    const parts = new Set(
      paths.flatMap((path) => PARTS.filter(([pattern]) => pattern.test(path)).map(([, part]) => part)),
    );
    if (parts.has("notebooks")) {
      await this.#modules.change(paths);
      this.#send(this.#books());
      this.checkSoon();
    }
    this.#source.changed(paths);
    if (parts.has("tables")) this.#send({ kind: "tables", version: ++this.#tables, problems: this.#tableProblems });
    if (parts.has("style")) this.#send({ kind: "style", version: ++this.#others });
    if (parts.has("library")) await this.#freshLibrary();
    if (["notebooks", "tables", "briefing"].some((part) => parts.has(part as Part))) {
      this.#send({ kind: "briefing", version: ++this.#others });
    }
  }

  #libraryNow(): LiveEvent {
    return { kind: "library", version: this.#library, problems: this.#libraryProblems };
  }

  /** A library that can't be made is told of, and the pages go on with the one that they have. */
  async #freshLibrary(): Promise<void> {
    try {
      await this.#makeLibrary();
      this.#libraryProblems = [];
      this.#library = newToken();
    } catch (error) {
      this.#libraryProblems = problemsOf(error, this.#read);
    }
    this.#send(this.#libraryNow());
  }

  #books(): LiveEvent {
    const states = this.#modules.states();
    return {
      kind: "notebooks",
      books: states.map(({ path, version }) => ({ path, version })),
      problems: states.flatMap(({ path, fault }) =>
        fault === null ? [] : problemsOf(fault, this.#read).map((problem) => ({ ...problem, book: path }))
      ),
    };
  }

  async #check(): Promise<void> {
    if (this.#checking) return this.checkSoon();
    this.#checking = true;
    try {
      const faults = await this.#source.check(this.#modules.states().map(({ path }) => path));
      this.#types = faults.map(({ where, what }) => toProblem(where, what, null, this.#read));
      this.#send({ kind: "types", problems: this.#types });
    } finally {
      this.#checking = false;
    }
  }

  #send(event: LiveEvent): void {
    this.#events.send([event]);
  }
}
