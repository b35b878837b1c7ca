import type { Span } from "../claims/claim.ts";
import type { Review } from "../claims/review.ts";

/** How much of the text around its words a review keeps, in UTF-16 code units. */
const AROUND = 40;

/** The words of a span, with the text before and after by which they are found again. */
export function wordsAround(text: string, [start, end]: Span): Pick<Review, "words" | "before" | "after"> {
  return {
    words: text.slice(start, end),
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  };
}

/** Where the words of a review stand: of several places the one whose surroundings fit best; null where they stand nowhere. */
export function findWords(
  { words, before, after }: Pick<Review, "words" | "before" | "after">,
  text: string,
): Span | null {
  let best: Span | null = null;
  let most = -1;
  for (let at = text.indexOf(words); words !== "" && at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const fit = sharedEnd(text.slice(0, at), before) + sharedStart(text.slice(end), after);
    if (fit > most) [best, most] = [[at, end], fit];
  }
  return best;
}

function sharedStart(a: string, b: string): number {
  let count = 0;
  while (count < b.length && a[count] === b[count]) count++;
  return count;
}

function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

/** The sentence in which a span stands, as the rules of Unicode divide sentences. */
export function sentenceAround(
  text: string,
  [start, end]: Span,
  language: string,
): { sentence: string; sentence_start: number } {
  const locale = Intl.Segmenter.supportedLocalesOf(language === "und" ? [] : [language])[0];
  const segments = new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text);
  const first = segments.containing(start)?.index ?? start;
  const last = segments.containing(Math.max(start, end - 1));
  const sentence = text.slice(first, last ? last.index + last.segment.length : end);
  const lead = sentence.length - sentence.trimStart().length;
  return { sentence: sentence.trim(), sentence_start: first + lead };
}
