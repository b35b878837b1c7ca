import assert from "node:assert/strict";
import fc from "fast-check";
import { formatAddress, parseAddress } from "../../lib/live/page/address.ts";

Deno.test("parseAddress() reads a page with its values and a claim", () => {
  assert.deepEqual(parseAddress("#thefts?years=2019..2024&claim=ab12cd34"), {
    page: "thefts",
    values: { years: "2019..2024" },
    claim: "ab12cd34",
  });
});

Deno.test("parseAddress() reads a claim alone, and nothing", () => {
  assert.deepEqual(parseAddress("#claim=ab12cd34"), { page: "", values: {}, claim: "ab12cd34" });
  assert.deepEqual(parseAddress(""), { page: "", values: {}, claim: null });
});

Deno.test("parseAddress() takes a sign of percent that stands for itself", () => {
  assert.deepEqual(parseAddress("#a?find=50%").values, { find: "50%" });
});

Deno.test("formatAddress() leaves letters of all scripts readable", () => {
  const address = { page: "claims", values: { find: "مليار 朝鲜" }, claim: null };
  assert.equal(formatAddress(address), "#claims?find=مليار%20朝鲜");
});

Deno.test("parseAddress() reads what formatAddress() wrote", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1 });
  const name = word.filter((text) => text !== "claim" && text !== "__proto__");
  const address = fc.record({
    page: word,
    values: fc.dictionary(name, fc.string({ unit: "grapheme" })),
    claim: fc.option(word),
  });
  fc.assert(fc.property(address, (given) => {
    assert.deepEqual(parseAddress(formatAddress(given)), { ...given, values: { ...given.values } });
  }));
});
