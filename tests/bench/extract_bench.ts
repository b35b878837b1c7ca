/** How fast text becomes claims, beside a date finder and the floor, article by article on one thread. */
import * as chrono from "chrono-node";
import type { Document } from "../../lib/claims/document.ts";
import { readCorpus } from "../../lib/corpus/corpus.ts";
import { readProfiles } from "../../lib/corpus/profiles.ts";
import { readEngine } from "../../lib/extract/engine.ts";
import { extractDocument } from "../../lib/extract/extract.ts";

const root = new URL("../..", import.meta.url).pathname;
const DIGITS = /[0-9٠-٩۰-۹]+/gu;
/** Each figure is the median of so many rounds; the rounds of all take turns, so that a slow moment hits each alike. */
const ROUNDS = 7;
const ROUND_MS = 400;

const engine = readEngine(`${root}data`);
const profiles = readProfiles(`${root}data/lexicons`);

/** Megabytes of UTF-8 a second of one round. */
function round(documents: readonly Document[], bytes: number, work: (document: Document) => unknown): number {
  const started = performance.now();
  let times = 0;
  do {
    for (const document of documents) work(document);
    times++;
  } while (performance.now() - started < ROUND_MS);
  return bytes * times / 1000 / (performance.now() - started);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const rows: Record<string, unknown>[] = [];
for (
  const { name: language } of [...Deno.readDirSync(`${root}tests/gold/dev`)].sort((a, b) => a.name < b.name ? -1 : 1)
) {
  const documents = await readCorpus(`${root}tests/gold/dev/${language}`, { profiles });
  const encoded = new Map(documents.map((document) => [document, new TextEncoder().encode(document.text)]));
  const bytes = [...encoded.values()].reduce((sum, text) => sum + text.length, 0);
  const decoder = new TextDecoder();
  const finder = (chrono as unknown as Record<string, typeof chrono.casual | undefined>)[language];
  const works = {
    claims: (document: Document) => extractDocument(document, engine),
    floor: (document: Document) => decoder.decode(encoded.get(document)!).match(DIGITS),
    ...(finder && { chrono: (document: Document) => finder.parse(document.text, document.published ?? undefined) }),
  };
  const speeds = Object.fromEntries(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let k = 0; k <= ROUNDS; k++) {
    for (const [name, work] of Object.entries(works)) {
      const speed = round(documents, bytes, work);
      if (k > 0) speeds[name]!.push(speed);
    }
  }
  const [claims, floor] = [median(speeds["claims"]!), median(speeds["floor"]!)];
  const dates = speeds["chrono"] && median(speeds["chrono"]);
  rows.push({
    language,
    "claims MB/s": claims.toFixed(1),
    "floor MB/s": floor.toFixed(0),
    "chrono MB/s": dates?.toFixed(1) ?? "-",
    "claims / floor": (claims / floor).toFixed(4),
    "claims / chrono": dates ? (claims / dates).toFixed(2) : "-",
  });
}
console.table(rows);
