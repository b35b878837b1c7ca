import { Marked } from "marked";
import { type Html, html } from "../../base/html.ts";
import type { Linked } from "../../notebook/linked.ts";
import type { Prose } from "../../notebook/md.ts";
import { renderProse } from "../../notebook/render_prose.ts";

const markdown = new Marked();

/** Prose as HTML: Markdown of the author, with values escaped. */
export function proseHtml(prose: Prose): string {
  return renderProse(prose, { markdown: (text) => markdown.parse(text, { async: false }), link }).toString();
}

/** A line of prose as HTML, for titles. */
export function lineHtml(prose: Prose): string {
  return renderProse(prose, { markdown: (text) => markdown.parseInline(text, { async: false }), link }).toString();
}

/** A link to evidence; all claims that the words rest on stand in `data-claims`, the first of them in the address. */
export function link({ text, to }: Linked): Html {
  if (to.length === 0) return html`${text}`;
  return html`<a class="cited" href="#claim=${to[0]!}" data-claims="${to.join(" ")}">${text}</a>`;
}
