import { Marked } from "marked";
import { nearest } from "../../base/error.ts";
import { type Html, html, trusted } from "../../base/html.ts";
import { fill } from "../../claims/words.ts";
import { notDrawn } from "../../notebook/drawing.ts";
import type { Prose } from "../../notebook/md.ts";
import { renderProse } from "../../notebook/render_prose.ts";
import type { FigurePart, Part, TablePart } from "../../notebook/run.ts";
import { plainText } from "./page.ts";
import { parametersOf } from "./parameters.ts";
import { trimmed } from "./trim.ts";
import type { Uses } from "./uses.ts";
import { type BriefingWords, fillHtml } from "./words.ts";

/** The parts of all notebooks that have run, by the notebook's short name. */
export type Runs = ReadonlyMap<string, readonly Part[]>;

/** A figure that stands in the briefing, for the list of data behind the figures. */
export interface PlacedFigure {
  /** from 1, in the order of the briefing */
  readonly number: number;
  readonly part: FigurePart;
  readonly title: string;
  /** id of the figure, and of its data with "-data" behind it */
  readonly id: string;
}

const marked = new Marked({ gfm: true });

/** The figures, tables and prose of notebooks as HTML, numbered in the order in which the template asks for them. */
export class Figures {
  readonly #runs: Runs;
  readonly #uses: Uses;
  readonly #words: BriefingWords;
  readonly placed: PlacedFigure[] = [];
  #tables = 0;

  readonly #data: boolean;

  /** With `data` false no figure leads to its data: for a briefing without that section. */
  constructor(runs: Runs, uses: Uses, words: BriefingWords, { data = true }: { readonly data?: boolean } = {}) {
    this.#data = data;
    this.#runs = runs;
    this.#uses = uses;
    this.#words = words;
  }

  /** A figure by the names of notebook and figure: "thefts/stolen". One without rows is a sentence that says so. */
  figure(name: string): Html {
    const part = this.#part(name, "figure") as FigurePart;
    if (part.given === 0) return this.#empty(part);
    if (part.drawn === 0) return this.#undrawn(part);
    const number = this.placed.length + 1;
    const id = `fig-${number}`;
    const label = fill(this.#words.figure.number, { n: number });
    const title = this.#uses.within(label, () => this.inline(part.title));
    this.placed.push({ number, part, title: plainText(title), id });
    return html`<div class="figure wide" role="group" id="${id}" aria-label="${label}">
<p class="t"><span class="no-figure">${label}</span> ${title}</p>
<p class="st">${this.inline(part.subtitle)}</p>
${trusted(trimmed(part.svg))}
<div class="note"><p>${this.#note(part, id, name)}</p></div>
</div>`;
  }

  /** A table by the names of notebook and table. */
  table(name: string): Html {
    const part = this.#part(name, "table") as TablePart;
    if (part.given === 0) return html`<p class="more">${this.inline(part.empty)}</p>`;
    const label = fill(this.#words.figure.table, { n: ++this.#tables });
    const subtitle = part.subtitle === null ? "" : html`<br><span class="st">${this.inline(part.subtitle)}</span>`;
    return html`<div class="wide"><table id="table-${this.#tables}">
<caption><span class="no-figure">${label}</span> ${this.inline(part.title)}${subtitle}</caption>
<thead><tr>${
      part.columns.map(({ label, align }) => html`<th scope="col" class="${ALIGN[align]}">${label}</th>`)
    }</tr></thead>
<tbody>${part.rows.slice(0, part.limit).map((row) => this.#row(row, part))}</tbody>
</table>${this.#tableNote(part)}</div>`;
  }

  /** A piece of prose by the names of notebook and prose, as blocks. */
  prose(name: string): Html {
    const part = this.#part(name, "prose") as Extract<Part, { kind: "prose" }>;
    return html`<div class="prose">${this.#render(part.prose, (text) => marked.parse(text, { async: false }))}</div>`;
  }

  /** Prose within a line: a title, a cell. */
  inline(prose: Prose): Html {
    return this.#render(prose, (text) => marked.parseInline(text, { async: false }));
  }

  #render(prose: Prose, markdown: (text: string) => string): Html {
    return renderProse(prose, { markdown, link: (value) => this.#uses.link(value) });
  }

  #note(part: FigurePart, id: string, name: string): Html {
    const words = this.#words.figure;
    const left = notDrawn(part);
    const sources = part.claims.length === 0
      ? html`${words.no_evidence}`
      : fillHtml(words.evidence, { list: this.#uses.list(part.claims) });
    const set = this.#inputs(name);
    const number = html`<span class="pg" data-page="${id}-data">0</span>`;
    const where = [
      html`<span class="paper">${words.page} ${number}</span>`,
      html`<span class="screen">${words.on_screen}</span>`,
    ];
    const page = html`<a href="#${id}-data">${where}</a>`;
    const parts = [
      part.note === null ? null : this.inline(part.note),
      left === null ? null : html`${left}.`,
      sources,
      set === "" ? null : html`${fill(words.inputs, { inputs: set })}`,
      this.#data ? fillHtml(words.data, { page }) : null,
    ];
    return trusted(parts.filter((text) => text !== null).map(String).join(" "));
  }

  // What is set to other than its default is said under each figure of the notebook: it is another figure then.
  #inputs(name: string): string {
    return parametersOf(this.#runs.get(name.split("/")[0]!) ?? []).filter(({ isDefault }) => !isDefault)
      .map(({ label, said }) => `${label} ${said}`).join("; ");
  }

  #row({ cells }: TablePart["rows"][number], { columns }: TablePart): Html {
    return html`<tr>${
      cells.map(({ text, language }, index) => {
        const content = this.inline(text);
        const said = plainText(content) === "" ? EMPTY : content;
        const inner = language === null || said === EMPTY ? said : html`<em lang="${language}" class="q">${said}</em>`;
        const align = ALIGN[columns[index]!.align];
        return index === 0
          ? html`<th scope="row" class="${align}">${inner}</th>`
          : html`<td class="${align}">${inner}</td>`;
      })
    }</tr>`;
  }

  #tableNote(part: TablePart): Html {
    const left = part.rows.length - part.limit;
    const cut = left > 0 &&
      fill(this.#words.figure.more_rows, { shown: part.limit, total: part.rows.length, file: "claims.csv" });
    if (part.note === null && !cut) return html``;
    return html`<p class="more">${part.note === null ? "" : this.inline(part.note)} ${cut}</p>`;
  }

  #empty(part: FigurePart): Html {
    return html`<p class="more">${fillHtml(this.#words.figure.empty, { title: this.inline(part.title) })}</p>`;
  }

  #undrawn(part: FigurePart): Html {
    const values = { title: this.inline(part.title), left: notDrawn(part) ?? "" };
    return html`<p class="more">${fillHtml(this.#words.figure.undrawn, values)}</p>`;
  }

  #part(name: string, kind: Part["kind"]): Part {
    const [book = "", short = ""] = name.split("/");
    const parts = this.#runs.get(book);
    if (parts === undefined) throw unknown(`notebook: ${book}`, book, [...this.#runs.keys()]);
    const part = parts.find((part) => part.name === short);
    const same = parts.filter((other) => other.kind === kind).map((other) => `${book}/${other.name}`);
    if (part === undefined) throw unknown(`${kind}: ${name}`, name, same);
    if (part.kind === "failed") throw part.error.cause;
    if (part.kind !== kind) throw new TypeError(`no ${kind}: ${name} is a ${part.kind}`);
    return part;
  }
}

// A cell without content is left out of a PDF's tags, and the row would be too short.
const EMPTY = "–";

const ALIGN: Readonly<Record<"start" | "end", string>> = { start: "", end: "num" };

function unknown(what: string, word: string, known: readonly string[]): TypeError {
  const near = nearest(word, known);
  return new TypeError(`unknown ${what} (${near ? `did you mean ${near}? ` : ""}known: ${known.join(", ") || "none"})`);
}
