import { type Html, html } from "../../base/html.ts";
import type { Claim } from "../../claims/claim.ts";
import type { DocumentRow } from "../../claims/document.ts";
import type { Reference } from "../../claims/reference.ts";
import { fill, languageInWords, wordOf, type Words } from "../../claims/words.ts";
import { capitalText } from "./capitals.ts";
import { anchorOf, byDay } from "./cards.ts";
import { dayOf, titleOf } from "./evidence.ts";
import { shortened } from "./page.ts";
import { type BriefingWords, counted, numeral } from "./words.ts";

/** What the list of articles is made of. */
export interface DocumentListSpec {
  readonly documents: readonly DocumentRow[];
  readonly claims: readonly Claim[];
  /** keys of the documents that have sentences in the appendix */
  readonly cited: ReadonlySet<string>;
  readonly words: Words;
  readonly briefing: BriefingWords;
}

/** Of more articles than this each takes one line: the rest is in the attached file. */
const MOST_IN_FULL = 60;

/** The articles as a table: who published what when, how that is known, and how much was found in it. */
export function documentList(spec: DocumentListSpec): Html {
  const heads = spec.briefing.documents;
  const found = Map.groupBy(spec.claims, (claim) => claim.document);
  const told = Map.groupBy(spec.documents.filter(({ story }) => story !== null), ({ story }) => story!);
  const short = spec.documents.length > MOST_IN_FULL;
  const rows = spec.documents.toSorted(byDay).map((document) =>
    documentRow(
      document,
      { claims: found.get(document.key)?.length ?? 0, tellers: told.get(document.story ?? "")?.length ?? 1, short },
      spec,
    )
  );
  return html`
    <table class="documents${short && " short"}">
      <caption>${heads.title}<br><span class="st">${short ? heads.short_note : heads.subtitle}</span></caption>
      <thead>
        <tr>
          <th scope="col">${heads.article}</th>
          ${short && html`<th scope="col">${heads.publisher}</th>`}
          <th scope="col">${heads.published}</th>
          <th scope="col">${heads.language}</th>
          <th scope="col" class="num">${heads.size}</th>
          <th scope="col" class="num">${heads.claims}</th>
          ${short && html`<th scope="col">${heads.short}</th>`}
        </tr>
      </thead>
      <tbody>${rows}</tbody>
    </table>
  `;
}

interface Found {
  readonly claims: number;
  /** how many articles tell its story */
  readonly tellers: number;
  readonly short: boolean;
}

function documentRow(
  document: DocumentRow,
  { claims, tellers, short }: Found,
  { cited, words, briefing }: DocumentListSpec,
): Html {
  const title = titleOf(short ? { ...document, title: shortened(document.title, 52) } : document, briefing);
  const name = cited.has(document.key) ? html`<a href="#${anchorOf("source", document)}">${title}</a>` : title;
  return html`
    <tr id="${anchorOf("document", document)}">
      <th scope="row">${name}${!short && from(document, briefing)}${tellers > 1 &&
        storyOf(document, tellers, { short, words })}</th>
      ${short && html`<td>${shortened(document.publisher ?? briefing.documents.unnamed_in_column, 24)}</td>`}
      <td><span class="tight">${dayOf(document, briefing)}</span>${!short &&
        html`<span class="sub">${basisOf(document, briefing)}</span>`}</td>
      <td class="tight">${languageInWords(document.language, words)}</td>
      <td class="num">${counted(document.words, briefing.counts.word, briefing)}</td>
      <td class="num">${claims}</td>
      ${short && html`<td class="hash">${document.sha256.slice(0, 12)}</td>`}
    </tr>
  `;
}

function from(document: DocumentRow, briefing: BriefingWords): Html {
  const who = document.publisher ?? briefing.documents.unnamed;
  return html`<span class="sub">${who} · ${document.key}${address(document, briefing)}</span><span class="sub hash">${
    fill(briefing.documents.hash, { hash: document.sha256 })
  }</span>`;
}

/** "One story, told by two articles", and what ties this one to the first. */
function storyOf(
  { story_note }: DocumentRow,
  tellers: number,
  { short, words }: { short: boolean; words: Words },
): Html {
  const told = fill(words.stories.told, { n: numeral(tellers) });
  return html`<span class="sub">${short || story_note === null ? told : `${capitalText(told)}. ${story_note}`}</span>`;
}

/** How the day is known; the words of the article that give it stay in their language. */
function basisOf(document: DocumentRow, { basis: words }: BriefingWords): Html {
  const { published_basis: basis, published_note: note, language } = document;
  if (basis === "catalogue" || note === null) return html`${words[basis]}`;
  const quoted = basis === "text" || basis === "page";
  return html`${words[basis]}: ${quoted ? html`<em lang="${language}">${note}</em>` : note}`;
}

// Only an address of the web becomes a link; the catalogue may hold anything.
const WEB = /^https?:\/\//u;

function address({ url }: DocumentRow, { documents }: BriefingWords): Html | "" {
  if (url === null || !WEB.test(url) || !URL.canParse(url)) return "";
  return html`
    · <a href="${url}">${documents.address}: ${new URL(url).hostname}</a>
  `;
}

/** The reference data as a table: each CSV with its size, its reach, who published it and where it was found. */
export function referenceList(reference: Reference, briefing: BriefingWords): Html {
  const heads = briefing.reference;
  const rows = Object.entries(reference).filter(([, table]) => table.numRows() > 0).map(([name, table]) =>
    referenceRow(name, [...table], briefing)
  );
  return html`
    <table class="close whole">
      <caption>${heads.title}<br><span class="st">${heads.subtitle}</span></caption>
      <thead>
        <tr>
          <th scope="col">${heads.file}</th>
          <th scope="col" class="num">${heads.rows}</th>
          <th scope="col">${heads.period}</th>
          <th scope="col">${heads.publishers}</th>
          <th scope="col">${heads.sources}</th>
        </tr>
      </thead>
      <tbody>${rows}</tbody>
    </table>
  `;
}

/** How many publishers and sites are named of each table, so that it takes one line. */
const MOST_NAMED = 3;
const MOST_SITES = 2;

type Row = Readonly<Record<string, unknown>>;

function referenceRow(name: string, rows: readonly Row[], { reference }: BriefingWords): Html {
  const publishers = distinct(rows.flatMap((row) => cells(row, PUBLISHERS)));
  const sites = mostUsed(rows.flatMap((row) => cells(row, ADDRESSES)).map(hostOf));
  const who = publishers.length > MOST_NAMED
    ? fill(reference.and_more, { list: publishers.slice(0, MOST_NAMED).join(", "), n: publishers.length - MOST_NAMED })
    : publishers.join(", ") || (wordOf<string>(reference.bodies, name) ?? "–");
  return html`
    <tr>
      <th scope="row" class="tight">${name.replaceAll("_", " ")}</th>
      <td class="num">${rows.length}</td>
      <td class="tight">${yearsOf(rows) || "–"}</td>
      <td>${who}</td>
      <td>${counted(sites.length, reference.sites)}: ${sites.slice(0, MOST_SITES).join(
        ", ",
      )}${sites.length > MOST_SITES && ", …"}</td>
    </tr>
  `;
}

const PUBLISHERS = ["publisher", "estimator", "attributed_by", "told_by"];
const ADDRESSES = ["source_url", "source_url_2"];

// The columns differ from table to table, and a row of ours throws for one that it lacks.
function cells(row: Row, names: readonly string[]): unknown[] {
  return names.filter((name) => name in row).map((name) => row[name]);
}

function distinct(values: readonly unknown[]): string[] {
  return [...new Set(values.filter((value): value is string => typeof value === "string" && value !== ""))];
}

/** Sites by how many rows rest on them, the most first. */
function mostUsed(sites: readonly (string | null)[]): string[] {
  const rows = Map.groupBy(sites.filter((site) => site !== null), (site) => site);
  return [...rows].sort((a, b) => b[1].length - a[1].length).map(([site]) => site);
}

function hostOf(address: unknown): string | null {
  return typeof address === "string" && WEB.test(address) && URL.canParse(address)
    ? new URL(address).hostname.replace(/^www\./u, "")
    : null;
}

function yearsOf(rows: readonly Row[]): string {
  const days = rows.flatMap((row) => Object.values(row)).filter((value) => value instanceof Date);
  const years = days.map((day) => day.getUTCFullYear());
  if (years.length === 0) return "";
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}` : `${first}–${last}`;
}
