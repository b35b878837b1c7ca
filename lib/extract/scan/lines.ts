import { CLASS, Unit } from "../lexicon/fold.ts";

const NARROWEST = 40;
const WIDEST = 120;
const unitsOf = (marks: string): ReadonlySet<number> => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
/** Marks that begin a line of a list. */
const BULLET = unitsOf("•▪▶►→◉●○◦‣▸■□✓✔★");

/** Marks that also join words, those of them that need no sentence to end before, and marks that end one. */
const HYPHEN = unitsOf("-–—*");
const PLAIN = unitsOf("-*");
const ENDS = unitsOf(".:!?؟");
/** "Sept. 9, 2016 — magnitude 5.3": a line that begins with a label that has digits. */
const DATED = /^(?=[^:–—\n]*\p{Nd})[^:–—\n]{2,}(?:\s[–—]\s|:\s)/u;
const LABEL_UNITS = 32;
const RETURN = 13;
const NEWLINE = 10;

/**
 * Tells line ends that only wrap a paragraph from those that end a heading, a list line or a paragraph. A text wrapped by
 * hand breaks a line only where the next word would not have fitted.
 */
export class Lines {
  #text = "";
  #blockEnd = -1;
  #width = 0;
  #isWrapped: boolean | null = null;

  /** Takes the text that is asked about next. */
  begin(text: string): void {
    this.#text = text;
    this.#blockEnd = -1;
    this.#isWrapped = null;
  }

  /** Whether the line end at `at` (a newline unit) stands inside a paragraph that is wrapped by hand. */
  wraps(lineStart: number, at: number): boolean {
    const next = this.#nextLine(at);
    if (next >= this.#text.length || isLineEnd(this.#text.charCodeAt(next))) return false;
    const begin = this.#skipSpaces(next);
    // The rows of a table are lines of their own.
    if (this.#text.slice(lineStart, at).includes("|")) return false;
    if (this.#isItem(begin, at) || this.#goesOn(this.#skipSpaces(lineStart), begin)) return false;
    if (lineStart >= this.#blockEnd) this.#measure(lineStart);
    if (this.#width < NARROWEST || this.#width > WIDEST) return false;
    // The lines above an article ("Published: 5 September 2022", its headline) stand together, and its paragraphs are a line each.
    if (!(this.#isWrapped ??= this.#isMostlyNarrow())) return false;
    let word = this.#skipSpaces(next);
    const from = word;
    while (word < this.#text.length && word - from < WIDEST && !isGap(this.#text.charCodeAt(word))) word++;
    return at - lineStart + 1 + (word - from) > this.#width;
  }

  /** Whether a list line begins at a place: with a bullet, a hyphen, or a dash behind the end of a sentence. */
  #isItem(at: number, lineEnd: number): boolean {
    const mark = this.#text.charCodeAt(at);
    if (CLASS[mark] === Unit.letter) return false;
    if (BULLET.has(mark)) return true;
    if (!HYPHEN.has(mark) || CLASS[this.#text.charCodeAt(at + 1)] !== Unit.space) return false;
    return PLAIN.has(mark) || ENDS.has(this.#text.charCodeAt(lineEnd - 1));
  }

  /** Whether two lines begin with the same mark of a list and a space, or each with its date. */
  #goesOn(line: number, next: number): boolean {
    if ([line, next].every((at) => DATED.test(this.#text.slice(at, at + LABEL_UNITS)))) return true;
    const mark = this.#text.charCodeAt(next);
    return HYPHEN.has(mark) && this.#text.charCodeAt(line) === mark &&
      [line, next].every((at) => CLASS[this.#text.charCodeAt(at + 1)] === Unit.space);
  }

  #skipSpaces(at: number): number {
    let word = at;
    while (word < this.#text.length && CLASS[this.#text.charCodeAt(word)] === Unit.space) word++;
    return word;
  }

  #nextLine(at: number): number {
    return this.#text.charCodeAt(at) === RETURN && this.#text.charCodeAt(at + 1) === NEWLINE ? at + 2 : at + 1;
  }

  /** Whether less than half of the text stands in lines that nobody breaks by hand. */
  #isMostlyNarrow(): boolean {
    const { length } = this.#text;
    let wide = 0;
    for (let line = 0; line < length;) {
      let end = this.#text.indexOf("\n", line);
      if (end < 0) end = length;
      if (end - line > WIDEST) wide += end - line;
      line = end + 1;
    }
    return 2 * wide < length;
  }

  /** Finds the longest line of the block of lines, up to an empty one, that begins at `from`. */
  #measure(from: number): void {
    this.#width = 0;
    let line = from;
    while (line < this.#text.length) {
      let end = this.#text.indexOf("\n", line);
      if (end < 0) end = this.#text.length;
      const length = end - line - (this.#text.charCodeAt(end - 1) === RETURN ? 1 : 0);
      if (length === 0 && line > from) break;
      this.#width = Math.max(this.#width, length);
      line = end + 1;
    }
    this.#blockEnd = line;
  }
}

function isLineEnd(unit: number): boolean {
  return CLASS[unit] === Unit.newline;
}

function isGap(unit: number): boolean {
  return CLASS[unit] === Unit.space || CLASS[unit] === Unit.newline;
}
