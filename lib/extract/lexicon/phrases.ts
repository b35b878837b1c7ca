/** Phrases as a trie over word ids, its edges in one open-addressing table: looking allocates nothing. */
export class Phrases {
  #nodes = new Int32Array(1024);
  #words = new Int32Array(1024);
  #next = new Int32Array(1024);
  #mask = 1023;
  #edges = 0;
  readonly #ids: number[] = [0];
  /** phrases of two words */
  readonly pairs: (readonly [number, number])[] = [];
  #starts = new Uint8Array(1024);
  readonly #later = new Set<number>();

  /** Adds a phrase of at least two word ids; `make` gives its own id if it is new. */
  add(words: readonly number[], make: () => number): number {
    let node = 0;
    for (const word of words) {
      let next = this.step(node, word);
      if (next === 0) this.#put(node, word, next = this.#ids.push(0) - 1);
      node = next;
    }
    if (words.length === 2) this.pairs.push([words[0]!, words[1]!]);
    this.#start(words[0]!);
    for (const word of words.slice(1)) this.#later.add(word);
    return this.#ids[node] ||= make();
  }

  /** Whether a phrase begins with this word. */
  starts(word: number): boolean {
    return word < this.#starts.length && this.#starts[word] === 1;
  }

  /** Whether a phrase has this word behind its first one. */
  goesOn(word: number): boolean {
    return this.#later.has(word);
  }

  /** The node that a word leads to from a node (0 is the root), or 0. */
  step(node: number, word: number): number {
    let slot = slotOf(node, word) & this.#mask;
    while (this.#next[slot] !== 0) {
      if (this.#nodes[slot] === node && this.#words[slot] === word) return this.#next[slot]!;
      slot = (slot + 1) & this.#mask;
    }
    return 0;
  }

  /** The id of the phrase that ends in a node, or 0. */
  id(node: number): number {
    return this.#ids[node]!;
  }

  #start(word: number): void {
    if (word >= this.#starts.length) {
      const starts = new Uint8Array(Math.max(word + 1, this.#starts.length * 2));
      starts.set(this.#starts);
      this.#starts = starts;
    }
    this.#starts[word] = 1;
  }

  #put(node: number, word: number, next: number): void {
    if (++this.#edges * 3 > this.#mask) this.#grow();
    let slot = slotOf(node, word) & this.#mask;
    while (this.#next[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#nodes[slot] = node;
    this.#words[slot] = word;
    this.#next[slot] = next;
  }

  #grow(): void {
    const [nodes, words, next] = [this.#nodes, this.#words, this.#next];
    const size = next.length * 2;
    this.#mask = size - 1;
    this.#nodes = new Int32Array(size);
    this.#words = new Int32Array(size);
    this.#next = new Int32Array(size);
    this.#edges = 1;
    next.forEach((to, slot) => to !== 0 && this.#put(nodes[slot]!, words[slot]!, to));
  }
}

function slotOf(node: number, word: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
