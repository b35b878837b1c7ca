import { PDFDict, PDFRawStream } from "@cantoo/pdf-lib";
import assert from "node:assert/strict";
import { loadPdf } from "../../../lib/report/pdf/attach.ts";
import { withoutHints } from "../../../lib/report/pdf/hints.ts";
import { at, nameOf, streamBytes } from "../../../lib/report/pdf/objects.ts";
import { make, SAMPLE } from "./made.ts";

/** The fonts of a file, as they are embedded. */
async function fontsIn(pdf: Uint8Array): Promise<Uint8Array[]> {
  const { context } = await loadPdf(pdf);
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const file = object instanceof PDFDict && nameOf(at(object, "Type")) === "FontDescriptor"
      ? at(object, "FontFile2")
      : undefined;
    return file instanceof PDFRawStream ? [streamBytes(context, file)] : [];
  });
}

function tablesOf(font: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return new Map(Array.from({ length: view.getUint16(4) }, (_, index): [string, Uint8Array] => {
    const at = 12 + index * 16;
    const start = view.getUint32(at + 8);
    return [new TextDecoder().decode(font.subarray(at, at + 4)), font.subarray(start, start + view.getUint32(at + 12))];
  }));
}

/** A font of one letter, a square, and one that is put together from it; both with hints. */
function sampleFont(): Uint8Array {
  const square = [0, 1, 0, 0, 0, 0, 0, 9, 0, 9, 0, 3, 0, 2, 0xb0, 0x01, 1, 1, 1, 1, 9, 0, 9, 0, 0, 9, 0, 0];
  const composite = [0xff, 0xff, 0, 0, 0, 0, 0, 9, 0, 9, 0x01, 0x02, 0, 1, 0, 0, 0, 2, 0xb0, 0x01];
  const glyf = [...square, ...composite];
  const loca = [0, 0, square.length / 2, glyf.length / 2].flatMap((at) => [at >> 8, at & 255]);
  const maxp = [0, 1, 0, 0, 0, 3, ...Array<number>(26).fill(7)];
  const tables: [string, number[]][] = [
    ["cvt ", [0, 1]],
    ["fpgm", [0xb0]],
    ["glyf", glyf],
    ["head", Array<number>(54).fill(0)],
    ["loca", loca],
    ["maxp", maxp],
    ["prep", [0xb0]],
  ];
  const start = 12 + tables.length * 16;
  const font = new Uint8Array(start + tables.reduce((sum, [, bytes]) => sum + bytes.length, 0));
  const view = new DataView(font.buffer);
  view.setUint32(0, 0x10000);
  view.setUint16(4, tables.length);
  let place = start;
  tables.forEach(([tag, bytes], index) => {
    font.set(new TextEncoder().encode(tag), 12 + index * 16);
    view.setUint32(12 + index * 16 + 8, place);
    view.setUint32(12 + index * 16 + 12, bytes.length);
    font.set(bytes, place);
    place += bytes.length;
  });
  return font;
}

Deno.test("withoutHints() takes the programs out of a font and of its glyphs, and leaves the outlines", () => {
  const tables = tablesOf(withoutHints(sampleFont()));
  assert.deepEqual([...tables.keys()], ["glyf", "head", "loca", "maxp"]);
  const offsets = [...new Uint16Array(tables.get("loca")!.slice().buffer)].map((at) =>
    ((at >> 8) | (at & 255) << 8) * 2
  );
  const [, first, second, end] = offsets as [number, number, number, number];
  const glyf = tables.get("glyf")!;
  assert.deepEqual([...glyf.subarray(first, second)].slice(0, 14), [0, 1, 0, 0, 0, 0, 0, 9, 0, 9, 0, 3, 0, 0]);
  assert.equal(second - first, 26);
  assert.deepEqual([...glyf.subarray(second, end)], [0xff, 0xff, 0, 0, 0, 0, 0, 9, 0, 9, 0x00, 0x02, 0, 1, 0, 0]);
  assert.deepEqual([...tables.get("maxp")!.subarray(18, 28)], Array(10).fill(0));
});

Deno.test("withoutHints() writes a font whose check sum is right", () => {
  const font = withoutHints(sampleFont());
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  let sum = 0;
  for (let at = 0; at < font.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  assert.equal(sum, 0xb1b0afba);
});

Deno.test("withoutHints() leaves a font without hints as it is", () => {
  const bare = withoutHints(sampleFont());
  assert.equal(withoutHints(bare), bare);
});

Deno.test("makePdf() embeds fonts without hints", async () => {
  const fonts = await fontsIn((await make(SAMPLE)).pdf);
  assert.ok(fonts.length > 5);
  for (const font of fonts) {
    const tables = tablesOf(font);
    for (const tag of ["fpgm", "prep", "cvt "]) assert.ok(!tables.has(tag), tag);
    for (const tag of ["glyf", "head", "hhea", "hmtx", "loca", "maxp"]) assert.ok(tables.has(tag), tag);
  }
});
