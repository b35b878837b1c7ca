import { PDFArray, type PDFDocument, PDFName, PDFNumber, PDFStream, PDFString } from "@cantoo/pdf-lib";
import assert from "node:assert/strict";
import { loadPdf } from "../../../lib/report/pdf/attach.ts";
import { checkPdf } from "../../../lib/report/pdf/check.ts";
import { showFault } from "../../../lib/report/pdf/fault.ts";
import { at, dictAt, listAt, nameOf } from "../../../lib/report/pdf/objects.ts";
import { writePdf } from "../../../lib/report/pdf/writer.ts";
import { make, SAMPLE } from "./made.ts";
import { dictsWith, editContent, firstWith } from "./spoiling.ts";

const sample = (await make(SAMPLE)).pdf;

/** The faults of the sample after something in it was spoilt. */
async function faultsAfter(spoil: (file: PDFDocument) => void): Promise<string[]> {
  const file = await loadPdf(sample);
  spoil(file);
  return (await checkPdf(writePdf(file.context), { attachments: ["claims.csv"] })).map(showFault);
}

const key = (text: string) => PDFName.of(text);

interface Case {
  readonly what: string;
  readonly spoil: (file: PDFDocument) => void;
  readonly fault: RegExp;
}

const CASES: readonly Case[] = [
  {
    what: "a file without language",
    spoil: (file) => file.catalog.delete(key("Lang")),
    fault: /^languages: the file has no/u,
  },
  {
    what: "a file that is not marked as tagged",
    spoil: (file) => dictAt(file.catalog, "MarkInfo")!.delete(key("Marked")),
    fault: /^metadata: not marked as tagged/u,
  },
  {
    what: "a file whose title is not shown",
    spoil: (file) => file.catalog.delete(key("ViewerPreferences")),
    fault: /^metadata: a reader would show the file's name/u,
  },
  {
    what: "missing metadata",
    spoil: (file) => file.catalog.delete(key("Metadata")),
    fault: /^metadata: no mark of PDF\/UA-1/u,
  },
  { what: "missing bookmarks", spoil: (file) => file.catalog.delete(key("Outlines")), fault: /^links: no bookmarks/u },
  {
    what: "a missing profile",
    spoil: (file) => file.catalog.delete(key("OutputIntents")),
    fault: /^colours: no colour profile/u,
  },
  {
    what: "a missing attachment",
    spoil: (file) => file.catalog.delete(key("Names")),
    fault: /^attachments: not attached: claims/u,
  },
  {
    what: "an attachment that is not associated",
    spoil: (file) => file.catalog.delete(key("AF")),
    fault: /^attachments: 2 attached and not associated/u,
  },
  {
    what: "an attachment without type",
    spoil: (file) =>
      file.context.enumerateIndirectObjects().forEach(([, object]) => {
        if (object instanceof PDFStream && nameOf(at(object.dict, "Type")) === "EmbeddedFile") {
          object.dict.delete(key("Subtype"));
        }
      }),
    fault: /^attachments: no type: claims\.csv/u,
  },
  {
    what: "an attachment without relation",
    spoil: (file) => dictsWith(file, "Type", "Filespec").forEach((spec) => spec.delete(key("AFRelationship"))),
    fault: /^attachments: no relation to the file: claims\.csv/u,
  },
  {
    what: "a mark that is neither tagged nor an artifact",
    spoil: (file) => editContent(file, 1, (content) => `${content}\n0 0 10 10 re\nf\n`),
    fault: /^page 2: marks: drawn and neither/u,
  },
  {
    what: "a letter without a glyph",
    spoil: (file) => editContent(file, 2, (content) => content.replace(/<(?=[\dA-F]{4}> Tj)[\dA-F]{4}>/u, "<0000>")),
    fault: /^page 3: texts: letters without a glyph/u,
  },
  {
    what: "a page that was shrunk",
    spoil: (file) =>
      editContent(file, 3, (content) => content.replace(/(?<=W\* n\nq\n)3\.125 0 0 3\.125/u, "2.5 0 0 2.5")),
    fault: /^page 4: scale: shrunk to 80 %/u,
  },
  {
    what: "links out of reading order",
    spoil: (file) => file.getPages()[1]!.node.delete(key("Tabs")),
    fault: /^page 2: tags: links not in reading order/u,
  },
  { what: "missing tags", spoil: (file) => file.catalog.delete(key("StructTreeRoot")), fault: /^tags: no tags/u },
  {
    what: "an unknown element",
    spoil: (file) => firstWith(file, "S", "BlockQuote").set(key("S"), key("Quotation")),
    fault: /^page 4: tags: an element of an unknown kind: Quotation/u,
  },
  {
    what: "a figure without a text",
    spoil: (file) => firstWith(file, "S", "Figure").delete(key("Alt")),
    fault: /^page 2: texts: a figure without a text/u,
  },
  {
    what: "a figure with an empty text",
    spoil: (file) => firstWith(file, "S", "Figure").set(key("Alt"), PDFString.of(" ")),
    fault: /^page 2: texts: a figure without a text/u,
  },
  {
    what: "a heading that skips a level",
    spoil: (file) => firstWith(file, "S", "H2").set(key("S"), key("H4")),
    fault: /headings: H4 after H1/u,
  },
  {
    what: "a language that is none",
    spoil: (file) => firstWith(file, "S", "BlockQuote").set(key("Lang"), PDFString.of("de_DE!")),
    fault: /languages: not a language: de_DE!/u,
  },
  {
    what: "a list item without body",
    spoil: (file) => firstWith(file, "S", "LBody").set(key("S"), key("P")),
    fault: /tags: P in LI/u,
  },
  {
    what: "a list item outside a list",
    spoil: (file) => firstWith(file, "S", "L").set(key("S"), key("Div")),
    fault: /tags: LI in Div/u,
  },
  {
    what: "a table with uneven rows",
    spoil: (file) => {
      const row = dictsWith(file, "S", "TR").at(-1)!;
      row.set(key("K"), file.context.obj([...listAt(row, "K").slice(1)]));
    },
    fault: /page 3: tags: a table with rows of 4 and 3 columns/u,
  },
  {
    what: "a table without header cells",
    spoil: (file) => dictsWith(file, "S", "TH").forEach((cell) => cell.set(key("S"), key("TD"))),
    fault: /page 3: tags: a table without header cells/u,
  },
  {
    what: "a link without a target",
    spoil: (file) => dictAt(file.catalog, "Dests")!.delete(key("c2")),
    fault: /^page 1: links: no target: c2 \(and on 2 more pages\)/u,
  },
  {
    what: "a target on no page",
    spoil: (file) => (dictAt(file.catalog, "Dests")!.lookup(key("c2")) as PDFArray).set(0, PDFNumber.of(7)),
    fault: /links: a target on no page: c2/u,
  },
  {
    what: "a link that leads nowhere",
    spoil: (file) => firstWith(file, "Subtype", "Link").delete(key("Dest")),
    fault: /links: a link leads nowhere/u,
  },
  {
    what: "a link without a description",
    spoil: (file) => firstWith(file, "Subtype", "Link").delete(key("Contents")),
    fault: /links: a link without a description/u,
  },
  {
    what: "a link that is not tagged",
    spoil: (file) => firstWith(file, "S", "Link").set(key("K"), file.context.obj([])),
    fault: /tags: a link that is not tagged/u,
  },
  {
    what: "a font that is not ours",
    spoil: (file) => firstWith(file, "Subtype", "Type0").set(key("BaseFont"), key("AAAAAA+DejaVuSans")),
    fault: /^page 1: fonts: AAAAAA\+DejaVuSans is not ours/u,
  },
  {
    what: "a font that is drawn letter by letter",
    spoil: (file) => firstWith(file, "Subtype", "Type0").set(key("Subtype"), key("Type3")),
    fault: /^page 1: fonts: drawn letter by letter/u,
  },
  {
    what: "a font without text",
    spoil: (file) => firstWith(file, "Subtype", "Type0").delete(key("ToUnicode")),
    fault: /fonts: .+ can't be copied as text/u,
  },
  {
    what: "a font that is not embedded",
    spoil: (file) =>
      dictsWith(file, "Type", "FontDescriptor").forEach((descriptor) => descriptor.delete(key("FontFile2"))),
    fault: /fonts: .+ is not embedded/u,
  },
];

for (const { what, spoil, fault } of CASES) {
  Deno.test(`checkPdf() finds ${what}`, async () => {
    const faults = await faultsAfter(spoil);
    assert.ok(faults.some((line) => fault.test(line)), `not found: ${fault}\namong: ${faults.join("\n")}`);
  });
}

Deno.test("checkPdf() finds nothing in a file that was written again", async () => {
  assert.deepEqual(await faultsAfter(() => {}), []);
});

Deno.test("checkPdf() refuses what is no PDF", async () => {
  await assert.rejects(checkPdf(new TextEncoder().encode("hello")), SyntaxError);
});

Deno.test("checkPdf() counts a cell over two rows in both", async () => {
  const rows = '<tbody><tr><th scope="row" rowspan="2">A</th><td>1</td></tr><tr><td>2</td></tr></tbody>';
  const table =
    `<table><caption>T</caption><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>${rows}</table>`;
  const { pdf } = await make(SAMPLE.replace("<h3>", `${table}<h3>`));
  assert.deepEqual(await checkPdf(pdf), []);
});

Deno.test("showFault() counts further pages", () => {
  const fault = { page: 3, rule: "links", message: "no target: c9" } as const;
  assert.equal(showFault(fault), "page 3: links: no target: c9");
  assert.equal(showFault({ ...fault, more: 2 }), "page 3: links: no target: c9 (and on 2 more pages)");
});
