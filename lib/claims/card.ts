import { type Html, html, type HtmlValue } from "../base/html.ts";
import type { Claim } from "./claim.ts";
import type { DocumentRow } from "./document.ts";
import { partyInWords, subjectMatter } from "./gloss.ts";
import { markedText } from "./marked.ts";
import { periodInWords } from "./period.ts";
import { fill, languageInWords, type Words, words as frame } from "./words.ts";

/** A sentence with the claims that rest on it. */
export interface Evidence {
  readonly document: DocumentRow;
  readonly sentence: string;
  /** offset of the sentence in the text */
  readonly sentence_start: number;
  /** in text order */
  readonly claims: readonly Claim[];
}

/** How a card is made. */
export interface CardOptions {
  /** default the frame's words */
  readonly words?: Words;
  /** the id of a claim's element, to which links lead; default `claim-<id>` */
  readonly anchor?: (claim: Claim) => string;
  /** what stands after a claim, such as links back to where it is used */
  readonly after?: (claim: Claim) => HtmlValue;
}

/** Claims by the sentence that they stand in, in the order of the documents and of their texts. */
export function toEvidence(claims: Iterable<Claim>, documents: Iterable<DocumentRow>): Evidence[] {
  const byDocument = Map.groupBy(claims, ({ document }) => document);
  return [...documents].flatMap((document) => {
    const sentences = Map.groupBy(byDocument.get(document.key) ?? [], ({ sentence_start }) => sentence_start);
    return [...sentences].sort(([a], [b]) => a - b).map(([sentence_start, own]) => ({
      document,
      sentence: own[0]!.sentence,
      sentence_start,
      claims: own.toSorted((a, b) => a.span_start - b.span_start || a.span_end - b.span_end),
    }));
  });
}

/** The evidence card of a sentence: where it stands, the sentence with the words marked, and beneath it how each claim is read. */
export function evidenceCard(evidence: Evidence, options: CardOptions = {}): Html {
  const { document, claims } = evidence;
  const { words = frame } = options;
  return html`
    <section class="evidence" data-document="${document.key}">
      <p class="evidence-source">${sourceLine(document, words)}${pageIn(claims, words)}</p>
      <blockquote lang="${claims[0]?.language ?? document.language}" dir="${document.direction}">
        <p>${quotation(evidence)}</p>
      </blockquote>
      <ul class="evidence-claims">
    ${claims.map((claim) => claimItem(claim, options, words))}</ul>
    </section>
  `;
}

/** Publisher, title in its own language, day of publication, language; what is not known is left out. */
export function sourceLine(
  { publisher, title, language, direction, published }: DocumentRow,
  words: Words = frame,
): Html {
  const day = published === null ? words.card.undated : periodInWords(published, published, { words });
  const parts = [
    publisher === null ? null : html`<strong>${publisher}</strong>`,
    title === "" ? null : html`<em lang="${language}" dir="${direction}">${title}</em>`,
    html`<span>${day}</span>`,
    html`<span>${languageInWords(language, words)}</span>`,
  ].filter((part) => part !== null);
  return html`${parts.map((part, index) => index === 0 ? part : html`, ${part}`)}`;
}

function pageIn([claim]: readonly Claim[], words: Words): Html | "" {
  const page = claim?.page ?? null;
  return page === null ? "" : html`, <span>${fill(words.card.page, { n: page })}</span>`;
}

/** The sentence as text of its own: its offsets are shifted so that marks fall where they do in the article. */
function quotation({ sentence, sentence_start, claims }: Evidence): Html {
  const shifted = claims.map((claim) => ({
    id: claim.id,
    span_start: claim.span_start - sentence_start,
    span_end: claim.span_end - sentence_start,
    also: claim.also.map(([start, end]) => [start - sentence_start, end - sentence_start] as const),
  }));
  return markedText(sentence, [0, sentence.length], shifted);
}

function claimItem(claim: Claim, { anchor = (one) => `claim-${one.id}`, after }: CardOptions, words: Words): Html {
  const w = words.card;
  const facts: readonly (readonly [string, string | null])[] = [
    [w.credited, claim.credited === null ? null : partyInWords(claim.credited, words)],
    [w.relayed, claim.relayed === null ? null : partyInWords(claim.relayed, words)],
    [w.rule, claim.rule],
    [w.review, claim.review],
  ];
  const said = facts.filter(([, value]) => value !== null).map(([name, value]) =>
    html`; <span class="evidence-fact">${name} <bdi>${value}</bdi></span>`
  );
  const read = html`<span class="evidence-name">${w.read_as}</span> <strong>${subjectMatter(claim, words)}</strong>`;
  return html`<li id="${anchor(claim)}" data-claim="${claim.id}">${read}${said}${after?.(claim)}</li>\n`;
}
