import { CLAIM_COLUMNS } from "../../claims/columns.ts";
import type { Claim } from "../../claims/claim.ts";
import { spoken } from "../../claims/words.ts";
import type { App } from "./app.ts";
import { element, icon } from "./element.ts";
import type { Value } from "./filter.ts";
import type { Page } from "./page.ts";
import type { ShownColumn, TableData } from "./paged_table.ts";
import { textOf } from "./rows_table.ts";
import { csvFile, saveFile, toCsv } from "./save.ts";
import { ALL, type Sort, type TableQuery } from "./table_model.ts";
import { VirtualTable } from "./virtual_table.ts";

type Name = keyof typeof CLAIM_COLUMNS;

const FIRST: readonly Name[] = [
  "document",
  "gloss",
  "quote",
  "credited",
  "start",
  "end",
  "low",
  "high",
  "unit",
  "measure",
];
/** What a reader looks at first, then the rest. */
const ORDER: readonly string[] = [
  ...FIRST,
  ...Object.keys(CLAIM_COLUMNS).filter((name) => !FIRST.includes(name as Name)),
];
/** Names in the address that are no columns. */
const FIND = "find", SORT = "sort", SHOW = "columns";

/** All claims: sorted, filtered by any column, searched in any script; what is asked stands in the address. */
export class ClaimsPage implements Page {
  readonly node: HTMLElement;
  readonly title = "Claims";
  readonly #app: App;
  readonly #table = new VirtualTable((query, count) => this.#asked(query, count));
  readonly #count = element("span", { class: "count", role: "status" });
  readonly #find = element("input", {
    type: "search",
    placeholder: "Search quotes, claims and sources",
    "aria-label": "Search claims",
    on: { input: () => this.#table.ask({ find: this.#find.value }) },
  });
  #names: readonly string[] = FIRST;
  #query: TableQuery = ALL;
  #ready = false;

  constructor(app: App) {
    this.#app = app;
    const bar = element(
      "div",
      { class: "bar" },
      this.#find,
      this.#count,
      this.#chooser(),
      element("button", { type: "button", text: "Download CSV", on: { click: () => this.#save() } }),
    );
    this.node = element(
      "div",
      { class: "page wide claims-page" },
      element("h1", { text: "Claims" }),
      bar,
      this.#table.node,
    );
  }

  enter(_rest: string, values: Readonly<Record<string, string>>): void {
    const { [FIND]: find = "", [SORT]: sort = "", [SHOW]: show, ...filters } = values;
    const known = Object.keys(CLAIM_COLUMNS);
    this.#query = {
      find,
      sort: parseSort(sort),
      filters: Object.fromEntries(Object.entries(filters).filter(([name]) => known.includes(name))),
    };
    this.#names = show?.split(",").filter((name) => known.includes(name)) ?? FIRST;
    this.#find.value = find;
    this.refresh();
  }

  refresh(): void {
    this.#ready = false;
    this.#table.show(toData(this.#app), this.#names, this.#query);
    this.#ready = true;
  }

  leave(): void {}

  #asked(query: TableQuery, count: number): void {
    this.#query = query;
    const { size } = { size: this.#app.store.tables.claims.numRows() };
    this.#count.textContent = count === size
      ? `${size.toLocaleString("en")} claims`
      : `${count.toLocaleString("en")} of ${size.toLocaleString("en")}`;
    if (this.#ready) this.#note();
  }

  #note(): void {
    const { find, sort, filters } = this.#query;
    this.#app.noteValues({
      ...(find === "" ? {} : { [FIND]: find }),
      ...filters,
      ...(sort === null ? {} : { [SORT]: `${sort.down ? "-" : ""}${sort.name}` }),
      ...(this.#names === FIRST ? {} : { [SHOW]: this.#names.join(",") }),
    });
  }

  #chooser(): HTMLElement {
    const list = element("div", { class: "menu-list chooser", id: "column-chooser", popover: "auto" });
    const boxes = ORDER.map((name) => {
      const box = element("input", { type: "checkbox", on: { change: () => this.#choose(name, box.checked) } });
      box.dataset["name"] = name;
      return element("label", {}, box, headed(name));
    });
    list.append(...boxes);
    const button = element("button", { type: "button", popovertarget: list.id }, "Columns ", icon("M4 6l4 4 4-4"));
    list.addEventListener("toggle", () => {
      for (const box of list.querySelectorAll("input")) box.checked = this.#names.includes(box.dataset["name"]!);
      const { left, bottom } = button.getBoundingClientRect();
      list.style.left = `${Math.min(left, innerWidth - list.offsetWidth - 8)}px`;
      list.style.top = `${bottom + 4}px`;
    });
    return element("span", {}, button, list);
  }

  #choose(name: string, on: boolean): void {
    const names = on ? [...this.#names, name] : this.#names.filter((other) => other !== name);
    this.#names = names.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
    this.#table.choose(this.#names);
    this.#note();
  }

  #save(): void {
    const { claims } = this.#app.store.tables;
    const rows = Array.from(this.#table.rows, (row) => claims.object(row));
    saveFile("claims.csv", csvFile(toCsv(Object.keys(CLAIM_COLUMNS).filter((name) => name !== "reasons"), rows)));
  }
}

/** A column's name as a heading. */
function headed(name: string): string {
  const words = spoken(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function parseSort(text: string): Sort | null {
  return text === "" ? null : { name: text.replace(/^-/u, ""), down: text.startsWith("-") };
}

const KINDS = { text: "text", number: "number", date: "date", list: "text" } as const;
/** Columns that a search looks through: what was said, by whom, where, and how it is called here. */
const SEARCHED: ReadonlySet<string> = new Set<Name>([
  "id",
  "document",
  "gloss",
  "sentence",
  "quote",
  "credited",
  "relayed",
  "review",
]);
/** Columns in the language of the article. */
const FOREIGN: ReadonlySet<string> = new Set(["quote", "sentence", "period_words"]);

function toData(app: App): TableData {
  const { claims } = app.store.tables;
  const columns = ORDER.map((name): ShownColumn => {
    const kind = CLAIM_COLUMNS[name as Name];
    const values = claims.array(name as Name) as readonly unknown[];
    return {
      name,
      label: headed(name),
      kind: KINDS[kind],
      align: kind === "number" ? "end" : "start",
      searched: SEARCHED.has(name),
      at: (row) => (kind === "list" ? textOf(values[row]) : values[row] ?? null) as Value,
      text: (row) => textOf(values[row]),
      ...(FOREIGN.has(name) ? { fill: foreign(app, name as Name) } : {}),
    };
  });
  const ids = claims.array("id");
  return { columns, size: claims.numRows(), open: (row) => () => app.openClaims([ids[row]!]) };
}

function foreign(app: App, name: Name): (cell: HTMLElement, row: number) => void {
  const { claims } = app.store.tables;
  const values = claims.array(name as "quote") as readonly Claim["quote"][], languages = claims.array("language");
  return (cell, row) => {
    cell.lang = languages[row]!;
    cell.dir = "auto";
    cell.textContent = values[row] ?? "";
  };
}
