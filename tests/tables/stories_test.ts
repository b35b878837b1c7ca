import assert from "node:assert/strict";
import type { Document } from "../../lib/claims/document.ts";
import { readEngine } from "../../lib/extract/engine.ts";
import { extractDocument } from "../../lib/extract/extract.ts";
import { buildTables } from "../../lib/tables/build.ts";
import { readReference } from "../../lib/tables/reference.ts";
import { lendDates } from "../../lib/tables/stories/lend.ts";
import { toStories } from "../../lib/tables/stories/stories.ts";
import cases from "../cases/stories.json" with { type: "json" };
import { goldSeeds } from "../gold_claims.ts";

const engine = readEngine(new URL("../../data", import.meta.url).pathname);
const { documents: [seed] } = await goldSeeds();

interface Written {
  readonly key: string;
  readonly language: string;
  readonly published: string | null;
  readonly text: string;
}

function toDocument({ key, language, published, text }: Written): Document {
  const day = published === null ? null : new Date(published);
  const basis = day === null ? "none" : "catalogue";
  const shown = { title: "", titleSpan: null, publisher: `Paper ${key}`, file: `${key}.txt` };
  return { ...seed!, ...shown, key, language, text, published: day, published_end: day, published_basis: basis };
}

function storiesIn(written: readonly Written[]): string[] {
  const documents = written.map(toDocument);
  const claims = documents.flatMap((document) => extractDocument(document, engine));
  return toStories(documents, claims).map(({ documents, ties, kind }) => {
    const parties = [...new Set([...ties.values()].flatMap(({ party }) => party ?? []))];
    return `${kind}${parties.length > 0 ? ` of ${parties.join(", ")}` : ""}: ${documents.join(" ")}`;
  });
}

for (const { about, documents, expected } of cases) {
  Deno.test(`toStories() finds ${about}`, () => assert.deepEqual(storiesIn(documents), expected));
}

async function tablesOf(written: readonly Written[]) {
  const documents = written.map(toDocument);
  const found = documents.flatMap((document) => extractDocument(document, engine));
  const reference = await readReference(new URL("../../data/reference", import.meta.url).pathname);
  return buildTables({ documents, found, reviews: [], reference });
}

const caseAbout = (words: string) => cases.find(({ about }) => about === words)!.documents;

Deno.test("a statement told by articles of one text alone is repeated, whoever is credited in them", async () => {
  const [first, second] = caseAbout("translations of one agency text");
  const uncredited = { ...second!, text: second!.text.replace("schreiben UN-Experten in", "so steht es in") };
  const { statements, documents, checks } = await tablesOf([first!, uncredited]);
  const shared = [...statements].filter((row) => row.documents.length > 1);
  assert.ok(shared.length >= 3, `${shared.length} statements in both`);
  assert.deepEqual([...new Set(shared.map(({ agreement }) => agreement))], ["repeated"]);
  assert.deepEqual([...documents].map(({ story }) => story), ["a", "a"]);
  assert.match([...documents][1]!.story_note!, /^Tells what a tells, figure by figure: .*\$316\.4 million stolen/u);
  const [check] = [...checks].filter(({ kind }) => kind === "one_story");
  assert.match(check!.message, /What both say is counted once\.$/u);
});

Deno.test("an article that names nobody rests on the report that its story relays, another stays independent", async () => {
  const [first, second] = caseAbout("articles of their own that relay one report");
  const written = {
    ...first!,
    text: first!.text.replace(", according to a UN panel of experts. The panel", ". A panel"),
  };
  const { statements } = await tablesOf([written, second!]);
  const loot = [...statements].find(({ measure }) => measure === "stolen")!;
  assert.deepEqual(loot.documents, ["a", "b"]);
  const apart = { key: "z", language: "en", published: "2019-08-10" };
  const text = "North Korean hackers have stolen up to $2 billion in all, according to Elliptic.";
  const more = (await tablesOf([first!, second!, { ...apart, text }])).statements;
  const agreed = [...more].find((row) => row.measure === "stolen" && row.documents.includes("z"))!;
  assert.deepEqual([agreed.agreement, agreed.documents], ["corroborated", ["a", "b", "z"]]);
});

Deno.test("toStories() compares many copies with their neighbours alone", () => {
  const [first] = caseAbout("translations of one agency text");
  const copies = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const day = new Date(Date.UTC(2021, 0, 1 + Math.floor(index / 4)));
      return { ...toDocument(first!), key: `d${String(index).padStart(4, "0")}`, published: day, published_end: day };
    });
  const claims = extractDocument(toDocument(first!), engine);
  const compared = (count: number) => {
    const documents = copies(count);
    const own = documents.flatMap(({ key }) => claims.map((claim) => ({ ...claim, document: key })));
    return toStories(documents, own).flatMap(({ documents }) => documents).length;
  };
  // Were every pair compared, these would be two million comparisons of whole texts, and the test would not end.
  assert.equal(compared(2000), 2000);
});

function lentTo(written: readonly Written[]) {
  const documents = written.map(toDocument);
  const claims = documents.flatMap((document) => extractDocument(document, engine));
  const lent = lendDates(documents, claims, engine).at(-1)!;
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return [day(lent.published), day(lent.published_end), lent.published_basis, lent.published_note];
}

Deno.test("lendDates() gives an article without a day those around the article whose text it is", () => {
  const [first, second] = caseAbout("translations of one agency text");
  const undated = { ...second!, published: null };
  assert.deepEqual(lentTo([first!, undated]), [
    "2021-02-16",
    "2021-03-16",
    "story",
    "a of 2021-03-02, which tells the same: $316.4 million stolen, $281 million stolen",
  ]);
  const text = `${undated.text}\n\nZuletzt wurde am 5. März 2021 eine Rakete getestet.`;
  assert.deepEqual(lentTo([first!, { ...undated, text }]).slice(0, 3), ["2021-03-05", "2021-03-16", "story"]);
});

Deno.test("lendDates() lends nothing against the words of an article, to one that relays a report, or over a known day", () => {
  const [first, second] = caseAbout("translations of one agency text");
  const later = { ...second!, published: null, text: `${second!.text}\n\nDas war vor dem Test vom 5. Mai 2022.` };
  assert.deepEqual(lentTo([first!, later]).slice(0, 3), [null, null, "none"]);
  const [report, relaying] = caseAbout("articles of their own that relay one report");
  assert.deepEqual(lentTo([report!, { ...relaying!, published: null }]).slice(0, 3), [null, null, "none"]);
  assert.deepEqual(lentTo([first!, second!]).slice(0, 3), ["2021-03-02", "2021-03-02", "catalogue"]);
});
