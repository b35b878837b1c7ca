import type { Claim } from "../claims/claim.ts";

/** What stands in the article before and after a claim's sentence: one sentence each, empty at the ends of the text. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** The sentences around those of some claims of one text, by claim. A heading or a paragraph's end closes a sentence too. */
export function aroundOf(
  text: string,
  claims: Iterable<Pick<Claim, "id" | "sentence" | "sentence_start">>,
): Readonly<Record<string, Around>> {
  const segments = [...new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(text)]
    .map(({ segment, index }) => ({ start: index, end: index + segment.length, words: segment.trim() }))
    .filter(({ words }) => words !== "");
  return Object.fromEntries(Array.from(claims, ({ id, sentence, sentence_start }) => {
    const before = segments.findLast(({ end }) => end <= sentence_start);
    const after = segments.find(({ start }) => start >= sentence_start + sentence.length);
    // A segment that only begins before the sentence is cut where the sentence begins.
    const cut = segments.find(({ start, end }) => start < sentence_start && end > sentence_start);
    const lead = cut ? text.slice(cut.start, sentence_start).trim() : "";
    return [id, { before: lead || before?.words || "", after: after?.words ?? "" }];
  }));
}
