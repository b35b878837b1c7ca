import { PDFArray, type PDFDict, PDFNumber } from "@cantoo/pdf-lib";
import { at, listAt } from "./objects.ts";

/** How far each glyph of a font leads on, in thousandths of its size, by the glyph's number. */
export type Widths = (glyph: number) => number;

const DEFAULT = 1000;
/** The widths of the glyphs of a font beneath one of glyph numbers. */
export function widthsBeneath(descendant: PDFDict): Widths {
  const usual = at(descendant, "DW");
  const other = usual instanceof PDFNumber ? usual.asNumber() : DEFAULT;
  const widths = listedWidths(descendant);
  return (glyph) => widths.get(glyph) ?? other;
}

/** The widths that the font beneath one of glyph numbers lists, by the glyph's number. */
function listedWidths(descendant: PDFDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const list = listAt(descendant, "W").map((entry) => descendant.context.lookup(entry));
  // Either a glyph and the widths from it on, or the first and the last glyph of one width.
  for (let index = 0; index + 1 < list.length;) {
    const [first, next, width] = [list[index], list[index + 1], list[index + 2]];
    if (!(first instanceof PDFNumber)) break;
    if (next instanceof PDFArray) {
      next.asArray().forEach((each, offset) => {
        if (each instanceof PDFNumber) widths.set(first.asNumber() + offset, each.asNumber());
      });
      index += 2;
    } else {
      if (!(next instanceof PDFNumber && width instanceof PDFNumber)) break;
      for (let glyph = first.asNumber(); glyph <= next.asNumber(); glyph++) widths.set(glyph, width.asNumber());
      index += 3;
    }
  }
  return widths;
}
