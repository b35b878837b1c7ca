import type { Claim } from "../../claims/claim.ts";
import type { DocumentRow } from "../../claims/document.ts";
import { gloss } from "../../claims/gloss.ts";
import { periodInWords } from "../../claims/period.ts";
import { addClaim } from "./add_claim.ts";
import type { App } from "./app.ts";
import type { PassedSentence } from "./backing.ts";
import { element, fill } from "./element.ts";
import { markedParagraphs, type Marking, offsetAt } from "./marked_text.ts";
import { type Topic, topicOf } from "./topic.ts";

const LEGEND: Readonly<Record<Topic, string>> = {
  theft: "thefts",
  launches: "launches",
  nuclear: "nuclear tests",
  sanctions: "sanctions",
  violations: "violations",
  other: "other",
};

/** An article's text: every claim in the colour of its topic, and what was passed over, with the reason. */
export class ArticleText {
  readonly node = element("article", { class: "article" });
  readonly #app: App;
  readonly #body = element("div", { class: "article-body" });
  readonly #adder = element("button", { type: "button", class: "primary adder", text: "Add a claim…", hidden: true });
  #document: DocumentRow | undefined;
  #passed: readonly PassedSentence[] = [];
  #span: readonly [number, number] | null = null;

  constructor(app: App) {
    this.#app = app;
    this.#body.addEventListener("click", (event) => this.#click(event));
    this.#body.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#click(event);
    });
    if (!app.backing.live) return;
    document.addEventListener("selectionchange", () => this.#select());
    this.#adder.addEventListener("click", () => {
      if (this.#span) addClaim(app, this.#document!.key, this.#span);
    });
  }

  /** Shows words in place of an article. */
  clear(words: string): void {
    this.#document = undefined;
    fill(this.node, element("p", { class: "soft", text: words }));
  }

  /** Shows an article, and a moment later what was passed over in it. */
  async show(document: DocumentRow): Promise<void> {
    const other = document.key !== this.#document?.key;
    this.#document = document;
    if (other) this.#passed = [];
    this.#draw();
    if (other) scrollTo(0, 0);
    const passed = await this.#app.backing.passed(document.key);
    if (this.#document !== document || passed.length === 0) return;
    this.#passed = passed;
    this.#draw();
  }

  #draw(): void {
    const document = this.#document!;
    const claims = this.#app.store.claimsOf(document.key).flatMap((id) => this.#app.store.claim(id) ?? []);
    const text = this.#app.store.text(document.key);
    this.#body.lang = document.language;
    this.#body.dir = document.direction;
    if (text !== undefined) {
      fill(this.#body, ...markedParagraphs(text, [...claims.flatMap(markingsOf), ...this.#passed.map(passedMarking)]));
    } else fill(this.#body, ...claims.map((claim) => sentenceOf(this.#app, claim)));
    for (const mark of this.#body.querySelectorAll<HTMLElement>("mark[data-claims], mark.passed")) {
      mark.tabIndex = 0;
      mark.setAttribute("role", "button");
    }
    fill(this.node, this.#head(document), this.#legend(claims), this.#adder, this.#body);
  }

  #head(document: DocumentRow): HTMLElement {
    const { title, language, direction, publisher, published, published_end, published_note, url, words } = document;
    const day = published ? periodInWords(published, published_end) : "no date";
    const note = published_note ? ` (${published_note})` : "";
    const facts = [publisher, day + note, `${words.toLocaleString("en")} words`].filter((part) => part !== null).join(
      " · ",
    );
    return element(
      "header",
      {},
      element("a", { class: "back", href: "#articles", text: "All articles" }),
      element("h2", { lang: language, dir: direction, text: title }),
      element(
        "p",
        { class: "soft" },
        facts,
        url ? " · " : null,
        url ? element("a", { href: url, rel: "noreferrer noopener", target: "_blank", text: "Original" }) : null,
      ),
      document.story_note === null ? null : element(
        "p",
        { class: "soft" },
        element("a", { href: `#articles/${encodeURIComponent(document.story!)}`, text: "The same story" }),
        `: ${document.story_note}`,
      ),
    );
  }

  #legend(claims: readonly Claim[]): HTMLElement {
    const counts = new Map<Topic, number>();
    for (const { measure } of claims) counts.set(topicOf(measure), (counts.get(topicOf(measure)) ?? 0) + 1);
    const items = [...counts].map(([topic, count]) =>
      element("li", { class: topic, text: `${LEGEND[topic]} ${count}` })
    );
    if (this.#passed.length > 0) {
      items.push(element("li", { class: "passed", text: `passed over ${this.#passed.length}` }));
    }
    return element("ul", { class: "legend", "aria-label": "Colours" }, ...items);
  }

  #click(event: Event): void {
    const mark = (event.target as Element).closest<HTMLElement>("mark");
    const ids = mark?.dataset["claims"];
    if (ids) return this.#app.openClaims([...ids.split(" "), ...this.#others(ids.split(" "))]);
    if (!mark?.classList.contains("passed")) return;
    const at = Number(mark.dataset["start"]);
    const passed = this.#passed.find(({ start, end }) => start <= at && at < end);
    if (passed) this.#app.explain(this.#document!, passed);
  }

  /** All other claims of the article, so that a reader goes on from the one that was chosen. */
  #others(ids: readonly string[]): readonly string[] {
    return this.#app.store.claimsOf(this.#document!.key).filter((id) => !ids.includes(id));
  }

  #select(): void {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const inside = range && this.#body.contains(range.startContainer) && this.#body.contains(range.endContainer);
    const start = inside ? offsetAt(range.startContainer, range.startOffset) : null;
    const end = inside ? offsetAt(range.endContainer, range.endOffset) : null;
    this.#span = start !== null && end !== null && start < end ? [start, end] : null;
    this.#adder.hidden = this.#span === null;
    if (!this.#span || !range) return;
    const box = range.getBoundingClientRect();
    this.#adder.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 140))}px`;
    this.#adder.style.top = `${Math.min(box.bottom + 6, innerHeight - 44)}px`;
  }
}

function markingsOf(claim: Claim): readonly Marking[] {
  const topic = topicOf(claim.measure), title = gloss(claim);
  const spans = [[claim.span_start, claim.span_end] as const, ...claim.also];
  return spans.map(([start, end], index) => ({
    start,
    end,
    ids: [claim.id],
    look: index === 0 ? topic : `${topic} also`,
    title,
  }));
}

function passedMarking({ start, end, reason }: PassedSentence): Marking {
  return { start, end, ids: [], look: "passed", title: reason };
}

/** Where the whole text is not at hand: each claim's sentence, with one before and after. */
function sentenceOf(app: App, claim: Claim): HTMLElement {
  const around = app.store.around(claim.id);
  const start = claim.span_start - claim.sentence_start;
  const marking = {
    start,
    end: start + claim.quote.length,
    ids: [claim.id],
    look: topicOf(claim.measure),
    title: gloss(claim),
  };
  const sentence = markedParagraphs(claim.sentence.replaceAll("\n", " "), [marking]);
  return element(
    "div",
    { class: "around" },
    around?.before ? element("p", { class: "soft", text: around.before }) : null,
    ...sentence,
    around?.after ? element("p", { class: "soft", text: around.after }) : null,
  );
}
