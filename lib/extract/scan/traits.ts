import type { Lexicon } from "../lexicon/compile.ts";
import type { Splits } from "../lexicon/splits.ts";

/** What a word of the lexicon may do when tokens are joined, as bits. */
export const Trait = {
  known: 1,
  /** it stands for something by itself */
  means: 2,
  /** a phrase begins with it, or with a stem or tail that it matches */
  opens: 4,
  /** it stands in a phrase behind the first word */
  goes_on: 8,
  /** a verb that may have its particle further on */
  splits: 16,
} as const;

const PAIRS = 8192;

function placeOf(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (hash ^ hash >>> 15) & (PAIRS - 1);
}

/** The traits of words, worked out when a word is first met: most words join nothing and are passed over by one look. */
export class Traits {
  #bits = new Uint8Array(4096);
  /** pairs of words of which it is known that no phrase begins with them, the latest in each place */
  readonly #firsts = new Int32Array(PAIRS);
  readonly #seconds = new Int32Array(PAIRS);

  constructor(readonly lexicon: Lexicon, readonly splits: Splits) {}

  /** The traits of a word, bits of Trait. */
  of(word: number): number {
    return this.#bits[word] || this.#learn(word);
  }

  /** Whether it is known that no phrase begins with two words: the same pairs come again and again. */
  arePlain(first: number, second: number): boolean {
    const place = placeOf(first, second);
    return this.#firsts[place] === first && this.#seconds[place] === second;
  }

  /** Notes that no phrase begins with two words. */
  notePlain(first: number, second: number): void {
    const place = placeOf(first, second);
    this.#firsts[place] = first;
    this.#seconds[place] = second;
  }

  #learn(word: number): number {
    const { lexicon, splits } = this;
    const { phrases } = lexicon;
    const all = [word, ...lexicon.looser(word)];
    const bits = Trait.known | (lexicon.entries(word).length > 0 ? Trait.means : 0) |
      (all.some((one) => phrases.starts(one)) ? Trait.opens : 0) |
      (all.some((one) => phrases.goesOn(one)) ? Trait.goes_on : 0) |
      (all.some((one) => splits.starts(one)) ? Trait.splits : 0);
    if (word >= this.#bits.length) {
      const wider = new Uint8Array(word * 2);
      wider.set(this.#bits);
      this.#bits = wider;
    }
    return this.#bits[word] = bits;
  }
}
