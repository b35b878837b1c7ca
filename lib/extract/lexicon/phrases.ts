/** What a place of the trie holds: the place that it is a step away from, the word of the step, its id, where it leads. */
const FROM = 0;
const WORD = 1;
const ID = 2;
const ONWARD = 3;
const WIDTH = 4;

/** What stands for a word in the place of the root, which no step leads to. */
const NO_WORD = -1;

/** A phrase that was begun: the words that lead on from it, and the id of the phrase that ends there or 0. */
interface Node {
  id: number;
  readonly next: Map<number, Node>;
}

function newNode(): Node {
  return { id: 0, next: new Map() };
}

/**
 * Phrases as a trie over word ids. To look, it is one open-addressing table, whose places are the nodes: that a word leads
 * from one node to another, and what is there, stands side by side, so that memory is asked once.
 */
export class Phrases {
  readonly #root = newNode();
  #count = 0;
  /** phrases of two words */
  readonly pairs: (readonly [number, number])[] = [];
  /** the words that stand in a phrase behind the first one, each with a bit that it shares with some others */
  readonly #later = new Map<number, number>();
  #places = new Int32Array(0);
  #mask = 0;
  #sealed = false;

  /** Adds a phrase of at least two word ids; `make` gives its own id if it is new. Nodes that were asked for are no longer good. */
  add(words: readonly number[], make: () => number): number {
    let node = this.#root;
    for (const [i, word] of words.entries()) {
      if (i > 0 && !this.#later.has(word)) this.#later.set(word, 1 << (this.#later.size & 31));
      let next = node.next.get(word);
      if (next === undefined) {
        node.next.set(word, next = newNode());
        this.#count++;
      }
      node = next;
    }
    if (words.length === 2) this.pairs.push([words[0]!, words[1]!]);
    this.#sealed = false;
    return node.id ||= make();
  }

  /** The bit of a word that stands in a phrase behind the first one, which is among onward() of the node before; else 0. */
  bitOf(word: number): number {
    return this.#later.get(word) ?? 0;
  }

  /** The node that a word leads to from a node (0 is the root), or 0. */
  step(node: number, word: number): number {
    if (!this.#sealed) this.#seal();
    const places = this.#places;
    for (let slot = slotOf(node, word);; slot++) {
      const place = (slot & this.#mask) * WIDTH;
      if (places[place + WORD] === word && places[place + FROM] === node) return place;
      if (places[place + WORD] === 0) return 0;
    }
  }

  /** The id of the phrase that ends in a node, or 0. */
  id(node: number): number {
    return this.#places[node + ID]!;
  }

  /** The bits of the words that lead on from a node: a word without any of them leads nowhere. */
  onward(node: number): number {
    return this.#places[node + ONWARD]!;
  }

  #seal(): void {
    let size = 4;
    while (size < this.#count * 3) size *= 2;
    this.#mask = size - 1;
    this.#places = new Int32Array(size * WIDTH);
    this.#places[WORD] = NO_WORD;
    this.#sealed = true;
    this.#put(this.#root, 0);
  }

  /** Gives the words that lead on from a node their places. */
  #put({ next }: Node, from: number): void {
    for (const [word, node] of next) {
      let slot = slotOf(from, word);
      while (this.#places[(slot & this.#mask) * WIDTH + WORD] !== 0) slot++;
      const place = (slot & this.#mask) * WIDTH;
      const onward = [...node.next.keys()].reduce((bits, one) => bits | this.bitOf(one), 0);
      this.#places.set([from, word, node.id, onward], place);
      this.#put(node, place);
    }
  }
}

function slotOf(node: number, word: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
