import type { Edits } from "./edits.ts";
import { Shown } from "./line_end.ts";
import { latin } from "./operators.ts";
import type { GlyphFont } from "./glyph_font.ts";

const GLYPHS = /^<(?:[\da-f]{4})+>$/iu;
const THOUSAND = 1000;
/** Stands for a run while what is around it is found out. */
const HERE = "\0";
const SCALES: ReadonlySet<string> = new Set(["q", "Q", "cm"]);
/** Less than this is the browser's rounding, not a wish: in print a hundredth of a millimetre. */
const LEAST = 4;

/** Glyphs in a row, from the first operator that shows one to the last. */
interface Run {
  readonly start: number;
  end: number;
  /** glyphs in hexadecimal digits, and between them what the pen goes back, in thousandths of the size */
  readonly parts: (string | number)[];
  /** how far the pen has come with what is written, and how far it should have come */
  written: number;
  wanted: number;
}

interface Move {
  readonly x: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The browser moves the pen and shows a glyph, for each letter anew. Here the glyphs of a run are shown at once, with the
 * difference to their own widths where letters are set closer or wider: a page takes half the room, and no letter moves
 * by more than a few thousandths of its size.
 */
export class TextRuns {
  readonly #bytes: Uint8Array;
  readonly #edits: Edits;
  readonly #fonts: ReadonlyMap<string, GlyphFont>;
  readonly #wrap: (shown: string) => string;
  #font: GlyphFont | undefined;
  #size = 0;
  /** where the pen stands */
  #x = 0;
  #y = 0;
  /** how far the moves that became part of runs would have led */
  #behind = 0;
  #run: Run | undefined;
  #move: Move | undefined;
  /** the run that was shown last, whose line may turn out to end with it */
  #shown: Shown | undefined;

  /** `wrap` marks what shows a whole run, with the state in which the run was shown. */
  constructor(
    bytes: Uint8Array,
    edits: Edits,
    fonts: ReadonlyMap<string, GlyphFont>,
    wrap: (shown: string) => string,
  ) {
    this.#bytes = bytes;
    this.#edits = edits;
    this.#fonts = fonts;
    this.#wrap = wrap;
  }

  /** Takes the operators that make up runs; any other ends a run, and false says that it is still to be dealt with. */
  take(operator: string, operands: readonly number[], start: number, end: number): boolean {
    if (operator === "Tj" && this.#show(operands, start, end)) return true;
    if (operator === "Td") return this.#step(operands, start, end);
    this.#close();
    if (operator === "Tf") {
      this.#font = this.#fonts.get(latin(this.#bytes, operands[0], operands[1]));
      this.#size = this.#number(operands, 1);
    } else if (operator === "Tm") this.#place(this.#number(operands, 4), this.#number(operands, 5));
    else if (operator === "BT") this.#behind = 0;
    // Another scale makes places in it and before it incomparable.
    else if (SCALES.has(operator)) this.#shown = undefined;
    return false;
  }

  #place(x: number, y: number): void {
    this.#behind = 0;
    this.#shown?.endLine(x, y);
    [this.#x, this.#y] = [x, y];
  }

  #show(operands: readonly number[], start: number, end: number): boolean {
    const glyphs = latin(this.#bytes, operands[0], operands[1]);
    if (!this.#font || this.#size === 0 || !GLYPHS.test(glyphs)) return false;
    const run = this.#run ??= { start, end, parts: [], written: 0, wanted: 0 };
    if (this.#move) this.#kern(run, this.#move.x);
    const digits = glyphs.slice(1, -1);
    run.parts.push(digits);
    run.end = end;
    for (let at = 0; at < digits.length; at += 4) {
      run.written += this.#font.widthOf(Number.parseInt(digits.slice(at, at + 4), 16)) / THOUSAND * this.#size;
    }
    return true;
  }

  #kern(run: Run, x: number): void {
    run.wanted += x;
    this.#behind += x;
    this.#move = undefined;
    const back = Math.round((run.written - run.wanted) / this.#size * THOUSAND);
    if (Math.abs(back) < LEAST) return;
    run.parts.push(back);
    run.written -= back / THOUSAND * this.#size;
  }

  #step(operands: readonly number[], start: number, end: number): boolean {
    const [x, y] = [this.#number(operands, 0), this.#number(operands, 1)];
    if (this.#run && !this.#move && y === 0) {
      this.#move = { x, start, end };
      return true;
    }
    this.#close();
    this.#edits.replace(start, end, `${rounded(x + this.#behind)} ${rounded(y)} Td`);
    this.#x += x + this.#behind;
    this.#y += y;
    this.#behind = 0;
    return true;
  }

  #close(): void {
    const [run, move] = [this.#run, this.#move];
    this.#run = this.#move = undefined;
    if (run) this.#shown = this.#write(run);
    if (!move) return;
    this.#edits.replace(move.start, move.end, `${rounded(move.x + this.#behind)} 0 Td`);
    this.#x += move.x + this.#behind;
    this.#behind = 0;
  }

  #write(run: Run): Shown {
    const [before, behind] = this.#wrap(HERE).split(HERE) as [string, string];
    const edit = this.#edits.replace(run.start, run.end, `${before}${shownBy(run.parts)}${behind}`);
    return new Shown({
      font: this.#font!,
      size: this.#size,
      end: this.#x + run.written,
      y: this.#y,
      parts: run.parts,
      say: (parts) => edit.text = `${before}${shownBy(parts)}${behind}`,
    });
  }

  #number(operands: readonly number[], index: number): number {
    return Number(latin(this.#bytes, operands[index * 2], operands[index * 2 + 1]));
  }
}

function shownBy(parts: readonly (string | number)[]): string {
  if (parts.every((part) => typeof part === "string")) return `<${parts.join("")}> Tj`;
  let text = "";
  let open = false;
  for (const part of parts) {
    const glyphs = typeof part === "string";
    text += glyphs ? `${open ? "" : "<"}${part}` : `${open ? ">" : ""}${part}`;
    open = glyphs;
  }
  return `[${text}${open ? ">" : ""}] TJ`;
}

/** A thousandth of a pixel is finer than any eye; the digits after it would be most of a long file. */
function rounded(value: number): string {
  return String(Math.round(value * THOUSAND) / THOUSAND);
}
