import { classMark, hasClassMarks, type Mark, sectionMark } from "./mark.ts";

/** For each word of a lexicon the sections and classes that it has, as bits: what rules ask is one look, not a walk. */
export class ClassBits {
  /** how many numbers of 32 bits each word has */
  width = 1;
  /** the bits of all words in a row */
  bits = new Int32Array(1024);

  /** Notes that a word has a class. */
  add(word: number, section: string, name: string): void {
    this.#set(word, sectionMark(section));
    if (hasClassMarks(section)) this.#set(word, classMark(section, name));
  }

  /** Makes room for a word, without any class. */
  hold(word: number): void {
    const length = (word + 1) * this.width;
    if (length <= this.bits.length) return;
    const bits = new Int32Array(length * 2);
    bits.set(this.bits);
    this.bits = bits;
  }

  #set(word: number, { index, bits }: Mark): void {
    if (index >= this.width) this.#widen(index + 1);
    this.hold(word);
    this.bits[word * this.width + index]! |= bits;
  }

  #widen(width: number): void {
    const words = Math.ceil(this.bits.length / this.width);
    const bits = new Int32Array(words * width);
    for (let word = 0; word < words; word++) {
      bits.set(this.bits.subarray(word * this.width, (word + 1) * this.width), word * width);
    }
    [this.width, this.bits] = [width, bits];
  }
}
