const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,\-\u2010\u2011\u066B\u066C\u200C\u200D][\p{L}\p{M}\p{N}]+)*/gu;

/** The words and figures of a text, as written; "U.N.", "1,5" and "short-range" are one each. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
