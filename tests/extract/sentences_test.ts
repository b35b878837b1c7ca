import assert from "node:assert/strict";
import { claimsOf, readCases, tally } from "./sentences.ts";

/** Least shares of claims found, of findings that are right, and of their fields that are right, by language. */
const FLOORS = {
  ar: { found: 0.95, right: 0.95, fields: 0.95 },
  de: { found: 0.95, right: 0.95, fields: 0.95 },
  en: { found: 0.95, right: 0.95, fields: 0.95 },
  no: { found: 0.95, right: 0.95, fields: 0.95 },
} as const;
/** A floor must lie near what is reached, or a loss would go unseen. */
const ROOM = 0.06;

for (const [language, floors] of Object.entries(FLOORS)) {
  Deno.test(`extractDocument() finds the claims of the sentences in ${language}`, () => {
    const { right, missed, wrong, fieldsRight, fieldsWrong } = tally(language, readCases(language));
    atLeast(right / (right + missed.length), floors.found, missed);
    atLeast(right / (right + wrong.length), floors.right, wrong);
    atLeast(fieldsRight / (fieldsRight + fieldsWrong.length), floors.fields, fieldsWrong);
  });

  Deno.test(`extractDocument() finds no claim in the ${language} sentences that only look like one`, () => {
    for (const { text, published, claims } of readCases(language).filter((one) => one.claims.length === 0)) {
      const found = claimsOf(language, text, published).map(({ measure, quote }) => `${measure}: ${quote}`);
      assert.deepEqual(found, [...claims], text);
    }
  });

  Deno.test(`the ${language} sentences are at least sixty and no two of them the same`, () => {
    const texts = readCases(language).map(({ text }) => text);
    assert.ok(texts.length >= 60);
    assert.equal(new Set(texts).size, texts.length);
  });
}

function atLeast(share: number, floor: number, faults: readonly string[]): void {
  assert.ok(share >= floor, `${share.toFixed(3)} is below ${floor}:\n${faults.join("\n")}`);
  assert.ok(share - floor <= ROOM, `${share.toFixed(3)} is far above ${floor}: raise the floor`);
}
