import { type PDFDict, PDFRawStream } from "@cantoo/pdf-lib";
import { tablesOf, viewOf } from "./hints.ts";
import { at, dictAt, name, nameOf, streamBytes, textOf } from "./objects.ts";
import { latin } from "./operators.ts";
import { type Widths, widthsBeneath } from "./widths.ts";

/** Without these no reader can draw the letters. */
const NEEDED: readonly string[] = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];
/** A width may differ by this much from the font's own, in thousandths. */
const TOLERANCE = 1;
const NO_LETTER = /(?<=>\s*)<(?:0000|FEFF|FFFE)>\s*$/imu;

/** Checks a font of glyph numbers: how they lead to letters, to outlines and to widths; `descendant` is the font beneath it, `used` what is shown of it. */
export function checkProgram(
  font: PDFDict,
  descendant: PDFDict,
  used: ReadonlySet<number>,
  add: (message: string) => void,
): void {
  if (nameOf(at(font, "Encoding")) !== "Identity-H") add("has an encoding of its own");
  if (nameOf(at(descendant, "CIDToGIDMap")) !== "Identity") add("leads to its glyphs in a way of its own");
  const system = dictAt(descendant, "CIDSystemInfo");
  if (!textOf(at(system, "Registry")) || !textOf(at(system, "Ordering"))) add("does not say which glyphs it counts");
  const descriptor = dictAt(descendant, "FontDescriptor");
  if (nameOf(at(descriptor, "FontName")) !== nameOf(at(descendant, "BaseFont"))) add("bears two names");
  if (descriptor?.has(name("CIDSet"))) add("lists its glyphs, which no one can rely on");
  checkUnicode(font, add);
  const program = at(descriptor, "FontFile2");
  if (program instanceof PDFRawStream) {
    checkOutlines(streamBytes(font.context, program), { widthOf: widthsBeneath(descendant), used }, add);
  }
}

function checkUnicode(font: PDFDict, add: (message: string) => void): void {
  const table = at(font, "ToUnicode");
  if (!(table instanceof PDFRawStream)) return;
  if (NO_LETTER.test(latin(streamBytes(font.context, table)))) add("leads to a letter that is none");
}

interface Shown {
  readonly widthOf: Widths;
  readonly used: ReadonlySet<number>;
}

function checkOutlines(program: Uint8Array, { widthOf, used }: Shown, add: (message: string) => void): void {
  const tables = tablesOf(program);
  const missing = NEEDED.filter((tag) => !tables.has(tag));
  if (missing.length > 0) return add(`is embedded without ${missing.join(", ")}`);
  const [head, hhea, hmtx, maxp] = ["head", "hhea", "hmtx", "maxp"].map((tag) => viewOf(tables.get(tag)!));
  const unit = head!.getUint16(18);
  const measured = hhea!.getUint16(34);
  for (const glyph of used) {
    if (glyph >= maxp!.getUint16(4)) return add("shows a glyph that it does not have");
    const own = hmtx!.getUint16(Math.min(glyph, measured - 1) * 4) / unit * 1000;
    if (Math.abs(widthOf(glyph) - own) > TOLERANCE) return add("sets its letters in other widths than its own");
  }
}
