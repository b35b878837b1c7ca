import type { Lexicon } from "../lexicon/compile.ts";
import type { Splits } from "../lexicon/splits.ts";

/** What a word of the lexicon may do when tokens are joined, as bits. */
export const Trait = {
  known: 1,
  /** it stands for something by itself */
  means: 2,
  /** a verb that may have its particle further on */
  splits: 4,
} as const;

/** What the row of a word holds. */
export const Row = {
  /** bits of Trait */
  traits: 0,
  /** bits of Role */
  role: 1,
  /** the bits of the words that may come second in phrases that begin with the word, see Phrases */
  opens: 2,
  /** the bits by which the word stands in phrases behind the first one */
  follows: 3,
  /** the node of the phrases that begin with it, and where those that begin with its stems and tails stand in `more` */
  root: 4,
  roots: 5,
  /** the word as a step of a phrase, and where its stems and tails that are one too stand in `more` */
  step: 6,
  steps: 7,
} as const;

const WIDTH = 8;

/** What is asked of words when tokens are joined, worked out when a word is first met: most join nothing. */
export class Traits {
  /** the rows of all words: what is asked of one stands side by side, so that memory is asked once */
  rows = new Int32Array(1024 * WIDTH);
  /** lists that end in 0, the first of which is empty */
  readonly more: number[] = [0];

  constructor(readonly lexicon: Lexicon, readonly splits: Splits) {}

  /** Works the rows of words [first, last) out. */
  meet(words: Int32Array, first: number, last: number): void {
    // As when words are looked up: a loop that does nothing else waits for the memory of many rows at once.
    for (let i = first; i < last; i++) this.rowOf(words[i]!);
  }

  /** Where the row of a word begins. */
  rowOf(word: number): number {
    const row = word * WIDTH;
    if (row >= this.rows.length || this.rows[row] === 0) this.#learn(word, row);
    return row;
  }

  #learn(word: number, row: number): void {
    const { lexicon, splits } = this;
    const { phrases } = lexicon;
    const all = [word, ...lexicon.looser(word)];
    const traits = Trait.known | (lexicon.entries(word).length > 0 ? Trait.means : 0) |
      (all.some((one) => splits.starts(one)) ? Trait.splits : 0);
    const [root = 0, ...roots] = all.map((one) => phrases.step(0, one)).filter((node) => node !== 0);
    const opens = [root, ...roots].reduce((bits, node) => bits | phrases.onward(node), 0);
    const follows = all.reduce((bits, one) => bits | phrases.bitOf(one), 0);
    const [step = 0, ...steps] = all.filter((one) => phrases.bitOf(one) !== 0);
    if (row >= this.rows.length) {
      const wider = new Int32Array(row * 2);
      wider.set(this.rows);
      this.rows = wider;
    }
    const own = [traits, lexicon.roles[word] ?? 0, opens, follows, root, this.#list(roots), step, this.#list(steps)];
    this.rows.set(own, row);
  }

  #list(numbers: readonly number[]): number {
    return numbers.length === 0 ? 0 : this.more.push(...numbers, 0) - numbers.length - 1;
  }
}
