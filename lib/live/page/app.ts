import type { DocumentRow } from "../../claims/document.ts";
import { gloss } from "../../claims/gloss.ts";
import type { Block } from "../../notebook/block.ts";
import type { SourceCall } from "../call.ts";
import type { ExcerptLine, Problem } from "../problem.ts";
import { type Address, formatAddress, parseAddress } from "./address.ts";
import type { Backing, PassedSentence } from "./backing.ts";
import { bookLinks } from "./book_links.ts";
import type { Book } from "./books.ts";
import type { Desk } from "./desk.ts";
import { fill } from "./element.ts";
import { EvidencePanel } from "./evidence_panel.ts";
import { Frame } from "./frame.ts";
import { NotebookPage } from "./notebook_page.ts";
import type { Page } from "./page.ts";
import { problemNode } from "./problem_node.ts";
import { SearchBox } from "./search_box.ts";
import { makeSourcePages, sourceLinks } from "./source_pages.ts";
import type { Store } from "./store.ts";

/** How long a slider may rest before its value goes into the address, in milliseconds: browsers count such changes. */
const ADDRESS_PAUSE = 200;

/** The page as a whole: which part is up, what the tables are, and what is wrong. */
export class App implements Desk {
  readonly backing: Backing;
  store: Store;
  readonly frame: Frame;
  readonly #evidence: EvidencePanel;
  readonly #search: SearchBox;
  readonly #pages: Map<string, Page>;
  readonly #scrolls = new Map<string, number>();
  #books: readonly Book[] = [];
  #current: string | undefined;
  #address: Address = { page: "", values: {}, claim: null };
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `more` makes pages that not every kind of backing has. */
  constructor(store: Store, backing: Backing, more: (app: App) => Readonly<Record<string, Page>> = () => ({})) {
    this.store = store;
    this.backing = backing;
    this.#search = new SearchBox(this);
    this.frame = new Frame(this.#search.node);
    this.#evidence = new EvidencePanel(
      this,
      (id) => this.#go({ claim: id }, id === null || this.#address.claim === null),
    );
    this.frame.side.append(this.#evidence.node);
    this.#pages = new Map(Object.entries({ ...makeSourcePages(this), ...more(this) }));
    document.body.append(this.frame.node);
    document.body.addEventListener("click", (event) => this.#followCited(event));
    addEventListener("hashchange", () => this.route());
    addEventListener("popstate", () => this.route());
  }

  get books(): readonly Book[] {
    return this.#books;
  }

  /** Takes the state of all notebooks; only those that changed are shown again. */
  setBooks(books: readonly Book[]): void {
    const last = this.#books;
    this.#books = books;
    for (const book of books) {
      const page = this.#pages.get(book.name);
      if (!page) this.#pages.set(book.name, new NotebookPage(this, book));
      else if (page instanceof NotebookPage && !last.includes(book)) page.update(book);
    }
    for (const { name } of last) if (!books.some((book) => book.name === name)) this.#pages.delete(name);
    if (this.#current === undefined) return;
    // A notebook that the address names may come later than the page, or go and come again, as in a change of branch.
    const [wanted = ""] = this.#address.page.split("/");
    if (this.#pages.has(this.#current) && (this.#current === wanted || !this.#pages.has(wanted))) {
      return this.#showLinks();
    }
    if (!this.#pages.has(this.#current)) this.#current = undefined;
    this.route();
  }

  /** Takes other tables: whatever is up is shown again with them. */
  setStore(store: Store): void {
    this.store = store;
    this.#search.refresh();
    if (this.#current === undefined) return;
    this.refresh();
    this.#evidence.refresh();
    this.#showLinks();
  }

  /** Has the page that is up take in what changed. */
  refresh(): void {
    this.#page?.refresh();
  }

  /** Shows what is wrong with the data, above every page. */
  setProblems(problems: readonly Problem[]): void {
    fill(this.frame.alerts, ...problems.map((problem) => problemNode(this, problem)));
  }

  /** Shows what the address names. */
  route(): void {
    const address = this.#address = parseAddress(location.hash);
    const [head = "", ...rest] = address.page.split("/");
    const name = this.#pages.has(head) ? head : this.#books[0]?.name ?? "claims";
    const page = this.#pages.get(name)!;
    if (name !== this.#current) this.#bringUp(name, page);
    page.enter(rest.join("/"), address.values);
    document.title = `${page.title} · Casebook`;
    this.#showLinks();
    this.#evidence.show(address.claim);
  }

  /** Takes the values of the page that is up into the address, when the reader pauses. */
  noteValues(values: Readonly<Record<string, string>>): void {
    clearTimeout(this.#timer);
    this.#address = { ...this.#address, page: this.#address.page || this.#current!, values };
    this.#timer = setTimeout(() => {
      history.replaceState(history.state, "", this.#hash());
      this.#showLinks();
    }, ADDRESS_PAUSE);
  }

  openClaims(ids: readonly string[]): void {
    this.#evidence.choose(ids);
    if (ids.length > 0) this.#go({ claim: ids[0]! }, this.#address.claim === null);
  }

  /** Shows in the panel why a sentence of an article made no claim. */
  explain(document: DocumentRow, sentence: PassedSentence): void {
    this.#go({ claim: null }, false);
    const tongue = { lang: document.language, dir: document.direction };
    this.#evidence.explain(this.store.text(document.key) ?? "", sentence, tongue);
  }

  glosses(ids: readonly string[]): readonly string[] {
    return ids.flatMap((id) => this.store.claim(id) ?? []).map((claim) => gloss(claim));
  }

  link(): string {
    return new URL(this.#hash(), location.href).href;
  }

  say(text: string): void {
    this.frame.say(text);
  }

  excerpt(path: string, line: number): Promise<readonly ExcerptLine[]> {
    return this.backing.excerpt(path, line);
  }

  code(block: Pick<Block, "name" | "place">): Promise<SourceCall | null> {
    return this.backing.code(this.#current ?? "", block);
  }

  editorLink(place: Pick<Problem, "path" | "line" | "column">): string | null {
    return this.backing.editorLink(place);
  }

  openEditor(place: Pick<Problem, "path" | "line" | "column">): void {
    this.backing.openEditor(place);
  }

  get #page(): Page | undefined {
    return this.#pages.get(this.#current ?? "");
  }

  #hash(): string {
    return formatAddress(this.#address) || "#";
  }

  /** Changes a part of the address; `step` makes it one that the browser's back button returns from. */
  #go(change: Partial<Address>, step: boolean): void {
    this.#address = { ...this.#address, ...change };
    if (step) history.pushState(null, "", this.#hash());
    else history.replaceState(null, "", this.#hash());
    this.#evidence.show(this.#address.claim);
  }

  #bringUp(name: string, page: Page): void {
    if (this.#current !== undefined) {
      this.#scrolls.set(this.#current, scrollY);
      this.#page?.leave();
    }
    this.#current = name;
    fill(this.frame.main, page.node);
    scrollTo(0, this.#scrolls.get(name) ?? 0);
  }

  #showLinks(): void {
    this.frame.links(bookLinks(this.#books, this.#pages), sourceLinks(this), this.#current ?? "");
  }

  /** A link to evidence keeps the page and its values; all claims that it rests on can be gone through. */
  #followCited(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>("a[data-claims]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.openClaims(link.dataset["claims"]!.split(" "));
  }
}
