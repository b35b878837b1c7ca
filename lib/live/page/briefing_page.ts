import type { App } from "./app.ts";
import { RefusedError } from "./backing.ts";
import { element, fill } from "./element.ts";
import type { Page } from "./page.ts";
import { problemNode } from "./problem_node.ts";

/** The briefing as it would be printed, made anew when a notebook, the data or a template changes. */
export class BriefingPage implements Page {
  readonly node: HTMLElement;
  readonly title = "Briefing";
  readonly #app: App;
  readonly #problems = element("div", { class: "problems" });
  readonly #state = element("span", { class: "soft", role: "status" });
  readonly #make = element("button", {
    type: "button",
    class: "primary",
    text: "Make PDF",
    on: { click: () => this.#makePdf() },
  });
  readonly #paper = element("div", { class: "paper-box" });
  #up = false;

  constructor(app: App) {
    this.#app = app;
    const bar = element("div", { class: "bar" }, element("h1", { text: "Briefing" }), this.#state, this.#make);
    this.node = element(
      "div",
      { class: "page wide briefing-page" },
      bar,
      this.#problems,
      this.#paper,
    );
  }

  enter(): void {
    if (this.#up) return;
    this.#up = true;
    this.refresh();
  }

  leave(): void {
    this.#up = false;
    fill(this.#paper);
  }

  /** Loads it; the last one stays in sight until the new one is there, and stays if there is something wrong. */
  async refresh(): Promise<void> {
    if (!this.#up) return;
    if (this.#paper.childElementCount === 0) {
      fill(this.#paper, element("p", { class: "soft", role: "status", text: "The briefing is being made …" }));
    }
    const response = await fetch("/briefing", { cache: "no-store" });
    this.#paper.querySelector(":scope > p")?.remove();
    if (!response.ok) {
      const { problems } = await response.json();
      fill(
        this.#problems,
        ...problems.map((problem: Parameters<typeof problemNode>[1]) => problemNode(this.#app, problem)),
      );
      return;
    }
    fill(this.#problems);
    const html = await response.text();
    const old = this.#paper.querySelector("iframe");
    const scroll = old?.contentWindow?.scrollY ?? 0;
    // The same origin lets the page follow a link to a claim; without allow-scripts nothing in it can run.
    const next = element("iframe", { title: "The briefing", sandbox: "allow-same-origin allow-popups", srcdoc: html });
    next.addEventListener("load", () => {
      old?.remove();
      next.classList.remove("coming");
      next.contentWindow!.scrollTo(0, scroll);
      next.contentDocument!.addEventListener("click", (event) => this.#follow(event));
    });
    if (old) next.classList.add("coming");
    this.#paper.append(next);
  }

  /** A claim in the briefing opens its evidence here too; other links inside it are the briefing's own. */
  #follow(event: Event): void {
    const claim = (event.target as Element).closest<HTMLElement>("[data-claim], [data-claims]");
    if (!claim) return;
    event.preventDefault();
    this.#app.openClaims((claim.dataset["claims"] ?? claim.dataset["claim"]!).split(" "));
  }

  async #makePdf(): Promise<void> {
    this.#make.disabled = true;
    this.#state.textContent = "Making the PDF …";
    try {
      const { path } = await this.#app.backing.post("/briefing.pdf", {}) as { path: string };
      fill(this.#state, element("a", { href: `/${path}`, target: "_blank", rel: "noopener", text: path }), " is made");
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      this.#state.textContent = "";
      fill(this.#problems, ...error.problems.map((problem) => problemNode(this.#app, problem)));
    } finally {
      this.#make.disabled = false;
    }
  }
}
