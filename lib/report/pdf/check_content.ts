import type { PDFDocument } from "@cantoo/pdf-lib";
import { areaOf } from "./area.ts";
import { checkMarks, checkParents } from "./check_marks.ts";
import type { AddFault } from "./fault.ts";
import { at, contentOf, listAt, nameOf } from "./objects.ts";

/** Points for a CSS pixel when nothing is shrunk. */
const SCALE = 0.75;
const ZERO = 48;
const LESS = 60;
const MORE = 62;

/** Checks what is drawn: each mark tagged or an artifact and known to the tags, a glyph for each letter, no page shrunk. */
export function checkContent(file: PDFDocument, add: AddFault): void {
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
    return checkMarks(content, number, add, (start, end) => {
      if (hasBlank(content, start, end)) add("texts", "letters without a glyph", number);
    });
  });
  checkParents(file, marked, add);
}

/** Whether a text shows glyph 0, which stands for a letter that the font lacks; glyphs are numbers of four digits. */
function hasBlank(content: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (content[index] !== LESS) continue;
    for (index++; index + 4 <= end && content[index] !== MORE; index += 4) {
      if ([0, 1, 2, 3].every((digit) => content[index + digit] === ZERO)) return true;
    }
  }
  return false;
}
