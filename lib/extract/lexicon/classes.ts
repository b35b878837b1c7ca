import type { Entry } from "./entry.ts";
import { type Mark, marksOf, timesAsked } from "./mark.ts";
import { widened } from "./widened.ts";

/**
 * For each word of a lexicon the sections and classes that it has, as bits: what rules ask is one look, not a walk. What no rule
 * asks for has no bit.
 */
export class ClassBits {
  /** how many numbers of 32 bits each word has */
  width = 1;
  /** the bits of all words in a row */
  bits = new Int32Array(1024);
  /** for each word which of its numbers have any bit, as bits: the n-th stands for the n-th number and each 32nd behind it */
  filled = new Int32Array(1024);
  readonly #entries: readonly (readonly Entry[])[];
  #asked = timesAsked();

  /** The bits of the words whose entries are given by their ids, and added as they come. */
  constructor(entries: readonly (readonly Entry[])[]) {
    this.#entries = entries;
  }

  /** Notes that a word has an entry. */
  add(word: number, { section, class: name }: Entry): void {
    for (const one of marksOf(section, name)) this.#set(word, one);
  }

  /** Makes room for a word, without any class. */
  hold(word: number): void {
    const length = (word + 1) * this.width;
    this.filled = widened(this.filled, word);
    this.bits = widened(this.bits, length - 1);
  }

  /** The same with the bits of what rules have asked for since: they may be loaded behind the lexicon. */
  updated(): this {
    if (this.#asked !== timesAsked()) {
      for (const [word, entries] of this.#entries.entries()) for (const entry of entries) this.add(word, entry);
      this.#asked = timesAsked();
    }
    return this;
  }

  #set(word: number, { index, bits }: Mark): void {
    if (index >= this.width) this.#widen(index + 1);
    this.hold(word);
    this.bits[word * this.width + index]! |= bits;
    this.filled[word]! |= 1 << (index & 31);
  }

  #widen(width: number): void {
    const words = Math.ceil(this.bits.length / this.width);
    const bits = new Int32Array(words * width);
    for (let word = 0; word < words; word++) {
      bits.set(this.bits.subarray(word * this.width, (word + 1) * this.width), word * width);
    }
    [this.width, this.bits] = [width, bits];
  }
}
