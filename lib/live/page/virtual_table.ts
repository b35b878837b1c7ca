import { layOut } from "./column_layout.ts";
import { element, fill } from "./element.ts";
import type { ShownColumn, TableData } from "./paged_table.ts";
import { filterField, headCell } from "./table_head.ts";
import { ROW, virtualRow } from "./virtual_row.ts";
import { ALL, nextSort, TableModel, type TableQuery } from "./table_model.ts";

/** Rows drawn above and below what is seen, so that a flick of the wheel meets rows. */
const SPARE = 12;

/** A table of any length: only the rows in sight are in the page. Arrows move in it, Enter opens a row. */
export class VirtualTable {
  readonly node: HTMLElement;
  readonly #head = element("div", { class: "v-head", role: "rowgroup" });
  readonly #body = element("div", { class: "v-body", role: "rowgroup" });
  readonly #grid = element(
    "div",
    { class: "v-table", role: "grid", tabindex: 0, "aria-label": "Claims" },
    this.#head,
    this.#body,
  );
  readonly #asked: (query: TableQuery, count: number) => void;
  #data: TableData | undefined;
  #model = new TableModel([], 0);
  #query: TableQuery = ALL;
  #rows: Uint32Array = new Uint32Array();
  #names: readonly string[] = [];
  readonly #nodes = new Map<number, HTMLElement>();
  #active = 0;
  #drawn = "";
  #frame = 0;

  /** `asked` hears of what the reader asks, and how many rows answer. */
  constructor(asked: (query: TableQuery, count: number) => void) {
    this.#asked = asked;
    this.node = this.#grid;
    this.#grid.addEventListener("scroll", () => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#drawRows();
      });
    }, { passive: true });
    this.#grid.addEventListener("keydown", (event) => this.#key(event));
    this.#body.addEventListener("click", (event) => this.#click(event));
    new ResizeObserver(() => this.#drawRows()).observe(this.#grid);
  }

  get query(): TableQuery {
    return this.#query;
  }

  /** The rows that answer to the query, by number, in their order. */
  get rows(): Uint32Array {
    return this.#rows;
  }

  /** Shows other rows. */
  show(data: TableData, names: readonly string[], query: TableQuery): void {
    this.#data = data;
    this.#names = names;
    this.#model = new TableModel(data.columns, data.size);
    this.#query = query;
    this.#drawHead();
    this.#find();
  }

  /** Shows these columns, by name. */
  choose(names: readonly string[]): void {
    this.#names = names;
    this.#drawn = "";
    this.#drawHead();
    this.#drawRows();
  }

  /** Asks for other rows. */
  ask(query: Partial<TableQuery>): void {
    this.#query = { ...this.#query, ...query };
    this.#grid.scrollTop = 0;
    this.#active = 0;
    this.#find();
  }

  get #columns(): readonly ShownColumn[] {
    return this.#data?.columns.filter(({ name }) => this.#names.includes(name)) ?? [];
  }

  #find(): void {
    this.#rows = this.#model.rows(this.#query);
    this.#drawn = "";
    this.#grid.setAttribute("aria-rowcount", String(this.#rows.length + 1));
    this.#body.style.height = `${this.#rows.length * ROW}px`;
    this.#drawRows();
    this.#asked(this.#query, this.#rows.length);
  }

  #drawHead(): void {
    const columns = this.#columns;
    layOut(this.#grid, columns.map(({ name }) => name));
    const heads = columns.map((column) => {
      const cell = headCell(column, this.#query.sort, () => {
        this.ask({ sort: nextSort(this.#query.sort, column.name) });
        this.#drawHead();
        this.#head.querySelector<HTMLElement>(`[data-name="${column.name}"]`)?.focus();
      });
      return element(
        "div",
        { role: "columnheader", class: column.align, "aria-sort": cell.getAttribute("aria-sort") },
        ...cell.childNodes,
      );
    });
    const filters = columns.map(({ name, label, kind }) => {
      const field = filterField(label, kind, this.#query.filters[name] ?? "", (text) => {
        const { [name]: _, ...others } = this.#query.filters;
        this.ask({ filters: text === "" ? others : { ...others, [name]: text } });
      });
      return element("div", { role: "gridcell" }, field);
    });
    fill(
      this.#head,
      element("div", { class: "v-row", role: "row" }, ...heads),
      element("div", { class: "v-row filters", role: "row" }, ...filters),
    );
  }

  #drawRows(): void {
    if (!this.#data) return;
    const from = Math.max(0, Math.floor(this.#grid.scrollTop / ROW) - SPARE);
    const to = Math.min(this.#rows.length, from + Math.ceil(this.#grid.clientHeight / ROW) + 2 * SPARE);
    const drawn = `${from} ${to} ${this.#active}`;
    if (drawn === this.#drawn) return;
    // Rows that stay in sight keep their nodes, unless the rows or columns are others: then nothing was drawn of them.
    const keep = this.#drawn !== "";
    this.#drawn = drawn;
    const columns = this.#columns;
    if (!keep) this.#nodes.clear();
    for (const [at, node] of this.#nodes) {
      if (at >= from && at < to) continue;
      this.#nodes.delete(at);
      node.remove();
    }
    for (let at = from; at < to; at++) {
      if (this.#nodes.has(at)) continue;
      const node = virtualRow(at, this.#rows[at]!, columns);
      this.#nodes.set(at, node);
      if (keep) this.#body.append(node);
    }
    if (!keep) fill(this.#body, ...this.#nodes.values());
    for (const [at, node] of this.#nodes) node.classList.toggle("active", at === this.#active);
    this.#grid.setAttribute("aria-activedescendant", this.#rows.length > 0 ? `v-row-${this.#active}` : "");
  }

  #click(event: Event): void {
    const row = (event.target as Element).closest<HTMLElement>("[data-at]");
    if (!row || (event.target as Element).closest("a")) return;
    this.#move(Number(row.dataset["at"]));
    this.#open();
  }

  #open(): void {
    const row = this.#rows[this.#active];
    if (row !== undefined) this.#data!.open(row)?.();
  }

  #move(to: number): void {
    this.#active = Math.max(0, Math.min(this.#rows.length - 1, to));
    const top = this.#active * ROW, seen = this.#grid.clientHeight - this.#head.offsetHeight;
    if (top < this.#grid.scrollTop) this.#grid.scrollTop = top;
    else if (top + ROW > this.#grid.scrollTop + seen) this.#grid.scrollTop = top + ROW - seen;
    this.#drawRows();
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.#grid) return;
    const page = Math.max(1, Math.floor(this.#grid.clientHeight / ROW) - 3);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (event.key === "Enter") this.#open();
    else if (step === undefined) return;
    else this.#move(Math.max(0, Math.min(this.#rows.length - 1, this.#active + step)));
    event.preventDefault();
  }
}
