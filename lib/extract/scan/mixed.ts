import type { Lexicon } from "../lexicon/compile.ts";
import { fold } from "../lexicon/fold.ts";
import type { RawLexicon } from "../lexicon/lexicon.ts";
import { Units } from "../lexicon/units.ts";
import { Words } from "../lexicon/words.ts";

/** A stretch of whole lines in one language: offsets [from, to) in the text. */
export interface LanguageRun {
  readonly from: number;
  readonly to: number;
  readonly language: string;
}

const SPACE = /\s+/u;
/** How many blocks of letters there are, see blockOf(). */
const BLOCKS = 256;
/** A line is another language's only if that one has at least so many more of its function words. */
const MARGIN = 3;

/** The words by which the lines of a language are told, folded. */
export interface LineWords {
  readonly language: string;
  /** its function words */
  readonly functions: readonly string[];
  /** all words of its lexicon, which tell languages of as many function words apart */
  readonly all: () => ReadonlySet<string>;
}

/** A language by which lines are told, see MixedText. */
interface Known {
  readonly language: string;
  /** 1 for the blocks of letters that the language is written in */
  readonly blocks: Uint8Array;
  readonly all: () => ReadonlySet<string>;
}

/** The words of a document's lexicon. */
interface Own {
  readonly words: Words;
  /** for each of them the languages that have it as a function word, as bits */
  readonly masks: Uint32Array;
}

/** Tells lines in another language than the document's (captions, quotations, page furniture) by script and function words. */
export class MixedText {
  /** the function words of all languages, and for each the languages that have it, as bits */
  readonly #words = new Words();
  readonly #masks: number[] = [0];
  readonly #known: readonly Known[];
  /** by place among the known ones: a lexicon is made only for a language that a document is in */
  readonly #owns: Own[] = [];
  readonly #hits: Uint32Array;
  /** how many words of the line begin with a letter of each block, and the blocks met in it */
  readonly #blocks = new Uint32Array(BLOCKS);
  readonly #met: number[] = [];
  /** the first word of the units that no line has been told with */
  #next = 0;

  constructor(
    languages: readonly LineWords[],
    readonly lexiconOf: (language: string) => Lexicon,
    readonly units: Units = new Units(),
  ) {
    this.#hits = new Uint32Array(languages.length);
    this.#known = languages.map(({ language, functions, all }, bit) => {
      return { language, blocks: this.#add(functions, bit), all };
    });
  }

  /** Runs of lines by language, covering the whole text in order; neighbours differ. */
  runs(text: string, language: string): LanguageRun[] {
    const own = this.#known.findIndex((known) => known.language === language);
    if (own < 0) return text === "" ? [] : [{ from: 0, to: text.length, language }];
    const runs: { from: number; to: number; language: string }[] = [];
    this.units.read(text);
    const ids = this.#ownOf(own).words.findAll(this.units, 0, this.units.count);
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

  /** Takes the function words of a language in; gives the scripts that it is written in, each told by its block of letters. */
  #add(words: readonly string[], bit: number): Uint8Array {
    const blocks = new Uint8Array(BLOCKS);
    for (const word of words) {
      const own = this.#words.intern(word);
      this.#masks[own] = (this.#masks[own] ?? 0) | 1 << bit;
      blocks[blockOf(word.charCodeAt(0))] = 1;
    }
    return blocks;
  }

  #ownOf(bit: number): Own {
    const known = this.#owns[bit];
    if (known !== undefined) return known;
    const { words } = this.lexiconOf(this.#known[bit]!.language);
    const maskOf = (_: unknown, id: number) => this.#masks[this.#words.get(words.word(id))]!;
    return this.#owns[bit] = { words, masks: Uint32Array.from({ length: words.size + 1 }, maskOf) };
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
    return best === own ? own : this.#fullest(best, inScript, first);
  }

  /** Of the languages with as many function words in a line as one that it may be in, the one that knows most of its words. */
  #fullest(best: number, inScript: (bit: number) => boolean, first: number): number {
    const alike = [...this.#known.keys()].filter((bit) => inScript(bit) && this.#hits[bit] === this.#hits[best]);
    if (alike.length < 2) return best;
    const { starts, ends, text } = this.units;
    const words = Array.from(
      { length: this.#next - first },
      (_, i) => fold(text.slice(starts[first + i], ends[first + i])),
    );
    const counts = alike.map((bit) => words.filter((word) => this.#known[bit]!.all().has(word)).length);
    return alike[counts.indexOf(Math.max(...counts))]!;
  }

  /** Passes the words up to the line end over; whether they are all in the document's script, and too few are not its own. */
  #isOwn(to: number, own: number, ids: Int32Array): boolean {
    const { starts, folds, count } = this.units;
    const { blocks } = this.#known[own]!;
    const { masks } = this.#owns[own]!;
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
    const { masks } = this.#owns[own]!;
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

/** The words of a lexicon by which lines in its language are told; phrases of function words are not looked for. */
export function lineWordsOf({ language, forms }: RawLexicon): LineWords {
  const functions = forms.filter(({ section, text }) => section === "stopword" && !SPACE.test(text));
  let all: ReadonlySet<string> | undefined;
  return {
    language,
    functions: [...new Set(functions.map(({ text }) => fold(text)))],
    all: () => all ??= new Set(forms.flatMap(({ text }) => text.split(SPACE)).map(fold)),
  };
}

/** Which block of letters a unit is in: Latin letters of all kinds are one. */
function blockOf(unit: number): number {
  return unit < 0x250 ? 0 : unit >> 8;
}
