import measures from "../../../data/measures.json" with { type: "json" };
import { spoken, words } from "../../claims/words.ts";
import { element } from "./element.ts";

/** How a field of a claim is given: from a list, as a number, a day or plain text. */
type Asked = { readonly choices: readonly string[] } | { readonly type: "number" | "date" | "text" };

/** The fields of a claim that an analyst may set, in the order in which a form asks for them. */
export const CLAIM_FIELDS: Readonly<Record<string, Asked>> = {
  measure: { choices: Object.keys(measures) },
  low: { type: "number" },
  high: { type: "number" },
  unit: { type: "text" },
  bound: { choices: Object.keys(words.bounds) },
  start: { type: "date" },
  end: { type: "date" },
  subject: { choices: Object.keys(words.subjects) },
  victim: { type: "text" },
  credited: { type: "text" },
  relayed: { type: "text" },
  action: { choices: Object.keys(words.actions) },
  flow: { choices: Object.keys(words.flows) },
  good: { choices: Object.keys(words.goods) },
};

/** A control for a field; an empty value stands for none. */
export function fieldControl(name: string, value: string): HTMLInputElement | HTMLSelectElement {
  const asked = CLAIM_FIELDS[name]!;
  if ("choices" in asked) {
    const options = ["", ...asked.choices].map((choice) =>
      element("option", { value: choice, text: choice === "" ? "–" : spoken(choice) })
    );
    const select = element("select", { name, "aria-label": spoken(name) }, ...options);
    select.value = value;
    return select;
  }
  const step = asked.type === "number" ? "any" : null;
  const input = element("input", { name, type: asked.type, step, "aria-label": spoken(name) });
  input.value = value;
  return input;
}

/** A value of a claim as a control takes it. */
export function controlText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? "" : String(value);
}
