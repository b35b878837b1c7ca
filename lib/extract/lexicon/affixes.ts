import { Unit } from "./fold.ts";
import type { Units } from "./units.ts";

/** What a place of the trie holds: the place that it is a step away from and 1, where its own steps are counted from, its id. */
const FROM = 0;
const BASE = 1;
const ID = 2;
const WIDTH = 4;

/** Beginnings or endings of words, walked unit by unit: the longest one that a word has. */
export class Affixes {
  readonly #letters = new Uint8Array(65536);
  #width = 1;
  readonly #next: number[][] = [[]];
  readonly #ids: number[] = [0];
  /**
   * The trie as a double array: from the place of a node the letter number n leads to the place BASE + n, if that one is a
   * step away from it. The places that a word leads to lie close together, so that memory is asked seldom.
   */
  #places = new Int32Array(0);
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
    const places = this.#places;
    found.id = 0;
    let at = 0;
    const step = this.from === "start" ? 1 : -1;
    const last = this.from === "start" ? end : start - 1;
    for (let i = this.from === "start" ? start : end - 1; i !== last; i += step) {
      const letter = letters[folds[i]!]!;
      if (letter === 0) {
        if (kinds[i] === Unit.skip) continue;
        break;
      }
      const next = (places[at + BASE]! + letter) * WIDTH;
      if (places[next + FROM] !== at + 1) break;
      at = next;
      if (places[at + ID] !== 0) {
        found.id = places[at + ID]!;
        found.at = step === 1 ? i + 1 : i;
      }
    }
    return found.id !== 0;
  }

  #seal(): void {
    const steps = this.#next.map((row) => Object.keys(row).map(Number));
    const bases = this.#findBases(steps);
    const places = new Int32Array((bases.reduce((most, base) => Math.max(most, base), 0) + this.#width) * WIDTH);
    const own = new Int32Array(steps.length);
    // A node was made before those that it leads to.
    for (const [node, letters] of steps.entries()) {
      const at = own[node]! * WIDTH;
      places[at + BASE] = bases[node]!;
      places[at + ID] = this.#ids[node]!;
      for (const letter of letters) {
        const next = bases[node]! + letter;
        own[this.#next[node]![letter]!] = next;
        places[next * WIDTH + FROM] = at + 1;
      }
    }
    this.#places = places;
    this.#sealed = true;
  }

  /** For each node a base from which no step of it meets that of another one. */
  #findBases(steps: readonly (readonly number[])[]): number[] {
    const bases = steps.map(() => 0);
    const taken = new Set<number>();
    let free = this.#width;
    // Those with many steps come first, those with one fill what is left between them.
    const order = [...steps.keys()].sort((a, b) => steps[b]!.length - steps[a]!.length);
    for (const node of order) {
      const letters = steps[node]!;
      if (letters.length === 0) break;
      let base = free - letters[0]!;
      while (letters.some((letter) => taken.has(base + letter))) base++;
      for (const letter of letters) taken.add(base + letter);
      while (taken.has(free)) free++;
      bases[node] = base;
    }
    return bases;
  }
}

/** Where an affix was found; reused from word to word, so that looking allocates nothing. */
export interface Affix {
  id: number;
  at: number;
}
