import type { Claim } from "./claim.ts";
import type { DocumentRow } from "./document.ts";
import { periodInWords } from "./period.ts";
import { type Words, words as frame } from "./words.ts";

/** An item of CSL-JSON, as reference managers read it. */
export interface CslItem {
  readonly id: string;
  readonly type: "article-newspaper" | "article";
  readonly title?: string;
  readonly "container-title"?: string;
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language?: string;
}

/** What of a document is cited. */
export type Cited = Pick<
  DocumentRow,
  "key" | "title" | "publisher" | "url" | "language" | "published" | "published_end"
>;

/** A document as CSL-JSON; what is not known is left out, two days make a range. */
export function toCsl({ key, title, publisher, url, language, published, published_end }: Cited): CslItem {
  const days = [published, published_end].filter((day) => day !== null).map(dateParts);
  const one = days.length === 2 && String(days[0]) === String(days[1]) ? days.slice(0, 1) : days;
  return {
    id: key,
    type: publisher === null ? "article" : "article-newspaper",
    ...(title === "" ? {} : { title }),
    ...(publisher === null ? {} : { "container-title": publisher }),
    ...(one.length === 0 ? {} : { issued: { "date-parts": one } }),
    ...(url === null ? {} : { URL: url }),
    ...(language === "und" ? {} : { language }),
  };
}

function dateParts(day: Date): number[] {
  return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
}

/** Whatever Markdown could take for markup, and the brackets of HTML. */
const MARKUP = /[\\`*_\{\}\[\]\(\)<>#+\-.!\|~\&]/gv;
const LINE_BREAKS = /\s*\n\s*/gv;
const WEB_ADDRESS = /^https?:\/\/[^\s\(\)<>]+$/v;

/** A document, or a claim in it with its words, as a line of Markdown: “up to $2 billion”. Publisher, *Title*, day, address. */
export function citationInMarkdown(document: Cited, claim?: Pick<Claim, "quote">, words: Words = frame): string {
  const { publisher, title, published, url } = document;
  const parts = [
    publisher === null ? null : plain(publisher),
    title === "" ? null : `*${plain(title)}*`,
    published === null ? words.citation.undated : periodInWords(published, published, { words }),
    url === null ? null : WEB_ADDRESS.test(url) ? `<${url}>` : plain(url),
  ].filter((part) => part !== null);
  const quotation = claim ? `“${plain(claim.quote)}”. ` : "";
  return `${quotation}${parts.join(", ")}`;
}

/** Text that Markdown shows as it is, on one line. */
function plain(text: string): string {
  return text.trim().replace(LINE_BREAKS, " ").replace(MARKUP, "\\$&");
}
