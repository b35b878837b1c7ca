import { PDFDict, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import { at, dictAt, listAt, streamBytes } from "./objects.ts";
import { latin } from "./operators.ts";
import { type Widths, widthsBeneath } from "./widths.ts";

/** A font whose glyphs are numbers of two bytes, as far as runs of letters need it. */
export interface GlyphFont {
  readonly widthOf: Widths;
  /** the glyph of the blank in four hexadecimal digits; undefined where the font has none */
  readonly blank: string | undefined;
  /** the letter that a glyph shows; undefined where it shows none or several */
  readonly letterOf: (glyph: number) => string | undefined;
}

const CHARACTER = /<(?<code>[\da-f]{4})>\s*<(?<unit>[\da-f]{4})>/giu;
const SECTION = /beginbf(?<kind>char|range)(?<body>[^]*?)endbf/gu;
const SPAN = /<(?<first>[\da-f]{4})>\s*<(?<last>[\da-f]{4})>\s*<(?<unit>[\da-f]{4})>/giu;
const BLANK = " ";
const known = new WeakMap<PDFDict, GlyphFont>();

/** The fonts of a page by the name that its content calls them; those of another kind are left out. */
export function glyphFontsIn(page: PDFPage): ReadonlyMap<string, GlyphFont> {
  const fonts = dictAt(page.node.Resources(), "Font");
  return new Map((fonts?.entries() ?? []).flatMap(([name, value]): [string, GlyphFont][] => {
    const font = page.doc.context.lookup(value);
    const found = font instanceof PDFDict ? fontOf(font) : undefined;
    return found ? [[name.asString(), found]] : [];
  }));
}

function fontOf(font: PDFDict): GlyphFont | undefined {
  const found = known.get(font);
  if (found) return found;
  const [first] = listAt(font, "DescendantFonts");
  const descendant = first && font.context.lookup(first);
  if (!(descendant instanceof PDFDict)) return undefined;
  const letters = lettersIn(font);
  const blank = [...letters].find(([, letter]) => letter === BLANK)?.[0];
  const made: GlyphFont = {
    widthOf: widthsBeneath(descendant),
    blank: blank?.toString(16).toUpperCase().padStart(4, "0"),
    letterOf: (glyph) => letters.get(glyph),
  };
  known.set(font, made);
  return made;
}

/** From the table that leads from glyphs to text: the glyphs that stand for one letter. */
function lettersIn(font: PDFDict): ReadonlyMap<number, string> {
  const table = at(font, "ToUnicode");
  const letters = new Map<number, string>();
  if (!(table instanceof PDFRawStream)) return letters;
  const number = (digits: string) => Number.parseInt(digits, 16);
  for (const { groups } of latin(streamBytes(font.context, table)).matchAll(SECTION)) {
    const { kind, body } = groups!;
    if (kind === "char") {
      for (const { groups } of body!.matchAll(CHARACTER)) {
        letters.set(number(groups!["code"]!), String.fromCharCode(number(groups!["unit"]!)));
      }
    } else {
      for (const { groups } of body!.matchAll(SPAN)) {
        const [first, last, unit] = [groups!["first"]!, groups!["last"]!, groups!["unit"]!].map(number);
        for (let glyph = first!; glyph <= last!; glyph++) {
          letters.set(glyph, String.fromCharCode(unit! + glyph - first!));
        }
      }
    }
  }
  return letters;
}
