import type { Lexicon } from "./compile.ts";
import { fold } from "./fold.ts";

/** Verbs whose particle stands at the end of the clause: phrases of two words of which the second is a particle. */
export class Splits {
  readonly #particles: ReadonlySet<number>;
  readonly #verbs: ReadonlySet<number>;

  constructor(readonly lexicon: Lexicon) {
    const { grammar, words, phrases } = lexicon;
    this.#particles = new Set(grammar.particles.map((word) => words.get(fold(word))).filter((id) => id !== 0));
    this.#verbs = new Set(phrases.pairs.filter(([, second]) => this.#particles.has(second)).map(([verb]) => verb));
  }

  /** Whether a word is a verb that may have its particle further on. */
  starts(word: number): boolean {
    return this.#verbs.has(word);
  }

  /** Whether a word may be the particle of a verb. */
  ends(word: number): boolean {
    return this.#particles.has(word);
  }

  /** The id of the phrase of a verb and its particle, 0 if there is none. */
  find(verb: number, particle: number): number {
    const { phrases } = this.lexicon;
    const node = phrases.step(0, verb);
    const next = node === 0 ? 0 : phrases.step(node, particle);
    return next === 0 ? 0 : phrases.id(next);
  }
}
