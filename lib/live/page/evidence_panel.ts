import type { Claim } from "../../claims/claim.ts";
import { gloss } from "../../claims/gloss.ts";
import type { App } from "./app.ts";
import { element, fill, icon } from "./element.ts";
import { evidenceParts } from "./evidence_parts.ts";
import type { PassedSentence } from "./backing.ts";
import { ReviewForm } from "./review_form.ts";

/** What is shown where it is a sentence that was passed over: it has no id. */
const SENTENCE = "";

/** The panel beside the page: what stands behind a figure, in the article's own words. */
export class EvidencePanel {
  readonly node: HTMLElement;
  readonly #app: App;
  /** puts a claim into the address, or null to close */
  readonly #go: (id: string | null) => void;
  readonly #body = element("div", { class: "evidence-body" });
  readonly #place = element("span", { class: "place" });
  readonly #step = (by: number, label: string, path: string, key: string) =>
    element("button", {
      type: "button",
      class: "quiet",
      "aria-label": label,
      title: `${label} (${key})`,
      on: { click: () => this.#move(by) },
    }, icon(path));
  readonly #last = this.#step(-1, "Previous claim", "M10 3 5 8l5 5", "[");
  readonly #next = this.#step(1, "Next claim", "M6 3l5 5-5 5", "]");
  #ids: readonly string[] = [];
  #shown: string | null = null;
  #from: Element | null = null;

  constructor(app: App, go: (id: string | null) => void) {
    this.#app = app;
    this.#go = go;
    const close = element("button", {
      type: "button",
      class: "quiet",
      "aria-label": "Close",
      title: "Close (Esc)",
      on: { click: () => this.#close() },
    }, icon("M4 4l8 8M12 4l-8 8"));
    const head = element(
      "header",
      {},
      element("h2", { text: "Evidence", tabindex: -1 }),
      this.#place,
      this.#last,
      this.#next,
      close,
    );
    this.node = element("aside", { class: "evidence", "aria-label": "Evidence", hidden: true }, head, this.#body);
    addEventListener("keydown", (event) => this.#key(event));
  }

  /** Takes the claims that the reader may go through. */
  choose(ids: readonly string[]): void {
    this.#ids = ids;
  }

  /** Shows a claim, or hides the panel for null. */
  show(id: string | null): void {
    if (id === this.#shown) return;
    if (id === null) {
      this.#turn(null);
      return this.#giveBack();
    }
    if (!this.#ids.includes(id)) this.#ids = [id];
    this.#open(id, () => this.#draw());
  }

  /** Says why a sentence of an article made no claim. */
  explain(
    text: string,
    { start, end, reason }: PassedSentence,
    look: { readonly lang: string; readonly dir: string },
  ): void {
    this.#open(SENTENCE, () => {
      this.#place.textContent = "";
      this.#last.hidden = this.#next.hidden = true;
      fill(
        this.#body,
        element("h3", { class: "gloss", text: "No claim was made of this" }),
        element("blockquote", { class: "excerpt-text", ...look, text: text.slice(start, end).replaceAll("\n", " ") }),
        element("p", { class: "passed-reason", text: reason }),
      );
    });
  }

  /** The tables are others: the claim is shown as it is now. */
  refresh(): void {
    if (this.#shown) this.#draw();
  }

  #open(shown: string, draw: () => void): void {
    const opening = this.#shown === null;
    this.#turn(shown);
    if (opening) this.#from = document.activeElement;
    draw();
    if (opening) this.node.querySelector<HTMLElement>("h2")!.focus({ preventScroll: true });
  }

  #turn(shown: string | null): void {
    this.#shown = shown;
    this.node.hidden = shown === null;
    document.documentElement.classList.toggle("with-evidence", shown !== null);
  }

  #draw(): void {
    const at = this.#ids.indexOf(this.#shown!);
    const claim = this.#app.store.claim(this.#shown!);
    this.#place.textContent = this.#ids.length > 1 ? `${at + 1} of ${this.#ids.length}` : "";
    this.#last.hidden = this.#next.hidden = this.#ids.length < 2;
    this.#last.disabled = at <= 0;
    this.#next.disabled = at >= this.#ids.length - 1;
    if (!claim) {
      fill(
        this.#body,
        element("p", {
          class: "soft",
          text: `There is no claim ${this.#shown}: its article may have gone, or it was rejected.`,
        }),
      );
      return;
    }
    fill(this.#body, ...this.#parts(claim));
    this.#body.scrollTop = 0;
    const here = this.#body.querySelector<HTMLElement>(".article-text mark.here");
    const box = here?.closest<HTMLElement>(".article-text");
    if (here && box) box.scrollTop = here.offsetTop - box.offsetTop - box.clientHeight / 3;
  }

  #parts(claim: Claim): readonly HTMLElement[] {
    const review = this.#app.backing.live ? [new ReviewForm(this.#app, claim).node] : [];
    return [element("h3", { class: "gloss", text: gloss(claim) }), ...evidenceParts(this.#app, claim, review)];
  }

  #move(by: number): void {
    const id = this.#ids[this.#ids.indexOf(this.#shown!) + by];
    if (id !== undefined) this.#go(id);
  }

  #close(): void {
    this.#go(null);
  }

  /** The focus goes back to where it came from. */
  #giveBack(): void {
    if (this.#from instanceof HTMLElement && this.#from.isConnected) this.#from.focus({ preventScroll: true });
    this.#from = null;
  }

  #key(event: KeyboardEvent): void {
    if (this.#shown === null || event.defaultPrevented) return;
    if (event.key === "Escape") return this.#close();
    if (
      (event.target as Element).closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey
    ) return;
    if (event.key === "[") this.#move(-1);
    if (event.key === "]") this.#move(1);
  }
}
