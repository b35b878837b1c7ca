import type { Claim } from "../../claims/claim.ts";
import { type DocumentRow, voiceOf } from "../../claims/document.ts";
import { gloss, partyInWords } from "../../claims/gloss.ts";
import { periodInWords } from "../../claims/period.ts";
import { fieldInWords, ruleInWords } from "../../claims/reason.ts";
import { languageInWords } from "../../claims/words.ts";
import type { App } from "./app.ts";
import { citationButtons } from "./citation_buttons.ts";
import { element } from "./element.ts";
import { readFieldsTable } from "./read_fields.ts";
import { markedParagraphs, markedPieces, type Marking } from "./marked_text.ts";
import { topicOf } from "./topic.ts";

/** The parts of the evidence for a claim, from the words themselves to what else says the same. */
export function evidenceParts(app: App, claim: Claim, review: readonly HTMLElement[]): readonly HTMLElement[] {
  const document = app.store.document(claim.document);
  return [
    quotation(app, claim, document),
    ...(document ? [source(document, claim)] : []),
    readFieldsTable(app, claim),
    ...review,
    ...checks(app, claim),
    ...statement(app, claim),
    ...(document ? [citationButtons(app, claim, document)] : []),
  ];
}

/** The article with the words marked; where the text is not at hand, the sentence with one before and after. */
function quotation(app: App, claim: Claim, document: DocumentRow | undefined): HTMLElement {
  const text = app.store.text(claim.document);
  const look = { lang: claim.language, dir: document?.direction ?? "auto" };
  if (text !== undefined) {
    const box = element("div", {
      class: "article-text",
      tabindex: 0,
      role: "region",
      "aria-label": "The article",
      ...look,
    });
    box.append(...markedParagraphs(text, markingsOf(claim)));
    return box;
  }
  const around = app.store.around(claim.id);
  const sentence = element("p", {});
  const start = claim.span_start - claim.sentence_start, end = claim.span_end - claim.sentence_start;
  const marking = { start, end, ids: [], look: `here ${topicOf(claim.measure)}`, title: "" };
  sentence.append(...markedPieces(claim.sentence, 0, claim.sentence.length, [marking]));
  return element(
    "blockquote",
    { class: "excerpt-text", ...look },
    around?.before ? element("p", { class: "soft", text: around.before }) : null,
    sentence,
    around?.after ? element("p", { class: "soft", text: around.after }) : null,
  );
}

function markingsOf(claim: Claim): readonly Marking[] {
  const topic = topicOf(claim.measure);
  const reasons = claim.reasons.flatMap(({ field, rule, spans }) =>
    spans.map(([start, end]) => ({
      start,
      end,
      ids: [],
      look: "reason",
      title: `${fieldInWords(field)}: ${ruleInWords(rule)}`,
    }))
  );
  const also = claim.also.map(([start, end]) => ({ start, end, ids: [], look: `also ${topic}`, title: "said again" }));
  const sentence = {
    start: claim.sentence_start,
    end: claim.sentence_start + claim.sentence.length,
    ids: [],
    look: "sentence",
    title: "",
  };
  return [
    sentence,
    { start: claim.span_start, end: claim.span_end, ids: [], look: `here ${topic}`, title: "the claim" },
    ...also,
    ...reasons,
  ];
}

function source(document: DocumentRow, claim: Claim): HTMLElement {
  const published = document.published ? periodInWords(document.published, document.published_end) : "no date";
  const note = document.published_note ? ` (${document.published_note})` : "";
  const page = claim.page === null ? null : `page ${claim.page}`;
  const parts = [document.publisher, published + note, page, languageInWords(claim.language)]
    .filter((part) => part !== null);
  return element(
    "div",
    { class: "source" },
    element("p", { class: "source-title", lang: document.language, dir: "auto", text: document.title }),
    element("p", { class: "soft", text: parts.join(" · ") }),
    element(
      "p",
      { class: "source-links" },
      element("a", { href: `#articles/${encodeURIComponent(document.key)}`, text: "Open in Articles" }),
      document.url
        ? element("a", { href: document.url, rel: "noreferrer noopener", target: "_blank", text: "Original" })
        : null,
    ),
  );
}

function checks(app: App, claim: Claim): readonly HTMLElement[] {
  const own = [...app.store.tables.checks].filter((check) => check.claim === claim.id);
  return own.map(({ severity, message }) => element("p", { class: `check ${severity}`, text: message }));
}

const AGREEMENT = {
  single: "Said by this article alone",
  repeated: "Repeated: several articles, one originator",
  corroborated: "Corroborated: two or more originators",
  conflict: "In conflict: no value satisfies all of them",
} as const;

function statement(app: App, claim: Claim): readonly HTMLElement[] {
  const own = claim.statement === null ? undefined : app.store.statement(claim.statement);
  if (!own) return [];
  const others = own.claims.filter((id) => id !== claim.id).flatMap((id) => app.store.claim(id) ?? []);
  const items = others.map((other) => {
    const document = app.store.document(other.document);
    const link = element("a", {
      href: `#claim=${other.id}`,
      "data-claims": [other.id, ...own.claims.filter((id) => id !== other.id)].join(" "),
      text: gloss(other),
    });
    return element(
      "li",
      {},
      link,
      element("span", { class: "soft", text: ` ${document ? voiceOf(document) : other.document}` }),
    );
  });
  return [
    element(
      "section",
      { class: `statement ${own.agreement}` },
      element("h4", { text: AGREEMENT[own.agreement] }),
      own.originators.length > 0
        ? element("p", {
          class: "soft",
          text: `Rests on ${own.originators.map((party) => partyInWords(party)).join(", ")}`,
        })
        : null,
      items.length > 0 ? element("ul", {}, ...items) : null,
    ),
  ];
}
