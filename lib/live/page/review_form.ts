import type { Claim } from "../../claims/claim.ts";
import type { Review } from "../../claims/review.ts";
import { spoken } from "../../claims/words.ts";
import type { App } from "./app.ts";
import { RefusedError } from "./backing.ts";
import { CLAIM_FIELDS, controlText, fieldControl } from "./claim_fields.ts";
import { element, fill } from "./element.ts";
import { keep, readKept } from "./frame.ts";

const WHO_KEY = "casebook-who";
/** How much text around the words is written down, by which a claim is found again after an article changed. */
const AROUND = 40;

/** Where the analyst decides on a claim. What is decided is written at once, and comes back with the tables. */
export class ReviewForm {
  readonly node: HTMLElement;
  readonly #app: App;
  readonly #claim: Claim;
  readonly #who = element("input", {
    type: "text",
    name: "who",
    placeholder: "Your name",
    "aria-label": "Your name",
    autocomplete: "name",
  });
  readonly #note = element("input", {
    type: "text",
    name: "note",
    placeholder: "Note (optional)",
    "aria-label": "Note",
  });
  readonly #fault = element("p", { class: "fault", role: "alert" });
  readonly #correction = element("form", {
    class: "correction",
    hidden: true,
    on: { submit: (event) => this.#correct(event) },
  });

  constructor(app: App, claim: Claim) {
    this.#app = app;
    this.#claim = claim;
    this.#who.value = readKept(WHO_KEY) ?? "";
    const button = (text: string, click: () => void, kind = "") =>
      element("button", { type: "button", class: kind, text, on: { click } });
    const state = claim.review === null
      ? element("p", { class: "soft", text: "Read by the machine, not reviewed yet." })
      : element("p", { class: "reviewed", text: sayReview(claim.review) });
    this.node = element(
      "section",
      { class: "review" },
      element("h4", { text: "Review" }),
      state,
      element(
        "div",
        { class: "buttons" },
        button("Accept", () => this.#decide({ decision: "accept" }), "accept"),
        button("Reject", () => this.#decide({ decision: "reject" }), "reject"),
        button("Correct…", () => this.#toggleCorrection()),
      ),
      this.#correction,
      element("div", { class: "by" }, this.#who, this.#note),
      this.#fault,
    );
  }

  #toggleCorrection(): void {
    this.#correction.hidden = !this.#correction.hidden;
    if (this.#correction.hidden) return;
    const names = Object.keys(CLAIM_FIELDS).map((name) => element("option", { value: name, text: spoken(name) }));
    const field = element("select", { name: "field", "aria-label": "Field" }, ...names);
    const slot = element("span");
    const show = () => fill(slot, fieldControl(field.value, controlText(this.#claim[field.value as keyof Claim])));
    field.addEventListener("change", show);
    field.value = "low";
    show();
    fill(this.#correction, field, slot, element("button", { type: "submit", text: "Save" }));
    field.focus();
  }

  #correct(event: Event): void {
    event.preventDefault();
    const field = this.#correction.querySelector<HTMLSelectElement>("[name=field]")!.value;
    const control = this.#correction.querySelector<HTMLInputElement>(`span > [name="${field}"]`)!;
    this.#decide({ decision: "correct", field, value: control.value });
  }

  async #decide(decision: Pick<Review, "decision"> & Partial<Review>): Promise<void> {
    keep(WHO_KEY, this.#who.value);
    const { id, document, quote, span_start, span_end } = this.#claim;
    const text = this.#app.store.text(document) ?? "";
    const around = {
      words: quote,
      before: text.slice(Math.max(0, span_start - AROUND), span_start),
      after: text.slice(span_end, span_end + AROUND),
    };
    const who = this.#who.value.trim() || null, note = this.#note.value.trim() || null;
    this.#fault.textContent = await sendReview(this.#app, {
      claim: id,
      doc: document,
      ...around,
      field: null,
      value: null,
      who,
      note,
      ...decision,
    });
  }
}

/** Sends a decision; says that it was written, or returns why not. */
export async function sendReview(app: App, review: Omit<Review, "when">): Promise<string> {
  try {
    await app.backing.post("/reviews", review);
    app.say("Written to data/reviews.csv");
    return "";
  } catch (error) {
    if (error instanceof RefusedError) return error.message;
    throw error;
  }
}

/** What was decided, with an arrow in place of its sign. */
export function sayReview(review: string): string {
  return review.replaceAll("->", "→");
}
