import { element } from "./element.ts";
import type { ShownColumn } from "./paged_table.ts";

/** Height of a row in CSS pixels, as the style sheet has it. */
export const ROW = 34;

/** A row of a table of any length, at its place: `at` counts the rows that are shown, `row` is its number in the data. */
export function virtualRow(at: number, row: number, columns: readonly ShownColumn[]): HTMLElement {
  const cells = columns.map((column) => {
    const cell = element("div", { role: "gridcell", class: column.align });
    if (column.fill) column.fill(cell, row);
    else cell.textContent = column.text(row);
    return cell;
  });
  const node = element("div", {
    class: "v-row",
    role: "row",
    id: `v-row-${at}`,
    "aria-rowindex": at + 2,
    "data-at": at,
  }, ...cells);
  node.style.transform = `translateY(${at * ROW}px)`;
  return node;
}
