import { classBit, sectionBit } from "../lexicon/classes.ts";

/** Classes of the lexicon that a rule asks for together, as bits. Made once, beside the rule's other constants. */
export interface Mark {
  /** which 32 bits of a word they stand in */
  readonly index: number;
  readonly bits: number;
  /** those that stand in other ones */
  readonly more: Mark | null;
}

/** The mark of some classes of a section, or of all of it: `const STEALS = mark("trigger", "steal", "cyber")`. */
export function mark(section: string, ...classes: readonly string[]): Mark {
  const bits = classes.length === 0 ? [sectionBit(section)] : classes.map((name) => classBit(section, name));
  let made: Mark | null = null;
  for (const index of new Set(bits.map((bit) => bit >> 5))) {
    const own = bits.filter((bit) => bit >> 5 === index).reduce((all, bit) => all | 1 << (bit & 31), 0);
    made = { index, bits: own, more: made };
  }
  return made!;
}

/** A mark that has all bits of others. */
export function anyOf(...marks: readonly Mark[]): Mark {
  let made: Mark | null = null;
  for (const one of marks) for (let m: Mark | null = one; m !== null; m = m.more) made = { ...m, more: made };
  return made!;
}

/** Classes of a section in the order in which they count. */
export interface Ordered<C extends string> {
  readonly any: Mark;
  readonly names: readonly C[];
  readonly marks: readonly Mark[];
}

/** Classes of a section in the order in which they count, for firstClass(). */
export function ordered<C extends string>(section: string, names: readonly C[]): Ordered<C> {
  return { any: mark(section, ...names), names, marks: names.map((name) => mark(section, name)) };
}
