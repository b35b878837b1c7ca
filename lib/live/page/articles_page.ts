import type { DocumentRow } from "../../claims/document.ts";
import { dayInWords } from "../../claims/period.ts";
import { languageInWords } from "../../claims/words.ts";
import { addArticle } from "./add_article.ts";
import type { App } from "./app.ts";
import { ArticleText } from "./article_text.ts";
import { element, fill } from "./element.ts";
import type { Page } from "./page.ts";

/** The articles: a list, and the text of one with what was read in it. */
export class ArticlesPage implements Page {
  readonly node: HTMLElement;
  readonly #app: App;
  readonly #list = element("ul", { class: "article-list" });
  readonly #text: ArticleText;
  #key = "";

  constructor(app: App) {
    this.#app = app;
    this.#text = new ArticleText(app);
    const head = element(
      "div",
      { class: "bar" },
      element("h1", { text: "Articles" }),
      ...app.backing.live ? [this.#adder()] : [],
    );
    const pane = element("div", { class: "article-pane" }, head, this.#list);
    this.node = element("div", { class: "page wide articles-page" }, pane, this.#text.node);
    if (app.backing.live) this.#takeFiles();
  }

  get title(): string {
    return this.#app.store.document(this.#key)?.title ?? "Articles";
  }

  enter(rest: string): void {
    this.#key = rest;
    this.refresh();
  }

  refresh(): void {
    const { store } = this.#app;
    const documents = [...store.tables.documents].toSorted((a, b) =>
      Number(b.published ?? 0) - Number(a.published ?? 0)
    );
    fill(this.#list, ...documents.map((document) => this.#item(document)));
    this.node.classList.toggle("reading", this.#key !== "");
    const shown = store.document(this.#key);
    if (shown) this.#text.show(shown);
    else this.#text.clear(this.#key === "" ? this.#invitation() : `There is no article ${this.#key}.`);
  }

  leave(): void {}

  #item(document: DocumentRow): HTMLElement {
    const { key, title, publisher, published, language, direction } = document;
    const count = this.#app.store.claimsOf(key).length;
    const facts = [publisher, published ? dayInWords(published) : "no date", languageInWords(language)].filter((part) =>
      part !== null
    );
    return element(
      "li",
      {},
      element(
        "a",
        { href: `#articles/${encodeURIComponent(key)}`, "aria-current": key === this.#key ? "true" : null },
        element("span", { class: "article-title", lang: language, dir: direction, text: title || key }),
        element("span", { class: "soft", text: `${facts.join(" · ")} · ${count} ${count === 1 ? "claim" : "claims"}` }),
      ),
    );
  }

  #adder(): HTMLElement {
    const input = element("input", {
      type: "file",
      hidden: true,
      accept: ".txt,.md,.html,.htm,.pdf",
      tabindex: -1,
      "aria-hidden": "true",
    });
    input.addEventListener("change", () => {
      this.#take(input.files?.[0]);
      input.value = "";
    });
    return element(
      "span",
      {},
      input,
      element("button", {
        type: "button",
        text: "Add article…",
        title: "Choose a file, drop one here, or paste a text",
        on: { click: () => input.click() },
      }),
    );
  }

  /** What to do on a page where no article is open. */
  #invitation(): string {
    const { backing, store } = this.#app;
    const drop = backing.live ? " Drop a file anywhere on this page, or paste a text, to add one." : "";
    return store.tables.documents.numRows() === 0
      ? `There are no articles yet.${drop}`
      : `Choose an article to read.${drop}`;
  }

  /** A file may be dropped on the page, and a text pasted into it, where nobody is typing. */
  #takeFiles(): void {
    this.node.addEventListener("dragover", (event) => {
      event.preventDefault();
      this.node.classList.add("dropping");
    });
    this.node.addEventListener("dragleave", () => this.node.classList.remove("dropping"));
    this.node.addEventListener("drop", (event) => {
      event.preventDefault();
      this.node.classList.remove("dropping");
      this.#take(event.dataTransfer?.files[0]);
    });
    document.addEventListener("paste", (event) => {
      if (!this.node.isConnected || (event.target as Element).closest("input, textarea")) return;
      const [file] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (file) this.#take(file);
      else if (text.length > 200) addArticle(this.#app, "pasted.txt", new TextEncoder().encode(text));
    });
  }

  async #take(file: File | undefined): Promise<void> {
    if (file) addArticle(this.#app, file.name, new Uint8Array(await file.arrayBuffer()));
  }
}
