// deno-lint-ignore no-control-regex -- all of ASCII is meant, its control characters too.
const PLAIN = /^[\u{0}-\u{7f}]*$/u;

/** Text as it is searched: without case and accents, signs of one kind made alike, in any script. */
export function fold(text: string): string {
  // Most text of most tables is plain: there is nothing to take apart in it.
  return PLAIN.test(text) ? text.toLowerCase() : text.normalize("NFKD").replace(/[\p{M}\u{640}]/gu, "").toLowerCase();
}

/** The words of a query, folded; text that holds all of them answers to it. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/u).filter((word) => word !== "");
}

/** Whether folded text holds all words. */
export function holds(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}
