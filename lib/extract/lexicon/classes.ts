import { SECTIONS } from "./sections.ts";

/** The number of a section, and those of the classes in it. */
interface Numbered {
  readonly number: number;
  readonly classes: Map<string, number>;
}

// Numbers are given out once and stand for the same name in all lexicons: they are names and hold nothing of a document.
const sections = new Map<string, Numbered>();
let count = 0;

function numbered(section: string): Numbered {
  let known = sections.get(section);
  if (known === undefined) sections.set(section, known = { number: count++, classes: new Map() });
  return known;
}

/** The number of a section: the bit of a word that has any class of it. */
export function sectionBit(section: string): number {
  return numbered(section).number;
}

/** The number of a class in a section: the bit of a word that has it. Classes that are numbers themselves have none. */
export function classBit(section: string, name: string): number {
  const { classes } = numbered(section);
  let known = classes.get(name);
  if (known === undefined) classes.set(name, known = count++);
  return known;
}

/** Whether the classes of a section have bits: where they are numbers there is no end of them. */
export function hasClassBits(section: string): boolean {
  return SECTIONS[section] !== "number";
}

/** For each word of a lexicon the sections and classes that it has, as bits: what rules ask is one look, not a walk. */
export class ClassBits {
  /** how many numbers of 32 bits each word has */
  width = 1;
  /** the bits of all words in a row */
  bits = new Int32Array(1024);

  /** Notes that a word has a class. */
  add(word: number, section: string, name: string): void {
    this.#set(word, sectionBit(section));
    if (hasClassBits(section)) this.#set(word, classBit(section, name));
  }

  /** Makes room for a word, without any class. */
  hold(word: number): void {
    const length = (word + 1) * this.width;
    if (length <= this.bits.length) return;
    const bits = new Int32Array(length * 2);
    bits.set(this.bits);
    this.bits = bits;
  }

  #set(word: number, bit: number): void {
    if (bit >> 5 >= this.width) this.#widen((bit >> 5) + 1);
    this.hold(word);
    this.bits[word * this.width + (bit >> 5)]! |= 1 << (bit & 31);
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
