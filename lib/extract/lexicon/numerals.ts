import { type Affix, Affixes } from "./affixes.ts";
import { fold } from "./fold.ts";
import type { Form } from "./lexicon.ts";
import type { Grammar } from "./sections.ts";
import type { Units } from "./units.ts";

const AND = -1;
const SHORTEST = 5;
const MAX_PARTS = 16;

/** Number words that a language writes together, read part by part: "zweiundzwanzigtausend". */
export class Numerals {
  readonly #parts = new Affixes("start");
  readonly #values: number[] = [0];
  readonly #found: Affix = { id: 0, at: 0 };
  readonly #read: number[] = [];
  readonly #closed: boolean;

  constructor(forms: readonly Form[], grammar: Grammar) {
    this.#closed = grammar.closed;
    if (!grammar.closed) return;
    for (const { section, class: name, text } of forms) {
      if (/[\s*]/u.test(text)) continue;
      const value = Number(name);
      const whole = (section === "number" || section === "article" || section === "magnitude") && value % 1 === 0;
      if (section === "connective" && name === "and") this.#add(text, AND);
      else if (whole && value > 0 && value <= 1000 && text.length > 1) this.#add(text, value);
    }
  }

  #add(text: string, value: number): void {
    this.#parts.add(fold(text), this.#values.push(value) - 1);
  }

  /** The value of the word [start, end) if all of it is number words in a possible order, else NaN. */
  read(units: Units, start: number, end: number): number {
    if (!this.#closed || end - start < SHORTEST) return NaN;
    const parts = this.#read;
    parts.length = 0;
    for (let at = start; at < end; at = this.#found.at) {
      if (parts.length === MAX_PARTS || !this.#parts.longest(units, at, end, this.#found)) return NaN;
      parts.push(this.#values[this.#found.id]!);
    }
    return parts.length < 2 ? NaN : valueOf(parts);
  }
}

/** The number that parts make, or NaN if they stand in an order that no number has. */
function valueOf(parts: readonly number[]): number {
  let total = 0;
  let current = 0;
  let previous = 0;
  for (const [i, part] of parts.entries()) {
    if (part === AND) {
      if (i === 0 || i === parts.length - 1) return NaN;
    } else if (part === 1000) {
      if (total > 0) return NaN;
      total = (current || 1) * 1000;
      current = 0;
    } else if (part === 100) {
      if (current >= 100) return NaN;
      current = (current || 1) * 100;
    } else {
      if (!mayFollow(previous, part, current)) return NaN;
      current += part;
    }
    previous = part;
  }
  return total + current;
}

function mayFollow(previous: number, part: number, current: number): boolean {
  const below = current % 100;
  if (below === 0) return true;
  if (previous === AND) {
    return below < 10 && part >= 20 && part % 10 === 0 || below >= 20 && below % 10 === 0 && part < 10;
  }
  return below >= 20 && below % 10 === 0 && part < 10;
}
