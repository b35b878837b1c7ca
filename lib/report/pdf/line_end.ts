import type { GlyphFont } from "./glyph_font.ts";

/** What a run of glyphs was shown with, and where. */
interface ShownSpec {
  readonly font: GlyphFont;
  readonly size: number;
  /** where its last glyph ends, and its line */
  readonly end: number;
  readonly y: number;
  /** glyphs in hexadecimal digits, and numbers between them */
  readonly parts: readonly (string | number)[];
  /** shows other glyphs in their place */
  readonly say: (parts: readonly (string | number)[]) => void;
}

/** After one of these a line may end within a word, unless a blank stands before it too. */
const DASHES = /[-\u2010\u2013\u2014/]/u;
/** Scripts that run from right to left: a run of theirs ends where it begins, and its text stands beside it as a whole. */
const TURNED = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * A run of glyphs that was shown. The browser leaves the blank out at which it ends a line, so that words run together for
 * who takes the text from the tags; here it is shown where the next run begins another line.
 */
export class Shown {
  readonly #spec: ShownSpec;

  constructor(spec: ShownSpec) {
    this.#spec = spec;
  }

  /** To be called with the place of the next run. */
  endLine(x: number, y: number): void {
    const { font, size, end, y: own, parts, say } = this.#spec;
    const goesBack = x < end - size / 2 && Math.abs(y - own) > size * 0.6;
    if (goesBack && font.blank !== undefined && this.#endsWord()) say([...parts, font.blank]);
  }

  #endsWord(): boolean {
    const glyphs = this.#spec.parts.filter((part) => typeof part === "string").join("").match(/.{4}/gu) ?? [];
    const [last, before] = [glyphs.at(-1), glyphs.at(-2)].map((digits) =>
      digits === undefined ? undefined : this.#spec.font.letterOf(Number.parseInt(digits, 16))
    );
    if (last === undefined || last === " " || TURNED.test(last)) return false;
    return !DASHES.test(last) || before === " ";
  }
}
