import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { extractDocument } from "../../lib/extract/extract.ts";
import { toRecord } from "../../lib/extract/record.ts";
import cases from "../cases/extract/claims.json" with { type: "json" };
import { engine, sample } from "./sample.ts";

for (const { name, text, language, published, claims } of cases) {
  Deno.test(`extractDocument(): ${name}`, () => {
    const found = extractDocument(sample(text, language, published), engine)
      .map((claim) => ({ ...toRecord(claim, { doc: "sample", gloss: () => "" }) }) as Record<string, unknown>);
    for (const claim of claims as Record<string, unknown>[]) {
      const fits = found.some((one) => Object.entries(claim).every(([field, value]) => one[field] === value));
      ok(fits, `${JSON.stringify(claim)} is not among ${JSON.stringify(found, null, 1)}`);
    }
    strictEqual(found.length, claims.length, JSON.stringify(found, null, 1));
  });
}

Deno.test("extractDocument() gives the words of each span, and reasons whose spans lie in the text", () => {
  const text = "North Korean hackers stole $2bn last year, the UN panel said.";
  for (const claim of extractDocument(sample(text, "en", "2025-01-10"), engine)) {
    strictEqual(text.slice(claim.span_start, claim.span_end), claim.quote);
    ok(claim.reasons.length > 0);
    for (const { spans } of claim.reasons) for (const [start, end] of spans) ok(start >= 0 && end <= text.length);
  }
});

Deno.test("extractDocument() leaves a relative period open without a document date and keeps its words", () => {
  const [claim] = extractDocument(sample("North Korean hackers stole $2bn last year.", "en", null), engine);
  strictEqual(claim?.start, null);
  strictEqual(claim?.end, null);
  strictEqual(claim?.period_basis, "relative");
  strictEqual(claim?.period_words, "last year");
});

Deno.test("extractDocument() moves relative periods with the document's day and leaves stated ones", () => {
  const years = (published: string) =>
    extractDocument(sample("North Korea stole $2bn last year. In 2016 it stole $81m.", "en", published), engine)
      .map(({ start }) => start?.getUTCFullYear());
  deepStrictEqual(years("2024-05-01"), [2023, 2016]);
  deepStrictEqual(years("2025-05-01"), [2024, 2016]);
});

Deno.test("extractDocument() gives the same claims for the same text, whatever was read before", () => {
  const read = (text: string) => JSON.stringify(extractDocument(sample(text, "en", "2024-05-01"), engine));
  const text = "North Korea fired three missiles on 30 April 2024.";
  const before = read(text);
  read("North Korean hackers stole $2bn last year. The Council banned exports of coal.");
  strictEqual(read(text), before);
});

Deno.test("extractDocument() finds nothing in a language without a lexicon", () => {
  deepStrictEqual(extractDocument(sample("Corea del Norte disparó tres misiles.", "xx", "2024-05-01"), engine), []);
});
