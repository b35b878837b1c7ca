import { escapeHtml, Html, trusted } from "../base/html.ts";
import { Linked } from "./linked.ts";
import type { Prose } from "./md.ts";

/** How prose becomes HTML: the package for Markdown and the kind of link differ between page and report. */
export interface ProseOptions {
  /** turns Markdown into HTML (marked.parse, or marked.parseInline for a title) */
  readonly markdown: (text: string) => string;
  /** makes a link of a value that leads somewhere */
  readonly link: (value: Linked) => Html;
}

// Private-use characters: Markdown leaves them alone, and they are taken out of what the author typed.
const OPEN = "\u{e000}";
const CLOSE = "\u{e001}";
const MARKERS = /[\u{e000}\u{e001}]/gu;
const TAG_OR_TOKEN = /<[^>]*>|\u{e000}(?<index>\d+)\u{e001}/gu;

/**
 * Prose as HTML. Markdown sees a token for each value, and the values come in, escaped, when it is done: no text of an
 * article can become a link, an image or a heading. Throws if a value stands in an address or inside a tag.
 */
export function renderProse(prose: Prose, { markdown, link }: ProseOptions): Html {
  const typed = prose.strings.map((part) => part.replace(MARKERS, ""));
  const text = typed.reduce((all, part, index) => `${all}${OPEN}${index - 1}${CLOSE}${part}`);
  const seen = new Set<number>();
  const filled = markdown(text).replace(TAG_OR_TOKEN, (found, index: string | undefined) => {
    if (index === undefined) return found;
    seen.add(Number(index));
    const value = prose.values[Number(index)]!;
    return value instanceof Linked ? link(value).toString() : escapeHtml(value);
  });
  // Within a tag a token is passed over, and in an address it is encoded: then it was not seen.
  if (seen.size !== prose.values.length) {
    throw new SyntaxError("a value stands inside a tag or an address (only text can be filled in)");
  }
  return trusted(filled);
}
