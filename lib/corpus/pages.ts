import { joinLines, type Paragraph } from "./paragraphs.ts";
import type { SourceText } from "./source.ts";

/** Letters so much smaller than the text's are those of notes. */
const NOTE_SIZE = 0.9;
/** A sentence goes on where a page ends without an end of it and the next begins small, or in a script without small letters. */
const OPEN_END = /[\p{L}\p{M}\p{N},;%’'\-–—،؛]$/u;
const GOES_ON = /^[\p{Ll}\p{Lo}]/u;

/** What the next page's first word is joined to: no word of any language is longer. */
const END = 100;

/**
 * The text of pages, apart by an empty line. A sentence that goes on over a page's end is made whole: the notes of the page
 * then stand before its last paragraph. `all` is the document's text, by which a broken word is mended.
 */
export function joinPages(pages: readonly (readonly Paragraph[])[], all: string): SourceText {
  const usual = usualSize(pages.flat());
  const pageStarts: number[] = [];
  let text = "";
  let open = false;
  const mended = pages.map((page) => overNotes(page, usual, all));
  for (const [index, page] of mended.entries()) {
    const { paragraphs, goesOn } = inOrder(page, mended[index + 1] ?? [], open, usual);
    const [first = "", ...rest] = paragraphs.map((paragraph) => paragraph.text);
    if (open) text = text.slice(0, -END) + joinLines(text.slice(-END), first, all);
    else text += text && first ? `\n\n${first}` : first;
    pageStarts.push(text.length - first.length);
    text = [text, ...rest].join("\n\n");
    open = goesOn;
  }
  return { text, pageStarts };
}

/** The paragraphs of a page, one that goes on in the next column behind the notes of its own made whole before them. */
function overNotes(page: readonly Paragraph[], usual: number, all: string): Paragraph[] {
  const result: Paragraph[] = [];
  let body = -1;
  for (const paragraph of page) {
    const last = result[body];
    const note = isNote(paragraph, usual);
    if (!note && last !== undefined && body < result.length - 1 && continues(last, paragraph)) {
      result[body] = { ...last, text: joinLines(last.text, paragraph.text, all) };
      continue;
    }
    result.push(paragraph);
    if (!note) body = result.length - 1;
  }
  return result;
}

/** The paragraphs of a page so that what began on the page before comes first and what goes on comes last, notes between. */
function inOrder(page: readonly Paragraph[], next: readonly Paragraph[], open: boolean, usual: number) {
  const notes = page.filter((paragraph) => isNote(paragraph, usual));
  const body = page.filter((paragraph) => !isNote(paragraph, usual));
  const last = body.at(-1);
  const following = next.find((paragraph) => !isNote(paragraph, usual));
  const goesOn = last !== undefined && following !== undefined && continues(last, following);
  if (goesOn && (body.length > 1 || !open)) return { paragraphs: [...body.slice(0, -1), ...notes, last], goesOn };
  return { paragraphs: open || goesOn ? [...body, ...notes] : page, goesOn: goesOn && notes.length === 0 };
}

function continues(last: Paragraph, next: Paragraph): boolean {
  return last.size === next.size && OPEN_END.test(last.text) && GOES_ON.test(next.text);
}

function isNote({ size }: Paragraph, usual: number): boolean {
  return size < NOTE_SIZE * usual;
}

/** The size in which most letters are set. */
function usualSize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of paragraphs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, one) => one[1] > most[1] ? one : most, [0, 0])[0];
}
