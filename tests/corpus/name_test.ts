import assert from "node:assert/strict";
import fc from "fast-check";
import { freeName, nameOf, typeOf } from "../../lib/corpus/name.ts";

Deno.test("nameOf() keeps letters of any script and nothing that a path could be made of", () => {
  assert.equal(nameOf("Über $2bn: Hacker & Raub"), "über-2bn-hacker-raub");
  assert.equal(nameOf("سرقة ملياري دولار"), "سرقة-ملياري-دولار");
  assert.equal(nameOf("../../etc/passwd\0"), "etc-passwd");
  assert.equal(nameOf(".hidden"), "hidden");
  assert.equal(nameOf("CON"), "article-con");
  assert.equal(nameOf("README"), "article-readme");
  assert.equal(nameOf("💥"), "article");
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
    const name = nameOf(text);
    assert.match(name, /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
    assert.ok(name.length <= 70);
  }));
});

Deno.test("freeName() counts on until a name is free, whatever its case", () => {
  assert.equal(freeName("a", new Set()), "a");
  assert.equal(freeName("a", new Set(["A", "a-2"])), "a-3");
});

Deno.test("typeOf() tells PDF, page and text by their first bytes", () => {
  const type = (text: string) => typeOf(new TextEncoder().encode(text));
  assert.equal(type("%PDF-1.7\n"), "pdf");
  assert.equal(type("\uFEFF \n<!DOCTYPE html><html>"), "html");
  assert.equal(type("<p>a"), "html");
  assert.equal(type("<3 hearts"), "txt");
});
