import { Actors, Subjects } from "../../lexicon/content_words.ts";
import { Clauses, Sections } from "../../lexicon/function_words.ts";
import { clauseAround, has, isBoundary, kindAt } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

/** How many words and marks before a noun may describe it. */
const OPENING = 5;

/** Where the words of the noun begin: its article and what describes it. */
export function startOf(passage: Passage, at: number): number {
  const [from] = clauseAround(passage, at);
  let start = at;
  while (start > from && at - start < OPENING && isOfNoun(passage, start - 1)) {
    // "According to South Korea a missile": what stands before an article is of another noun.
    if (start < at && has(passage, start, Sections.article) && !has(passage, start - 1, Clauses.another)) break;
    start--;
  }
  return start;
}

/** Words that lead to a noun: what describes it, its article, "yet another". */
function isOfNoun(passage: Passage, at: number): boolean {
  const kind = kindAt(passage, at);
  // "Ein Kurzstrecken-Geschoss", "et kortdistanse-missil": a compound that a hyphen parts.
  return kind === Kind.quote || kind === Kind.dash && !isBoundary(passage, at) || has(passage, at, Subjects.any) ||
    has(passage, at, Sections.article) || has(passage, at, Actors.any) || has(passage, at, Clauses.another);
}
