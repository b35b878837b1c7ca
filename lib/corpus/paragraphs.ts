import type { Line } from "./lines.ts";

const SENTENCE_END = /[.!?؟:]["”»“’)]*$/u;
const BROKEN_WORD = /(?<head>[\p{L}\p{M}]+)(?<hyphen>[\u00AD\-\u2010])$/u;
const SMALL_START = /^(?<tail>\p{Ll}[\p{L}\p{M}]*)/u;
const BULLET = /^[•▪‣◦·–—]\s/u;
const MIRRORED = /[()\[\]«»‹›]/gu;
/** Each mark is four before or after its mirror image. */
const PAIRS = "([«‹)]»›";
const CLOSING = PAIRS.slice(4);
/** A step between lines of so many usual ones, or so much of a font size to the right, begins a paragraph. */
const BREAK = { step: 1.35, indent: 0.8, short: 0.8, size: 0.12 } as const;

/** Joins the lines of a page to paragraphs; `all` are the document's lines, by which a broken word is mended. */
export function paragraphsOf(lines: readonly Line[], all: readonly Line[]): string[] {
  const usual = median(lines.flatMap((line, index) => stepBelow(line, lines[index + 1]) ?? []));
  const paragraphs: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && !isBreak(before, line, usual, lines)) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  const text = all.map((line) => line.text).join("\n").toLowerCase();
  return paragraphs.map((paragraph) => unmirror(paragraph.reduce((joined, line) => join(joined, line.text, text), "")));
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
  if (size || BULLET.test(line.text)) return true;
  if (step === undefined) return short;
  const indent = BULLET.test(before.text) ? 0 : line.rtl ? before.right - line.right : line.left - before.left;
  return step > BREAK.step * usual || short || indent > BREAK.indent * line.size && indent < 5 * line.size;
}

function overlaps(a: Line, b: Line): boolean {
  return a.left < b.right && a.right > b.left;
}

/** Joins two lines; a word broken at the end of the first is made whole if the document has it so, and else kept apart. */
function join(joined: string, line: string, text: string): string {
  if (!joined) return line;
  const { head, hyphen } = joined.match(BROKEN_WORD)?.groups ?? {};
  const tail = line.match(SMALL_START)?.groups?.["tail"];
  if (!head || !tail) return `${joined} ${line}`;
  const hyphenated = hyphen !== "\u00AD" && text.includes(`${head}-${tail}`.toLowerCase());
  return (hyphenated ? joined : joined.slice(0, -1)) + line;
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
