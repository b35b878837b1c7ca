import type { Line } from "./lines.ts";

const SENTENCE_END = /[.!?؟:]["”»“’)]*$/u;
const BROKEN_WORD = /(?<before>[\-\u2010]?)(?<head>[\p{L}\p{M}\p{N}]+)(?<hyphen>[\u00AD\-\u2010])$/u;
/** Letters of an abbreviation, or a number: a word is not broken behind them. */
const WHOLE = /^(?:\p{Lu}{2,}|\p{N}+)$/u;
const SMALL_START = /^(?<tail>\p{Ll}[\p{L}\p{M}]*)/u;
const BULLET = /^[•▪‣◦·–—]\s/u;
const MIRRORED = /[()\[\]«»‹›]/gu;
/** Each mark is four before or after its mirror image. */
const PAIRS = "([«‹)]»›";
const CLOSING = PAIRS.slice(4);
/** A part of a broken word that has so many letters may be a word of its own. */
const PART = 4;
/** A step between lines of so many usual ones, or so much of a font size to the right, begins a paragraph. */
const FEW_LINES = 8;
const BREAK = { step: 1.35, indent: 0.8, short: 0.8, size: 0.12 } as const;

/** A paragraph of a page. */
export interface Paragraph {
  readonly text: string;
  /** of its font */
  readonly size: number;
}

/** Joins the lines of a page to paragraphs; `all` are the document's lines and `text` their text, by which a broken word is mended. */
export function paragraphsOf(lines: readonly Line[], all: readonly Line[], text: string): Paragraph[] {
  const steps = (of: readonly Line[]) => of.flatMap((line, index) => stepBelow(line, of[index + 1]) ?? []);
  // A page of few lines does not tell how far apart the lines of a paragraph are.
  const usual = median(steps(lines.length < FEW_LINES ? all : lines));
  const paragraphs: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && !isBreak(before, line, usual, lines)) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => ({
    text: unmirror(paragraph.reduce((joined, line) => joinLines(joined, line.text, text), "")),
    size: paragraph[0]!.size,
  }));
}

/** How far a line lies below another of its column, in font sizes, or undefined at the head of a new column. */
function stepBelow(line: Line, next: Line | undefined): number | undefined {
  const step = next ? line.y - next.y : 0;
  return step > 0 ? step / line.size : undefined;
}

function isBreak(before: Line, line: Line, usual: number, lines: readonly Line[]): boolean {
  const step = stepBelow(before, line);
  const size = Math.abs(before.size - line.size) > BREAK.size * before.size;
  const edge = Math.max(...lines.filter((other) => overlaps(other, before)).map(({ right }) => right));
  const start = Math.min(...lines.filter((other) => overlaps(other, before)).map(({ left }) => left));
  const short = before.right - before.left < BREAK.short * (edge - start) && SENTENCE_END.test(before.text);
  if (size || BULLET.test(line.text) || line.row || before.row) return true;
  if (step === undefined) return short;
  const indent = BULLET.test(before.text) ? 0 : line.rtl ? before.right - line.right : line.left - before.left;
  return step > BREAK.step * usual || short || indent > BREAK.indent * line.size && indent < 5 * line.size;
}

function overlaps(a: Line, b: Line): boolean {
  return a.left < b.right && a.right > b.left;
}

/** Two lines as one; a word broken at the end of the first is made whole, a hyphen of its own kept. */
export function joinLines(joined: string, line: string, text: string): string {
  if (!joined) return line;
  const { before = "", head, hyphen } = joined.match(BROKEN_WORD)?.groups ?? {};
  const tail = line.match(SMALL_START)?.groups?.["tail"];
  if (!head || !tail) return `${joined} ${line}`;
  const own = hyphen !== "\u00AD" && (before !== "" || WHOLE.test(head) || isHyphenated(head, tail, text));
  return (own ? joined : joined.slice(0, -1)) + line;
}

/** Whether the document has a broken word with its hyphen elsewhere, or both of its parts as words and never the whole. */
function isHyphenated(head: string, tail: string, text: string): boolean {
  const [one, other] = [head.toLowerCase(), tail.toLowerCase()];
  if (text.includes(`${one}-${other}`)) return true;
  const long = one.length >= PART && other.length >= PART;
  return long && !text.includes(`${one}${other}`) && isWordOf(one, text) && isWordOf(other, text);
}

function isWordOf(word: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{M}\\-])${word}(?![\\p{L}\\p{M}\\-])`, "u").test(text);
}

/** Puts brackets and quotes the right way round that a PDF of right-to-left text names by how they look. */
function unmirror(text: string): string {
  const marks = text.match(MIRRORED) ?? [];
  const turned = marks.length > 1 && CLOSING.includes(marks[0]!) && !CLOSING.includes(marks.at(-1)!);
  return turned ? text.replace(MIRRORED, (mark) => PAIRS[(PAIRS.indexOf(mark) + 4) % 8]!) : text;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
