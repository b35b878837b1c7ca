import { PDFDict, type PDFPage } from "@cantoo/pdf-lib";
import { dictAt } from "./objects.ts";
import { latin } from "./operators.ts";

const [LESS, MORE] = [60, 62] as const;

/** The glyphs that a file shows of each of its fonts whose glyphs are numbers of two bytes. */
export class UsedGlyphs {
  readonly #byFont = new Map<PDFDict, Set<number>>();
  #page = new Map<string, PDFDict>();
  #shown: Set<number> | undefined;

  /** To be called before a page's content is read. */
  begin(page: PDFPage): void {
    const fonts = dictAt(page.node.Resources(), "Font")?.entries() ?? [];
    const found = fonts.map(([name, value]) => [name.asString(), page.doc.context.lookup(value)] as const);
    this.#page = new Map(found.filter((entry): entry is [string, PDFDict] => entry[1] instanceof PDFDict));
    this.#shown = undefined;
  }

  /** To be called where the content takes a font: its name stands from `start` to `end`. */
  take(content: Uint8Array, start: number, end: number): void {
    const font = this.#page.get(latin(content, start, end));
    if (font === undefined) this.#shown = undefined;
    else if (this.#byFont.has(font)) this.#shown = this.#byFont.get(font);
    else this.#byFont.set(font, this.#shown = new Set());
  }

  /** To be called where the content shows glyphs; returns whether one of them stands for a letter that the font lacks. */
  show(content: Uint8Array, start: number, end: number): boolean {
    let blank = false;
    for (let index = start; index < end; index++) {
      if (content[index] !== LESS) continue;
      for (index++; index + 4 <= end && content[index] !== MORE; index += 4) {
        const glyph = Number.parseInt(latin(content, index, index + 4), 16);
        this.#shown?.add(glyph);
        blank ||= glyph === 0;
      }
    }
    return blank;
  }

  /** The glyphs that are shown of a font. */
  of(font: PDFDict): ReadonlySet<number> {
    return this.#byFont.get(font) ?? new Set();
  }
}
