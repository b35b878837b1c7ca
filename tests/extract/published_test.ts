import assert from "node:assert/strict";
import type { Document } from "../../lib/claims/document.ts";
import { readEngine } from "../../lib/extract/engine.ts";
import { datePublished, withPublished } from "../../lib/extract/published/published.ts";
import cases from "../cases/published.json" with { type: "json" };

const engine = readEngine(new URL("../../data", import.meta.url).pathname);

function documentOf(language: string, text: string): Document {
  return {
    key: "a",
    file: "a.txt",
    title: "",
    publisher: null,
    url: null,
    language,
    direction: "ltr",
    published: null,
    published_end: null,
    published_basis: "none",
    published_note: null,
    words: 0,
    sha256: "",
    pages: null,
    note: null,
    text,
    titleSpan: null,
    pageStarts: [],
  };
}

function told(language: string, text: string): string | null {
  const found = datePublished(documentOf(language, text), engine);
  if (found === null) return null;
  const day = (date: Date | null) => date!.toISOString().slice(0, 10);
  return `${day(found.published)}..${day(found.published_end)}: ${found.published_note}`;
}

for (const { language, about, text, expected } of cases) {
  Deno.test(`datePublished() reads ${language}: ${about}`, () => assert.equal(told(language, text), expected));
}

Deno.test("datePublished() tells the days of an article without its catalogue row", () => {
  const text = (name: string) => Deno.readTextFileSync(new URL(`../../data/corpus/${name}`, import.meta.url));
  assert.match(told("de", text("004_e0404d0dcca2de98.txt"))!, /^2022-02-04\.\.2022-02-06: /u);
  assert.equal(told("en", text("003_b43d95e7394038c9.txt")), "2024-01-01..2024-12-31: © 2024");
  assert.equal(told("en", text("002_f083bcee1c935a7a.txt")), null);
});

Deno.test("withPublished() leaves a day that is known, and marks one that the text tells", () => {
  const text = "SEOUL, Feb 12, 2013 (Wire) - The North carried out a nuclear test.";
  const known = new Date("2020-01-01T00:00:00Z");
  const document = { ...documentOf("en", text), published: known, published_basis: "catalogue" as const };
  assert.equal(withPublished(document, engine), document);
  const dated = withPublished(documentOf("en", text), engine);
  assert.deepEqual([dated.published_basis, dated.published_note], ["text", "Feb 12, 2013"]);
  assert.equal(withPublished(documentOf("en", "Nothing here tells a day."), engine).published, null);
});

Deno.test("withPublished() reads the day in the number of an agency's dispatch", () => {
  const text = "Nordkorea hat am Donnerstag eine Rakete abgefeuert.\n\nwire:230412-99-123456/3";
  assert.deepEqual(withPublished(documentOf("de", text), engine).published, new Date("2023-04-12T00:00:00Z"));
  const other = "Nordkorea hat eine Rakete abgefeuert.\n\nwire:239912-99-123456/3";
  assert.equal(withPublished(documentOf("de", other), engine).published, null);
});
