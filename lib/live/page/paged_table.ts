import { element, fill, icon } from "./element.ts";
import { filterField, headCell } from "./table_head.ts";
import { ALL, type ModelColumn, nextSort, TableModel, type TableQuery } from "./table_model.ts";

/** A column of a table on the page. */
export interface ShownColumn extends ModelColumn {
  readonly label: string;
  readonly align: "start" | "end";
  /** fills a cell; its text where not given */
  fill?(cell: HTMLElement, row: number): void;
}

/** Rows to show: their number, and what is done when one of them is opened. */
export interface TableData {
  readonly columns: readonly ShownColumn[];
  readonly size: number;
  /** opens a row's evidence; null for rows that have none */
  readonly open: (row: number) => (() => void) | null;
}

const PAGE = 10;
/** Below this many rows a search field is more clutter than help. */
const SEARCHED_FROM = 12;

/** A table that sorts by its headings, filters by column, searches all of them and shows ten rows at a time. */
export class PagedTable {
  readonly node: HTMLElement = element("div", { class: "table" });
  readonly #head = element("thead");
  readonly #body = element("tbody");
  readonly #pager = element("div", { class: "pager" });
  readonly #scroll = element(
    "div",
    { class: "table-scroll", tabindex: 0, role: "region" },
    element("table", {}, this.#head, this.#body),
  );
  readonly #find = element("input", {
    type: "search",
    placeholder: "Search",
    "aria-label": "Search this table",
    on: { input: () => this.#ask({ find: this.#find.value }) },
  });
  readonly #filters = element("button", {
    type: "button",
    class: "quiet",
    text: "Filter",
    "aria-pressed": "false",
    on: { click: () => this.#toggleFilters() },
  });
  readonly #bar = element("div", { class: "table-bar" }, this.#find, this.#filters);
  #data: TableData | undefined;
  #model = new TableModel([], 0);
  #query: TableQuery = ALL;
  #filtering = false;
  #page = 0;
  #shape = "";

  constructor(label: string) {
    this.node.append(this.#bar, this.#scroll, this.#pager);
    this.label(label);
  }

  /** Names the table for readers who hear it. */
  label(text: string): void {
    if (text !== "") this.#scroll.setAttribute("aria-label", text);
  }

  /** Shows other rows. What the reader asked stays where the columns are the same. */
  show(data: TableData): void {
    this.#data = data;
    this.#model = new TableModel(data.columns, data.size);
    const shape = data.columns.map(({ name, label }) => `${name}\t${label}`).join("\n");
    if (shape !== this.#shape) {
      this.#shape = shape;
      this.#query = ALL;
      this.#page = 0;
    }
    this.#bar.hidden = data.size < SEARCHED_FROM;
    this.#drawHead();
    this.#drawBody();
  }

  #ask(query: Partial<TableQuery>): void {
    this.#query = { ...this.#query, ...query };
    this.#page = 0;
    this.#drawBody();
  }

  #toggleFilters(): void {
    this.#filtering = !this.#filtering;
    this.#filters.setAttribute("aria-pressed", String(this.#filtering));
    if (!this.#filtering) this.#ask({ filters: {} });
    this.#drawHead();
  }

  #drawHead(): void {
    const { columns } = this.#data!;
    const heads = columns.map((column) => headCell(column, this.#query.sort, () => this.#sort(column.name)));
    const rows = [element("tr", {}, ...heads)];
    if (this.#filtering) {
      rows.push(element("tr", { class: "filters" }, ...columns.map((column) => this.#filterCell(column))));
    }
    const focused = this.#head.contains(document.activeElement)
      ? document.activeElement!.getAttribute("data-name")
      : null;
    fill(this.#head, ...rows);
    if (focused) this.#head.querySelector<HTMLElement>(`[data-name="${CSS.escape(focused)}"]`)?.focus();
  }

  #filterCell({ name, label, kind }: ShownColumn): HTMLElement {
    const field = filterField(label, kind, this.#query.filters[name] ?? "", (text) => {
      this.#ask({ filters: { ...this.#query.filters, [name]: text } });
    });
    return element("td", {}, field);
  }

  #sort(name: string): void {
    this.#ask({ sort: nextSort(this.#query.sort, name) });
    this.#drawHead();
  }

  #drawBody(): void {
    const rows = this.#model.rows(this.#query);
    const pages = Math.max(1, Math.ceil(rows.length / PAGE));
    this.#page = Math.min(this.#page, pages - 1);
    const from = this.#page * PAGE;
    fill(this.#body, ...Array.from(rows.subarray(from, from + PAGE), (row) => rowNode(this.#data!, row)));
    this.#drawPager(rows.length, pages);
  }

  #drawPager(count: number, pages: number): void {
    const { size } = this.#data!;
    const from = this.#page * PAGE;
    const turn = (by: number, label: string, path: string) =>
      element("button", {
        type: "button",
        class: "quiet",
        "aria-label": label,
        disabled: this.#page + by < 0 || this.#page + by >= pages,
        on: {
          click: () => {
            this.#page += by;
            this.#drawBody();
          },
        },
      }, icon(path));
    const words = count === 0 ? `none of ${size}` : `${from + 1}–${Math.min(from + PAGE, count)} of ${count}`;
    const found = count < size && count > 0 ? ` found, ${size} in all` : "";
    this.#pager.hidden = size <= PAGE && count === size;
    fill(
      this.#pager,
      element("span", { role: "status", text: words + found }),
      turn(-1, "Previous rows", "M10 3 5 8l5 5"),
      turn(1, "Next rows", "M6 3l5 5-5 5"),
    );
  }
}

function rowNode({ columns, open }: TableData, row: number): HTMLElement {
  const show = open(row);
  const cells = columns.map((column, index) => {
    const cell = element("td", { class: column.align });
    if (column.fill) column.fill(cell, row);
    else cell.textContent = column.text(row);
    // The first cell holds the button, so that a row with evidence is reached by the keyboard too.
    if (index === 0 && show && !cell.querySelector("a")) {
      const button = element("button", { type: "button", class: "open", title: "Evidence" });
      button.append(...cell.childNodes.length ? cell.childNodes : ["·"]);
      cell.replaceChildren(button);
    }
    return cell;
  });
  const node = element("tr", { class: show ? "has-evidence" : "" }, ...cells);
  if (show) {
    node.addEventListener("click", (event) => {
      if (!(event.target as Element).closest("a")) show();
    });
  }
  return node;
}
