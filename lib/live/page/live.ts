import type { Tables } from "../../claims/tables.ts";
import type { Wire } from "../../claims/wire.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import type { Problem } from "../problem.ts";
import type { Book as Told, BookProblem, LiveEvent } from "../source.ts";
import { App } from "./app.ts";
import { BriefingPage } from "./briefing_page.ts";
import { liveBacking } from "./live_backing.ts";
import { element, fill } from "./element.ts";
import { askTables } from "./ask_tables.ts";
import { type Book, nameOf } from "./books.ts";
import { Memory, type MemoryOptions } from "./memory.ts";
import { linkFault } from "./link_fault.ts";
import { Store } from "./store.ts";

/** Starts the page of a server: loads the tables and the notebooks, and then follows what the server tells. */
export async function openLive(): Promise<void> {
  const events = new EventSource("/events");
  const live = new Live();
  const told = new Promise<void>((resolve) => {
    events.onmessage = async ({ data }) => {
      for (const event of JSON.parse(data) as readonly LiveEvent[]) await live.hear(event);
      resolve();
    };
  });
  events.onopen = () => live.connected(true);
  events.onerror = () => live.connected(false);
  await told;
  await live.start();
}

/** What the page was told, made into what it shows. */
class Live {
  readonly #app: App;
  readonly #memory = new Memory(memoryOptions());
  readonly #modules = new Map<string, Notebook<Tables>>();
  #books: readonly Book[] = [];
  #told: readonly Told[] = [];
  #problems: readonly BookProblem[] = [];
  #types: readonly Problem[] = [];
  #tables = 0;
  #tableProblems: readonly Problem[] = [];
  #libraryProblems: readonly Problem[] = [];
  #library: string | undefined;
  #started = false;
  /** The number of the latest state of the notebooks: a slower import of an older one is dropped. */
  #turn = 0;

  constructor() {
    this.#app = new App(new Store(NOTHING), liveBacking(), (app) => ({ briefing: new BriefingPage(app) }));
  }

  /** Shows what the address names, once all that it may name is there. */
  async start(): Promise<void> {
    await this.#ready;
    this.#started = true;
    this.connected(true);
    this.#app.route();
    this.#memory.restore();
  }

  connected(on: boolean): void {
    const { frame } = this.#app;
    if (!on) return frame.state("The server is gone", "bad");
    if (this.#started) return frame.state("Live", "good");
    // After a change of the engine all articles are read anew, which takes a while where there are many.
    frame.state(READING, "busy");
    fill(frame.main, element("p", { class: "page soft", text: READING }));
  }

  #ready: Promise<unknown> = Promise.resolve();

  /** Takes a message. */
  hear(event: LiveEvent): Promise<unknown> {
    switch (event.kind) {
      case "notebooks":
        this.#told = event.books;
        this.#problems = event.problems;
        return this.#also(this.#loadBooks().then(() => this.#started && this.#memory.mind()));
      case "types":
        this.#types = event.problems;
        return this.#also(this.#loadBooks());
      case "tables":
        return this.#also(this.#loadTables(event.version, event.problems));
      case "briefing":
        if (location.hash.startsWith("#briefing")) this.#app.refresh();
        return Promise.resolve();
      case "style":
        return this.#also(freshStyle(event.version));
      case "library":
        this.#libraryProblems = event.problems;
        this.#showProblems();
        return this.#also(this.#freshLibrary(event.version));
    }
  }

  /** What is under way when the page starts is waited for; later messages do not wait for one another. */
  #also(work: Promise<unknown>): Promise<unknown> {
    if (!this.#started) this.#ready = Promise.all([this.#ready, work]);
    return Promise.resolve();
  }

  async #loadBooks(): Promise<void> {
    const turn = ++this.#turn;
    const books = await Promise.all(this.#told.map((told) => this.#loadBook(told)));
    if (turn !== this.#turn) return;
    const shown = new Set(this.#told.map(({ path, version }) => `${path}?v=${version}`));
    for (const key of this.#modules.keys()) if (!shown.has(key)) this.#modules.delete(key);
    const last = new Map(this.#books.map((book) => [book.path, book]));
    this.#books = books.map((book) => {
      const old = last.get(book.path);
      return old && sameBook(old, book) ? old : book;
    });
    this.#app.setBooks(this.#books);
  }

  async #loadBook({ path, version }: Told): Promise<Book> {
    const problems: Problem[] = this.#problems.filter(({ book }) => book === path);
    const types = this.#types.filter((problem) => problem.path === path);
    const key = `${path}?v=${version}`;
    if (version !== null && !this.#modules.has(key)) {
      try {
        const module = await import(`/${key}`) as { default: Notebook<Tables> };
        if (typeof module.default?.open !== "function") throw new TypeError(NO_NOTEBOOK);
        this.#modules.set(key, module.default);
      } catch (error) {
        problems.push(await linkFault(path, `/${key}`, error));
      }
    }
    const last = this.#books.find((book) => book.path === path)?.notebook ?? null;
    return { name: nameOf(path), path, notebook: this.#modules.get(key) ?? last, values: {}, problems, types };
  }

  async #loadTables(version: number, problems: readonly Problem[]): Promise<void> {
    this.#tableProblems = problems;
    this.#showProblems();
    if (version === this.#tables) return;
    this.#tables = version;
    const response = await askTables(() => version === this.#tables);
    // Another change came while this one was on its way: its own tables follow.
    if (response === null) return;
    if (!response.ok) {
      this.#tableProblems = (await response.json()).problems;
      return this.#showProblems();
    }
    const wire = await response.json() as Wire;
    if (version !== this.#tables) return;
    this.#tableProblems = [];
    this.#showProblems();
    this.#app.setStore(new Store(wire));
  }

  /** One fault may break the tables and the library alike: it is shown once. */
  #showProblems(): void {
    const all = new Map([...this.#tableProblems, ...this.#libraryProblems].map((one) => [JSON.stringify(one), one]));
    this.#app.setProblems([...all.values()]);
  }

  async #freshLibrary(version: string): Promise<void> {
    await Promise.resolve();
    if (this.#library !== undefined && this.#library !== version) this.#memory.reload();
    this.#library = version;
  }
}

function memoryOptions(): MemoryOptions {
  return JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="casebook-memory"]')?.content ?? "{}");
}

const NO_NOTEBOOK = "its default export is no notebook (export default notebook(title, …))";

const READING = "Reading the articles …";

const NONE = { columns: [], dates: [] };
const NOTHING: Wire = { documents: NONE, claims: NONE, statements: NONE, checks: NONE, reference: {}, texts: {} };

function sameBook(one: Book, other: Book): boolean {
  return one.notebook === other.notebook &&
    JSON.stringify([one.problems, one.types]) === JSON.stringify([other.problems, other.types]);
}

/** Loads the page's style anew; the old one goes when the new one is there, so that nothing flickers. */
function freshStyle(version: number): Promise<void> {
  const old = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')!;
  const next = old.cloneNode() as HTMLLinkElement;
  next.href = `/page.css?v=${version}`;
  next.addEventListener("load", () => old.remove());
  old.after(next);
  return Promise.resolve();
}
