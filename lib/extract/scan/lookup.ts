import type { Affix } from "../lexicon/affixes.ts";
import type { Lexicon } from "../lexicon/compile.ts";
import { fold, stepHash, Unit } from "../lexicon/fold.ts";
import type { Units } from "../lexicon/units.ts";

const SHORTEST_HEAD = 3;
const SHORTEST_BARE = 2;

/** Where a word of the text was found in the lexicon. */
export interface Found {
  id: number;
  /** where the found word begins: after clitics that were taken off */
  start: number;
  /** end of a conjunction that was taken off, 0 if none */
  and: number;
  /** value of a number written as one word, else NaN */
  value: number;
}

/** Looks words up: as they stand, as numerals, by stem and tail, as compounds, without clitics. */
export class Lookup {
  readonly #stem: Affix = { id: 0, at: 0 };
  readonly #tail: Affix = { id: 0, at: 0 };
  readonly #and: ReadonlySet<number>;
  /** letters that are words of their own before a word: conjunctions, then prepositions */
  readonly #letters: readonly ReadonlySet<number>[];
  readonly #articles: readonly string[];
  /** the letters that any of these begins with */
  readonly #begins: ReadonlySet<number>;

  constructor(readonly lexicon: Lexicon) {
    const { and, before, article } = lexicon.grammar.clitics;
    const unitsOf = (letters: readonly string[]) => new Set(letters.map((letter) => fold(letter).charCodeAt(0)));
    this.#and = unitsOf(and);
    this.#letters = [this.#and, unitsOf(before)];
    this.#articles = article.map(fold);
    this.#begins = unitsOf([...and, ...before, ...article]);
  }

  /** Finds the word [start, end), whose hash is given; `found.id` is 0 and `found.value` NaN if the lexicon lacks it. */
  find(units: Units, start: number, end: number, hash: number, found: Found): boolean {
    found.start = start;
    found.and = 0;
    found.value = NaN;
    found.id = this.lexicon.words.find(units, start, end, hash);
    return found.id !== 0 || this.findParts(units, start, end, found);
  }

  /** Finds a word [start, end) that the lexicon lacks as a whole. */
  findParts(units: Units, start: number, end: number, found: Found): boolean {
    found.id = 0;
    found.start = start;
    found.and = 0;
    found.value = this.lexicon.numerals.read(units, start, end);
    if (!Number.isNaN(found.value)) return true;
    found.id = this.#affixes(units, start, end);
    if (found.id !== 0) return true;
    return this.#begins.size > 0 && this.#bare(units, start, end, found);
  }

  /** The id of a word by the longest stem it begins with and the longest tail it ends in. */
  #affixes(units: Units, start: number, end: number): number {
    const { stems, tails } = this.lexicon;
    const stem = stems.size > 0 && stems.longest(units, start, end, this.#stem) ? this.#stem.id : 0;
    if (tails.size === 0 || !tails.longest(units, start, end, this.#tail)) return stem;
    const headEnd = this.#tail.at;
    if (headEnd <= start) return this.lexicon.union(stem, this.#tail.id);
    const head = stem || this.#head(units, start, headEnd);
    return this.lexicon.union(head, this.#tail.id);
  }

  /** The id of a compound's first part, which may end in linking letters. */
  #head(units: Units, start: number, end: number): number {
    const whole = this.#meaning(this.#exact(units, start, end));
    if (whole !== 0) return whole;
    for (const link of this.lexicon.grammar.linking) {
      if (end - start - link.length < SHORTEST_HEAD || !units.text.startsWith(link, end - link.length)) continue;
      const id = this.#meaning(this.#exact(units, start, end - link.length));
      if (id !== 0) return id;
    }
    return 0;
  }

  /** An id that stands for something: words that are only parts of phrases have none. */
  #meaning(id: number): number {
    return this.lexicon.entries(id).length > 0 ? id : 0;
  }

  #exact(units: Units, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) {
      if (units.kinds[i] !== Unit.skip) hash = stepHash(hash, units.folds[i]!);
    }
    return this.lexicon.words.find(units, start, end, hash);
  }

  #known(units: Units, start: number, end: number): number {
    return this.#exact(units, start, end) || this.#affixes(units, start, end);
  }

  /** Takes a conjunction, a preposition and an article off, in this order, until the rest is known. */
  #bare(units: Units, start: number, end: number, found: Found): boolean {
    let at = skipMarks(units, start, end);
    let and = 0;
    if (!this.#begins.has(units.folds[at]!)) return false;
    for (const letters of this.#letters) {
      if (this.#tryArticle(units, at, end, found)) return this.#done(found, at, and);
      if (!letters.has(units.folds[at]!)) continue;
      const next = skipMarks(units, at + 1, end);
      if (end - next < SHORTEST_BARE) return false;
      if (letters === this.#and) and = at + 1;
      at = next;
      found.id = this.#known(units, at, end);
      if (found.id !== 0) return this.#done(found, at, and);
    }
    return this.#tryArticle(units, at, end, found) && this.#done(found, at, and);
  }

  #tryArticle(units: Units, at: number, end: number, found: Found): boolean {
    for (const article of this.#articles) {
      let i = at;
      let k = 0;
      for (; k < article.length && i < end; i++) {
        if (units.kinds[i] === Unit.skip) continue;
        if (units.folds[i] !== article.charCodeAt(k)) break;
        k++;
      }
      if (k < article.length) continue;
      i = skipMarks(units, i, end);
      if (end - i < SHORTEST_BARE) continue;
      found.id = this.#known(units, i, end);
      if (found.id !== 0) return true;
    }
    return false;
  }

  #done(found: Found, start: number, and: number): boolean {
    found.start = start;
    found.and = and;
    return true;
  }
}

function skipMarks(units: Units, at: number, end: number): number {
  while (at < end && units.kinds[at] === Unit.skip) at++;
  return at;
}
