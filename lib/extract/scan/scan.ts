import type { Lexicon } from "../lexicon/compile.ts";
import { digitsEnd } from "../values/digits.ts";
import { CLASS, FOLD, fold, hashWord, stepHash, Unit } from "../lexicon/fold.ts";
import { Units } from "../lexicon/units.ts";
import { joinTokens } from "./join.ts";
import { Lines } from "./lines.ts";
import { type Found, Lookup } from "./lookup.ts";
import { Role } from "../lexicon/role.ts";
import { closingEnd, endsSentence, isRow, ROW } from "./stops.ts";
import { LONGEST_RUN, Raw, RawTokens } from "./raw.ts";
import { Flag, Kind, Tokens } from "./tokens.ts";

const PUNCTUATION = new Uint8Array(32);
PUNCTUATION[Unit.dash] = Kind.dash;
PUNCTUATION[Unit.open] = Kind.open;
PUNCTUATION[Unit.close] = Kind.close;
PUNCTUATION[Unit.quote] = Kind.quote;
PUNCTUATION[Unit.comma] = Kind.comma;
PUNCTUATION[Unit.colon] = Kind.colon;
PUNCTUATION[Unit.semicolon] = Kind.semicolon;
PUNCTUATION[Unit.slash] = Kind.slash;

/** A dash may be followed by any word of a phrase. */
const ANY = -1;

/** Turns text into tokens in one pass, with the words of one lexicon. Its tokens are overwritten by the next scan. */
export class Scanner {
  readonly tokens: Tokens;
  readonly #raw: RawTokens;
  readonly #lookup: Lookup;
  readonly #lines = new Lines();
  readonly #found: Found = { id: 0, start: 0, and: 0, value: NaN };
  readonly #composed = new Units();
  #lineStart = 0;

  /** A scanner with the words of a lexicon; scanners that read one text after the other may share its units. */
  constructor(readonly lexicon: Lexicon, readonly units: Units = new Units()) {
    this.tokens = new Tokens(lexicon);
    this.#raw = new RawTokens(lexicon, this.tokens.traits, units);
    this.#lookup = new Lookup(lexicon);
  }

  /** Tokens of text[from, to). The range must begin and end at line ends, or be the whole text. */
  scan(text: string, from = 0, to: number = text.length): Tokens {
    const raw = this.#raw;
    raw.begin(text);
    this.#lines.begin(text);
    this.#lineStart = from;
    const { kinds, ends, marked } = this.units.read(text);
    let word = this.units.wordFrom(from);
    const last = to === text.length ? this.units.count : this.units.wordFrom(to);
    const ids = this.lexicon.words.findAll(this.units, word, last);
    this.tokens.traits.meet(ids, word, last);
    let at = from;
    while (at < to) {
      const kind = kinds[at]!;
      if (kind === Unit.letter) {
        if (ids[word] !== 0 && marked[word] === 0) this.#whole(at, ends[word]!, ids[word]!);
        else this.#word(at, word);
        at = ends[word++]!;
      } else if (kind === Unit.space || kind === Unit.other || kind === Unit.skip) at++;
      else if (kind === Unit.digit) at = this.#digits(text, at);
      else if (kind === Unit.symbol) at = this.#symbol(at);
      else if (kind === Unit.stop) at = this.#stop(text, at, to);
      else if (kind === Unit.newline) at = this.#newline(at);
      else {
        if (PUNCTUATION[kind] !== 0) this.#mark(PUNCTUATION[kind]!, at);
        at++;
      }
    }
    raw.push(Kind.line, to, to, 0);
    joinTokens(raw, this.tokens);
    return this.tokens;
  }

  #mark(kind: number, start: number): void {
    const raw = this.#raw;
    const at = raw.push(kind, start, start + 1, 0);
    if (kind === Kind.dash) raw.cells[at + Raw.follows] = ANY;
  }

  /** A word that the lexicon has, or a numeral; gives where its token begins. */
  #whole(start: number, end: number, id: number): number {
    const raw = this.#raw;
    const at = raw.push(Kind.word, start, end, id);
    const first = raw.text.charCodeAt(start);
    if (FOLD[first] !== first) raw.cells[at + Raw.flag] = Flag.capital;
    if ((raw.cells[at + Raw.role]! & Role.number) !== 0) {
      raw.values[raw.count - 1] = this.lexicon.find(id, "number")!.value;
    }
    return at;
  }

  #word(start: number, word: number): void {
    const { units } = this;
    const end = units.ends[word]!;
    const known = units.marked[word] === 0
      ? this.#lookup.findParts(units, start, end, this.#found)
      : this.#findComposed(units.text.slice(start, end), start);
    if (known) this.#known(end);
    else this.#other(start, end);
  }

  /** Looks a word up that holds combining marks; clitics are not taken off it, so its span is the whole word. */
  #findComposed(word: string, start: number): boolean {
    const folded = fold(word);
    const units = this.#composed.read(folded);
    const known = this.#lookup.find(units, 0, folded.length, hashWord(folded), this.#found);
    this.#found.start = start;
    this.#found.and = 0;
    return known;
  }

  #known(end: number): void {
    const { id, start, and, value } = this.#found;
    const raw = this.#raw;
    if (and !== 0) this.#clitic(and - 1);
    const at = this.#whole(start, end, id);
    if (id !== 0) return;
    raw.cells[at + Raw.role] = Role.number;
    raw.values[raw.count - 1] = value;
  }

  /** A conjunction of one letter that is written together with the next word. */
  #clitic(start: number): void {
    const raw = this.#raw;
    const at = raw.push(Kind.word, start, start + 1, this.lexicon.clitic);
    raw.cells[at + Raw.word] = 0;
    raw.cells[at + Raw.role] = Role.connective;
    raw.cells[at + Raw.flag] = Flag.clitic;
    raw.cells[at + Raw.opens] = 0;
  }

  #other(start: number, end: number): void {
    const raw = this.#raw;
    const { cells, last } = raw;
    if (last >= 0 && cells[last + Raw.kind] === Kind.other && cells[last + Raw.length]! < LONGEST_RUN) {
      cells[last + Raw.end] = end;
      cells[last + Raw.length]!++;
    } else {
      const at = raw.push(Kind.other, start, end, 0);
      const first = raw.text.charCodeAt(start);
      if (FOLD[first] !== first) raw.cells[at + Raw.flag] = Flag.capital;
    }
  }

  #digits(text: string, start: number): number {
    const end = digitsEnd(text, start);
    let id = 0;
    if (end - start <= 4) {
      let hash = 0;
      for (let i = start; i < end; i++) hash = stepHash(hash, this.units.folds[i]!);
      id = this.lexicon.words.find(this.units, start, end, hash);
    }
    const raw = this.#raw;
    raw.cells[raw.push(Kind.digits, start, end, id) + Raw.role] = Role.digits;
    return end;
  }

  #symbol(at: number): number {
    if (isRow(this.units.folds, at)) {
      this.#raw.push(Kind.semicolon, at, at + ROW, 0);
      return at + ROW;
    }
    const hash = stepHash(0, this.units.folds[at]!);
    const id = this.lexicon.words.find(this.units, at, at + 1, hash);
    if (id !== 0) this.#raw.push(Kind.word, at, at + 1, id);
    else this.#other(at, at + 1);
    return at + 1;
  }

  #stop(text: string, start: number, to: number): number {
    let end = start + 1;
    while (end < to && CLASS[text.charCodeAt(end)] === Unit.stop) end++;
    const raw = this.#raw;
    if (!endsSentence(raw, text, start, end)) {
      const { cells, last } = raw;
      if (last >= 0 && cells[last + Raw.end] === start) cells[last + Raw.flag]! |= Flag.dot;
      return end;
    }
    end = closingEnd(text, end, to);
    raw.push(Kind.stop, start, end, 0);
    return end;
  }

  #newline(at: number): number {
    if (!this.#lines.wraps(this.#lineStart, at)) {
      const { cells, last } = this.#raw;
      if (last >= 0 && cells[last + Raw.kind] !== Kind.line) this.#raw.push(Kind.line, at, at + 1, 0);
    }
    this.#lineStart = at + 1;
    return at + 1;
  }
}

/** Tokens of a text in arrays of their own. Where many texts are scanned, one Scanner does it without new memory. */
export function scan(text: string, lexicon: Lexicon): Tokens {
  return new Scanner(lexicon).scan(text);
}
