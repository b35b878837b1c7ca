import { parseCsv } from "../../lib/base/csv.ts";
import { claimId, type FoundClaim } from "../../lib/claims/claim.ts";
import type { Document } from "../../lib/claims/document.ts";
import type { Review } from "../../lib/claims/review.ts";
import type { Tables } from "../../lib/claims/tables.ts";
import { toWire, type Wire } from "../../lib/claims/wire.ts";
import { buildTables } from "../../lib/tables/build.ts";
import { parseReviews } from "../../lib/tables/reviews.ts";
import { readReference } from "../../lib/tables/reference.ts";

export const root = new URL("../..", import.meta.url).pathname.replace(/\/$/u, "");

interface GoldRow {
  readonly doc: string;
  readonly span: readonly [number, number];
  readonly also?: FoundClaim["also"];
  readonly start: string | null;
  readonly end: string | null;
  readonly source: string | null;
  readonly lang: string;
  readonly [field: string]: unknown;
}

const RTL: ReadonlySet<string> = new Set(["ar"]);

/** The articles of the seeds with the claims that people marked in them: data that no change of the engine moves. */
export async function seeds(): Promise<{ documents: readonly Document[]; found: readonly FoundClaim[] }> {
  const rows = (await Deno.readTextFile(`${root}/tests/gold/seeds/gold.ndjson`)).trim().split("\n");
  const gold = rows.map((line) => JSON.parse(line) as GoldRow);
  const catalog = parseCsv(await Deno.readTextFile(`${root}/tests/gold/seeds/catalog.csv`), "catalog.csv").rows;
  const documents = await Promise.all(catalog.map(async ({ cells }) => {
    const file = cells["file"]!;
    const text = await Deno.readTextFile(`${root}/data/corpus/${file}`);
    return toDocument(file, text, cells["language"]!, new Date(cells["published"]!));
  }));
  const found = gold.map((row) => toFound(row, documents.find(({ key }) => key === row.doc)!.text));
  return { documents, found: [...new Map(found.map((claim) => [claim.id, claim])).values()] };
}

function toDocument(file: string, text: string, language: string, published: Date): Document {
  const key = file.replace(/\.txt$/u, "");
  const facts = { publisher: `Publisher ${key.slice(0, 3)}`, url: null, published_note: null, pages: null, note: null };
  return {
    ...facts,
    key,
    file,
    title: text.split("\n")[0]!.slice(0, 80),
    language,
    direction: RTL.has(language) ? "rtl" : "ltr",
    published,
    published_end: published,
    published_basis: "catalogue",
    words: text.split(/\s+/u).length,
    sha256: "0",
    text,
    titleSpan: null,
    pageStarts: [],
  };
}

function toFound(row: GoldRow, text: string): FoundClaim {
  const quote = text.slice(...row.span);
  const from = Math.max(text.lastIndexOf("\n", row.span[0]), text.lastIndexOf(". ", row.span[0]) + 1) + 1;
  const stop = text.slice(row.span[1]).search(/[.\n]/u);
  const sentence = text.slice(from, stop < 0 ? text.length : row.span[1] + stop + 1);
  const { doc, span, also = [], start, end, source, lang, ...fields } = row;
  const claim = {
    victim: null,
    action: null,
    flow: null,
    good: null,
    ...fields,
    document: doc,
    quote,
  } as unknown as FoundClaim;
  return {
    ...claim,
    id: claimId({ ...claim, occurrence: 0 }),
    start: start ? new Date(start) : null,
    end: end ? new Date(end) : null,
    period_basis: start ? "stated" : "none",
    period_words: null,
    credited: source,
    relayed: null,
    sentence,
    sentence_start: from,
    span_start: span[0],
    span_end: span[1],
    also,
    language: lang,
    rule: "gold",
    reasons: [{ field: "measure", rule: "gold", spans: [span] }],
  };
}

/** The tables of the seeds after some decisions. */
export async function seedTables(reviews: readonly Review[] = []): Promise<Tables> {
  const { documents, found } = await seeds();
  return buildTables({ documents, found, reviews, reference: await readReference(`${root}/data/reference`) });
}

/** The same as the page is sent it, with the decisions of a file, if it is there. */
export async function seedWire(reviewsPath?: string): Promise<Wire> {
  const text = reviewsPath ? await Deno.readTextFile(reviewsPath).catch(() => "") : "";
  const { documents } = await seeds();
  const tables = await seedTables(text === "" ? [] : parseReviews(text, reviewsPath!));
  return toWire(tables, Object.fromEntries(documents.map(({ key, text }) => [key, text])));
}
