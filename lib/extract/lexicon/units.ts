import { CLASS, FOLD, isCombining, stepHash, Unit } from "./fold.ts";

/** A text is read into its buffers once; beyond this many units they are given back after a text that needed them. */
const KEPT = 1 << 20;
/** Reading past the end of the text finds nothing. */
const SPARE = 8;

/**
 * A text as it is looked at when words are looked up: for each UTF-16 code unit what it is and what it counts as, and where
 * its words stand. Its buffers are overwritten by the next text.
 */
export class Units {
  text = "";
  /** how many texts were read */
  reads = 0;
  /** for each unit its class, one of Unit */
  kinds = new Uint8Array(4096);
  /** for each unit what it counts as */
  folds = new Uint16Array(4096);
  /** how many words (runs of letters) there are */
  count = 0;
  /** for each word where it begins and ends, and the hash of its folded letters */
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  hashes = new Int32Array(1024);
  /** 1 for each word that holds marks which make a letter with the one before them */
  marked = new Uint8Array(1024);

  /** Takes a text in, unless it is the one that was read last. */
  read(text: string): this {
    if (text === this.text) return this;
    this.#fit(text.length + SPARE);
    readUnits(text, this.kinds, this.folds);
    this.text = text;
    this.reads++;
    this.#findWords(text.length);
    return this;
  }

  /** The first word that begins at a place or behind it. */
  wordFrom(at: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #findWords(length: number): void {
    const { kinds, folds } = this;
    let count = 0;
    for (let at = 0; at < length;) {
      if (kinds[at] !== Unit.letter) {
        at++;
        continue;
      }
      if (count === this.starts.length) this.#grow();
      this.starts[count] = at;
      let hash = 0;
      let marked = 0;
      for (;; at++) {
        const kind = kinds[at];
        if (kind === Unit.letter) hash = stepHash(hash, folds[at]!);
        else if (kind !== Unit.skip) break;
        else if (isCombining(folds[at]!)) marked = 1;
      }
      this.ends[count] = at;
      this.hashes[count] = hash;
      this.marked[count] = marked;
      count++;
    }
    this.count = count;
  }

  #fit(length: number): void {
    const size = this.kinds.length;
    if (length <= size && (size <= KEPT || length * 4 > size)) return;
    const wanted = length <= size ? KEPT : Math.max(length, size * 2);
    this.kinds = new Uint8Array(wanted);
    this.folds = new Uint16Array(wanted);
    if (wanted > KEPT) return;
    this.starts = new Int32Array(1024);
    this.ends = new Int32Array(1024);
    this.hashes = new Int32Array(1024);
    this.marked = new Uint8Array(1024);
  }

  #grow(): void {
    const wider = <A extends Int32Array | Uint8Array>(into: A, from: A): A => {
      into.set(from);
      return into;
    };
    const size = this.starts.length * 2;
    this.starts = wider(new Int32Array(size), this.starts);
    this.ends = wider(new Int32Array(size), this.ends);
    this.hashes = wider(new Int32Array(size), this.hashes);
    this.marked = wider(new Uint8Array(size), this.marked);
  }
}

// A loop of its own over every letter there is: by itself it is compiled once and stays so.
function readUnits(text: string, kinds: Uint8Array, folds: Uint16Array): void {
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    kinds[i] = CLASS[unit]!;
    folds[i] = FOLD[unit]!;
  }
  for (let i = length; i < length + SPARE; i++) kinds[i] = Unit.other;
}
