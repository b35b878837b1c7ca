/** A title, and where it stands in the text, if it does. */
export interface TitleFound {
  readonly title: string;
  readonly titleSpan: readonly [number, number] | null;
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** it and the lines that follow it down to an empty one are no sentences */
  readonly apart: boolean;
  readonly next: string;
}

const LINE = /[^\r\n\u2028\u2029]+/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const DIGIT = /\p{N}/u;
const SENTENCE_END = /[.:;,،؛…]["”»“’)]*$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Where on a site the page stands ("Home > News > Asia"), or a note of the site in square brackets. */
const NO_HEADING = /^\[|\s[|>»›·]\s.*\s[|>»›·]\s/u;

/** The link by which a page lets one pass over its head: "Skip to main content". */
const SKIP_LINK =
  /^(?:(?:skip|jump) to|(?:zum|direkt zum) (?:haupt)?inhalt|(?:hopp|gå|hopp rett) til (?:hoved)?innhold|(?:انتقل|الانتقال|تخط|تخطي|تجاوز) إلى)/iu;

/** The longest heading, in UTF-16 code units, and the fewest words of one. */
const HEADING = { longest: 160, words: 3, within: 4 } as const;
const OPENING = { words: 12, longest: 90 } as const;

/** The title of a document: what the catalogue or page says, else the heading above the text, else its first words. */
export function titleOf(text: string, given?: string | null): TitleFound {
  const title = given?.trim();
  if (title) return { title, titleSpan: placeOf(text, title) };
  const heading = headingOf(text);
  if (heading) {
    return { title: heading.text, titleSpan: [heading.start, heading.start + heading.text.length] };
  }
  return { title: openingOf(text), titleSpan: null };
}

/** Where a title stands in the text: as a line of its own, else near the beginning as part of one. */
function placeOf(text: string, title: string): readonly [number, number] | null {
  const places: number[] = [];
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) places.push(at);
  const alone = places.find((at) => text.slice(lineStart(text, at), lineEnd(text, at)).trim() === title);
  const early = places.find((at) =>
    at < 2 * title.length + 200 && !LETTER_OR_DIGIT.test(text.charAt(at + title.length))
  );
  const at = alone ?? early;
  return at === undefined ? null : [at, at + title.length];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The first of the top lines that looks like a heading: short, no sentence, no date line, and set off from the text. */
function headingOf(text: string): Line | undefined {
  return linesOf(text.slice(0, 4000)).slice(0, HEADING.within).find(({ text: line, apart, next }) => {
    const words = line.match(WORD) ?? [];
    return words.length >= HEADING.words && line.length <= HEADING.longest && !SENTENCE_END.test(line) &&
      !NO_HEADING.test(line) && !SKIP_LINK.test(line) && !isNumbers(words) && next !== "" &&
      (apart || next.length > 2 * line.length);
  });
}

/** Whether a line is a date, or says little but numbers. */
function isNumbers(words: readonly string[]): boolean {
  return words.filter((word) => DIGIT.test(word)).length >= 0.4 * words.length;
}

function linesOf(text: string): Line[] {
  const lines = [...text.matchAll(LINE)].filter(([line]) => line.trim() !== "");
  const found: Line[] = [];
  for (const [index, match] of [...lines.entries()].reverse()) {
    const line = match[0];
    const next = lines[index + 1];
    const between = next ? text.slice(match.index + line.length, next.index).replaceAll("\r\n", "\n") : "";
    const below = found[0];
    found.unshift({
      text: line.trim(),
      start: match.index + line.length - line.trimStart().length,
      apart: between.length > 1 ||
        between !== "" && below !== undefined && below.apart && !SENTENCE_END.test(below.text),
      next: below?.text ?? "",
    });
  }
  return found;
}

/** The first words of the first line that is no date, with an ellipsis where they break off in it. */
function openingOf(text: string): string {
  const lines = text.slice(0, 4000).split(/[\r\n]+/u).map((one) => one.trim()).filter((one) => one !== "");
  const line = (lines.find((one) => !isNumbers(one.match(WORD) ?? [])) ?? lines[0] ?? "").slice(0, 400).trimEnd();
  let end = 0;
  for (const match of [...line.matchAll(WORD)].slice(0, OPENING.words)) {
    if (match.index + match[0].length > OPENING.longest) break;
    end = match.index + match[0].length;
  }
  const opening = line.slice(0, end || OPENING.longest);
  return LETTER_OR_DIGIT.test(line.slice(opening.length)) ? `${opening}…` : line;
}
