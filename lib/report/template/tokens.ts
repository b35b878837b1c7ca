import { escapeHtml, Html } from "../../base/html.ts";
import type { Heading } from "./headings.ts";
import { plainText } from "../section/page.ts";
import { templateError, type TemplatePlace } from "./place.ts";

/** A heading as the reader sees it. */
export interface Titled extends Omit<Heading, "text"> {
  /** without tags */
  readonly title: string;
}

/** A value that is made when the whole document is known: the contents, the evidence. */
export class Later {
  readonly make: (headings: readonly Titled[]) => Html;

  constructor(make: (headings: readonly Titled[]) => Html) {
    this.make = make;
  }
}

/** What a template may print: text, our own HTML, or HTML that is made last. */
export type Printable = string | Html | Later;

interface Token {
  readonly value: Printable;
  readonly place: TemplatePlace;
}

// Two letters of private use stand around a token's number: Markdown gives them no meaning, and no template holds them.
const OPEN = "\u{e000}", CLOSE = "\u{e001}";
export const RESERVED = /[\u{e000}\u{e001}]/u;
const TOKEN = /\u{e000}(?<index>\d+)\u{e001}/gu;
const ENCODED = /%EE%80%80(?<index>\d+)%EE%80%81/gu;
const ALONE = /<p>(?<tokens>(?:\s*\u{e000}\d+\u{e001}\s*)+)<\/p>/gu;
const CHUNK =
  /(?<raw><(?<name>script|style)[\s>][\s\S]*?<\/\k<name>>|<!--[\s\S]*?-->)|(?<tag><(?:[^<>"']|"[^"]*"|'[^']*')*>)|(?<text>[^<]+|<)/gu;
const ADDRESS = /(?:href|src)\s*=\s*["']$/u;
const SAFE_ADDRESS = /^(?:https?:|mailto:|#|data:image\/)/u;
const BLOCK = /^\s*<(?:div|section|table|ol|ul|nav|blockquote|p|h[1-6]|figure|dl|aside|header|footer|details)[\s>]/u;

/** The values of a template on their way around Markdown: they go in as tokens and come back escaped. */
export class Tokens {
  readonly #tokens: Token[] = [];

  /** A token that stands for the value; the place is where an error about it points. */
  put(value: Printable, place: TemplatePlace): string {
    return `${OPEN}${this.#tokens.push({ value, place }) - 1}${CLOSE}`;
  }

  /** The text with every token replaced: text escaped, our own HTML as it is, what was put off now that all is known. */
  replace(text: string, headings: readonly Heading[] = []): Html {
    const titled = headings.map(({ text, ...heading }) => ({ ...heading, title: plainText(this.#fill(text, [])) }));
    return this.#fill(text, titled);
  }

  #fill(text: string, titled: readonly Titled[]): Html {
    const decoded = text.replace(ENCODED, `${OPEN}$<index>${CLOSE}`);
    const unwrapped = decoded.replace(ALONE, (paragraph, tokens: string) => this.#unwrap(paragraph, tokens));
    return new Html(unwrapped.replace(CHUNK, (chunk, ...rest) => this.#chunk(chunk, rest.at(-1), titled)));
  }

  // A figure that stands alone in a paragraph takes the paragraph's place: HTML has no blocks in paragraphs.
  #unwrap(paragraph: string, tokens: string): string {
    const values = [...tokens.matchAll(TOKEN)].map((match) => this.#at(match.groups!.index!).value);
    const blocks = values.every((value) => value instanceof Later || (value instanceof Html && isBlock(value)));
    return blocks ? tokens : paragraph;
  }

  #chunk(chunk: string, { raw, tag }: Record<string, string | undefined>, titled: readonly Titled[]): string {
    return chunk.replace(TOKEN, (_, index: string, offset: number) => {
      const token = this.#at(index);
      if (raw !== undefined) throw templateError(token.place, "a value in a comment, a script or a style");
      if (tag !== undefined) return attribute(token, chunk.slice(0, offset));
      return html(token.value, titled);
    });
  }

  #at(index: string): Token {
    return this.#tokens[Number(index)]!;
  }
}

/** Whether HTML begins with a block, and so can't stand within a paragraph. */
export function isBlock(html: Html): boolean {
  const text = html.toString();
  return text === "" || BLOCK.test(text);
}

function html(value: Printable, titled: readonly Titled[]): string {
  if (typeof value === "string") return escapeHtml(value);
  return String(value instanceof Later ? value.make(titled) : value);
}

// Only text may stand in an attribute; an address that comes from the data may lead to the web or into the document.
function attribute({ value, place }: Token, before: string): string {
  if (typeof value !== "string") throw templateError(place, "a figure or a citation within an HTML tag");
  if (ADDRESS.test(before) && !SAFE_ADDRESS.test(value)) {
    throw templateError(place, `an address that is neither of the web nor of this document: ${value}`);
  }
  return escapeHtml(value);
}
