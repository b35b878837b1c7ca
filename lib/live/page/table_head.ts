import { element } from "./element.ts";
import type { ShownColumn } from "./paged_table.ts";
import type { Sort } from "./table_model.ts";

/** A heading that sorts. */
export function headCell({ name, label, align }: ShownColumn, sort: Sort | null, choose: () => void): HTMLElement {
  const state = sort?.name === name ? (sort.down ? "descending" : "ascending") : null;
  const button = element("button", { type: "button", "data-name": name, text: label, on: { click: choose } });
  return element("th", { scope: "col", class: align, "aria-sort": state }, button);
}

const HINTS = { text: "holds", number: "5, >1m, 2..9", date: "2019..2021" } as const;

/** A field above a column. */
export function filterField(
  label: string,
  kind: ShownColumn["kind"],
  value: string,
  take: (text: string) => void,
): HTMLElement {
  const field = element("input", {
    type: "text",
    class: "filter",
    placeholder: HINTS[kind],
    "aria-label": `Filter ${label}`,
    on: { input: () => take(field.value) },
  });
  field.value = value;
  return field;
}
