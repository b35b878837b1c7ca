import type { Lexicon } from "../lexicon/compile.ts";
import { Role } from "../lexicon/role.ts";
import { Units } from "../lexicon/units.ts";
import { Words } from "../lexicon/words.ts";

/** A stretch of whole lines in one language: offsets [from, to) in the text. */
export interface LanguageRun {
  readonly from: number;
  readonly to: number;
  readonly language: string;
}

/** A line is another language's only if that one has at least so many more of its function words. */
const MARGIN = 3;

/** Tells lines in another language than the document's (captions, quotations, page furniture) by script and function words. */
export class MixedText {
  readonly #words = new Words();
  /** for each function word the languages that have it, as bits */
  readonly #masks: number[] = [0];
  readonly #languages: readonly string[];
  readonly #letters: readonly ReadonlySet<number>[];
  readonly #hits: Uint32Array;
  /** how many words of the line begin with a letter of each block, and the blocks met in it */
  readonly #blocks = new Uint32Array(256);
  readonly #met: number[] = [];
  /** the first word of the units that no line has been counted with */
  #next = 0;

  constructor(lexicons: readonly Lexicon[], readonly units: Units = new Units()) {
    this.#languages = lexicons.map((lexicon) => lexicon.language);
    this.#hits = new Uint32Array(lexicons.length);
    this.#letters = lexicons.map((lexicon, bit) => this.#add(lexicon, bit));
  }

  /** Runs of lines by language, covering the whole text in order; neighbours differ. */
  runs(text: string, language: string): LanguageRun[] {
    const runs: LanguageRun[] = [];
    const own = this.#languages.indexOf(language);
    this.units.read(text);
    this.#next = 0;
    for (let from = 0; from < text.length;) {
      const newline = text.indexOf("\n", from);
      const to = newline < 0 ? text.length : newline + 1;
      const best = own < 0 ? own : this.#languageOf(to, own);
      const name = best < 0 ? language : this.#languages[best]!;
      const last = runs.at(-1);
      if (last?.language === name) runs[runs.length - 1] = { ...last, to };
      else runs.push({ from, to, language: name });
      from = to;
    }
    return runs;
  }

  /** Takes a lexicon's function words in; gives the scripts that it is written in, each told by its block of letters. */
  #add(lexicon: Lexicon, bit: number): ReadonlySet<number> {
    const blocks = new Set<number>();
    for (let id = 1; id <= lexicon.words.size; id++) {
      if ((lexicon.roles[id]! & Role.stopword) === 0) continue;
      const word = lexicon.words.word(id);
      const own = this.#words.intern(word);
      this.#masks[own] = (this.#masks[own] ?? 0) | 1 << bit;
      blocks.add(blockOf(word.charCodeAt(0)));
    }
    return blocks;
  }

  #languageOf(to: number, own: number): number {
    this.#hits.fill(0);
    const block = this.#count(to);
    if (block < 0) return own;
    const inScript = (bit: number) => this.#letters[bit]!.has(block);
    let best = own;
    for (let bit = 0; bit < this.#languages.length; bit++) {
      if (!inScript(bit)) continue;
      const ahead = this.#hits[bit]! - this.#hits[best]!;
      if (!inScript(best) || ahead >= (best === own ? MARGIN : 1)) best = bit;
    }
    return best;
  }

  /**
   * Counts function words by language, from the next word up to the line end; gives the block of letters that most words of
   * the line begin with, -1 if there are none.
   */
  #count(to: number): number {
    const { units } = this;
    const met = this.#met;
    for (const block of met) this.#blocks[block] = 0;
    met.length = 0;
    const { starts, ends, hashes, folds, count } = units;
    const blocks = this.#blocks;
    const hits = this.#hits;
    const masks = this.#masks;
    const words = this.#words;
    let next = this.#next;
    for (; next < count && starts[next]! < to; next++) {
      const start = starts[next]!;
      const block = blockOf(folds[start]!);
      if (blocks[block]!++ === 0) met.push(block);
      const mask = masks[words.find(units, start, ends[next]!, hashes[next]!)]!;
      for (let bit = 0; mask >> bit !== 0; bit++) hits[bit]! += mask >> bit & 1;
    }
    this.#next = next;
    // Of blocks with as many words the one that was met first counts.
    let best = -1;
    for (const block of met) if (best < 0 || this.#blocks[block]! > this.#blocks[best]!) best = block;
    return best;
  }
}

/** Which block of letters a unit is in: Latin letters of all kinds are one. */
function blockOf(unit: number): number {
  return unit < 0x250 ? 0 : unit >> 8;
}
