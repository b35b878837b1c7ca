import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import assert from "node:assert/strict";
import { attachFiles, attachmentsOf, loadPdf } from "../../../lib/report/pdf/attach.ts";
import { srgbProfile } from "../../../lib/report/pdf/icc.ts";
import { markerOf } from "../../../lib/report/pdf/links.ts";
import { placesOf } from "../../../lib/report/pdf/raw.ts";
import { isRightToLeft } from "../../../lib/report/pdf/reading.ts";
import { writePdf } from "../../../lib/report/pdf/writer.ts";
import { xmpOf } from "../../../lib/report/pdf/xmp.ts";

const DATE = new Date("2024-05-06T07:08:09Z");

async function blankFile(pages = 1): Promise<PDFDocument> {
  const file = await PDFDocument.create({ updateMetadata: false });
  for (let count = 0; count < pages; count++) file.addPage();
  file.context.trailerInfo.Info = file.context.register(file.context.obj({}));
  await file.flush();
  return file;
}

Deno.test("attachmentsOf() reads back what attachFiles() attached, in any order", async () => {
  const file = await blankFile();
  const data = (text: string) => new TextEncoder().encode(text);
  const names = ["ø.csv", "claims.csv", "Notes.ts"];
  await attachFiles(file, names.map((name) => ({ name, data: data(name), type: "text/csv", description: name })), DATE);
  await file.flush();
  const files = await attachmentsOf(writePdf(file.context));
  assert.deepEqual([...files.keys()], ["Notes.ts", "claims.csv", "ø.csv"]);
  assert.equal(new TextDecoder().decode(files.get("ø.csv")), "ø.csv");
});

Deno.test("attachmentsOf() finds nothing in a file without attachments", async () => {
  assert.equal((await attachmentsOf(writePdf((await blankFile()).context))).size, 0);
});

Deno.test("writePdf() writes what can be read again, many objects or few", async () => {
  for (const count of [0, 1, 299, 300, 301, 2000]) {
    const file = await blankFile(2);
    for (let index = 0; index < count; index++) file.context.register(file.context.obj({ Number: index }));
    const bytes = writePdf(file.context);
    assert.deepEqual(writePdf(file.context), bytes);
    const again = await loadPdf(bytes);
    assert.equal(again.getPageCount(), 2);
    const numbers = again.context.enumerateIndirectObjects().flatMap(([, object]) =>
      object instanceof PDFDict && object.has(PDFName.of("Number"))
        ? [Number(String(object.get(PDFName.of("Number"))))]
        : []
    );
    assert.deepEqual(numbers.sort((a, b) => a - b), Array.from({ length: count }, (_, index) => index));
  }
});

Deno.test("srgbProfile() is a profile of its own length with nine tags", () => {
  const profile = srgbProfile();
  const view = new DataView(profile.buffer);
  assert.equal(view.getUint32(0), profile.length);
  assert.equal(new TextDecoder().decode(profile.subarray(12, 24)), "mntrRGB XYZ ");
  assert.equal(view.getUint32(128), 9);
  for (let index = 0; index < 9; index++) {
    const [offset, length] = [view.getUint32(132 + index * 12 + 4), view.getUint32(132 + index * 12 + 8)];
    assert.ok(offset % 4 === 0 && offset + length <= profile.length);
  }
});

Deno.test("xmpOf() escapes what it says and names both standards", () => {
  const about = { title: "A <b> & c", author: "x", subject: "y", keywords: ["k1", "k2"], language: "en", creator: "z" };
  const xmp = xmpOf({ ...about, date: DATE });
  assert.ok(xmp.startsWith('<?xpacket begin="\ufeff"'));
  assert.match(xmp, /<rdf:li xml:lang="x-default">A &lt;b&gt; &amp; c<\/rdf:li>/u);
  assert.match(xmp, /<xmp:CreateDate>2024-05-06T07:08:09Z</u);
  assert.match(xmp, /<pdfuaid:part>1<\/pdfuaid:part>/u);
  assert.match(xmp, /<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/u);
});

Deno.test("markerOf() reads what a link marks and where it leads", () => {
  assert.deepEqual(markerOf("https://place.invalid/r1#c1"), { place: "r1", target: "c1" });
  assert.deepEqual(markerOf("https://place.invalid/#c%C3%A5"), { place: undefined, target: "cå" });
  assert.equal(markerOf("https://example.org/#c1"), undefined);
});

Deno.test("placesOf() refuses a file of another make", async () => {
  const bytes = writePdf((await blankFile()).context);
  assert.throws(() => placesOf(bytes), SyntaxError);
});

Deno.test("isRightToLeft() knows the direction of a language", () => {
  assert.deepEqual(["ar", "ar-EG", "fa", "he", "en", "no", "ko"].map(isRightToLeft), [
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
