import type { PDFDocument } from "@cantoo/pdf-lib";
import { areaOf } from "./area.ts";
import { markedOf, paints } from "./content.ts";
import type { AddFault } from "./fault.ts";
import { at, contentOf, listAt, nameOf } from "./objects.ts";
import { scanOperators } from "./operators.ts";

/** Points for a CSS pixel when nothing is shrunk. */
const SCALE = 0.75;
const ZERO = 48;
const LESS = 60;
const MORE = 62;

/** Checks what is drawn: each mark tagged or an artifact, a glyph for each letter, no page shrunk to fit. */
export function checkContent(file: PDFDocument, add: AddFault): void {
  for (const [index, page] of file.getPages().entries()) {
    const number = index + 1;
    const content = contentOf(page);
    const { unmarked, blanks } = countFaults(content);
    if (unmarked > 0) add("marks", "drawn and neither tagged nor an artifact", number);
    if (blanks > 0) add("texts", "letters without a glyph", number);
    const scale = areaOf(content)?.scale ?? SCALE;
    if (Math.abs(scale - SCALE) > 1e-3) {
      const percent = Math.round(scale / SCALE * 100);
      add("scale", `shrunk to ${percent} %: something on a page of this size is wider than the page`, number);
    }
    const order = nameOf(at(page.node, "Tabs"));
    if (listAt(page.node, "Annots").length > 0 && order !== "S") add("tags", "links not in reading order", number);
  }
}

function countFaults(content: Uint8Array): { unmarked: number; blanks: number } {
  const open: boolean[] = [];
  let covered = 0;
  let unmarked = 0;
  let blanks = 0;
  scanOperators(content, (operator, operands, start, end) => {
    if (operator === "BDC" || operator === "BMC") {
      const covers = markedOf(content, operands) !== "plain";
      open.push(covers);
      covered += Number(covers);
    } else if (operator === "EMC") covered -= Number(open.pop() ?? false);
    else if (paints(operator) && covered === 0) unmarked++;
    if (operator === "Tj" || operator === "TJ") blanks += Number(hasBlank(content, start, end));
  });
  return { unmarked, blanks };
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
