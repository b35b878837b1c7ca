import type { Document } from "../../lib/claims/document.ts";
import type { Engine } from "../../lib/extract/engine.ts";
import { readPassages } from "../../lib/extract/read.ts";

/**
 * News on something else, an article for each annotated text and about as long: of the sentences of the annotated texts that
 * name neither the country nor its rulers, so that there are the same figures and times in it.
 */
export function passingNews(documents: readonly Document[], engine: Engine): Document[] {
  const parts = documents.map((document) => passing(document, engine));
  return documents.map((document, i) => {
    let text = "";
    // It begins with its own sentences and goes on with those of the next articles.
    for (let next = i; text.length < document.text.length; next = (next + 1) % parts.length) text += parts[next];
    return { ...document, text };
  });
}

/** The sentences of a document that name neither the country nor its rulers. */
function passing(document: Document, engine: Engine): string {
  const others = readPassages(document, engine).filter(({ start, end }) =>
    !engine.mayName(document.text.slice(start, end))
  );
  return others.map(({ start, end }, i) => {
    const next = others[i + 1];
    return document.text.slice(start, end) + (next === undefined ? "\n" : gap(document.text, end, next.start));
  }).join("");
}

/** What stands between two sentences, without the sentences that are left out between them. */
function gap(text: string, end: number, start: number): string {
  return text.slice(end, start).includes("\n") ? "\n" : " ";
}
