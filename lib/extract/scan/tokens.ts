import { CLASS, Unit } from "../lexicon/fold.ts";
import { Splits } from "../lexicon/splits.ts";
import type { Num } from "../values/number.ts";
import { TokenColumns } from "./token_columns.ts";
import { Traits } from "./traits.ts";
import type { Entry, Lexicon } from "../lexicon/compile.ts";

/** What a token is. */
export const Kind = {
  /** a run of words that the lexicon does not have */
  other: 0,
  /** a word, phrase or symbol of the lexicon */
  word: 1,
  /** a group of digits with its separators */
  digits: 2,
  dash: 3,
  open: 4,
  close: 5,
  comma: 6,
  colon: 7,
  semicolon: 8,
  slash: 9,
  quote: 10,
  /** a full stop, question or exclamation mark that ends a sentence, with the quotes and brackets closed after it */
  stop: 11,
  /** a line end that ends a sentence or heading */
  line: 12,
} as const;

/** A sentence or heading: its span in the text and its tokens [from, to). */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** a line without a full stop: a heading, caption or list line */
  readonly heading: boolean;
}

/**
 * The tokens of a text, as columns: the i-th token is the i-th place of each. Offsets are UTF-16 code units of the text,
 * which is never rewritten. The columns belong to the scanner and are overwritten by its next scan, unless passages look at
 * them: then that scan takes new ones.
 */
export class Tokens extends TokenColumns {
  count = 0;
  /** the numbers that were read so far, by their first token; undefined for those that nobody asked for */
  readonly numbers: (Num | null | undefined)[] = [];
  sentences: Sentence[] = [];
  text = "";
  #lent = false;

  /** verbs whose particle may stand further on */
  readonly splits: Splits;
  /** what its words may do when they are joined */
  readonly traits: Traits;

  constructor(readonly lexicon: Lexicon) {
    super();
    this.splits = new Splits(lexicon);
    this.traits = new Traits(lexicon, this.splits);
  }

  /** Begins a text of at most so many tokens. */
  begin(text: string, count: number): void {
    this.text = text;
    this.count = 0;
    const size = this.kind.length;
    if (this.#lent || count > size) this.fit(count > size ? Math.max(count, size * 2) : size);
    this.#lent = false;
    while (this.numbers.length < count) this.numbers.push(undefined);
    this.numbers.fill(undefined, 0, count);
  }

  /** Has the next scan leave these columns to passages. */
  lend(): void {
    this.#lent = true;
  }

  /** Takes columns back that were lent, once nobody looks at their passages any more. */
  takeBack(kind: Uint8Array): void {
    if (kind === this.kind) this.#lent = false;
  }

  /** What the token stands for in the lexicon. */
  entries(i: number): readonly Entry[] {
    return this.lexicon.entries(this.word[i] ?? 0);
  }

  /** The token's entry in a section, or undefined. */
  find(i: number, section: string): Entry | undefined {
    const word = i < 0 || i >= this.count ? 0 : this.word[i]!;
    return word === 0 ? undefined : this.lexicon.find(word, section);
  }

  /** Whether the token has this class in this section. */
  is(i: number, section: string, name: string): boolean {
    if (i < 0 || i >= this.count || this.word[i] === 0) return false;
    const entries = this.lexicon.entries(this.word[i]!);
    for (let k = 0; k < entries.length; k++) {
      if (entries[k]!.section === section && entries[k]!.class === name) return true;
    }
    return false;
  }

  /** The token's kind; a line end outside the text. */
  kindOf(i: number): number {
    return i < 0 || i >= this.count ? Kind.line : this.kind[i]!;
  }

  /** The token's roles; none outside the text. */
  roleOf(i: number): number {
    return i < 0 || i >= this.count ? 0 : this.role[i]!;
  }

  /** Whether nothing, not even a space, stands between the token and the one before it. */
  glued(i: number): boolean {
    if (i <= 0 || i >= this.count) return false;
    // Marks without meaning (a direction mark before a slash) are nothing.
    for (let at = this.end[i - 1]!; at < this.start[i]!; at++) {
      if (CLASS[this.text.charCodeAt(at)] !== Unit.skip) return false;
    }
    return true;
  }

  /** The token's words as they stand in the text. */
  words(i: number): string {
    return this.text.slice(this.start[i], this.end[i]);
  }

  /** The sentence that holds the token. */
  sentenceOf(i: number): Sentence | undefined {
    let low = 0;
    let high = this.sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sentences[middle]!.to <= i) low = middle + 1;
      else high = middle;
    }
    return this.sentences[low];
  }
}

/** What else is known of a token, as bits. */
export const Flag = {
  /** a dot stands right after it that does not end the sentence: "30." Januar, "Mrd." */
  dot: 1,
  /** the conjunction was written as one word with the token after it */
  clitic: 2,
  /** a compound that ends in a hyphen, whose second part comes later: "Atom-" */
  elliptic: 4,
  /** begins with a capital letter */
  capital: 8,
} as const;
