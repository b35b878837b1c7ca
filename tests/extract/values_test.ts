import assert from "node:assert/strict";
import fc from "fast-check";
import cases from "../cases/figures.json" with { type: "json" };
import { figures, spans } from "./calls.ts";

for (const [language, table] of Object.entries(cases)) {
  for (const [text, expected] of Object.entries(table)) {
    Deno.test(`valuesOf() reads ${language}: ${text}`, () => assert.deepEqual(figures(language, text), expected));
  }
}

const TEXTS = Object.entries(cases).flatMap(([language, table]) =>
  Object.keys(table).map((text) => ({ language, text }))
);

Deno.test("valuesOf() gives spans that read as the same value by themselves", () => {
  const CONTEXT = /ordinal|range/u;
  for (const { language, text } of TEXTS) {
    for (const { figure, words } of spans(language, text)) {
      if (CONTEXT.test(figure)) continue;
      assert.ok(
        spans(language, words).some((again) => again.figure.split(" ")[0] === figure.split(" ")[0]),
        `${words}: ${figure}`,
      );
    }
  }
});

Deno.test("valuesOf() reads the same values with Arabic digits, hard spaces and marks without meaning", () => {
  const changes: readonly ((text: string) => string)[] = [
    (text) => text.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit))),
    (text) => text.replaceAll(" ", "\u00a0"),
    (text) => text.replace(/(?<=\p{Script=Arabic}) /gu, " \u200f"),
    (text) => text.replace(/(?<=[بسثمل])(?=\p{Script=Arabic})/gu, "\u0640"),
  ];
  fc.assert(fc.property(fc.constantFrom(...TEXTS), fc.constantFrom(...changes), ({ language, text }, change) => {
    assert.deepEqual(figures(language, change(text)), figures(language, text));
  }));
});

Deno.test("valuesOf() reads any text without failing, with spans inside it", () => {
  const words = fc.constantFrom(
    "one",
    "and",
    "hundred",
    "-",
    "$",
    "%",
    "1",
    "2.5",
    "million",
    "from",
    "to",
    "first",
    "May",
    "last",
    "year",
    ",",
    ".",
    "half",
    "a",
    "2021",
    "x",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.constantFrom(" ", ""), (parts, gap) => {
      const text = parts.join(gap);
      for (const value of spans("en", text)) assert.ok(text.includes(value.words));
    }),
    { numRuns: 500 },
  );
});
