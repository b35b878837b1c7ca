import { PDFDict, type PDFDocument, PDFNumber } from "@cantoo/pdf-lib";
import assert from "node:assert/strict";
import { loadPdf } from "../../../lib/report/pdf/attach.ts";
import { checkFile } from "../../../lib/report/pdf/check.ts";
import { showFault } from "../../../lib/report/pdf/fault.ts";
import { at, listAt, name, nameOf } from "../../../lib/report/pdf/objects.ts";
import { make, SAMPLE } from "./made.ts";

const sample = (await make(SAMPLE)).pdf;

/** The font beneath the first one of glyph numbers. */
function descendant({ context }: PDFDocument): PDFDict {
  const fonts = context.enumerateIndirectObjects().map(([, object]) => object);
  const font = fonts.find((object) =>
    object instanceof PDFDict && nameOf(at(object, "Subtype")) === "Type0"
  ) as PDFDict;
  return context.lookup(listAt(font, "DescendantFonts")[0], PDFDict);
}

Deno.test("checkPdf() leaves widths of glyphs alone that a file does not show, and finds those that it does", async () => {
  const file = await loadPdf(sample);
  const font = descendant(file);
  const widths = [...listAt(font, "W")];
  // The browser lists a width for all glyphs between two that it uses; one behind the last is used by nobody.
  font.set(name("W"), file.context.obj([...widths, PDFNumber.of(60000), file.context.obj([777])]));
  assert.deepEqual(checkFile(file), []);
  font.set(name("W"), file.context.obj([0, 60000, 777]));
  assert.match(checkFile(file).map(showFault).join("\n"), /fonts: .* sets its letters in other widths than its own/u);
});
