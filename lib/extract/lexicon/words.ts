import { CLASS, fold, hashWord, Unit } from "./fold.ts";
import type { Units } from "./units.ts";

/** What a place of the hash table holds of a word, one after the other; its first letters stand there two to a number. */
const HASH = 0;
const ID = 1;
const BEGIN = 2;
const LENGTH = 3;
const LETTERS = 4;
const WIDTH = 8;
const FIRST_LETTERS = 2 * (WIDTH - LETTERS);

/** Words to numbers: an open-addressing hash over folded words that compares against the text itself, without slicing. */
export class Words {
  readonly #keys: string[] = [""];
  readonly #ids = new Map<string, number>();
  /** the letters of all words one after the other */
  #letters = new Uint16Array(4096);
  #used = 0;
  // All that a look compares stands side by side: memory is asked once.
  #table = new Int32Array(1024 * WIDTH);
  #mask = 1023;
  /** a bit for each hash of a word, which some share: most words that are looked for one by one are none of these */
  #taken = new Uint8Array(256);
  /** the ids of the words [first, last) of the text that was looked up last */
  #found = new Int32Array(1024);
  #units: Units | null = null;
  #reads = 0;
  #first = 0;
  #last = 0;

  /** how many words there are; their ids run from 1 to size */
  get size(): number {
    return this.#keys.length - 1;
  }

  /** Id of a folded word, made if it is new. */
  intern(folded: string): number {
    const known = this.#ids.get(folded);
    if (known !== undefined) return known;
    const id = this.#keys.length;
    this.#keys.push(folded);
    this.#ids.set(folded, id);
    if (id * 3 > this.#mask) this.#grow();
    const hash = hashWord(folded);
    const place = this.#freePlace(hash);
    const table = this.#table;
    table.set([hash, id, this.#store(folded), folded.length], place);
    for (let i = 0; i < FIRST_LETTERS; i += 2) table[place + LETTERS + i / 2] = twoLetters(folded, i);
    return id;
  }

  /** Id of a folded word, or 0. */
  get(folded: string): number {
    return this.#ids.get(folded) ?? 0;
  }

  /** The folded word of an id. */
  word(id: number): string {
    return this.#keys[id] ?? "";
  }

  /** The ids of the words [first, last) of a text, 0 for those that are none of these words; overwritten by the next text. */
  findAll(units: Units, first: number, last: number): Int32Array {
    if (this.#units !== units || this.#reads !== units.reads || first < this.#first || last > this.#last) {
      if (this.#found.length < last) this.#found = new Int32Array(last * 2);
      this.#probe(units, first, last);
      this.#check(units, first, last);
      [this.#units, this.#reads, this.#first, this.#last] = [units, units.reads, first, last];
    }
    return this.#found;
  }

  // Memory is waited for in a loop that does nothing else, in which the waits for many words are one.
  #probe({ hashes }: Units, first: number, last: number): void {
    const table = this.#table;
    const mask = this.#mask;
    const found = this.#found;
    for (let i = first; i < last; i++) {
      const hash = hashes[i]!;
      let place = ((hash ^ (hash >>> 15)) & mask) * WIDTH;
      while (table[place + HASH] !== hash && table[place + ID] !== 0) place = (place + WIDTH) & (mask * WIDTH);
      found[i] = place;
    }
  }

  #check(units: Units, first: number, last: number): void {
    const { starts, ends, hashes } = units;
    const table = this.#table;
    const found = this.#found;
    for (let i = first; i < last; i++) {
      const place = found[i]!;
      const id = table[place + ID]!;
      if (id === 0 || this.#isWord(place, units, starts[i]!, ends[i]!)) found[i] = id;
      else found[i] = this.find(units, starts[i]!, ends[i]!, hashes[i]!);
    }
  }

  /** Id of the word at [start, end) of a text, whose hash is given; 0 if it is none of these words. */
  find(units: Units, start: number, end: number, hash: number): number {
    const table = this.#table;
    const mask = this.#mask;
    const spread = hash ^ (hash >>> 15);
    if ((this.#taken[(spread & (mask * 2 + 1)) >> 3]! >> (spread & 7) & 1) === 0) return 0;
    let slot = spread & mask;
    for (;;) {
      const place = slot * WIDTH;
      const id = table[place + ID]!;
      if (id === 0) return 0;
      if (table[place + HASH] === hash && this.#isWord(place, units, start, end)) return id;
      slot = (slot + 1) & mask;
    }
  }

  #isWord(place: number, units: Units, start: number, end: number): boolean {
    const table = this.#table;
    // A unit without meaning is no letter of any word, so that a word with one has to be longer than this.
    if (end - start !== table[place + LENGTH]) return this.#isMarkedWord(place, units, start, end);
    const { folds } = units;
    const packed = Math.min(end, start + FIRST_LETTERS);
    let two = place + LETTERS;
    let i = start;
    for (; i + 1 < packed; i += 2) if (table[two++] !== (folds[i]! | folds[i + 1]! << 16)) return false;
    if (i < packed) return table[two] === folds[i];
    const letters = this.#letters;
    let at = table[place + BEGIN]! + FIRST_LETTERS;
    for (; i < end; i++) if (folds[i] !== letters[at++]) return false;
    return true;
  }

  #isMarkedWord(place: number, { kinds, folds }: Units, start: number, end: number): boolean {
    const letters = this.#letters;
    let at = this.#table[place + BEGIN]!;
    const last = at + this.#table[place + LENGTH]!;
    for (let i = start; i < end; i++) {
      if (kinds[i] === Unit.skip) continue;
      if (at === last || folds[i] !== letters[at]) return false;
      at++;
    }
    return at === last;
  }

  /** Takes the letters of a word in; gives where they begin. */
  #store(folded: string): number {
    const from = this.#used;
    this.#used += folded.length;
    if (this.#used > this.#letters.length) {
      const wider = new Uint16Array(this.#used * 2);
      wider.set(this.#letters);
      this.#letters = wider;
    }
    for (let i = 0; i < folded.length; i++) this.#letters[from + i] = folded.charCodeAt(i);
    return from;
  }

  /** The place in the table for a new word of a hash. */
  #freePlace(hash: number): number {
    const spread = hash ^ (hash >>> 15);
    this.#taken[(spread & (this.#mask * 2 + 1)) >> 3]! |= 1 << (spread & 7);
    let slot = spread & this.#mask;
    while (this.#table[slot * WIDTH + ID] !== 0) slot = (slot + 1) & this.#mask;
    return slot * WIDTH;
  }

  #grow(): void {
    const old = this.#table;
    this.#mask = this.#mask * 2 + 1;
    this.#table = new Int32Array((this.#mask + 1) * WIDTH);
    this.#taken = new Uint8Array((this.#mask + 1) / 4);
    for (let place = 0; place < old.length; place += WIDTH) {
      if (old[place + ID] !== 0) this.#table.set(old.subarray(place, place + WIDTH), this.#freePlace(old[place]!));
    }
  }
}

/** Two letters of a word as one number; behind its end there are none. */
function twoLetters(folded: string, at: number): number {
  const first = at < folded.length ? folded.charCodeAt(at) : 0;
  return at + 1 < folded.length ? first | folded.charCodeAt(at + 1) << 16 : first;
}

/** Pieces of a lexicon form or phrase: folded words and single symbols, in order, dashes and dots left out. */
export function piecesOf(form: string): string[] {
  const pieces: string[] = [];
  let open = false;
  for (const char of fold(form)) {
    const kind = CLASS[char.charCodeAt(0)];
    if (kind === Unit.letter || kind === Unit.digit) {
      const same = open && CLASS[pieces.at(-1)!.charCodeAt(0)] === kind;
      if (same) pieces[pieces.length - 1] += char;
      else pieces.push(char);
      open = true;
    } else {
      if (kind === Unit.symbol) pieces.push(char);
      open = false;
    }
  }
  return pieces;
}
