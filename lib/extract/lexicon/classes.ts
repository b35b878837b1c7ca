import type { Entry } from "./entry.ts";
import { addJoint, bitsAsked, marksOf } from "./mark.ts";
import { widened } from "./widened.ts";

/**
 * For each word of a lexicon the sections and classes that it has, as bits: what rules ask is one look, not a walk. What no rule
 * asks for has no bit. Words with the same classes share a row of bits: there are few rows, which stay near at hand.
 */
export class ClassBits {
  /** how many numbers a row has: the first tells by its bits which of the others, of 32 bits each, have any */
  width = 1;
  /** the rows, one after the other; the first has no bit */
  bits = new Int32Array(1024);
  /** for each word where its row begins */
  rows = new Int32Array(1024);
  /** where rows begin, by what stands in them */
  readonly #known = new Map<string, number>();
  readonly #entries: readonly (readonly Entry[])[];
  /** words that have got entries since the rows were made */
  #changed: number[] = [];
  #asked = -1;

  /** The bits of the words whose entries are given by their ids, and added as they come. */
  constructor(entries: readonly (readonly Entry[])[]) {
    this.#entries = entries;
  }

  /** Makes room for a word, without any class. */
  hold(word: number): void {
    this.rows = widened(this.rows, word);
  }

  /** Notes that a word has another entry. */
  add(word: number): void {
    this.#changed.push(word);
  }

  /** The same with the bits of all entries there are and of all that rules have asked for: they may be loaded behind the lexicon. */
  updated(): this {
    if (this.#asked !== bitsAsked()) this.#begin();
    if (this.#changed.length > 0) {
      for (const word of this.#changed) this.rows[word] = this.#rowOf(this.#entries[word]!);
      this.#changed = [];
    }
    return this;
  }

  /** Begins anew, with rows for all bits asked for. */
  #begin(): void {
    this.#asked = bitsAsked();
    this.width = 1 + Math.ceil(this.#asked / 32);
    this.bits = new Int32Array(this.width);
    this.rows = new Int32Array(this.rows.length);
    this.#known.clear();
    this.#known.set(this.bits.join(), 0);
    this.#changed = [...this.#entries.keys()];
  }

  #rowOf(entries: readonly Entry[]): number {
    const row = new Int32Array(this.width);
    for (const { section, class: name } of entries) {
      for (const { index, bits } of marksOf(section, name)) row[index]! |= bits;
    }
    const key = row.join();
    let known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, known = this.#append(row));
    return known;
  }

  #append(row: Int32Array): number {
    const at = this.#known.size * this.width;
    addJoint(row);
    for (let k = 1; k < row.length; k++) if (row[k] !== 0) row[0]! |= 1 << k;
    this.bits = widened(this.bits, at + this.width);
    this.bits.set(row, at);
    return at;
  }
}
