import fc from "fast-check";
import assert from "node:assert/strict";
import { mendContent } from "../../../lib/report/pdf/content.ts";
import { bytesOf, latin, scanOperators } from "../../../lib/report/pdf/operators.ts";
import type { GlyphFont } from "../../../lib/report/pdf/glyph_font.ts";

/** A font whose glyph n is n hundredths of its size wide. */
const LETTERS: Readonly<Record<number, string>> = { 1: "a", 2: "b", 3: " ", 4: "-", 5: "\u0627" };
const font: GlyphFont = { widthOf: (glyph) => glyph * 10, blank: "0003", letterOf: (glyph) => LETTERS[glyph] };
const fonts: ReadonlyMap<string, GlyphFont> = new Map([["/F1", font]]);
const mend = (source: string) => latin(mendContent(bytesOf(source), fonts));
const tagged = (inner: string) => `/P <</MCID 0 >>BDC\nBT\n/F1 10 Tf\n1 0 0 -1 5 7 Tm\n${inner}\nET\nEMC`;

Deno.test("mendContent() shows the glyphs of a run at once, closer or wider only where they were", () => {
  const cases: [string, string][] = [
    ["<000A> Tj\n1 0 Td <0014> Tj\n2 0 Td <0001> Tj", "<000A00140001> Tj"],
    ["<000A> Tj\n1.5 0 Td <0014> Tj", "[<000A>-50<0014>] TJ"],
    ["<000A> Tj\n.8 0 Td <0014> Tj\n2 0 Td <000A> Tj", "[<000A>20<0014000A>] TJ"],
    // The browser's rounding is no wish.
    ["<000A> Tj\n1.002 0 Td <0014> Tj", "<000A0014> Tj"],
    ["<000A> Tj", "<000A> Tj"],
  ];
  for (const [source, mended] of cases) assert.equal(mend(tagged(source)), tagged(mended), source);
});

Deno.test("mendContent() goes on from where a run ended", () => {
  const span = (inner: string) => `/Span<</ActualText (fi) >> BDC\n${inner}\nEMC`;
  assert.equal(
    mend(tagged(`<000A> Tj\n1 0 Td <0014> Tj\n${span("2 0 Td <0001> Tj")}\n.1 0 Td <0002> Tj\n.2 0 Td <0003> Tj`)),
    tagged(`<000A0014> Tj\n${span("3 0 Td <0001> Tj")}\n0.1 0 Td <00020003> Tj`),
  );
  // A step to another line ends a run as well, and counts from where the run's last glyph stood.
  assert.equal(
    mend(tagged("<000A> Tj\n1 0 Td <0014> Tj\n-1 12 Td <0001> Tj")),
    tagged("<000A0014> Tj\n0 12 Td <0001> Tj"),
  );
});

Deno.test("mendContent() shows the blank at which the browser ends a line", () => {
  const lines = (first: string, x: number, y: number) =>
    `/P <</MCID 0 >>BDC\nBT\n/F1 10 Tf\n1 0 0 -1 50 20 Tm\n${first} Tj\n1 0 0 -1 ${x} ${y} Tm\n<0002> Tj\nET\nEMC`;
  assert.equal(mend(lines("<0001>", 5, 34)), lines("<00010003>", 5, 34));
  const cases: readonly (readonly [string, number, number])[] = [
    ["<00010003>", 5, 34], // there is one
    ["<00010004>", 5, 34], // a word that is broken at its hyphen
    ["<0005>", 5, 34], // from right to left
    ["<0001>", 51, 17], // raised letters
    ["<0001>", 90, 34], // another column
    ["<0009>", 5, 34], // no letter
  ];
  for (const [first, x, y] of cases) assert.equal(mend(lines(first, x, y)), lines(first, x, y), first);
  assert.equal(mend(lines("<00030004>", 5, 34)), lines("<000300040003>", 5, 34));
  const scaled = lines("<0001>", 5, 34).replace("1 0 0 -1 5 34", "ET\nq\n2 0 0 2 0 0 cm\nBT\n1 0 0 -1 5 34");
  assert.equal(mend(scaled), scaled);
});

Deno.test("mendContent() leaves glyphs of an unknown font where they are", () => {
  const source = tagged("<000A> Tj\n1 0 Td <0014> Tj").replace("/F1", "/F2");
  assert.equal(mend(source), source);
});

Deno.test("mendContent() marks a run outside the tags once", () => {
  assert.equal(
    mend("BT\n/F1 10 Tf\n1 0 0 1 0 0 Tm\n<000A> Tj\n1 0 Td <0014> Tj\nET"),
    "BT\n/F1 10 Tf\n1 0 0 1 0 0 Tm\n/Artifact BMC\n<000A0014> Tj\nEMC\nET",
  );
});

/** Where each glyph stands, in the size of the font times ten. */
function placesOf(source: string): [glyph: string, x: number][] {
  const bytes = bytesOf(source);
  const places: [string, number][] = [];
  let [line, pen] = [0, 0];
  scanOperators(bytes, (operator, operands) => {
    const text = (index: number) => latin(bytes, operands[index * 2], operands[index * 2 + 1]);
    if (operator === "Td") pen = line += Number(text(0));
    if (operator !== "Tj" && operator !== "TJ") return;
    for (const [, glyphs, back] of text(0).matchAll(/<([\dA-F]+)>|(-?\d+)/gu)) {
      if (back !== undefined) pen -= Number(back) / 100;
      for (const glyph of glyphs?.match(/.{4}/gu) ?? []) {
        places.push([glyph, pen]);
        pen += Number.parseInt(glyph, 16) / 10;
      }
    }
  });
  return places;
}

Deno.test("mendContent() moves no glyph by more than a few thousandths of its size", () => {
  const step = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: -3000, max: 9000 }), fc.boolean());
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
    const shown = steps.map(([glyph, dx, apart], index) => {
      const hex = glyph.toString(16).toUpperCase().padStart(4, "0");
      const show = `${index === 0 ? "" : `${dx / 1000} 0 Td `}<${hex}> Tj`;
      return apart ? `/Span <</A /B>> BDC\n${show}\nEMC` : show;
    });
    const source = tagged(shown.join("\n"));
    const [before, after] = [placesOf(source), placesOf(mend(source))];
    assert.deepEqual(after.map(([glyph]) => glyph), before.map(([glyph]) => glyph));
    before.forEach(([, x], index) => assert.ok(Math.abs(x - after[index]![1]) < 0.045, `${x} ${after[index]![1]}`));
  }));
});
