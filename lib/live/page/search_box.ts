import { gloss } from "../../claims/gloss.ts";
import type { App } from "./app.ts";
import { element, fill } from "./element.ts";
import { fold, holds, wordsOf } from "./fold.ts";

interface Hit {
  readonly href: string;
  readonly label: string;
  readonly detail: string;
  /** claims that it opens, in place of the address */
  readonly claims?: readonly string[];
}

interface Entry extends Hit {
  readonly folded: string;
}

const MOST = 6;
const NAMES = { books: "Notebooks", articles: "Articles", claims: "Claims" } as const;

/** A search over notebooks, articles and claims, in any script. Slash goes to it, arrows move in what it finds. */
export class SearchBox {
  readonly node: HTMLElement;
  readonly #app: App;
  readonly #input = element("input", {
    type: "search",
    placeholder: "Search  /",
    "aria-label": "Search notebooks, articles and claims",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": "search-hits",
    autocomplete: "off",
  });
  readonly #hits = element("div", {
    class: "hits",
    id: "search-hits",
    role: "listbox",
    "aria-label": "Found",
    hidden: true,
  });
  #index: Readonly<Record<keyof typeof NAMES, readonly Entry[]>> | undefined;
  #indexed: unknown[] = [];
  #active = -1;

  constructor(app: App) {
    this.#app = app;
    this.node = element("div", { class: "search", role: "search" }, this.#input, this.#hits);
    this.#input.addEventListener("input", () => this.#find());
    this.#input.addEventListener("focus", () => this.#find());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.node.addEventListener("focusout", (event) => {
      if (!this.node.contains(event.relatedTarget as Node | null)) this.#close();
    });
    addEventListener("keydown", (event) => {
      if (
        event.key !== "/" || event.ctrlKey || event.metaKey ||
        (event.target as Element).closest?.("input, textarea, select")
      ) return;
      event.preventDefault();
      this.#input.focus();
    });
  }

  /** Looks again, if it is open: there is other data now. */
  refresh(): void {
    if (!this.#hits.hidden) this.#find();
  }

  #find(): void {
    const words = wordsOf(this.#input.value);
    if (words.length === 0) return this.#close();
    const index = this.#toIndex();
    this.#active = -1;
    const groups = Object.entries(NAMES).flatMap(([kind, name]) => {
      const found = index[kind as keyof typeof NAMES].filter(({ folded }) => holds(folded, words));
      if (found.length === 0) return [];
      const head = element("p", { class: "hits-head", text: `${name} ${found.length}` });
      return [
        element(
          "div",
          { role: "group", "aria-label": name },
          head,
          ...found.slice(0, MOST).map((hit) => this.#hitNode(hit)),
        ),
      ];
    });
    fill(this.#hits, ...groups.length > 0 ? groups : [element("p", { class: "hits-head", text: "Nothing found" })]);
    this.#hits.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
  }

  #hitNode({ href, label, detail, claims }: Hit): HTMLElement {
    const open = (event: Event) => {
      this.#close();
      this.#input.value = "";
      // What was chosen is read next: the keyboard leaves the field.
      this.#app.frame.main.focus({ preventScroll: true });
      if (!claims) return;
      event.preventDefault();
      this.#app.openClaims(claims);
    };
    return element(
      "a",
      { href, role: "option", tabindex: -1, "aria-selected": "false", on: { click: open } },
      element("span", { dir: "auto", text: label }),
      element("span", { class: "soft", dir: "auto", text: detail }),
    );
  }

  #key(event: KeyboardEvent): void {
    const hits = [...this.#hits.querySelectorAll<HTMLElement>("a")];
    if (event.key === "Escape") {
      event.preventDefault();
      this.#input.value = "";
      return this.#close();
    }
    if (event.key === "Enter") return hits[Math.max(0, this.#active)]?.click();
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    this.#active = (this.#active + step + hits.length) % hits.length;
    hits.forEach((hit, at) => hit.setAttribute("aria-selected", String(at === this.#active)));
    hits[this.#active]!.scrollIntoView({ block: "nearest" });
  }

  #close(): void {
    this.#hits.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
  }

  /** What can be found, folded; made when it is first asked for, and again when notebooks or tables are others. */
  #toIndex() {
    const { books, store } = this.#app;
    if (this.#index && this.#indexed[0] === books && this.#indexed[1] === store) return this.#index;
    this.#indexed = [books, store];
    const entry = (hit: Hit, text: string): Entry => ({ ...hit, folded: fold(text) });
    return this.#index = {
      books: books.map(({ name, notebook }) =>
        entry({ href: `#${name}`, label: notebook?.title ?? name, detail: name }, `${name} ${notebook?.title ?? ""}`)
      ),
      articles: Array.from(
        store.tables.documents,
        ({ key, title, publisher }) =>
          entry(
            { href: `#articles/${encodeURIComponent(key)}`, label: title, detail: publisher ?? "" },
            `${key} ${title} ${publisher ?? ""} ${store.text(key) ?? ""}`,
          ),
      ),
      claims: Array.from(
        store.tables.claims,
        (claim) =>
          entry(
            { href: `#claim=${claim.id}`, label: gloss(claim), detail: claim.quote, claims: [claim.id] },
            `${gloss(claim)} ${claim.quote} ${claim.sentence} ${claim.credited ?? ""} ${claim.id}`,
          ),
      ),
    };
  }
}
