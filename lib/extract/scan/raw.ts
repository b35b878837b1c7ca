import { CLASS, Unit } from "../lexicon/fold.ts";
import type { Lexicon } from "../lexicon/compile.ts";

/** What is known of a token before phrases are joined: numbers that stand side by side, as Tokens has them in columns. */
export const Raw = { kind: 0, start: 1, end: 2, word: 3, role: 4, flag: 5, length: 6 } as const;

const WIDTH = 8;

/** The tokens of a text as they are read: words one by one. They are overwritten by the next text. */
export class RawTokens {
  text = "";
  count = 0;
  /** the tokens, one after the other: what is known of the i-th one begins at i * width */
  cells = new Int32Array(1024 * WIDTH);
  /** the values of those that are number words */
  values = new Float64Array(1024);
  readonly width = WIDTH;

  constructor(readonly lexicon: Lexicon) {}

  /** Begins a text. */
  begin(text: string): void {
    this.text = text;
    this.count = 0;
  }

  /** Where the last token begins; negative if there is none. */
  get last(): number {
    return (this.count - 1) * WIDTH;
  }

  /** Adds a token and gives where it begins. */
  push(kind: number, start: number, end: number, word: number, role: number): number {
    if (this.count === this.values.length) this.#grow();
    const at = this.count++ * WIDTH;
    const { cells } = this;
    cells[at + Raw.kind] = kind;
    cells[at + Raw.start] = start;
    cells[at + Raw.end] = end;
    cells[at + Raw.word] = word;
    cells[at + Raw.role] = role;
    cells[at + Raw.flag] = 0;
    cells[at + Raw.length] = 1;
    return at;
  }

  /** Whether nothing, not even a space, stands between the token that begins at `at` and the one before it. */
  glued(at: number): boolean {
    const { cells, text } = this;
    // Marks without meaning (a direction mark before a slash) are nothing.
    for (let i = cells[at - WIDTH + Raw.end]!; i < cells[at + Raw.start]!; i++) {
      if (CLASS[text.charCodeAt(i)] !== Unit.skip) return false;
    }
    return true;
  }

  #grow(): void {
    const [cells, values] = [this.cells, this.values];
    this.cells = new Int32Array(cells.length * 2);
    this.cells.set(cells);
    this.values = new Float64Array(values.length * 2);
    this.values.set(values);
  }
}
