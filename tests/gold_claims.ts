import { parseCsv } from "../lib/base/csv.ts";
import { claimId, type FoundClaim } from "../lib/claims/claim.ts";
import { parseDay } from "../lib/claims/day.ts";
import type { Document } from "../lib/claims/document.ts";
import type { Review } from "../lib/claims/review.ts";
import type { Tables } from "../lib/claims/tables.ts";
import { buildTables } from "../lib/tables/build.ts";
import { readReference } from "../lib/tables/reference.ts";
import { sentenceAround } from "../lib/tables/review_words.ts";

const ROOT = new URL("..", import.meta.url).pathname;

/** A line of gold.ndjson; the fields that only gold has are left out. */
interface GoldRecord {
  readonly doc: string;
  readonly lang: string;
  readonly measure: FoundClaim["measure"];
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly bound: FoundClaim["bound"];
  readonly start: string | null;
  readonly end: string | null;
  readonly subject: FoundClaim["subject"];
  readonly source: string | null;
  readonly action?: FoundClaim["action"];
  readonly flow?: FoundClaim["flow"];
  readonly good?: FoundClaim["good"];
  readonly span: readonly [number, number];
  readonly also?: readonly (readonly [number, number])[];
  readonly optional?: boolean;
}

/** Documents and claims as careful readers found them, for tests that need tables before or without the extractor. */
export interface Gold {
  readonly documents: readonly Document[];
  readonly found: readonly FoundClaim[];
}

/** The five articles of data/corpus with all claims of their gold, the optional ones too. */
export async function goldSeeds(): Promise<Gold> {
  const lines = (await Deno.readTextFile(`${ROOT}tests/gold/seeds/gold.ndjson`)).trim().split("\n");
  const records: GoldRecord[] = lines.map((line) => JSON.parse(line));
  const { rows } = parseCsv(await Deno.readTextFile(`${ROOT}data/corpus/catalog.csv`), "data/corpus/catalog.csv");
  const documents: Document[] = [];
  for (const { cells } of rows) {
    const language = records.find(({ doc }) => `${doc}.txt` === cells["file"])!.lang;
    documents.push(toDocument(cells, await Deno.readTextFile(`${ROOT}data/corpus/${cells["file"]}`), language));
  }
  return { documents, found: toFound(records, documents) };
}

/** All tables of the five articles, from their gold and data/reference; reviews as given, none by default. */
export async function goldTables({ reviews = [] }: { readonly reviews?: readonly Review[] } = {}): Promise<Tables> {
  const reference = await readReference(`${ROOT}data/reference`);
  return buildTables({ ...await goldSeeds(), reviews, reference });
}

function toDocument(cells: Readonly<Record<string, string>>, text: string, language: string): Document {
  const title = cells["title"] || text.slice(0, text.indexOf("\n")).slice(0, 120);
  const published = parseDay(cells["published"] ?? "");
  // A headline that the page repeats stands first in its navigation; the title is the line of its own.
  const line = text.indexOf(`\n${title}\n`);
  return {
    key: cells["key"]!,
    file: cells["file"]!,
    title,
    publisher: cells["publisher"] || null,
    url: cells["url"] || null,
    language,
    direction: language === "ar" ? "rtl" : "ltr",
    published,
    published_end: published,
    published_basis: published ? "catalogue" : "none",
    published_note: published ? "catalog.csv" : null,
    words: text.split(/\s+/u).length,
    sha256: "0".repeat(64),
    pages: null,
    note: cells["note"] || null,
    text,
    titleSpan: cells["title"] && line >= 0 ? [line + 1, line + 1 + title.length] : null,
    pageStarts: [],
  };
}

function toFound(records: readonly GoldRecord[], documents: readonly Document[]): FoundClaim[] {
  const seen = new Map<string, number>();
  return records.map((record) => {
    const document = documents.find(({ file }) => file === `${record.doc}.txt`)!;
    const fields = {
      document: document.key,
      measure: record.measure,
      action: record.action ?? null,
      flow: record.flow ?? null,
      good: record.good ?? null,
      subject: record.subject,
      victim: null,
      unit: record.unit,
      quote: document.text.slice(...record.span),
    };
    const identity = JSON.stringify(fields);
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return { ...fields, ...restOf(record, document), id: claimId({ ...fields, occurrence }) };
  });
}

function restOf(record: GoldRecord, { text, language }: Document) {
  const start = parseDay(record.start ?? "");
  const end = parseDay(record.end ?? "");
  return {
    low: record.low,
    high: record.high,
    bound: record.bound,
    start,
    end,
    period_basis: start || end ? "stated" : "none",
    period_words: null,
    credited: record.source,
    relayed: null,
    ...sentenceAround(text, record.span, language),
    span_start: record.span[0],
    span_end: record.span[1],
    also: record.also ?? [],
    language: record.lang,
    rule: "gold",
    reasons: [],
  } as const;
}
