import type { Document } from "../../lib/claims/document.ts";
import type { Engine } from "../../lib/extract/engine.ts";
import { readPassages } from "../../lib/extract/read.ts";

/** An article of the sentences that name neither the country nor its rulers: news on something else, with the same figures and times. */
export function passing(document: Document, engine: Engine): Document {
  const others = readPassages(document, engine).filter(({ start, end }) =>
    !engine.mayName(document.text.slice(start, end))
  );
  const text = others.map(({ start, end }, i) => {
    const next = others[i + 1];
    return document.text.slice(start, end) + (next === undefined ? "\n" : gap(document.text, end, next.start));
  }).join("");
  return { ...document, text };
}

/** What stands between two sentences, without the sentences that are left out between them. */
function gap(text: string, end: number, start: number): string {
  return text.slice(end, start).includes("\n") ? "\n" : " ";
}
