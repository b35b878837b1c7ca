import { type Html, html } from "../../base/html.ts";
import { compatible } from "../../claims/interval.ts";
import type { Claim } from "../../claims/claim.ts";
import type { Statement } from "../../claims/statement.ts";
import { capital, capitalText } from "./capitals.ts";
import { knownOf } from "./known.ts";
import { dayInWords } from "../../claims/period.ts";
import { fill } from "../../claims/words.ts";
import { Linked } from "../../notebook/linked.ts";
import { citedInFull, type Corpus } from "./corpus.ts";

import type { Uses } from "./uses.ts";
import { type BriefingWords, counted, fillHtml, joined, joinedText } from "./words.ts";

/** A claim as an older briefing's attached claims.csv has it: column to text, an empty cell as "". */
export type OldClaim = Readonly<Record<string, string>>;

/** What an older briefing said. */
export interface Older {
  readonly claims: readonly OldClaim[];
  /** the date of its data; null where none of its documents was dated */
  readonly day: Date | null;
}

/** How the claims of now differ from those of an older briefing. */
export interface News {
  readonly since: Date | null;
  readonly new: readonly Claim[];
  readonly changed: readonly { readonly claim: Claim; readonly was: string }[];
  /** glosses of claims that are no longer there */
  readonly withdrawn: readonly { readonly document: string; readonly gloss: string }[];
  /** older claims that a new or changed one contradicts, and new or changed ones that all of the reference contradicts */
  readonly contradicted: readonly Contradicted[];
}

/** A claim and the claims that contradict it; none where the reference does. */
export interface Contradicted {
  readonly claim: Claim;
  readonly by: readonly Claim[];
}

const FIELDS = ["low", "high", "bound", "start", "end", "credited"] as const;

/** What is new, changed, withdrawn or newly contradicted since an older briefing; claims are the same by their id. */
export function newsSince({ claims: older, day }: Older, corpus: Corpus): News {
  const before = new Map(older.map((claim) => [claim["id"]!, claim]));
  const now = new Set(corpus.claims.map(({ id }) => id));
  const fresh = corpus.claims.filter(({ id }) => !before.has(id));
  const changed = corpus.claims.flatMap((claim) => {
    const was = before.get(claim.id);
    return was !== undefined && differs(claim, was) ? [{ claim, was: was["gloss"] ?? "" }] : [];
  });
  const withdrawn = older.filter(({ id }) => !now.has(id!)).map((claim) => ({
    document: claim["document"] ?? "",
    gloss: claim["gloss"] ?? claim["id"]!,
  }));
  const moved = new Set([...fresh, ...changed.map(({ claim }) => claim)].map(({ id }) => id));
  const contradicted = corpus.statements.flatMap((statement) => {
    const claims = corpus.claimsOf(statement).filter(({ high }) => high !== null);
    const others = claims.filter(({ id }) => moved.has(id));
    return claims.flatMap((claim): Contradicted[] => {
      if (moved.has(claim.id)) return contradictedByKnown(claim, statement, corpus) ? [{ claim, by: [] }] : [];
      const by = others.filter((other) => !compatible(claim, other));
      return by.length > 0 ? [{ claim, by }] : [];
    });
  });
  return { since: day, new: fresh, changed, withdrawn, contradicted };
}

// What was there before was contradicted before: the reference says anew only what a new or changed claim runs against.
function contradictedByKnown(claim: Claim, statement: Statement, corpus: Corpus): boolean {
  const known = knownOf({ ...statement, ...claimOnly(claim) }, corpus.toldOn(statement), corpus.reference);
  return known.length > 0 && known.every((figure) => !compatible(claim, figure));
}

function claimOnly({ low, high, bound, start, end }: Claim) {
  return { low, high, bound, start, end };
}

function differs(claim: Claim, was: OldClaim): boolean {
  return FIELDS.some((field) => textOf(claim[field]) !== (was[field] ?? ""));
}

function textOf(value: Date | number | string | null): string {
  return value === null ? "" : value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** What the lists are made with. */
export interface NewsSpec {
  readonly corpus: Corpus;
  readonly uses: Uses;
  readonly words: BriefingWords;
}

/** How many claims are named against one. */
const MOST_AGAINST = 3;

const KINDS = ["new", "changed", "withdrawn", "contradicted"] as const;

/** One sentence for the first page: how much is new, changed, withdrawn and contradicted. */
export function newsSummary(news: News, words: BriefingWords): string {
  const day = news.since === null ? "—" : dayInWords(news.since);
  const list = KINDS.filter((kind) => news[kind].length > 0).map((kind) =>
    counted(news[kind].length, words.news.counts[kind], words)
  );
  return fill(list.length === 0 ? words.news.none : words.news.summary, { day, list: joinedText(list, words) });
}

/** What is new, one kind after the other, as lists with links to the evidence. */
export function newsLists(news: News, { corpus, uses, words }: NewsSpec): Html {
  const at = (key: string) => {
    const known = corpus.documents.find((document) => document.key === key);
    return known?.publisher ?? key;
  };
  const said = (claim: Claim, text = citedInFull(claim)) => html`${uses.link(text)} (${at(claim.document)})`;
  // Who is credited may be what changed, so that is said too.
  const whole = (claim: Claim) => said(claim, capital(new Linked(claim.gloss, [claim.id])));
  const against = ({ claim, by }: Contradicted) =>
    fillHtml(by.length === 0 ? words.news.by_reference : words.news.by, {
      claim: said(claim, capital(citedInFull(claim))),
      others: joined(by.slice(0, MOST_AGAINST).map((other) => said(other)), words),
    });
  const lists: readonly (readonly [(typeof KINDS)[number], readonly Html[]])[] = [
    ["new", news.new.map((claim) => whole(claim))],
    ["changed", news.changed.map(({ claim, was }) => html`${whole(claim)}; ${fill(words.news.was, { gloss: was })}`)],
    ["withdrawn", news.withdrawn.map(({ document, gloss }) => html`${capitalText(gloss)} (${at(document)})`)],
    ["contradicted", news.contradicted.map(against)],
  ];
  return html`<div>${
    lists.filter(([, items]) => items.length > 0).map(([kind, items]) =>
      html`
        <h3>${words.news[kind]}</h3><ul>${items.slice(0, 40).map((item) =>
          html`<li>${item}</li>`
        )}</ul>${items.length > 40 &&
          html`<p class="more">${
            fill(words.figure.more_rows, { shown: 40, total: items.length, file: "claims.csv" })
          }</p>`}
      `
    )
  }</div>`;
}
