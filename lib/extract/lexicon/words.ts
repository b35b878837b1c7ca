import { CLASS, fold, hashWord, Unit } from "./fold.ts";
import type { Units } from "./units.ts";

/** Words to numbers: an open-addressing hash over folded words that compares against the text itself, without slicing. */
export class Words {
  readonly #keys: string[] = [""];
  /** the letters of all words one after the other, and for each word where its own begin */
  #letters = new Uint16Array(4096);
  #begins = new Int32Array(1024);
  #hashes = new Int32Array(1024);
  readonly #ids = new Map<string, number>();
  #slots = new Int32Array(1024);
  #mask = 1023;

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
    this.#store(id, folded);
    if (id * 3 > this.#mask) this.#grow();
    else this.#place(id);
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

  /** Id of the word at [start, end) of a text, whose hash is given; 0 if it is none of these words. */
  find(units: Units, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (let id = slots[slot]!; id !== 0; id = slots[slot]!) {
      if (hashes[id] === hash && this.#isWord(id, units, start, end)) return id;
      slot = (slot + 1) & this.#mask;
    }
    return 0;
  }

  #isWord(id: number, { kinds, folds }: Units, start: number, end: number): boolean {
    const letters = this.#letters;
    const last = this.#begins[id + 1]!;
    let at = this.#begins[id]!;
    for (let i = start; i < end; i++) {
      if (kinds[i] === Unit.skip) continue;
      if (at === last || folds[i] !== letters[at]) return false;
      at++;
    }
    return at === last;
  }

  #store(id: number, folded: string): void {
    const from = this.#begins[id]!;
    const next = from + folded.length;
    if (next > this.#letters.length) this.#letters = wider(new Uint16Array(next * 2), this.#letters);
    if (id + 1 >= this.#begins.length) {
      this.#begins = wider(new Int32Array(id * 2 + 2), this.#begins);
      this.#hashes = wider(new Int32Array(id * 2 + 2), this.#hashes);
    }
    for (let i = 0; i < folded.length; i++) this.#letters[from + i] = folded.charCodeAt(i);
    this.#begins[id + 1] = next;
    this.#hashes[id] = hashWord(folded);
  }

  #place(id: number): void {
    const hash = this.#hashes[id]!;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = id;
  }

  #grow(): void {
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array(this.#mask + 1);
    for (let id = 1; id < this.#keys.length; id++) this.#place(id);
  }
}

function wider<A extends Uint16Array | Int32Array>(into: A, from: A): A {
  into.set(from);
  return into;
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
