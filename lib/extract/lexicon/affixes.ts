import { Unit } from "./fold.ts";
import type { Units } from "./units.ts";

/** Beginnings or endings of words, walked unit by unit: the longest one that a word has. */
export class Affixes {
  readonly #letters = new Uint8Array(65536);
  #width = 1;
  #next: number[][] = [[]];
  #ids: number[] = [0];
  #table = new Int32Array(0);
  #nodeIds = new Int32Array(0);
  #sealed = false;

  constructor(readonly from: "start" | "end") {}

  get size(): number {
    return this.#ids.length - 1;
  }

  /** Adds an affix (folded) with the id that finding it gives. */
  add(affix: string, id: number): void {
    let node = 0;
    for (let i = 0; i < affix.length; i++) {
      const unit = affix.charCodeAt(this.from === "start" ? i : affix.length - 1 - i);
      const letter = this.#letters[unit] ||= this.#width++;
      const row = this.#next[node]!;
      row[letter] ??= this.#ids.push(0) - 1;
      node = row[letter]!;
      this.#next[node] ??= [];
    }
    this.#ids[node] = id;
    this.#sealed = false;
  }

  /**
   * Offset at which the longest affix of the word [start, end) stops (or, for endings, begins), and its id; a word of
   * which it is the whole counts too. `id` is 0 when there is none.
   */
  longest({ kinds, folds }: Units, start: number, end: number, found: Affix): boolean {
    if (!this.#sealed) this.#seal();
    const letters = this.#letters;
    const table = this.#table;
    const ids = this.#nodeIds;
    const width = this.#width;
    found.id = 0;
    let node = 0;
    const step = this.from === "start" ? 1 : -1;
    const last = this.from === "start" ? end : start - 1;
    for (let i = this.from === "start" ? start : end - 1; i !== last; i += step) {
      if (kinds[i] === Unit.skip) continue;
      const letter = letters[folds[i]!]!;
      if (letter === 0) break;
      node = table[node * width + letter]!;
      if (node === 0) break;
      if (ids[node] !== 0) {
        found.id = ids[node]!;
        found.at = step === 1 ? i + 1 : i;
      }
    }
    return found.id !== 0;
  }

  #seal(): void {
    this.#table = new Int32Array(this.#next.length * this.#width);
    this.#next.forEach((row, node) => row.forEach((to, letter) => this.#table[node * this.#width + letter] = to));
    this.#nodeIds = Int32Array.from(this.#ids);
    this.#sealed = true;
  }
}

/** Where an affix was found; reused from word to word, so that looking allocates nothing. */
export interface Affix {
  id: number;
  at: number;
}
