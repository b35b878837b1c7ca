import { type Html, html, trusted } from "../../base/html.ts";
import type { Claim } from "../../claims/claim.ts";
import { formatDay } from "../../claims/day.ts";
import type { DocumentRow } from "../../claims/document.ts";
import { dayInWords } from "../../claims/period.ts";
import { fill, languageInWords, type Words } from "../../claims/words.ts";
import { anchorOf, type Card, partsOf } from "./cards.ts";
import type { Uses } from "./uses.ts";
import { type BriefingWords, fillHtml, inDigits } from "./words.ts";

/** What the appendix is made of. */
export interface EvidenceSpec {
  readonly cards: readonly Card[];
  readonly uses: Uses;
  readonly words: Words;
  readonly briefing: BriefingWords;
}

/** The evidence: one card a sentence under the heading of its article, each with its claims and its way back. */
export function evidence(spec: EvidenceSpec): Html {
  const shown = spec.cards.filter((card) => spec.uses.isPrinted(card));
  const cut = shown.length === spec.cards.length
    ? ""
    : html`<p class="text">${fill(spec.briefing.evidence.cut, { total: spec.cards.length, shown: shown.length })}</p>`;
  return html`<div class="cards">${cut}${
    shown.map((card, index) => [
      card.document !== shown[index - 1]?.document && source(card.document, spec),
      evidenceCard(card, spec),
    ])
  }</div>`;
}

/** What rests on more sentences than could be written beside it, with all their numbers; nothing where there is none. */
export function evidenceSets({ uses, briefing: { evidence: words } }: EvidenceSpec): Html {
  if (uses.sets.length === 0) return html`<div></div>`;
  const items = uses.sets.map(({ text, where, numbers }, index) => {
    const list = html`${numbers.map((number, at) => html`${at > 0 && ", "}<a href="#c${number}">${number}</a>`)}`;
    const said = fillHtml(where === null ? words.set : words.set_in, { text, where: where ?? "", list });
    return html`<li id="set-${index + 1}">${said}</li>`;
  });
  return html`
    <div class="sets">
      <h3>${words.sets}</h3>
      <ul>${items}</ul>
    </div>
  `;
}

function source(document: DocumentRow, { words, briefing }: EvidenceSpec): Html {
  const parts = [
    document.publisher,
    dayOf(document, briefing),
    languageInWords(document.language, words),
    document.key,
  ];
  return html`
    <h3 class="source" id="${anchorOf("source", document)}">${titleOf(document, briefing)}</h3>
    <p class="by">${parts.filter((part) => part !== null).join(" · ")}</p>
  `;
}

/** The title of an article in its own language. */
export function titleOf({ title, language, direction, key }: DocumentRow, { documents }: BriefingWords): Html {
  if (title.trim() === "") return html`${documents.untitled} ${key}`;
  return html`
    <em class="title" lang="${language}" ${direction === "rtl" ? trusted(' dir="rtl"') : ""}>${title}</em>
  `;
}

/** The day or days of publication in words. */
export function dayOf({ published, published_end }: DocumentRow, { documents }: BriefingWords): string {
  if (published === null) return documents.undated;
  const start = dayInWords(published);
  if (published_end === null || published_end.getTime() === published.getTime()) return start;
  return fill(documents.between, { start, end: dayInWords(published_end) });
}

/** A card with more claims than this may be broken over two pages: else half a page would stay empty. */
const MOST_LINES = 6;

function evidenceCard(card: Card, spec: EvidenceSpec): Html {
  const { number, document, language } = card;
  const rtl = document.direction === "rtl" && language === document.language ? trusted(' dir="rtl"') : "";
  const words = partsOf(card).map(({ text, marked }) => marked ? html`<mark>${text}</mark>` : html`${text}`);
  return html`
    <div class="ev${card.claims.length > MOST_LINES ? " big" : ""}" id="c${number}" role="group" aria-label="${fill(
      spec.briefing.evidence.card,
      { n: number },
    )}">
      <p class="id"><a href="#c${number}">${number}</a></p>
      <div>
        <blockquote lang="${language}" ${rtl}>
          <p>${words}</p>
        </blockquote>
        <ul>${card.claims.map((claim) => claimLine(claim, spec))}</ul>
      </div>
      <div class="meta">${back(card, spec)}</div>
    </div>
  `;
}

function claimLine(claim: Claim, { briefing: { evidence: words } }: EvidenceSpec): Html {
  const parts = [
    html`${fill(words.read, { read: readAs(claim, words) })}${periodWords(claim)}`,
    claim.relayed === null ? null : fill(words.relayed, { party: claim.relayed }),
    claim.page === null ? null : fill(words.page, { n: claim.page }),
    fill(words.rule, { rule: claim.rule }),
    claim.review === null ? null : fill(words.review, { review: claim.review }),
    claim.id,
  ].filter((part) => part !== null);
  const line = parts.map((part, index) => html`${index > 0 && " · "}${part}`);
  return html`<li id="k-${claim.id}">${claim.gloss}<span class="read">${line}</span></li>`;
}

// The words of the article stay in their language, also for a reader who hears them.
function periodWords({ period_words: text, language }: Claim): Html | "" {
  return text === null ? "" : html`
    (<em lang="${language}">${text}</em>)
  `;
}

/** A claim's fields as they are stored, for who checks them: "max 2,000,000,000 USD, 2019-01-01 to 2019-08-07". */
export function readAs(claim: Claim, words: BriefingWords["evidence"]): string {
  const { measure, action, flow, good, subject } = claim;
  const what = [measure, action, flow, good, subject].filter((part) => part !== null).join(" ").replaceAll("_", " ");
  return [what, figureOf(claim), periodOf(claim, words)].filter((part) => part !== "").join(", ");
}

function figureOf({ low, high, unit, bound }: Claim): string {
  if (low === null && high === null) return "";
  const [least, most] = [low ?? high!, high ?? low!];
  const range = least === most ? inDigits(least) : `${inDigits(least)}–${inDigits(most)}`;
  return [bound ?? "exact", range, unit === "count" ? null : unit].filter((part) => part !== null).join(" ");
}

function periodOf({ start, end }: Claim, words: BriefingWords["evidence"]): string {
  if (start === null && end === null) return words.no_period;
  if (start?.getTime() === end?.getTime()) return formatDay(start!);
  return `${start === null ? "…" : formatDay(start)} to ${end === null ? "…" : formatDay(end)}`;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function back(card: Card, { uses, briefing: { evidence: words } }: EvidenceSpec): Html {
  const anchors = uses.anchorsOf(card);
  if (anchors.length === 0) return html`<p class="back">${words.unused}</p>`;
  const links = anchors.map((anchor, index) =>
    html`<a href="#${anchor}"><span class="pg" data-page="${anchor}">0</span>${letterOf(index)}</a>`
  );
  return html`<p class="back"><span class="paper">${words.used}</span><span class="screen">${words.used_on_screen}</span> ${
    trusted(links.map(String).join(" "))
  }</p>`;
}

/** a to z, then aa, ab and so on. */
export function letterOf(index: number): string {
  const last = LETTERS[index % LETTERS.length]!;
  return index < LETTERS.length ? last : letterOf(Math.floor(index / LETTERS.length) - 1) + last;
}
