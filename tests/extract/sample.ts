import type { Document } from "../../lib/claims/document.ts";
import { type Engine, readEngine } from "../../lib/extract/engine.ts";

/** One engine for all tests: compiling the lexicons takes longer than most of them. */
export const engine: Engine = readEngine();

/** A document with the given text, language and day of publication. */
export function sample(text: string, language: string, published: string | null): Document {
  const day = published === null ? null : new Date(`${published}T00:00:00Z`);
  return {
    key: "sample",
    file: "sample.txt",
    title: "",
    publisher: null,
    url: null,
    language,
    direction: "ltr",
    published: day,
    published_end: day,
    published_basis: day ? "catalogue" : "none",
    published_note: null,
    words: 0,
    sha256: "",
    pages: null,
    note: null,
    text,
    titleSpan: null,
    pageStarts: [],
  };
}
