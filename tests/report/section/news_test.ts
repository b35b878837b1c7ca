import assert from "node:assert/strict";
import { parseCsv } from "../../../lib/base/csv.ts";
import { Corpus } from "../../../lib/report/section/corpus.ts";
import { cardsOf } from "../../../lib/report/section/cards.ts";
import { newsLists, newsSince, newsSummary } from "../../../lib/report/section/news.ts";
import { plainText } from "../../../lib/report/section/page.ts";
import { Uses } from "../../../lib/report/section/uses.ts";
import { briefingWords } from "../../../lib/report/section/words.ts";
import { toCsvFiles } from "../../../lib/tables/export.ts";
import { goldTables } from "../../gold_claims.ts";

const tables = await goldTables();
const corpus = new Corpus(tables);
const day = new Date("2024-03-21");

function older() {
  return parseCsv(toCsvFiles(tables)["claims.csv"]!, "claims.csv").rows.map(({ cells }) => ({ ...cells }));
}

Deno.test("newsSince() finds nothing between a briefing and its own claims", () => {
  const news = newsSince({ claims: older(), day }, corpus);
  assert.deepEqual([news.new, news.changed, news.withdrawn, news.contradicted].map(({ length }) => length), [
    0,
    0,
    0,
    0,
  ]);
  assert.equal(newsSummary(news, briefingWords), "Nothing has changed since the briefing of 21 March 2024.");
});

Deno.test("newsSince() tells new, changed and withdrawn claims apart by their id", () => {
  const [first, second, ...rest] = older();
  const gone = { ...second!, id: "00000000", gloss: "up to $9 billion stolen" };
  const stolen = rest.findIndex(({ measure, high }) => measure === "stolen" && high === "2000000000");
  const before: Record<string, string> = { ...rest[stolen]!, high: "1500000000" };
  const news = newsSince({ claims: [gone, ...rest.toSpliced(stolen, 1, before)], day }, corpus);
  assert.deepEqual(news.new.map(({ id }) => id), [first!["id"], second!["id"]]);
  assert.deepEqual(news.changed.map(({ claim }) => claim.id), [before["id"]]);
  assert.deepEqual(news.withdrawn.map(({ gloss }) => gloss), ["up to $9 billion stolen"]);
  assert.equal(
    newsSummary(news, briefingWords),
    "Since the briefing of 21 March 2024: two new claims, one changed and one withdrawn.",
  );
});

Deno.test("newsLists() say of each claim where it stands, and of a contradiction what stands against what", () => {
  const [first, ...rest] = older();
  const stolen = corpus.claims.filter(({ measure }) => measure === "stolen");
  const news = newsSince({ claims: rest, day }, corpus);
  const contradicted = [{ claim: stolen[0]!, by: [stolen[1]!] }, { claim: stolen[0]!, by: [] }];
  const uses = new Uses(cardsOf(corpus.claims, corpus.documents));
  const text = plainText(newsLists({ ...news, contradicted }, { corpus, uses, words: briefingWords }));
  const publisher = corpus.document(first!["document"]!).publisher!;
  assert.ok(text.startsWith("New") && text.includes(`(${publisher})`), text);
  assert.match(text, /Newly contradicted.*, against .* \(.*\).*, against all figures of the reference data/u);
});

Deno.test("newsSince() finds a changed claim that all of the reference contradicts, and none that was there before", () => {
  const among = (id: string) => [...tables.claims].find((claim) => claim.id === id)!;
  const stolen = older().findIndex(({ measure, start, end }) =>
    measure === "stolen" && start === "2021-01-01" && end === "2021-12-31"
  );
  const before = older();
  const id = before[stolen]!["id"]!;
  const far = { ...among(id), low: 9e12, high: 9e12, bound: "exact" as const };
  const claims = [...tables.claims].map((claim) => claim.id === id ? far : claim);
  const changed = new Corpus({ ...tables, claims: claims as unknown as typeof tables.claims });
  assert.deepEqual(newsSince({ claims: before, day }, changed).contradicted.map(({ claim }) => claim.id), [id]);
  assert.deepEqual(newsSince({ claims: before, day }, corpus).contradicted, []);
});
