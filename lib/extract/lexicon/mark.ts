/** Classes of the lexicon that a rule asks for together, as bits. Made once, beside the rule's other constants. */
export interface Mark {
  /** which 32 bits of a word they stand in */
  readonly index: number;
  readonly bits: number;
  /** those that stand in other ones */
  readonly more: Mark | null;
}

type Accept = (name: string) => boolean;

/** What rules ask for of a section: all of it, single classes, and those whose names are accepted. */
interface Section {
  any: Mark | null;
  readonly classes: Map<string, Mark>;
  readonly accepts: Accept[];
}

// Bits are given out once and stand for the same name in all lexicons: they are names and hold nothing of a document.
const sections = new Map<string, Section>();
let bits = 0;
let asked = 0;

/** How often something new was asked for: lexicons that were made before lack its bits. */
export function timesAsked(): number {
  return asked;
}

function nextBit(): Mark {
  const bit = bits++;
  asked++;
  return { index: bit >> 5, bits: 1 << (bit & 31), more: null };
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

/** The mark of all classes of a section whose names are accepted; classes that come with a later lexicon join it. */
export function markWhere(section: string, accept: Accept): () => Mark {
  const { classes, accepts } = sectionOf(section);
  accepts.push(accept);
  asked++;
  let made = NONE;
  let known = 0;
  return () => {
    if (classes.size === known) return made;
    known = classes.size;
    made = anyOf(made, ...[...classes].filter(([name]) => accept(name)).map(([, one]) => one));
    return made;
  };
}

/** The marks that a class of a section has: of the section and of the class itself, as far as any rule asks for them. */
export function marksOf(section: string, name: string): readonly Mark[] {
  const own = sections.get(section);
  if (own === undefined) return [];
  const one = own.accepts.some((accept) => accept(name)) ? classMark(own, name) : own.classes.get(name);
  return [own.any, one].filter((mark) => mark != null);
}

/** The mark that no word has. */
const NONE: Mark = { index: 0, bits: 0, more: null };

/** A mark that has all bits of others. */
export function anyOf(...marks: readonly Mark[]): Mark {
  const joined = new Map<number, number>();
  for (const one of marks) {
    for (let m: Mark | null = one; m !== null; m = m.more) joined.set(m.index, (joined.get(m.index) ?? 0) | m.bits);
  }
  let made: Mark | null = null;
  for (const [index, own] of joined) made = { index, bits: own, more: made };
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

/** Classes of a section in the order in which they count, for firstOf(). */
export function ordered<C extends string>(section: string, names: readonly C[]): Ordered<C> {
  return { any: mark(section, ...names), names, marks: names.map((name) => mark(section, name)) };
}
