import { type Html, html, trusted } from "../../base/html.ts";
import { formatDay } from "../../claims/day.ts";
import { fill, spoken, wordOf } from "../../claims/words.ts";
import { columnsOf, idsOf, objectsOf } from "../../notebook/rows.ts";
import type { PlacedFigure } from "./figures.ts";
import type { Uses } from "./uses.ts";
import { type BriefingWords, inDigits } from "./words.ts";

/** How many rows of a figure's data are printed; all of them are attached as files. */
const MOST_ROWS = 40;

/** A table of no more rows is not broken over two pages. */
const MOST_WHOLE = 12;

/** How many of them are printed of those that no article says: they are known from elsewhere. */
const MOST_KNOWN = 12;

/** How many sentences are named in a row. */
const MOST_NUMBERS = 12;

/** How many columns fit on a page beside each other. */
const MOST_COLUMNS = 7;

// What says most about a row for a reader comes first; ids, offsets and reasons are for the attached files.
const FIRST = [
  "gloss",
  "year",
  "period",
  "start",
  "end",
  "at_start",
  "at_end",
  "date",
  "low",
  "high",
  "count",
  "usd",
  "unit",
];
const LEFT_OUT =
  /^(?:id|statement|claims|sentence.*|span_.*|also|reasons|quote|rule|review|source_.*|published_(?:start|end)|period_(?:words|basis)|at_.*|detail|confidence|relayed)$/u;
// What a gloss has already said.
const IN_GLOSS: ReadonlySet<string> = new Set([
  "measure",
  "action",
  "flow",
  "good",
  "subject",
  "victim",
  "bound",
  "language",
  "lane",
  "credited",
]);

// A cell without content is left out of a PDF's tags, and the row would be too short.
const EMPTY = "–";

/** The data of each figure as a table, for who can't see it and for who wants to count again. */
export function annex(figures: readonly PlacedFigure[], uses: Uses, words: BriefingWords): Html {
  const tables = [...Map.groupBy(figures, drawnFrom).values()];
  return html`<div class="data">${tables.map((same) => dataOf(same, uses, words))}</div>`;
}

/** What a figure is drawn from, as a text: figures that show the same rows in two ways share a table. */
function drawnFrom({ part, number }: PlacedFigure): string {
  const ids = objectsOf(part.rows).map((row) => idsOf(row).join(" "));
  return ids.every((id) => id !== "") ? [...columnsOf(part.rows), ...ids].join("\n") : String(number);
}

function dataOf(figures: readonly PlacedFigure[], uses: Uses, words: BriefingWords): Html {
  const { part, number } = figures[0]!;
  const rows = objectsOf(part.rows);
  const columns = shownColumns(columnsOf(part.rows), rows);
  const linked = rows.some((row) => idsOf(row).length > 0);
  const shown = printedOf(rows);
  return html`
    <table class="${shown.length <= MOST_WHOLE && "whole"}">
      <caption>${figures.map((figure, index) => [index > 0 && trusted("<br>"), captionOf(figure, words)])}</caption>
      <thead>
        <tr>${linked && html`<th scope="col">${words.annex.evidence}</th>`}${columns.map((name, index) =>
          html`<th scope="col" class="${index > 0 && isNumeric(name, rows) && "num"}">${headOf(name, words)}</th>`
        )}</tr>
      </thead>
      <tbody>${shown.map((row) => rowOf(row, columns, linked, { uses, words }))}</tbody>
    </table>${cut(shown.length, rows.length, number, words)}
  `;
}

function captionOf({ id, number, title }: PlacedFigure, words: BriefingWords): Html {
  const label = fill(words.figure.number, { n: number });
  return html`<a id="${id}-data" href="#${id}"><span class="no-figure">${label}</span> ${title}</a>`;
}

function headOf(name: string, { annex: { columns } }: BriefingWords): string {
  return wordOf<string>(columns, name) ?? spoken(name);
}

function isNumeric(name: string, rows: readonly object[]): boolean {
  return rows.some((row) => typeof valueOf(row, name) === "number");
}

/** The columns that are printed: those that hold something, the telling ones first, as many as fit. */
function shownColumns(names: readonly string[], rows: readonly object[]): string[] {
  const filled = names.filter((name) => !LEFT_OUT.test(name) && rows.some((row) => textOf(valueOf(row, name)) !== ""));
  const told = filled.includes("gloss") ? filled.filter((name) => !IN_GLOSS.has(name)) : filled;
  const rank = (name: string) => (FIRST.indexOf(name) + FIRST.length + 1) % (FIRST.length + 1);
  const ordered = told.map((name, index) => ({ name, index })).sort((a, b) =>
    rank(a.name) - rank(b.name) || a.index - b.index
  );
  return ordered.slice(0, MOST_COLUMNS).map(({ name }) => name);
}

interface RowSpec {
  readonly uses: Uses;
  readonly words: BriefingWords;
}

function rowOf(row: object, columns: readonly string[], linked: boolean, { uses, words }: RowSpec): Html {
  return html`
    <tr>${linked && html`<td>${idsOf(row).length === 0 ? EMPTY : numbers(idsOf(row), uses)}</td>`}${columns.map(
      (name, index) => {
        const value = valueOf(row, name);
        const said = typeof value === "boolean" ? (value ? words.annex.yes : words.annex.no) : textOf(value) || EMPTY;
        // What names the row stands at its beginning, a year as well.
        if (index === 0) return html`<th scope="row" class="${isTight(value) && "tight"}">${said}</th>`;
        return html`<td class="${typeof value === "number" ? "num" : isTight(value) && "tight"}">${said}</td>`;
      },
    )}</tr>
  `;
}

// A day or a code must not be broken at its hyphens.
function isTight(value: unknown): boolean {
  return value instanceof Date || (typeof value === "string" && value.length <= 14);
}

function numbers(ids: readonly string[], uses: Uses): Html {
  const cards = new Set(ids.flatMap((id) => uses.cardOf(id) ?? []));
  const shown = [...cards].sort((a, b) => a.number - b.number).slice(0, MOST_NUMBERS);
  const list = shown.map((card, at) =>
    html`${at > 0 && ", "}${uses.isPrinted(card) ? html`<a href="#c${card.number}">${card.number}</a>` : card.number}`
  );
  return html`${list}${cards.size > shown.length && ` +${cards.size - shown.length}`}`;
}

/** The rows that are printed: of those that rest on articles more than of others. */
function printedOf(rows: readonly object[]): readonly object[] {
  let known = 0;
  return rows.filter((row) => idsOf(row).length > 0 || ++known <= MOST_KNOWN).slice(0, MOST_ROWS);
}

/** The figures whose data are not printed to the last row, by the name of the file that has them all. */
export function cutFigures(figures: readonly PlacedFigure[]): ReadonlyMap<string, PlacedFigure> {
  const cut = figures.filter(({ part }) => {
    const rows = objectsOf(part.rows);
    return printedOf(rows).length < rows.length;
  });
  return new Map(cut.map((figure) => [fileOf(figure.number), figure]));
}

function fileOf(number: number): string {
  return `figure-${number}.csv`;
}

function cut(shown: number, total: number, number: number, words: BriefingWords): Html | "" {
  if (shown === total) return "";
  return html`<p class="more">${fill(words.figure.more_rows, { shown, total, file: fileOf(number) })}</p>`;
}

function valueOf(row: object, name: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[name];
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (value instanceof Date) return formatDay(value);
  if (typeof value === "number") return inDigits(value, { groups: Math.abs(value) > 9999 });
  if (Array.isArray(value)) return value.filter((item) => typeof item !== "object").join(", ");
  return typeof value === "object" ? "" : String(value);
}
