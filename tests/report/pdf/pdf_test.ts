import { PDFDict, PDFNumber } from "@cantoo/pdf-lib";
import assert from "node:assert/strict";
import { getDocumentProxy } from "unpdf";
import { attachmentsOf, loadPdf } from "../../../lib/report/pdf/attach.ts";
import { checkPdf } from "../../../lib/report/pdf/check.ts";
import { at, listAt, nameOf } from "../../../lib/report/pdf/objects.ts";
import { make, SAMPLE } from "./made.ts";

const sample = await make(SAMPLE);

/** The text of a page as poppler reads it, without the marks of direction that it adds. */
function popplerText(pdf: Uint8Array, page: number): string {
  const file = Deno.makeTempFileSync({ suffix: ".pdf" });
  try {
    Deno.writeFileSync(file, pdf);
    const args = ["-f", String(page), "-l", String(page), "-enc", "UTF-8", file, "-"];
    const { success, stdout } = new Deno.Command("pdftotext", { args }).outputSync();
    assert.ok(success);
    return new TextDecoder().decode(stdout).replace(/[\u202a-\u202e\u2066-\u2069]/gu, "").replace(/\s+/gu, " ");
  } finally {
    Deno.removeSync(file);
  }
}

/** The lines of a page as the second reader finds them: the height of the line's foot in points, and its text. */
async function linesOf(pdf: Uint8Array, number: number): Promise<readonly { y: number; text: string }[]> {
  const page = await (await getDocumentProxy(pdf.slice())).getPage(number);
  const lines = new Map<number, string>();
  for (const item of (await page.getTextContent()).items) {
    if (!("str" in item)) continue;
    const y = Math.round(item.transform[5]);
    lines.set(y, (lines.get(y) ?? "") + item.str);
  }
  return [...lines].map(([y, text]) => ({ y, text }));
}

Deno.test("makePdf() fills in page numbers in two passes", () => {
  assert.equal(sample.passes, 2);
  assert.equal(sample.pages, 4);
  const cover = popplerText(sample.pdf, 1);
  assert.match(cover, /The sums, page 2/u);
  assert.match(cover, /The table, page 3/u);
  assert.match(cover, /Evidence, page 4/u);
  assert.match(cover, /There are 4 pages/u);
  assert.match(popplerText(sample.pdf, 4), /Used on page 1 ?a 2 ?b/u);
});

Deno.test("makePdf() keeps the text of four languages in reading order", () => {
  const text = popplerText(sample.pdf, 4);
  const sentences = [
    "The exchange said the thieves took $20 million in a single night.",
    "Tyvene kan ha fått med seg opptil 30 millioner dollar, skriver avisen på søndag.",
    "Nach Angaben der Börse wurden etwa ein Dutzend Konten geräumt, größtenteils über Nacht.",
  ];
  for (const sentence of sentences) assert.ok(text.includes(sentence), `${sentence}\nis not in\n${text}`);
  // On a page of mostly left-to-right lines poppler cuts a right-to-left line at its numbers and commas.
  const runs = ["وقال المحققون إن اللصوص أفرغوا", "محفظة خلال ساعة واحدة في بلدة صغيرة", "ولا تزال الأموال مفقودة"];
  for (const run of runs) assert.ok(text.includes(run), `${run}\nis not in\n${text}`);
});

Deno.test("makePdf() writes text that a second reader finds too", async () => {
  const text = (await linesOf(sample.pdf, 4)).map((line) => line.text).join("\n");
  assert.match(text, /The exchange said the thieves took \$20 million in a single night\./u);
  assert.match(text, /Tyvene kan ha fått med seg opptil 30 millioner dollar/u);
  assert.match(text, /etwa ein Dutzend Konten geräumt, größtenteils über Nacht\./u);
});

Deno.test("makePdf() writes links that a second reader resolves", async () => {
  const file = await getDocumentProxy(sample.pdf.slice());
  const targets = await file.getDestinations() as Record<string, readonly unknown[]>;
  let links = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype !== "Link" || annotation.url) continue;
      links++;
      assert.ok(targets[annotation.dest], `no target: ${annotation.dest}`);
      assert.ok(annotation.contentsObj.str, `no description: ${annotation.dest}`);
    }
  }
  assert.ok(links >= 17, `${links} links`);
  const pageOf = async (id: string) => await file.getPageIndex(targets[id]![0] as never) + 1;
  assert.deepEqual(await Promise.all(["r1-1", "r1-2", "sums", "table", "c1", "c4"].map(pageOf)), [1, 2, 2, 3, 4, 4]);
});

Deno.test("makePdf() lets links land just above their target, on pages of any margins", async () => {
  const file = await getDocumentProxy(sample.pdf.slice());
  const targets = await file.getDestinations() as Record<string, readonly unknown[]>;
  const cases = [["sums", 2, "The sums differ"], ["table", 3, "All figures"], ["r1-1", 1, "$20 million"]] as const;
  for (const [id, number, words] of cases) {
    const foot = (await linesOf(sample.pdf, number)).find(({ text }) => text.includes(words))!.y;
    const top = targets[id]![3] as number;
    assert.ok(top > foot + 6 && top < foot + 36, `${id} lands at ${top}, its text stands on ${foot}`);
  }
});

Deno.test("makePdf() titles bookmarks as the headings are written", async () => {
  const outline = await (await getDocumentProxy(sample.pdf.slice())).getOutline();
  const titles = (items: typeof outline): string[] => items.flatMap(({ title, items }) => [title, ...titles(items)]);
  assert.deepEqual(titles(outline), [
    "Four reports on one theft",
    "1 The sums differ by half",
    "What they share",
    "2 All figures, side by side",
    "Appendix: evidence",
  ]);
});

Deno.test("makePdf() gives the same bytes for the same input", async () => {
  const again = await make(SAMPLE);
  assert.deepEqual(again.pdf, sample.pdf);
});

Deno.test("makePdf() gives other bytes, and another identity, for another input", async () => {
  const other = await make(SAMPLE.replace("Tyvene", "Tyvane"));
  const idOf = (pdf: Uint8Array) =>
    new TextDecoder("latin1").decode(pdf).match(/\/ID \[ <(?<id>[\da-f]{32})>/u)!.groups!["id"];
  assert.notEqual(idOf(other.pdf), idOf(sample.pdf));
});

Deno.test("makePdf() attaches files that can be read back", async () => {
  const files = await attachmentsOf(sample.pdf);
  assert.deepEqual([...files.keys()], ["claims.csv", "documents.csv"]);
  assert.equal(new TextDecoder().decode(files.get("claims.csv")), "id,low\nc1,20\n");
});

Deno.test("makePdf() makes one link of the pieces of a link that stand on a line", async () => {
  const html = SAMPLE.replace(
    "<h3>What they share",
    '<p><a href="#sums">to <b>the</b> sums<sup>1</sup></a> and <a href="#sums">again</a></p><h3>What they share',
  );
  const [plain, more] = await Promise.all([sample.pdf, (await make(html)).pdf].map(async (pdf) => {
    const file = await getDocumentProxy(pdf.slice());
    const pages = Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1));
    const links = await Promise.all(pages.map(async (page) => (await (await page).getAnnotations()).length));
    return links.reduce((sum, count) => sum + count, 0);
  }));
  assert.equal(more! - plain!, 2);
});

Deno.test("makePdf() keeps the blanks between lines for who takes the text from the tags", async () => {
  const words = "The thieves moved what they took through nine exchanges in a week ";
  const html = SAMPLE.replace("<h3>What they share", `<p>${words.repeat(4).trim()}.</p><h3>What they share`);
  const file = Deno.makeTempFileSync({ suffix: ".pdf" });
  Deno.writeFileSync(file, (await make(html)).pdf);
  const { stdout } = new Deno.Command("pdfinfo", { args: ["-struct-text", file] }).outputSync();
  Deno.removeSync(file);
  assert.ok(new TextDecoder().decode(stdout).includes(`"${words.repeat(4).trim()}.`), "words run together");
});

Deno.test("makePdf() leaves lines and grounds out of the tags", async () => {
  const file = await loadPdf(sample.pdf);
  const kinds = file.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isOne = object instanceof PDFDict && nameOf(at(object, "Type")) === "StructElem";
    return isOne && listAt(object, "K").some((kid) => kid instanceof PDFNumber) ? [nameOf(at(object, "S"))!] : [];
  });
  assert.ok(kinds.includes("P") && kinds.includes("TD"));
  assert.ok(!["Table", "TR", "L", "Div"].some((kind) => kinds.includes(kind)), kinds.join(" "));
});

Deno.test("makePdf() makes a file without fault", async () => {
  assert.deepEqual(await checkPdf(sample.pdf, { attachments: ["claims.csv", "documents.csv"] }), []);
});

Deno.test("makePdf() refuses a page with something wider than the page", async () => {
  const wide = SAMPLE.replace("<h3>What they share", '<div style="width:300mm">x</div><h3>What they share');
  await assert.rejects(make(wide), /^InputError: report: page 1: scale: shrunk to \d+ %.*\(and on 3 more pages\)/u);
});

Deno.test("makePdf() refuses a page number for an id that no link points to", async () => {
  const lost = SAMPLE.replace('data-page="sums"', 'data-page="nowhere"');
  await assert.rejects(make(lost), { message: /^report: no page known for: nowhere \(/u });
});

Deno.test("makePdf() names a dead link", async () => {
  await assert.rejects(make(SAMPLE.replace("<h3>", '<p><a href="#tabel">x</a></p><h3>')), {
    message: "report: links to no place in the page: #tabel",
  });
});

Deno.test("makePdf() says what to do when there is no browser", async () => {
  const missing = make(SAMPLE, { browser: ".cache/browser/no-such-browser" });
  await assert.rejects(missing, {
    message: "report: no browser found (set PUPPETEER_EXECUTABLE_PATH, or run: deno task browser)",
  });
});

Deno.test("makePdf() leaves no profile behind", () => {
  const left = [...Deno.readDirSync(".cache")].filter(({ name }) => name.startsWith(`profile-${Deno.pid}-`));
  assert.deepEqual(left, []);
});
