import { spoken } from "../../claims/words.ts";
import type { App } from "./app.ts";
import { CLAIM_FIELDS, fieldControl } from "./claim_fields.ts";
import { labelled, openDialog } from "./dialog.ts";
import { element } from "./element.ts";
import { sendReview } from "./review_form.ts";

const AROUND = 40;

/** Asks for the fields of a claim that the machine missed, in words that the reader selected. */
export function addClaim(app: App, doc: string, [start, end]: readonly [number, number]): void {
  const text = app.store.text(doc)!;
  const words = text.slice(start, end);
  const fields = Object.keys(CLAIM_FIELDS).map((name) => labelled(spoken(name), fieldControl(name, "")));
  const note = labelled("note", element("input", { name: "note", type: "text" }));
  const who = labelled("by", element("input", { name: "who", type: "text", autocomplete: "name" }));
  const quote = element("blockquote", { dir: "auto", text: words });
  openDialog(
    "Add a claim",
    [quote, element("div", { class: "field-grid" }, ...fields, who, note)],
    "Add",
    async (data) => {
      const filled = Object.keys(CLAIM_FIELDS).map((name) => [name, String(data.get(name) ?? "").trim()]).filter((
        [, value],
      ) => value !== "");
      if (!filled.some(([name]) => name === "measure")) return "a claim needs a measure";
      const given = (name: string) => String(data.get(name) ?? "").trim() || null;
      return await sendReview(app, {
        claim: null,
        decision: "add",
        doc,
        words,
        before: text.slice(Math.max(0, start - AROUND), start),
        after: text.slice(end, end + AROUND),
        field: null,
        value: filled.map(([name, value]) => `${name}=${value}`).join("; "),
        who: given("who"),
        note: given("note"),
      });
    },
  );
}
