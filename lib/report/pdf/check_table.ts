import { type PDFContext, PDFDict, PDFNumber } from "@cantoo/pdf-lib";
import { at, isElement, listAt, nameOf } from "./objects.ts";

/** Checks a table's tags: the same number of columns in each row, spans counted, and a header cell. */
export function checkTable(context: PDFContext, table: PDFDict, add: (message: string) => void): void {
  const rows = rowsOf(context, table);
  const cells = rows.map((row) => listAt(row, "K").map((kid) => context.lookup(kid)).filter(isElement));
  const widths = new Set(widthsOf(cells));
  if (widths.size > 1) add(`a table with rows of ${[...widths].join(" and ")} columns`);
  const heads = cells.flat().filter((cell) => nameOf(at(cell, "S")) === "TH");
  if (heads.length === 0) add("a table without header cells");
  if (heads.some((cell) => !SCOPES.has(scopeOf(cell)))) add("a header cell that does not say what it heads");
  checkCaption(context, table, add);
}

const SCOPES: ReadonlySet<string> = new Set(["Row", "Column", "Both"]);

function scopeOf(cell: PDFDict): string {
  const attributes = listAt(cell, "A").map((entry) => cell.context.lookup(entry));
  const scopes = attributes.map((entry) => entry instanceof PDFDict ? nameOf(at(entry, "Scope")) : undefined);
  return scopes.find((scope) => scope !== undefined) ?? "";
}

/** A caption comes first or last, and there is one at most. */
function checkCaption(context: PDFContext, table: PDFDict, add: (message: string) => void): void {
  const kids = listAt(table, "K").map((kid) => context.lookup(kid)).filter(isElement);
  const places = kids.flatMap((kid, index) => nameOf(at(kid, "S")) === "Caption" ? [index] : []);
  if (places.length > 1) add("a table with two captions");
  if (places.some((place) => place > 0 && place < kids.length - 1)) add("a caption in the middle of its table");
}

function rowsOf(context: PDFContext, element: PDFDict): PDFDict[] {
  const kids = listAt(element, "K").map((kid) => context.lookup(kid)).filter(isElement);
  return kids.flatMap((kid) => {
    const kind = nameOf(at(kid, "S")) ?? "";
    if (kind === "TR") return [kid];
    return ["THead", "TBody", "TFoot"].includes(kind) ? rowsOf(context, kid) : [];
  });
}

/** A cell that spans rows counts in the rows below it too. */
function widthsOf(rows: readonly (readonly PDFDict[])[]): number[] {
  const below: number[] = [];
  return rows.map((cells, index) => {
    let width = below[index] ?? 0;
    for (const cell of cells) {
      const columns = spanOf(cell, "ColSpan");
      width += columns;
      for (let row = index + 1; row < index + spanOf(cell, "RowSpan"); row++) below[row] = (below[row] ?? 0) + columns;
    }
    return width;
  });
}

function spanOf(cell: PDFDict, key: string): number {
  const attributes = listAt(cell, "A").map((entry) => cell.context.lookup(entry));
  for (const entry of attributes) {
    const span = entry instanceof PDFDict ? at(entry, key) : undefined;
    if (span instanceof PDFNumber) return span.asNumber();
  }
  return 1;
}
