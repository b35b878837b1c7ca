import { CLASS, Unit } from "../lexicon/fold.ts";
import type { Lexicon } from "../lexicon/compile.ts";
import type { Units } from "../lexicon/units.ts";
import { Row, type Traits } from "./traits.ts";

/** What is known of a token before phrases are joined: numbers that stand side by side, as Tokens has them in columns. */
export const Raw = {
  kind: 0,
  start: 1,
  end: 2,
  word: 3,
  role: 4,
  flag: 5,
  length: 6,
  /** bits of Trait, and what the word may do in phrases, see Row */
  traits: 7,
  opens: 8,
  follows: 9,
} as const;

const WIDTH = 10;

/** A run of unknown words goes on up to about so many. */
export const LONGEST_RUN = 60000;

/** The tokens of a text as they are read: words one by one. They are overwritten by the next text. */
export class RawTokens {
  text = "";
  count = 0;
  /** the tokens, one after the other: what is known of the i-th one begins at i * width */
  cells = new Int32Array(1024 * WIDTH);
  /** the values of those that are number words */
  values = new Float64Array(1024);
  readonly width = WIDTH;

  constructor(readonly lexicon: Lexicon, readonly traits: Traits, readonly units: Units) {}

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
  push(kind: number, start: number, end: number, word: number): number {
    if (this.count === this.values.length) this.#grow();
    const at = this.count++ * WIDTH;
    const row = this.traits.rowOf(word);
    const { cells, traits: { rows } } = this;
    cells[at + Raw.kind] = kind;
    cells[at + Raw.start] = start;
    cells[at + Raw.end] = end;
    cells[at + Raw.word] = word;
    cells[at + Raw.role] = rows[row + Row.role]!;
    cells[at + Raw.flag] = 0;
    cells[at + Raw.length] = 1;
    cells[at + Raw.traits] = rows[row + Row.traits]!;
    cells[at + Raw.opens] = rows[row + Row.opens]!;
    cells[at + Raw.follows] = rows[row + Row.follows]!;
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
