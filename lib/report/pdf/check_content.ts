import type { PDFDocument } from "@cantoo/pdf-lib";
import { areaOf } from "./area.ts";
import { checkMarks, checkParents } from "./check_marks.ts";
import type { AddFault } from "./fault.ts";
import { at, contentOf, listAt, nameOf } from "./objects.ts";
import { UsedGlyphs } from "./used_glyphs.ts";

/** Points for a CSS pixel when nothing is shrunk. */
const SCALE = 0.75;

/**
 * Checks what is drawn: each mark tagged or an artifact and known to the tags, a glyph for each letter, no page shrunk.
 * Returns the glyphs that are shown.
 */
export function checkContent(file: PDFDocument, add: AddFault): UsedGlyphs {
  const used = new UsedGlyphs();
  const marked = file.getPages().map((page, index) => {
    const number = index + 1;
    const content = contentOf(page);
    const scale = areaOf(content)?.scale ?? SCALE;
    if (Math.abs(scale - SCALE) > 1e-3) {
      const percent = Math.round(scale / SCALE * 100);
      add("scale", `shrunk to ${percent} %: something on a page of this size is wider than the page`, number);
    }
    const order = nameOf(at(page.node, "Tabs"));
    if (listAt(page.node, "Annots").length > 0 && order !== "S") add("tags", "links not in reading order", number);
    used.begin(page);
    return checkMarks(content, number, add, {
      onFont: (start, end) => used.take(content, start, end),
      onText: (start, end) => {
        if (used.show(content, start, end)) add("texts", "letters without a glyph", number);
      },
    });
  });
  checkParents(file, marked, add);
  return used;
}
