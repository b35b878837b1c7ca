import { SECTIONS } from "./sections.ts";

/** Classes of the lexicon that a rule asks for together, as bits. Made once, beside the rule's other constants. */
export interface Mark {
  /** which 32 bits of a word they stand in */
  readonly index: number;
  readonly bits: number;
  /** those that stand in other ones */
  readonly more: Mark | null;
}

/** The bits of a section, and those of the classes in it. */
interface Section {
  readonly any: Mark;
  readonly classes: Map<string, Mark>;
  readonly row: Row;
}

/** Classes that were asked for together, one after the other. */
interface Row {
  mark: Mark | null;
  readonly next: Map<string, Row>;
}

// Bits are given out once and stand for the same name in all lexicons: they are names and hold nothing of a document.
const sections = new Map<string, Section>();
let given = 0;

function nextBit(): Mark {
  const bit = given++;
  return { index: bit >> 5, bits: 1 << (bit & 31), more: null };
}

function newRow(): Row {
  return { mark: null, next: new Map() };
}

function sectionOf(section: string): Section {
  let known = sections.get(section);
  if (known === undefined) sections.set(section, known = { any: nextBit(), classes: new Map(), row: newRow() });
  return known;
}

/** The mark of a section: what every word has that has any class of it. */
export function sectionMark(section: string): Mark {
  return sectionOf(section).any;
}

/** The mark of one class. */
export function classMark(section: string, name: string): Mark {
  const { classes } = sectionOf(section);
  let known = classes.get(name);
  if (known === undefined) classes.set(name, known = nextBit());
  return known;
}

/** Whether the classes of a section have marks: where they are numbers there is no end of them. */
export function hasClassMarks(section: string): boolean {
  return SECTIONS[section] !== "number";
}

/** The mark of some classes of a section, or of all of it: `const STEALS = mark("trigger", "steal", "cyber")`. */
export function mark(section: string, ...classes: readonly string[]): Mark {
  return marked(section, classes);
}

/** The mark of some classes of a section, or of all of it; one that was made before is found again without making anything. */
export function marked(section: string, classes: readonly string[]): Mark {
  const { any, row } = sectionOf(section);
  let last = row;
  for (let i = 0; i < classes.length; i++) {
    let next = last.next.get(classes[i]!);
    if (next === undefined) last.next.set(classes[i]!, next = newRow());
    last = next;
  }
  return last.mark ??= classes.length === 0 ? any : anyOf(...classes.map((name) => classMark(section, name)));
}

/** The mark of all classes of a section whose names are accepted; classes that come with a later lexicon join it. */
export function markWhere(section: string, accept: (name: string) => boolean): () => Mark {
  let made = NONE;
  let known = 0;
  return () => {
    const { classes } = sectionOf(section);
    if (classes.size === known) return made;
    known = classes.size;
    made = anyOf(made, ...[...classes].filter(([name]) => accept(name)).map(([, one]) => one));
    return made;
  };
}

/** The mark that no word has. */
const NONE: Mark = { index: 0, bits: 0, more: null };

/** A mark that has all bits of others. */
export function anyOf(...marks: readonly Mark[]): Mark {
  const bits = new Map<number, number>();
  for (const one of marks) {
    for (let m: Mark | null = one; m !== null; m = m.more) bits.set(m.index, (bits.get(m.index) ?? 0) | m.bits);
  }
  let made: Mark | null = null;
  for (const [index, own] of bits) made = { index, bits: own, more: made };
  return made ?? NONE;
}

/** Whether any bit of a mark is set in the row of bits, `width` numbers long, that begins at `at`. */
export function among(rows: Int32Array, at: number, width: number, asked: Mark): boolean {
  for (let m: Mark | null = asked; m !== null; m = m.more) {
    if (m.index < width && (rows[at + m.index]! & m.bits) !== 0) return true;
  }
  return false;
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
