import type { Lexicon } from "../lexicon/compile.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import type { Word } from "./passage.ts";

/** What a comma and a stronger mark add to the way between two words. */
const COMMA_WAY = 3;
const STRONG_WAY = 7;
const BRACKET_WAY = 4;

/** How long a way each kind of token is; -1 where it is as long as it has words. */
const STEPS = new Int8Array(16).fill(-1);
STEPS[Kind.comma] = COMMA_WAY;
STEPS[Kind.semicolon] = STEPS[Kind.colon] = STEPS[Kind.stop] = STRONG_WAY;
STEPS[Kind.open] = STEPS[Kind.close] = BRACKET_WAY;
STEPS[Kind.dash] = 1;
STEPS[Kind.quote] = 0;

/**
 * The tokens of a stretch of text and the bits of its passages, which are ranges of it. The columns are lent by the scanner,
 * which leaves them alone until they are given back.
 */
export class Columns {
  readonly lexicon: Lexicon;
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly length: Uint16Array;
  readonly flag: Uint8Array;
  /** id of the lexicon's word or phrase, 0 if none */
  readonly word: Int32Array;
  /** how far each token stands from the first, with commas and stronger marks counted as longer ways */
  readonly way: Int32Array;
  /** for each token where the row of bits begins that tells the classes of its word */
  readonly row: Int32Array;
  /** the rows of the lexicon, see ClassBits, and how many numbers each has */
  readonly rows: Int32Array;
  readonly #width: number;
  /** for each passage the bits of all its words: what is not there need not be looked for */
  readonly bits: Int32Array;
  #used = 0;

  /** The columns of scanned text, with room for the bits of so many passages. */
  constructor(readonly tokens: Tokens, passages: number) {
    this.lexicon = tokens.lexicon;
    const { width, bits, rows } = this.lexicon.classes.updated();
    this.#width = width;
    this.rows = bits;
    const room = passages * width;
    if (tokens.bits.length < room) tokens.bits = new Int32Array(room * 2);
    else tokens.bits.fill(0, 0, room);
    this.kind = tokens.kind;
    this.start = tokens.start;
    this.end = tokens.end;
    this.length = tokens.length;
    this.flag = tokens.flag;
    this.word = tokens.word;
    this.way = tokens.way;
    this.row = tokens.row;
    this.bits = tokens.bits;
    this.#measure(tokens.count);
    for (let i = 0; i < tokens.count; i++) this.row[i] = rows[this.word[i]!]!;
    tokens.lend();
  }

  #measure(count: number): void {
    const { kind, length, way } = this;
    for (let i = 0, far = way[0]!; i < count; i++) {
      if (kind[i] === Kind.colon && this.#isOfClock(i)) kind[i] = Kind.slash;
      const step = STEPS[kind[i]!]!;
      far += step < 0 ? length[i]! : step;
      way[i + 1] = far;
    }
  }

  /** "At 9:49 on Wednesday": a colon that parts no clauses. */
  #isOfClock(i: number): boolean {
    const { kind, start, end } = this;
    return kind[i - 1] === Kind.digits && kind[i + 1] === Kind.digits && end[i] === start[i + 1] &&
      end[i - 1] === start[i] && start[i]! - start[i - 1]! <= 2;
  }

  /** Gives the columns back to the scanner: passages must not be looked at from here on. */
  giveBack(): void {
    this.tokens.takeBack(this.kind);
  }

  /** Joins the bits of the tokens [from, to); gives where they stand in `bits`. */
  join(from: number, to: number): number {
    const { row, bits, rows } = this;
    const at = this.#used;
    this.#used += this.#width;
    for (let i = from; i < to; i++) {
      const own = row[i]!;
      // Of the many numbers of a row few have bits.
      for (let left = rows[own]!; left !== 0; left &= left - 1) {
        const k = 31 - Math.clz32(left & -left);
        bits[at + k]! |= rows[own + k]!;
      }
    }
    return at;
  }

  /** A token as an object. */
  wordAt(i: number): Word {
    return {
      kind: this.kind[i]!,
      start: this.start[i]!,
      end: this.end[i]!,
      length: this.length[i]!,
      flag: this.flag[i]!,
      entries: this.lexicon.entries(this.word[i]!),
    };
  }
}
