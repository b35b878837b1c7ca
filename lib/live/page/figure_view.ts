import type { FigureBlock } from "../../notebook/block.ts";
import { notDrawn } from "../../notebook/drawing.ts";
import type { Drawn, FigureWords } from "../../notebook/figure.ts";
import { columnsOf, countOf } from "../../notebook/rows.ts";
import { type BlockView, guarded } from "./block_view.ts";
import { CodeView } from "./code_view.ts";
import { copyText } from "./copy.ts";
import { BrushView } from "./brush_view.ts";
import type { Desk } from "./desk.ts";
import { element, setHtml } from "./element.ts";
import { afterPaint, type Lazy } from "./lazy.ts";
import { lineHtml } from "./linked_html.ts";
import { menu } from "./menu.ts";
import { pictureOf, pngOf } from "./picture.ts";
import { RowsTable } from "./rows_table.ts";
import { csvFile, saveFile, toCsv } from "./save.ts";
import { attachMarks } from "./tooltip.ts";

/** To compare so many rows with the marks takes as long as some charts: the chart is shown first. */
const MANY = 5000;

/** A figure: title, subtitle, chart, what is beneath it, and a menu. Only the chart itself is drawn anew. */
export class FigureView implements BlockView<FigureBlock> {
  readonly node: HTMLElement;
  readonly #desk: Desk;
  readonly #lazy: Lazy;
  readonly #title = element("h2", { class: "finding" });
  readonly #subtitle = element("p", { class: "subtitle" });
  readonly #chart = element("div", { class: "chart-box" });
  readonly #foot = element("p", { class: "foot" });
  readonly #rows: RowsTable;
  readonly #brush: BrushView;
  readonly #code: CodeView;
  #block: FigureBlock | undefined;
  #words: FigureWords | undefined;
  #drawn: Drawn | undefined;
  #svg: SVGSVGElement | undefined;
  #width = 0;
  #stop = () => {};

  /** `changed` hears when the reader chooses a stretch of the figure. */
  constructor(desk: Desk, lazy: Lazy, changed: () => void) {
    this.#desk = desk;
    this.#lazy = lazy;
    this.#rows = new RowsTable(desk);
    this.#code = new CodeView(desk);
    this.#brush = new BrushView(this.#chart, changed);
    const head = element("div", { class: "head" }, element("div", {}, this.#title, this.#subtitle), this.#menu());
    const body = element(
      "div",
      { class: "figure-body" },
      head,
      this.#brush.said,
      this.#chart,
      this.#foot,
      this.#rows.node,
      this.#code.node,
    );
    this.node = element("figure", { class: "figure" }, body);
    attachMarks(desk, this.#chart);
    new ResizeObserver(() => this.#resize()).observe(this.#chart);
  }

  bind(block: FigureBlock): void {
    this.stop();
    this.#block = block;
    this.node.id = `figure-${block.name}`;
    this.#brush.bind(block.brush);
    this.#code.bind(block);
    this.#stop = this.#lazy.follow(this.node, () => {
      guarded(this.#desk, this.node, block, () => this.#draw(block));
    });
  }

  stop(): void {
    this.#brush.stop();
    this.#stop();
  }

  #draw(block: FigureBlock): void {
    const words = this.#words = block.read();
    // The place is measured once and then by its observer: to measure it here would lay the page out for each chart.
    this.#width ||= Math.round(this.#chart.clientWidth) || 658;
    const drawn = block.draw({ width: this.#width });
    setHtml(this.#title, lineHtml(words.title));
    setHtml(this.#subtitle, lineHtml(words.subtitle));
    if (this.#svg) this.#svg.replaceWith(drawn.element);
    else this.#chart.prepend(drawn.element);
    this.#svg = drawn.element;
    nameMarks(drawn.element);
    this.#brush.fit(drawn.element);
    this.#drawn = drawn;
    if (countOf(words.rows) < MANY) this.#showFoot();
    else afterPaint(() => this.#drawn === drawn && this.#showFoot());
    this.#rows.show(words.rows, plain(words.title));
  }

  #showFoot(): void {
    const { note } = this.#words!, left = notDrawn(this.#drawn!.tally());
    const beneath = [note === null ? null : lineHtml(note), left].filter((part) => part !== null);
    setHtml(this.#foot, beneath.join(" "));
    this.#foot.hidden = beneath.length === 0;
  }

  /** A chart is as wide as its place, so it is drawn again when the place changes. */
  #resize(): void {
    const width = Math.round(this.#chart.clientWidth);
    if (width === 0 || width === this.#width) return;
    this.#width = width;
    if (this.#block && this.#svg) this.bind(this.#block);
  }

  #menu(): HTMLElement {
    return menu("Figure menu", () => [
      { label: "Show the data", run: () => this.#rows.open() },
      { label: "Evidence for all marks", run: () => this.#desk.openClaims(this.#words?.claims ?? []) },
      { label: "Download data (CSV)", run: () => this.#saveCsv() },
      { label: "Download SVG", run: () => this.#savePicture("svg") },
      { label: "Download PNG", run: () => this.#savePicture("png") },
      { label: "Copy link", run: () => copyText(this.#desk, this.#desk.link()) },
      { label: "Show the code", run: () => this.#code.open() },
    ]);
  }

  #saveCsv(): void {
    const { rows } = this.#words!;
    saveFile(`${this.#block!.name}.csv`, csvFile(toCsv(columnsOf(rows), rows)));
  }

  async #savePicture(kind: "svg" | "png"): Promise<void> {
    const { title, subtitle } = this.#words!;
    const words = { title: plain(title), subtitle: plain(subtitle), note: this.#foot.textContent ?? "" };
    const svg = await pictureOf(this.#svg!, words);
    const content = kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pngOf(svg);
    saveFile(`${this.#block!.name}.${kind}`, content);
  }
}

function plain(text: { toString(): string }): string {
  return text.toString().replace(/[*_`]/gu, "");
}

/** A chart is one picture with one text. Plot labels each of its parts too, which readers of the page must not hear. */
function nameMarks(chart: SVGSVGElement): void {
  for (const part of chart.querySelectorAll<SVGElement>("[aria-label]")) {
    part.dataset["mark"] = part.getAttribute("aria-label")!;
    part.removeAttribute("aria-label");
  }
}
