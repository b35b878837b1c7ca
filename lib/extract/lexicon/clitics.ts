import { fold } from "./fold.ts";
import type { Grammar } from "./sections.ts";

/** The prepositions and articles, folded, that may be written together with the beginning of a word. */
export function prefixesOf({ clitics: { before, article } }: Grammar): string[] {
  return [...article, ...before.flatMap((letter) => ["", ...article].map((own) => letter + own))].map(fold);
}

/** What is left of a folded word without the conjunction that it begins with, with and without an article; else nothing. */
export function afterAnd(word: string, { clitics: { and, article } }: Grammar): string[] {
  const letter = and.map(fold).find((own) => word.startsWith(own));
  if (letter === undefined) return [];
  const rest = word.slice(letter.length);
  return [rest, ...article.map(fold).filter((own) => rest.startsWith(own)).map((own) => rest.slice(own.length))];
}
