/** Phrases as a trie over word ids. */
export class Phrases {
  readonly #next = new Map<number, number>();
  readonly #ids: number[] = [0];
  readonly #starts = new Set<number>();

  /** Adds a phrase of at least two word ids; `make` gives its own id if it is new. */
  add(words: readonly number[], make: () => number): number {
    let node = 0;
    for (const word of words) {
      const key = node * 0x100000 + word;
      let next = this.#next.get(key);
      if (next === undefined) this.#next.set(key, next = this.#ids.push(0) - 1);
      node = next;
    }
    this.#starts.add(words[0]!);
    return this.#ids[node] ||= make();
  }

  /** Whether a phrase begins with this word. */
  starts(word: number): boolean {
    return this.#starts.has(word);
  }

  /** The node that a word leads to from a node (0 is the root), or 0. */
  step(node: number, word: number): number {
    return this.#next.get(node * 0x100000 + word) ?? 0;
  }

  /** The id of the phrase that ends in a node, or 0. */
  id(node: number): number {
    return this.#ids[node]!;
  }
}
