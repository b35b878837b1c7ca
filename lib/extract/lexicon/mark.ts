/** Classes of the lexicon that a rule asks for together, as bits. Made once, beside the rule's other constants. */
export interface Mark {
  /** which number of a row of bits they stand in, see ClassBits */
  readonly index: number;
  readonly bits: number;
}

type Accept = (name: string) => boolean;

/** What rules ask for of a section: all of it, single classes, and those whose names are accepted. */
interface Section {
  any: Mark | null;
  readonly classes: Map<string, Mark>;
  readonly accepts: { readonly accept: Accept; readonly asked: Mark }[];
}

/** A mark of bits that stand in several numbers: a bit of its own, which a row has that has any of its parts. */
interface Joint {
  readonly own: Mark;
  readonly parts: readonly Mark[];
}

/** The mark that no word has. */
const NONE: Mark = { index: 0, bits: 0 };
/** How many bits there may be: the first number of a row tells which of 31 others have any. */
const MOST = 31 * 32;

// Bits are given out once and stand for the same name in all lexicons: they are names and hold nothing of a document.
const sections = new Map<string, Section>();
const joints = new Map<string, Joint>();
let bits = 0;

/** How many bits rules have asked for: lexicons that were made before lack the last ones. */
export function bitsAsked(): number {
  return bits;
}

function nextBit(): Mark {
  if (bits === MOST) throw new RangeError("more classes are asked for than a row has bits");
  const bit = bits++;
  return { index: 1 + (bit >> 5), bits: 1 << (bit & 31) };
}

function sectionOf(section: string): Section {
  let known = sections.get(section);
  if (known === undefined) sections.set(section, known = { any: null, classes: new Map(), accepts: [] });
  return known;
}

function classMark({ classes }: Section, name: string): Mark {
  let known = classes.get(name);
  if (known === undefined) classes.set(name, known = nextBit());
  return known;
}

/** The mark of some classes of a section, or of all of it: `const STEALS = mark("trigger", "steal", "cyber")`. */
export function mark(section: string, ...classes: readonly string[]): Mark {
  const own = sectionOf(section);
  const [first, ...others] = classes;
  if (first === undefined) return own.any ??= nextBit();
  return others.length === 0 ? classMark(own, first) : anyOf(...classes.map((name) => classMark(own, name)));
}

/** The mark of all classes of a section whose names are accepted. */
export function markWhere(section: string, accept: Accept): Mark {
  const asked = nextBit();
  sectionOf(section).accepts.push({ accept, asked });
  return asked;
}

/** The marks that a class of a section has: of the section and of the class itself, as far as any rule asks for them. */
export function marksOf(section: string, name: string): readonly Mark[] {
  const own = sections.get(section);
  if (own === undefined) return [];
  const accepted = own.accepts.filter(({ accept }) => accept(name)).map(({ asked }) => asked);
  return [own.any, own.classes.get(name), ...accepted].filter((mark) => mark != null);
}

/** A mark that a word has which has any of others. */
export function anyOf(...marks: readonly Mark[]): Mark {
  const joined = new Map<number, number>();
  for (const { index, bits } of marks) joined.set(index, (joined.get(index) ?? 0) | bits);
  const parts = [...joined].sort(([a], [b]) => a - b).map(([index, bits]) => ({ index, bits }));
  if (parts.length < 2) return parts[0] ?? NONE;
  const key = parts.map(({ index, bits }) => `${index}:${bits}`).join();
  let known = joints.get(key);
  if (known === undefined) joints.set(key, known = { own: nextBit(), parts });
  return known.own;
}

/** Whether any bit of a mark is set in the row of bits that begins at `at`. */
export function among(rows: Int32Array, at: number, { index, bits }: Mark): boolean {
  return (rows[at + index]! & bits) !== 0;
}

/** Sets the bits of a row that stand for any of several of its others. */
export function addJoint(row: Int32Array): void {
  for (const { own, parts } of joints.values()) {
    if (parts.some((part) => among(row, 0, part))) row[own.index]! |= own.bits;
  }
}

/** Classes of a section in the order in which they count. */
export interface Ordered<C extends string> {
  readonly any: Mark;
  readonly names: readonly C[];
  readonly marks: readonly Mark[];
}

/** Classes of a section in the order in which they count, for firstOf(). */
export function ordered<C extends string>(section: string, names: readonly C[]): Ordered<C> {
  return { any: mark(section, ...names), names, marks: names.map((name) => mark(section, name)) };
}
