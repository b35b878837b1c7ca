import { PDFDict, type PDFDocument } from "@cantoo/pdf-lib";
import { checkProgram } from "./check_font_program.ts";
import type { AddFault } from "./fault.ts";
import type { UsedGlyphs } from "./used_glyphs.ts";
import { at, dictAt, listAt, nameOf } from "./objects.ts";

/** Subsets of the fonts that come with the packages. */
const OURS = /^[A-Z]{6}\+(?:IBMPlex|NotoSansSC|NotoEmoji)/u;
const FILES: readonly string[] = ["FontFile", "FontFile2", "FontFile3"];

/** Checks that all letters come from our fonts, embedded as outlines, and can be copied as text. */
export function checkFonts(file: PDFDocument, used: UsedGlyphs, add: AddFault): void {
  const seen = new Set<PDFDict>();
  for (const [index, page] of file.getPages().entries()) {
    const fonts = dictAt(page.node.Resources(), "Font");
    for (const [, value] of fonts?.entries() ?? []) {
      const font = file.context.lookup(value);
      if (!(font instanceof PDFDict) || seen.has(font)) continue;
      seen.add(font);
      checkFont(font, used.of(font), (message) => add("fonts", message, index + 1));
    }
  }
}

function checkFont(font: PDFDict, used: ReadonlySet<number>, add: (message: string) => void): void {
  const kind = nameOf(at(font, "Subtype"));
  if (kind === "Type3") return add("drawn letter by letter: a variable font or a colour glyph");
  const name = nameOf(at(font, "BaseFont")) ?? "?";
  if (!OURS.test(name)) add(`${name} is not ours: a letter is in none of our fonts`);
  if (!at(font, "ToUnicode")) add(`${name} can't be copied as text`);
  const [descendant] = listAt(font, "DescendantFonts");
  const inner = descendant ? font.context.lookup(descendant) : font;
  const descriptor = inner instanceof PDFDict ? dictAt(inner, "FontDescriptor") : undefined;
  if (!FILES.some((key) => at(descriptor, key))) add(`${name} is not embedded`);
  if (kind !== "Type0" || !(inner instanceof PDFDict)) return;
  checkProgram(font, inner, used, (message) => add(`${name} ${message}`));
}
