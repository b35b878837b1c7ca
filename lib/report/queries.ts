import { type Html, html } from "../base/html.ts";
import type { Check } from "../claims/check.ts";
import { fill, wordOf, words as frame } from "../claims/words.ts";
import { citedInFull, type Corpus } from "./corpus.ts";
import { titleOf } from "./evidence.ts";
import { capital } from "./findings.ts";
import { anchorOf } from "./cards.ts";
import type { Uses } from "./uses.ts";
import { type BriefingWords, fillHtml } from "./words.ts";

const WEIGHT: Readonly<Record<Check["severity"], number>> = { error: 0, warning: 1, note: 2 };

/** How many queries are printed, the weightiest first. */
const MOST = 40;

/** What an editor would query, in plain words, with the claim or the article that each is about. */
export function queryList(corpus: Corpus, uses: Uses, words: BriefingWords): Html {
  if (corpus.checks.length === 0) return html`<p>${words.queries.none}</p>`;
  const ordered = corpus.checks.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const more = ordered.length - MOST;
  return html`<div class="wide">${ordered.slice(0, MOST).map((check) => query(check, corpus, uses, words))}${
    more > 0 && html`<p class="more">${fill(words.queries.cut, { n: more })}</p>`
  }</div>`;
}

function query({ kind, document, claim, message }: Check, corpus: Corpus, uses: Uses, words: BriefingWords): Html {
  const about = claim === null ? undefined : corpus.claim(claim);
  const said = about === undefined ? "" : html`
    ${fillHtml(words.queries.said, { claim: uses.link(capital(citedInFull(about))) })}
  `;
  const known = corpus.documents.find(({ key }) => key === (document ?? about?.document));
  const where = known === undefined ? "" : fillHtml(words.queries.in, {
    document: html`<a href="#${anchorOf("document", known)}">${known.publisher ?? titleOf(known, words)}</a>`,
  });
  const name = wordOf(frame.checks as Readonly<Record<string, { readonly name?: string }>>, kind)?.name ??
    kind.replaceAll("_", " ");
  return html`
    <div class="query">
      <p class="kind">${name}</p>
      <p>${where}${message}${said}</p>
    </div>
  `;
}
