import { type Html, html } from "../../base/html.ts";
import { fill } from "../../claims/words.ts";
import type { BriefingWords } from "./words.ts";

/** How many letters are named; of a whole script the first say which it is. */
const MOST_NAMED = 24;
const END = "</main>";

/** The page with a last line that names the letters for which there is no font, as code points; the same page without any. */
export function withLetterNote(page: string, missing: readonly string[], words: BriefingWords): string {
  if (missing.length === 0) return page;
  const at = page.lastIndexOf(END);
  return `${page.slice(0, at)}${noteOf(missing, words)}${page.slice(at)}`;
}

function noteOf(missing: readonly string[], { colophon, parties_more: more }: BriefingWords): Html {
  const codes = missing.slice(0, MOST_NAMED).map((letter) =>
    `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`
  ).join(", ");
  const left = missing.length - MOST_NAMED;
  const letters = left > 0 ? fill(more, { list: codes, n: left }) : codes;
  return html`<p class="annex more">${fill(colophon.missing, { letters })}</p>`;
}
