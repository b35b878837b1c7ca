import { type MarkedExtension } from "marked";
import { html } from "../../base/html.ts";

/** A heading of the document. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  /** from 1; null for one that is not counted */
  readonly number: number | null;
  /** as Markdown made it: HTML with tokens in it */
  readonly text: string;
}

// `{#theft}` at the end of a heading is its id; `{#evidence .plain}` keeps it from being counted.
const MARKER = /\s*\{#(?<id>[\p{L}\p{N}_-]+)(?<plain>\s+\.plain)?\}\s*$/u;

/** Headings of depth 2 get a number and an id; all headings with an id are gathered, for the contents. */
export function headings(found: Heading[]): MarkedExtension {
  let number = 0;
  return {
    renderer: {
      heading({ tokens, depth }) {
        const all = this.parser.parseInline(tokens);
        const { id, plain } = MARKER.exec(all)?.groups ?? {};
        const text = all.replace(MARKER, "");
        if (id === undefined) return `<h${depth}>${text}</h${depth}>\n`;
        const counted = depth === 2 && plain === undefined ? ++number : null;
        found.push({ depth, id, number: counted, text });
        const no = counted === null ? "" : html`
          <span class="no">${counted}</span>
        `;
        return `<h${depth} id="${id}">${no}${text}</h${depth}>\n`;
      },
    },
  };
}
