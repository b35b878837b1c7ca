import { type Html, html, trusted } from "../../base/html.ts";
import type { Check } from "../../claims/check.ts";
import { wordOf, words as frame } from "../../claims/words.ts";
import { capital, capitalText } from "./capitals.ts";
import { citedInFull, type Corpus } from "./corpus.ts";
import { titleOf } from "./evidence.ts";
import { anchorOf } from "./cards.ts";
import type { Uses } from "./uses.ts";
import { type BriefingWords, counted, fillHtml } from "./words.ts";

const WEIGHT: Readonly<Record<Check["severity"], number>> = { error: 0, warning: 1, note: 2 };

/** How many queries of one kind are printed. */
const MOST = 8;

/** What the list of queries needs beside the corpus. */
export interface QuerySpec {
  readonly uses: Uses;
  readonly words: BriefingWords;
  /** whether the list of articles is printed, to which a query leads */
  readonly listed: boolean;
}

/** What an editor would query, in plain words, with the claim or the article that each is about. */
export function queryList(corpus: Corpus, { uses, words, listed }: QuerySpec): Html {
  if (corpus.checks.length === 0) return html`<p>${words.queries.none}</p>`;
  const shown = [...Map.groupBy(corpus.checks, ({ kind }) => kind).values()].flatMap((own) => own.slice(0, MOST))
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const more = corpus.checks.length - shown.length;
  return html`<div class="wide">${shown.map((check) => query(check, corpus, { uses, words, listed }))}${
    more > 0 && html`<p class="more">${capitalText(counted(more, words.queries.cut, words))}</p>`
  }</div>`;
}

function query(
  { kind, document: at, claim, message }: Check,
  corpus: Corpus,
  { uses, words, listed }: QuerySpec,
): Html {
  const about = claim === null ? undefined : corpus.claim(claim);
  const said = about === undefined ? "" : html`
    ${fillHtml(words.queries.said, { claim: uses.link(capital(citedInFull(about))) })}
  `;
  const known = corpus.documents.find(({ key }) => key === (at ?? about?.document));
  const who = known === undefined ? "" : html`${known.publisher ?? trusted(String(titleOf(known, words)).trim())}`;
  const document = known !== undefined && listed ? html`<a href="#${anchorOf("document", known)}">${who}</a>` : who;
  const where = known === undefined ? "" : fillHtml(words.queries.in, { document });
  const name = wordOf(frame.checks as Readonly<Record<string, { readonly name?: string }>>, kind)?.name ??
    kind.replaceAll("_", " ");
  return html`
    <div class="query">
      <p class="kind">${name}</p>
      <p>${where}${message}${said}</p>
    </div>
  `;
}
