import { type Html, html } from "../base/html.ts";
import type { Claim, Span } from "./claim.ts";
import type { Document } from "./document.ts";

/** What of a claim is marked in a text. */
export type Mentioned = Pick<Claim, "id" | "span_start" | "span_end" | "also">;

interface Mention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const PARAGRAPH = /[^\n]+/gu;

/**
 * An article's text as HTML, a paragraph for each of its lines, with the words of every claim in
 * `<mark data-claim="id id">`. It is set as text: nothing in it becomes markup, a link or an image.
 */
export function markedArticle(
  { text, language, direction }: Pick<Document, "text" | "language" | "direction">,
  claims: Iterable<Mentioned>,
): Html {
  const mentions = mentionsOf(claims);
  const paragraphs = [...text.matchAll(PARAGRAPH)].filter(([line]) => line.trim() !== "").map(({ 0: line, index }) =>
    // A line in another script than the article's (a caption in an Arabic page) sets its own direction.
    html`<p dir="auto">${markedPieces(text, [index, index + line.length], mentions)}</p>\n`
  );
  return html`<div class="article" lang="${language}" dir="${direction}">\n${paragraphs}</div>`;
}

/** A part of a text as HTML with the words of the claims marked, overlapping ones in one mark that names both. */
export function markedText(text: string, span: Span, claims: Iterable<Mentioned>): Html {
  return html`${markedPieces(text, span, mentionsOf(claims))}`;
}

function mentionsOf(claims: Iterable<Mentioned>): Mention[] {
  return [...claims].flatMap(({ id, span_start, span_end, also }) =>
    [[span_start, span_end] as const, ...also].map(([start, end]) => ({ id, start, end }))
  );
}

/** The text is cut wherever a mention begins or ends; between two cuts the same claims hold. */
function markedPieces(text: string, [from, to]: Span, mentions: readonly Mention[]): Html[] {
  const inside = mentions.filter(({ start, end }) => start < to && from < end);
  const cuts = new Set([from, to, ...inside.flatMap(({ start, end }) => [Math.max(from, start), Math.min(to, end)])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!;
    const ids = new Set(inside.filter((mention) => mention.start <= start && end <= mention.end).map(({ id }) => id));
    const piece = text.slice(start, end);
    return ids.size === 0 ? html`${piece}` : html`<mark data-claim="${[...ids].join(" ")}">${piece}</mark>`;
  });
}
