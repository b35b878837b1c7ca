import type { Claim } from "../../claims/claim.ts";
import { citationInMarkdown, toCsl } from "../../claims/citation.ts";
import type { DocumentRow } from "../../claims/document.ts";
import { copyText } from "./copy.ts";
import type { Desk } from "./desk.ts";
import { element } from "./element.ts";

/** Buttons that copy where a claim stands: for a text, for a reference manager, as a link. */
export function citationButtons(desk: Desk, claim: Claim, document: DocumentRow): HTMLElement {
  const copy = (label: string, text: () => string) =>
    element("button", {
      type: "button",
      text: label,
      on: { click: () => copyText(desk, text()) },
    });
  return element(
    "section",
    { class: "citation" },
    element("h4", { text: "Copy as citation" }),
    element(
      "div",
      { class: "buttons" },
      copy("Markdown", () => citationInMarkdown(document, claim)),
      copy("CSL-JSON", () => JSON.stringify([{ ...toCsl(document), note: claim.quote }], null, 2)),
      copy("Link", () => desk.link()),
    ),
  );
}
