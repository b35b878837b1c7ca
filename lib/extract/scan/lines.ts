import { CLASS, Unit } from "../lexicon/fold.ts";

const NARROWEST = 40;
const WIDEST = 120;
/** Marks that begin a line of a list. */
const BULLET: ReadonlySet<string> = new Set("•▪▶►→◉●○◦‣▸■□✓✔★");

/** Marks that also join words, and those that end the line before an item of a list. */
const HYPHEN: ReadonlySet<string> = new Set("-–—*");
const ENDS: ReadonlySet<string> = new Set(".:!?؟");

/**
 * Tells line ends that only wrap a paragraph from those that end a heading, a list line or a paragraph. A text wrapped by
 * hand breaks a line only where the next word would not have fitted.
 */
export class Lines {
  #text = "";
  #blockEnd = -1;
  #width = 0;

  /** Takes the text that is asked about next. */
  begin(text: string): void {
    this.#text = text;
    this.#blockEnd = -1;
  }

  /** Whether the line end at `at` (a newline unit) stands inside a paragraph that is wrapped by hand. */
  wraps(lineStart: number, at: number): boolean {
    const next = this.#nextLine(at);
    if (next >= this.#text.length || isLineEnd(this.#text.charCodeAt(next))) return false;
    if (this.#isItem(this.#skipSpaces(next), at)) return false;
    if (lineStart >= this.#blockEnd) this.#measure(lineStart);
    if (this.#width < NARROWEST || this.#width > WIDEST) return false;
    let word = this.#skipSpaces(next);
    const from = word;
    while (word < this.#text.length && word - from < WIDEST && !isGap(this.#text.charCodeAt(word))) word++;
    return at - lineStart + 1 + (word - from) > this.#width;
  }

  /** Whether a list line begins at a place: with a bullet, a hyphen, or a dash behind the end of a sentence. */
  #isItem(at: number, lineEnd: number): boolean {
    const mark = this.#text[at] ?? "";
    if (BULLET.has(mark)) return true;
    if (!HYPHEN.has(mark) || CLASS[this.#text.charCodeAt(at + 1)] !== Unit.space) return false;
    return mark === "-" || mark === "*" || ENDS.has(this.#text[lineEnd - 1] ?? "");
  }

  #skipSpaces(at: number): number {
    let word = at;
    while (word < this.#text.length && CLASS[this.#text.charCodeAt(word)] === Unit.space) word++;
    return word;
  }

  #nextLine(at: number): number {
    return this.#text[at] === "\r" && this.#text[at + 1] === "\n" ? at + 2 : at + 1;
  }

  /** Finds the longest line of the block of lines, up to an empty one, that begins at `from`. */
  #measure(from: number): void {
    this.#width = 0;
    let line = from;
    while (line < this.#text.length) {
      let end = this.#text.indexOf("\n", line);
      if (end < 0) end = this.#text.length;
      const length = end - line - (this.#text[end - 1] === "\r" ? 1 : 0);
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
