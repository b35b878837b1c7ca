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

/** How many blocks of letters there are, see blockOf(). */
const BLOCKS = 256;
/** A line is another language's only if that one has at least so many more of its function words. */
const MARGIN = 3;

/** A lexicon by which lines are told, see MixedText. */
interface Known {
  readonly language: string;
  readonly words: Words;
  /** for each of its words the languages that have it as a function word, as bits */
  readonly masks: Uint32Array;
  /** 1 for the blocks of letters that the language is written in */
  readonly blocks: Uint8Array;
}

/** Tells lines in another language than the document's (captions, quotations, page furniture) by script and function words. */
export class MixedText {
  /** the function words of all languages, and for each the languages that have it, as bits */
  readonly #words = new Words();
  readonly #masks: number[] = [0];
  readonly #known: readonly Known[];
  readonly #hits: Uint32Array;
  /** how many words of the line begin with a letter of each block, and the blocks met in it */
  readonly #blocks = new Uint32Array(BLOCKS);
  readonly #met: number[] = [];
  /** the first word of the units that no line has been told with */
  #next = 0;

  constructor(lexicons: readonly Lexicon[], readonly units: Units = new Units()) {
    this.#hits = new Uint32Array(lexicons.length);
    const blocks = lexicons.map((lexicon, bit) => this.#add(lexicon, bit));
    this.#known = lexicons.map(({ language, words }, bit) => {
      const masks = Uint32Array.from(
        { length: words.size + 1 },
        (_, id) => this.#masks[this.#words.get(words.word(id))]!,
      );
      return { language, words, masks, blocks: blocks[bit]! };
    });
  }

  /** Runs of lines by language, covering the whole text in order; neighbours differ. */
  runs(text: string, language: string): LanguageRun[] {
    const own = this.#known.findIndex((known) => known.language === language);
    if (own < 0) return text === "" ? [] : [{ from: 0, to: text.length, language }];
    const runs: { from: number; to: number; language: string }[] = [];
    this.units.read(text);
    const ids = this.#known[own]!.words.findAll(this.units, 0, this.units.count);
    this.#next = 0;
    for (let from = 0; from < text.length;) {
      const newline = text.indexOf("\n", from);
      const to = newline < 0 ? text.length : newline + 1;
      const name = this.#known[this.#languageOf(to, own, ids)]!.language;
      const last = runs.at(-1);
      if (last?.language === name) last.to = to;
      else runs.push({ from, to, language: name });
      from = to;
    }
    return runs;
  }

  /** Takes a lexicon's function words in; gives the scripts that it is written in, each told by its block of letters. */
  #add(lexicon: Lexicon, bit: number): Uint8Array {
    const blocks = new Uint8Array(BLOCKS);
    for (let id = 1; id <= lexicon.words.size; id++) {
      if ((lexicon.roles[id]! & Role.stopword) === 0) continue;
      const word = lexicon.words.word(id);
      const own = this.#words.intern(word);
      this.#masks[own] = (this.#masks[own] ?? 0) | 1 << bit;
      blocks[blockOf(word.charCodeAt(0))] = 1;
    }
    return blocks;
  }

  /** The language of the line that ends at `to`, of which the document's words are given. */
  #languageOf(to: number, own: number, ids: Int32Array): number {
    const first = this.#next;
    if (this.#isOwn(to, own, ids)) return own;
    this.#hits.fill(0);
    const block = this.#count(first, own, ids);
    const inScript = (bit: number) => this.#known[bit]!.blocks[block] === 1;
    let best = own;
    for (let bit = 0; bit < this.#known.length; bit++) {
      if (!inScript(bit)) continue;
      const ahead = this.#hits[bit]! - this.#hits[best]!;
      if (!inScript(best) || ahead >= (best === own ? MARGIN : 1)) best = bit;
    }
    return best;
  }

  /** Passes the words up to the line end over; whether they are all in the document's script, and too few are not its own. */
  #isOwn(to: number, own: number, ids: Int32Array): boolean {
    const { starts, folds, count } = this.units;
    const { masks, blocks } = this.#known[own]!;
    let others = 0;
    let next = this.#next;
    for (; next < count && starts[next]! < to; next++) {
      const id = ids[next]!;
      const mask = id === 0 ? this.#maskOf(next) : masks[id]!;
      if (mask !== 0 && (mask >> own & 1) === 0) others++;
      if (blocks[blockOf(folds[starts[next]!]!)] === 0) others = MARGIN;
    }
    this.#next = next;
    return others < MARGIN;
  }

  #maskOf(word: number): number {
    const { units } = this;
    return this.#masks[this.#words.find(units, units.starts[word]!, units.ends[word]!, units.hashes[word]!)]!;
  }

  /** Counts function words by language in a line; gives the block of letters that most words of the line begin with. */
  #count(first: number, own: number, ids: Int32Array): number {
    const { starts, folds } = this.units;
    const { masks } = this.#known[own]!;
    const met = this.#met;
    for (const block of met) this.#blocks[block] = 0;
    met.length = 0;
    for (let word = first; word < this.#next; word++) {
      const block = blockOf(folds[starts[word]!]!);
      if (this.#blocks[block]!++ === 0) met.push(block);
      const mask = ids[word] === 0 ? this.#maskOf(word) : masks[ids[word]!]!;
      for (let bit = 0; mask >> bit !== 0; bit++) this.#hits[bit]! += mask >> bit & 1;
    }
    // Of blocks with as many words the one that was met first counts.
    let best = met[0]!;
    for (const block of met) if (this.#blocks[block]! > this.#blocks[best]!) best = block;
    return best;
  }
}

/** Which block of letters a unit is in: Latin letters of all kinds are one. */
function blockOf(unit: number): number {
  return unit < 0x250 ? 0 : unit >> 8;
}
