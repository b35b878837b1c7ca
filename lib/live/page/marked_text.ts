import type { Child } from "./element.ts";
import { element } from "./element.ts";

/** Words of a text that are marked. */
export interface Marking {
  readonly start: number;
  readonly end: number;
  /** ids of claims, in `data-claims` */
  readonly ids: readonly string[];
  /** class of the mark: a topic, "passed", "here" */
  readonly look: string;
  /** what is said of it when it is pointed at */
  readonly title: string;
}

const PARAGRAPH = /[^\n]+/gu;

/** A text as paragraphs with marks in it. Marks may lie in one another: words then carry all their claims. */
export function markedParagraphs(text: string, markings: readonly Marking[]): readonly HTMLElement[] {
  return [...text.matchAll(PARAGRAPH)].map((match) => {
    const paragraph = element("p", { dir: "auto", "data-start": match.index });
    paragraph.append(...markedPieces(text, match.index, match.index + match[0].length, markings));
    return paragraph;
  });
}

/** A stretch of a text with the marks in it. */
export function markedPieces(
  text: string,
  from: number,
  to: number,
  markings: readonly Marking[],
): readonly (Node | string)[] {
  const inside = markings.filter(({ start, end }) => start < to && end > from);
  const cuts = new Set([from, to]);
  for (const { start, end } of inside) cuts.add(Math.max(from, start)).add(Math.min(to, end));
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!;
    const own = inside.filter((marking) => marking.start <= start && marking.end >= end);
    const words = text.slice(start, end);
    return own.length === 0 ? words : markNode(words, start, own);
  });
}

function markNode(words: Child, start: number, own: readonly Marking[]): HTMLElement {
  // The shortest is the most particular: it gives the colour.
  const [first] = own.toSorted((a, b) => (a.end - a.start) - (b.end - b.start));
  const ids = [
    ...new Set(own.toSorted((a, b) => (a.end - a.start) - (b.end - b.start)).flatMap((marking) => marking.ids)),
  ];
  const mark = element("mark", {
    class: [...new Set(own.map(({ look }) => look))].join(" "),
    title: own.map(({ title }) => title).join("\n"),
    "data-claims": ids.length > 0 ? ids.join(" ") : null,
    "data-start": start,
  }, words);
  if (first) mark.dataset["look"] = first.look;
  return mark;
}

/** The offset in the text of a place in paragraphs made by markedParagraphs(), or null outside them. */
export function offsetAt(node: Node, offset: number): number | null {
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("p[data-start]");
  if (!paragraph) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset["start"]) + range.toString().length;
}
