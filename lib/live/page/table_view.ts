import type { TableBlock } from "../../notebook/block.ts";
import { Linked } from "../../notebook/linked.ts";
import type { TableView as Words } from "../../notebook/table.ts";
import { type BlockView, guarded } from "./block_view.ts";
import { CodeView } from "./code_view.ts";
import type { Desk } from "./desk.ts";
import { element, setHtml } from "./element.ts";
import type { Kind } from "./filter.ts";
import type { Lazy } from "./lazy.ts";
import { lineHtml } from "./linked_html.ts";
import { menu } from "./menu.ts";
import { PagedTable, type ShownColumn, type TableData } from "./paged_table.ts";
import { csvFile, saveFile, toCsv } from "./save.ts";

/** A table of a notebook. */
export class TableBlockView implements BlockView<TableBlock> {
  readonly node: HTMLElement;
  readonly #desk: Desk;
  readonly #lazy: Lazy;
  readonly #title = element("h2", { class: "finding" });
  readonly #subtitle = element("p", { class: "subtitle" });
  readonly #foot = element("p", { class: "foot" });
  readonly #table = new PagedTable("");
  readonly #code: CodeView;
  #words: Words | undefined;
  #name = "";
  #stop = () => {};

  constructor(desk: Desk, lazy: Lazy) {
    this.#desk = desk;
    this.#lazy = lazy;
    this.#code = new CodeView(desk);
    const head = element("div", { class: "head" }, element("div", {}, this.#title, this.#subtitle), this.#menu());
    this.node = element(
      "section",
      { class: "figure" },
      element("div", { class: "figure-body" }, head, this.#table.node, this.#foot, this.#code.node),
    );
  }

  bind(block: TableBlock): void {
    this.stop();
    this.#name = block.name;
    this.#code.bind(block);
    this.#stop = this.#lazy.follow(this.node, () => {
      guarded(this.#desk, this.node, block, () => this.#draw(block.read()));
    });
  }

  stop(): void {
    this.#stop();
  }

  #draw(words: Words): void {
    this.#words = words;
    setHtml(this.#title, lineHtml(words.title));
    this.#table.label(String(words.title));
    setHtml(this.#subtitle, words.subtitle === null ? "" : lineHtml(words.subtitle));
    this.#subtitle.hidden = words.subtitle === null;
    const foot = words.rows.length === 0 ? words.empty : words.note;
    setHtml(this.#foot, foot === null ? "" : lineHtml(foot));
    this.#foot.hidden = foot === null;
    this.#table.node.hidden = words.rows.length === 0;
    if (words.rows.length > 0) this.#table.show(toTableData(words, this.#desk));
  }

  #menu(): HTMLElement {
    return menu("Table menu", () => [
      { label: "Evidence for all rows", run: () => this.#desk.openClaims(this.#words?.claims ?? []) },
      { label: "Download data (CSV)", run: () => this.#saveCsv() },
      { label: "Show the code", run: () => this.#code.open() },
    ]);
  }

  #saveCsv(): void {
    const { columns, rows } = this.#words!;
    const names = columns.map(({ label }) => label);
    const records = rows.map(({ cells }) =>
      Object.fromEntries(cells.map(({ value }, index) => [names[index]!, value]))
    );
    saveFile(`${this.#name}.csv`, csvFile(toCsv(names, records)));
  }
}

function toTableData({ columns, rows }: Words, desk: Desk): TableData {
  return {
    columns: columns.map(({ label, align }, index): ShownColumn => ({
      name: `${index}`,
      label,
      align,
      kind: kindOf(rows, index),
      at: (row) => rows[row]!.cells[index]!.value,
      text: (row) => String(rows[row]!.cells[index]!.text),
      fill(cell, row) {
        const { text, language } = rows[row]!.cells[index]!;
        if (language) {
          cell.lang = language;
          cell.dir = "auto";
        }
        if (text.strings.every((part) => part === "") && !text.values.some((value) => value instanceof Linked)) {
          cell.textContent = String(text);
        } else cell.innerHTML = lineHtml(text);
      },
    })),
    size: rows.length,
    open(row) {
      const { claims } = rows[row]!;
      return claims.length > 0 ? () => desk.openClaims(claims) : null;
    },
  };
}

function kindOf(rows: Words["rows"], index: number): Kind {
  const some = rows.map(({ cells }) => cells[index]!.value).find((value) => value !== null);
  return typeof some === "number" ? "number" : some instanceof Date ? "date" : "text";
}
