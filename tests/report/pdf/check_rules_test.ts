import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import assert from "node:assert/strict";
import { loadPdf } from "../../../lib/report/pdf/attach.ts";
import { checkFile } from "../../../lib/report/pdf/check.ts";
import { showFault } from "../../../lib/report/pdf/fault.ts";
import { at, dictAt, listAt, streamBytes } from "../../../lib/report/pdf/objects.ts";
import { bytesOf } from "../../../lib/report/pdf/operators.ts";
import { packedStream } from "../../../lib/report/pdf/writer.ts";
import { make, SAMPLE } from "./made.ts";
import { editContent, firstWith } from "./spoiling.ts";

const sample = (await make(SAMPLE)).pdf;
const key = (text: string) => PDFName.of(text);

function editPacket(file: PDFDocument, edit: (packet: string) => string): void {
  const stream = at(file.catalog, "Metadata");
  const packet = new TextDecoder().decode(streamBytes(file.context, stream));
  const edited = edit(packet);
  assert.notEqual(edited, packet);
  const bytes = new TextEncoder().encode(edited);
  file.catalog.set(key("Metadata"), file.context.register(packedStream(file.context, bytes)));
}

/** The font beneath the first one of glyph numbers. */
function descendant(file: PDFDocument): PDFDict {
  const [first] = listAt(firstWith(file, "Subtype", "Type0"), "DescendantFonts");
  return file.context.lookup(first, PDFDict);
}

const roles = (file: PDFDocument, entries: Record<string, string>) =>
  dictAt(file.catalog, "StructTreeRoot")!.set(key("RoleMap"), file.context.obj(entries));
const image = (file: PDFDocument, entries: Record<string, unknown>) =>
  file.context.register(file.context.stream("", { Type: "XObject", Subtype: "Image", ...entries } as never));
const state = (file: PDFDocument, entries: Record<string, unknown>) =>
  file.context.register(file.context.obj({ Type: "ExtGState", ...entries } as never));
const scope = (cell: PDFDict) =>
  listAt(cell, "A").map((entry) => cell.context.lookup(entry)).find((entry) =>
    entry instanceof PDFDict && entry.has(key("Scope"))
  ) as PDFDict;

/** How the sample is broken, and what has to be found. The numbers are those of the Matterhorn Protocol and of ISO 19005-3. */
const CASES: readonly (readonly [what: string, spoil: (file: PDFDocument) => void, fault: RegExp])[] = [
  [
    "01-003: tagged within an artifact",
    (file) =>
      editContent(file, 1, (text) => text.replace(/\/\w+ <<\/MCID \d+ >>BDC/u, "/Artifact BMC\n$&\nEMC\nEMC\n$&")),
    /marks: tagged within an artifact/u,
  ],
  [
    "01-004: an artifact within what is tagged",
    (file) => editContent(file, 1, (text) => text.replace(/\/\w+ <<\/MCID \d+ >>BDC/u, "$&\n/Artifact BMC\nEMC")),
    /an artifact within/u,
  ],
  [
    "01-007: tags by guess",
    (file) => dictAt(file.catalog, "MarkInfo")!.set(key("Suspects"), file.context.obj(true)),
    /metadata: .*by guess/u,
  ],
  [
    "a number of the tags that is used twice",
    (file) => editContent(file, 1, (text) => `${text}\n/P <</MCID 0 >>BDC\nEMC\n`),
    /marks: a number of the tags is used twice/u,
  ],
  ["a mark that does not end", (file) => editContent(file, 1, (text) => `${text}\n/Artifact BMC\n`), /does not end/u],
  ["a mark that was not begun", (file) => editContent(file, 1, (text) => `${text}\nEMC\n`), /was not begun/u],
  [
    "content that no tag knows",
    (file) => editContent(file, 1, (text) => `${text}\n/P <</MCID 9999 >>BDC\nEMC\n`),
    /tags: content that no tag knows/u,
  ],
  ["content whose tag does not know it", (file) => {
    const element = firstWith(file, "S", "BlockQuote");
    const [kid] = listAt(element, "K");
    const inner = file.context.lookup(kid);
    (inner instanceof PDFDict ? inner : element).set(key("K"), PDFNumber.of(9998));
  }, /tags: content whose tag does not know it/u],
  ["02-001: an own name that leads nowhere", (file) => roles(file, { Em: "Quotation" }), /Em leads to no element/u],
  [
    "02-003: own names that lead to each other",
    (file) => roles(file, { Em: "Strong", Strong: "Em" }),
    /Strong leads to no/u,
  ],
  ["02-004: a standard name that is changed", (file) => roles(file, { P: "H1" }), /the standard's P is made to mean/u],
  [
    "06-003: the mark of PDF/UA without its explanation",
    (file) => editPacket(file, (text) => text.replace("<pdfaSchema:prefix>pdfuaid", "<pdfaSchema:prefix>other")),
    /is not explained/u,
  ],
  [
    "6.6.2: a packet that names its encoding",
    (file) => editPacket(file, (text) => text.replace("<?xpacket begin", '<?xpacket encoding="UTF-8" begin')),
    /size or encoding/u,
  ],
  [
    "6.6.3: two titles",
    (file) => file.context.lookup(file.context.trailerInfo.Info, PDFDict).set(key("Title"), PDFString.of("Another")),
    /metadata: says two things of itself: Title/u,
  ],
  [
    "6.6.3: two dates",
    (file) =>
      file.context.lookup(file.context.trailerInfo.Info, PDFDict).set(
        key("ModDate"),
        PDFString.of("D:20200101000000Z"),
      ),
    /metadata: says two things of itself: ModDate/u,
  ],
  ["09-004: a row outside a table", (file) =>
    firstWith(file, "S", "TR").set(key("P"), PDFNumber.of(0)) as never ??
      firstWith(file, "S", "Table").set(key("S"), key("Div")), /tags: T(?:R|Head|Body) in Div/u],
  [
    "09-005: a cell outside a row",
    (file) => firstWith(file, "S", "TR").set(key("S"), key("Div")),
    /tags: T[HD] in Div/u,
  ],
  ["09-006: a body outside its item", (file) => firstWith(file, "S", "LI").set(key("S"), key("Div")), /LBody in Div/u],
  [
    "14-007: headings with and without a level",
    (file) => firstWith(file, "S", "H3").set(key("S"), key("H")),
    /headings: some with a level and some without/u,
  ],
  [
    "15-003: a header cell without scope",
    (file) => scope(firstWith(file, "S", "TH")).delete(key("Scope")),
    /tags: a header cell that does not say what it heads/u,
  ],
  ["15-003: a cell whose header is not there", (file) => {
    const cell = firstWith(file, "S", "TD");
    cell.set(key("A"), file.context.obj([{ O: "Table", Headers: [PDFString.of("nowhere")] }]));
  }, /tags: a cell whose header is not there: nowhere/u],
  ["a caption in the middle of its table", (file) => {
    const table = firstWith(file, "S", "Table");
    const [caption, ...others] = listAt(table, "K");
    table.set(key("K"), file.context.obj([others[0]!, caption!, ...others.slice(1)]));
  }, /tags: a caption in the middle/u],
  [
    "17-002: a formula without a text",
    (file) => firstWith(file, "S", "BlockQuote").set(key("S"), key("Formula")),
    /texts: a figure without a text/u,
  ],
  [
    "19-003: a note without a name",
    (file) => firstWith(file, "S", "BlockQuote").set(key("S"), key("Note")),
    /a note without/u,
  ],
  ["19-004: two elements of one name", (file) => {
    const [quote, figure] = [firstWith(file, "S", "BlockQuote"), firstWith(file, "S", "Figure")];
    for (const element of [quote, figure]) element.set(key("ID"), PDFString.of("x"));
  }, /tags: two elements of one name: x/u],
  [
    "20-001: layers",
    (file) => file.catalog.set(key("OCProperties"), file.context.obj({})),
    /actions: there are layers/u,
  ],
  [
    "21-001: an attachment of one name only",
    (file) => firstWith(file, "Type", "Filespec").delete(key("F")),
    /attachments: named in one way only/u,
  ],
  [
    "25-001: a form of another kind",
    (file) => file.catalog.set(key("AcroForm"), file.context.obj({ XFA: [] })),
    /another kind/u,
  ],
  [
    "26-001: encryption",
    (file) => (file.context.trailerInfo.Encrypt = file.context.obj({})),
    /actions: the file is encrypted/u,
  ],
  [
    "28-002: an annotation that is no link",
    (file) => firstWith(file, "Subtype", "Link").set(key("Subtype"), key("Text")),
    /actions: an annotation that is no link: Text/u,
  ],
  [
    "28-014: a link that hands on where it was clicked",
    (file) => firstWith(file, "Subtype", "Link").set(key("A"), file.context.obj({ S: "URI", IsMap: true })),
    /hands on where/u,
  ],
  [
    "31-004: a font with glyphs of its own order",
    (file) => descendant(file).delete(key("CIDToGIDMap")),
    /in a way of its own/u,
  ],
  [
    "31-001: a font that does not say what it counts",
    (file) => descendant(file).delete(key("CIDSystemInfo")),
    /which glyphs/u,
  ],
  [
    "31-006: a font of another encoding",
    (file) => firstWith(file, "Subtype", "Type0").set(key("Encoding"), key("Identity-V")),
    /fonts: .*has an encoding of its own/u,
  ],
  ["31-016: a font with wrong widths", (file) => {
    const widths = file.context.lookup(descendant(file).get(key("W")), PDFArray);
    const list = widths.asArray().find((entry) => entry instanceof PDFArray && entry.size() > 3) as PDFArray;
    const index = list.asArray().findIndex((entry, at) => at > 0 && (entry as PDFNumber).asNumber() > 0);
    list.set(index, PDFNumber.of(999));
  }, /fonts: .*in other widths than its own/u],
  ["31-028: a glyph without a letter", (file) => {
    const table = file.context.register(packedStream(file.context, bytesOf("1 beginbfchar\n<0003> <0000>\nendbfchar")));
    firstWith(file, "Subtype", "Type0").set(key("ToUnicode"), table);
  }, /fonts: .*leads to a letter that is none/u],
  [
    "6.2.11.2: a font of two names",
    (file) => dictAt(descendant(file), "FontDescriptor")!.set(key("FontName"), key("AAAAAA+Other")),
    /bears two names/u,
  ],
  [
    "6.2.11.4: a list of glyphs",
    (file) => dictAt(descendant(file), "FontDescriptor")!.set(key("CIDSet"), file.context.obj([])),
    /lists its glyphs/u,
  ],
  ["6.2.11.4: a font without outlines", (file) => {
    const descriptor = dictAt(descendant(file), "FontDescriptor")!;
    const font = new Uint8Array([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    descriptor.set(key("FontFile2"), file.context.register(packedStream(file.context, font)));
  }, /fonts: .*is embedded without glyf, head/u],
  [
    "6.1.7: a filter that an archive may not use",
    (file) => image(file, { Filter: "LZWDecode" }),
    /packed in a way .* LZWDecode/u,
  ],
  [
    "6.1.7: a part that lies outside",
    (file) => image(file, { FFilter: "FlateDecode" }),
    /objects: a part of the file lies outside/u,
  ],
  [
    "6.1.12: states too deep in each other",
    (file) => editContent(file, 1, (text) => `${text}\n${"q ".repeat(40)}${"Q ".repeat(40)}\n`),
    /objects: states saved too deep/u,
  ],
  [
    "6.1.13: a text that is too long",
    (file) => file.catalog.set(key("Long"), PDFString.of("x".repeat(70000))),
    /objects: a text of more than 32767/u,
  ],
  [
    "6.1.13: a number that is too large",
    (file) => file.catalog.set(key("Large"), PDFNumber.of(3e9)),
    /objects: a number/u,
  ],
  [
    "6.1.13: a name that is too long",
    (file) => file.catalog.set(key("x".repeat(200)), key("Y")),
    /objects: a name of more/u,
  ],
  [
    "6.1.13: a page that is too small",
    (file) => file.getPages()[0]!.node.set(key("MediaBox"), file.context.obj([0, 0, 2, 2])),
    /^page 1: objects: a page of a size/u,
  ],
  [
    "6.2.2: an operator that is none",
    (file) => editContent(file, 1, (text) => `${text}\n1 xyz\n`),
    /objects: an operator .* xyz/u,
  ],
  [
    "6.2.4: a colour without profile",
    (file) => editContent(file, 1, (text) => `${text}\n0 0 0 1 k\n`),
    /colours: a colour for/u,
  ],
  ["6.2.5: colours that are changed", (file) => state(file, { TR: "Identity" }), /objects: colours that are changed/u],
  ["6.2.5: unknown blending", (file) => state(file, { BM: "Mixed" }), /objects: unknown blending/u],
  [
    "6.2.8: a picture that is smoothed",
    (file) => image(file, { Interpolate: true }),
    /objects: a picture that readers would/u,
  ],
  [
    "6.2.9: a program that draws",
    (file) => file.context.register(file.context.stream("", { Type: "XObject", Subtype: "PS" })),
    /objects: a program that draws/u,
  ],
  [
    "6.3.2: a link that is not printed",
    (file) => firstWith(file, "Subtype", "Link").set(key("F"), PDFNumber.of(0)),
    /actions: an annotation that is not printed/u,
  ],
  [
    "6.3.2: a link that is hidden",
    (file) => firstWith(file, "Subtype", "Link").set(key("F"), PDFNumber.of(6)),
    /actions: an annotation that is hidden/u,
  ],
  [
    "6.5.1: a script",
    (file) => file.context.register(file.context.obj({ S: "JavaScript" })),
    /actions: there are scripts/u,
  ],
  [
    "6.5.1: a link that starts a program",
    (file) => firstWith(file, "Subtype", "Link").set(key("A"), file.context.obj({ S: "Launch" })),
    /does what it may not: Launch/u,
  ],
  [
    "6.5.2: a file that acts by itself",
    (file) => file.catalog.set(key("AA"), file.context.obj({})),
    /the file acts by itself/u,
  ],
];

for (const [what, spoil, fault] of CASES) {
  Deno.test(`checkPdf() finds ${what}`, async () => {
    const file = await loadPdf(sample);
    spoil(file);
    const faults = checkFile(file).map(showFault);
    assert.ok(faults.some((line) => fault.test(line)), `not found: ${fault}\namong: ${faults.join("\n")}`);
  });
}

Deno.test("the sample holds what the cases break", async () => {
  const file = await loadPdf(sample);
  assert.deepEqual(checkFile(file).map(showFault), []);
  assert.ok(file.context.enumerateIndirectObjects().some(([, object]) => object instanceof PDFRawStream));
});
