import { CLASS, FOLD, fold, hashWord, Unit } from "./fold.ts";

/** Words to numbers: an open-addressing hash over folded words that compares against the text itself, without slicing. */
export class Words {
  readonly #keys: string[] = [""];
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
  find(text: string, start: number, end: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (let id = this.#slots[slot]!; id !== 0; id = this.#slots[slot]!) {
      if (sameWord(this.#keys[id]!, text, start, end)) return id;
      slot = (slot + 1) & this.#mask;
    }
    return 0;
  }

  #place(id: number): void {
    const hash = hashWord(this.#keys[id]!);
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

function sameWord(key: string, text: string, start: number, end: number): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (CLASS[unit] === Unit.skip) continue;
    if (at >= key.length || FOLD[unit] !== key.charCodeAt(at)) return false;
    at++;
  }
  return at === key.length;
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
