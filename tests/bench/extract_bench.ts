/** How fast text becomes claims, beside a date finder and the floor, article by article on one thread. */
import * as chrono from "chrono-node";
import type { Document } from "../../lib/claims/document.ts";
import { readCorpus } from "../../lib/corpus/corpus.ts";
import { readProfiles } from "../../lib/corpus/profiles.ts";
import { readEngine } from "../../lib/extract/engine.ts";
import { extractDocument } from "../../lib/extract/extract.ts";
import { periodsOf, takenBy } from "../../lib/extract/periods/periods.ts";
import { giveBack, readPassages } from "../../lib/extract/read.ts";
import { valuesOf } from "../../lib/extract/values/values.ts";
import { passingNews } from "./passing.ts";

const root = new URL("../..", import.meta.url).pathname;
const DIGITS = /[0-9٠-٩۰-۹]+/gu;
/** Each figure is the median of so many rounds; the rounds of all take turns, so that a slow moment hits each alike. */
const ROUNDS = 7;
const ROUND_MS = 250;
/** Before the first round each work reads so many megabytes: until then its code is not compiled to the end. */
const WARM_MB = 15;
/** Of so many articles, all about as long, one is about North Korea. */
const ONE_IN = 10;

type Work = (document: Document) => unknown;

const engine = readEngine(`${root}data`);
const profiles = readProfiles(`${root}data/lexicons`);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

function bytesOf(documents: readonly Document[]): number {
  return documents.reduce((sum, { text }) => sum + encoder.encode(text).length, 0);
}

/** Megabytes of UTF-8 a second while a work is done over and over for a time, and at least so many times. */
function round(documents: readonly Document[], bytes: number, work: Work, least = 1): number {
  const started = performance.now();
  let times = 0;
  do {
    for (const document of documents) work(document);
    times++;
  } while (times < least || performance.now() - started < ROUND_MS);
  return bytes * times / 1000 / (performance.now() - started);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** The speed of each work on the same documents, in MB/s. */
function speedsOf<Name extends string>(
  documents: readonly Document[],
  works: Readonly<Record<Name, Work>>,
): Record<Name, number> {
  const bytes = bytesOf(documents);
  const entries = Object.entries(works) as [Name, Work][];
  const speeds = new Map(entries.map(([name]) => [name, [] as number[]]));
  for (const [, work] of entries) round(documents, bytes, work, WARM_MB * 1e6 / bytes);
  for (let k = 0; k < ROUNDS; k++) {
    for (const [name, work] of entries) speeds.get(name)!.push(round(documents, bytes, work));
  }
  return Object.fromEntries(entries.map(([name]) => [name, median(speeds.get(name)!)])) as Record<Name, number>;
}

/** Claims, the floor (decoding the bytes and finding the digits) and the date finder, where it has the language. */
function compare(language: string, documents: readonly Document[]): Record<string, unknown> {
  const encoded = new Map(documents.map((document) => [document, encoder.encode(document.text)]));
  const finder = (chrono as unknown as Record<string, typeof chrono.casual | undefined>)[language];
  const { claims, floor, dates } = speedsOf(documents, {
    claims: (document) => extractDocument(document, engine),
    floor: (document) => decoder.decode(encoded.get(document)!).match(DIGITS),
    dates: (document) => finder?.parse(document.text, document.published ?? undefined),
  });
  return {
    language,
    "claims MB/s": claims.toFixed(1),
    "floor MB/s": floor.toFixed(0),
    "chrono MB/s": finder ? dates.toFixed(1) : "-",
    "claims / floor": (claims / floor).toFixed(4),
    "claims / chrono": finder ? (claims / dates).toFixed(2) : "-",
  };
}

/** What each stage adds to the time of those before it. */
function stages(language: string, documents: readonly Document[]): Record<string, unknown> {
  const scanner = engine.scannerOf(language)!;
  const periods = ({ text }: Document) => {
    const tokens = scanner.scan(text);
    return { tokens, periods: periodsOf(tokens) };
  };
  const speeds = speedsOf(documents, {
    languages: ({ text }) => engine.runsOf(text, language),
    scan: ({ text }) => scanner.scan(text),
    periods,
    values: (document) => {
      const read = periods(document);
      return valuesOf(read.tokens, takenBy(read.tokens, read.periods));
    },
    passages: (document) => giveBack(readPassages(document, engine)),
    claims: (document) => extractDocument(document, engine),
  });
  const time = Object.fromEntries(Object.entries(speeds).map(([name, speed]) => [name, 1000 / speed]));
  const { scan, values, passages, claims } = time as Record<keyof typeof speeds, number>;
  const added: Record<string, number> = {
    scan,
    periods: time["periods"]! - scan,
    values: values - time["periods"]!,
    "languages, passages": passages - values,
    binding: claims - passages,
    all: claims,
  };
  return { language, ...Object.fromEntries(Object.entries(added).map(([name, ns]) => [name, ns.toFixed(0)])) };
}

const languages = [...Deno.readDirSync(`${root}tests/gold/dev`)].map(({ name }) => name).sort();
const dense = new Map<string, readonly Document[]>();
for (const language of languages) {
  dense.set(language, await readCorpus(`${root}tests/gold/dev/${language}`, { profiles }));
}
console.log("The annotated texts: articles on North Korea with about eight claims a kilobyte, the densest there are.");
console.table(languages.map((language) => compare(language, dense.get(language)!)));
console.log(
  `News as it comes: of ${ONE_IN} articles of like length one is an annotated text. The others are made of the sentences of ` +
    "the annotated texts that name neither the country nor its rulers, so that they are passed over unscanned.",
);
console.table(languages.map((language) => {
  const documents = dense.get(language)!;
  const others = passingNews(documents, engine);
  return compare(language, documents.flatMap((one, i) => [one, ...Array(ONE_IN - 1).fill(others[i])]));
}));
console.log("Where the time goes on the annotated texts, in nanoseconds a byte.");
console.table(languages.map((language) => stages(language, dense.get(language)!)));
