import { Readability } from "@mozilla/readability";
import { parseDocument } from "../base/dom.ts";
import { parseMetadata } from "./metadata.ts";
import type { SourceText } from "./source.ts";

/** Elements that hold no words of the article, whatever stands in them. */
const SILENT =
  "script style noscript template iframe object embed svg math canvas audio video form button select textarea"
    .split(" ");
/** Elements that begin a paragraph of their own. */
const BLOCKS = new Set(
  ("address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 " +
    "header hr li main nav ol p pre section summary table tbody tfoot thead tr ul").split(" "),
);
const CELLS = new Set(["td", "th"]);
/** A note's number or sign, in brackets or not. */
const NOTE_MARK = /^(?:[\[(]?\p{N}{1,3}[\])]?|[*†‡§]+)$/u;
/** Beyond these, finding the article costs more than it gives: the whole page's text is taken. */
const LIMITS = { depth: 400, elements: 50_000 } as const;
/** The least part of a page's words that an article has; less is a teaser, a banner, a picture's caption. */
const LEAST_SHARE = 0.1;

/**
 * The article in an HTML page: its headline and paragraphs, apart by empty lines, and the page's metadata. Nothing of
 * the page is run or loaded; a page in which no article can be found gives all of its text.
 */
export function parseArticle(html: string): SourceText {
  const document = parseDocument(html);
  const metadata = parseMetadata(document);
  for (const element of [...document.querySelectorAll(SILENT.join(","))]) element.remove();
  for (const mark of [...document.querySelectorAll("sup")]) if (isNoteMark(mark)) mark.remove();
  const whole = textOf(document.body);
  const article = isReadable(document) ? findArticle(document) : undefined;
  const text = article && article.length >= LEAST_SHARE * whole.length ? article : whole;
  return { ...metadata, text: withHeadline(text, metadata.title) };
}

/** A note's number set high: it would run into the figure before it. */
function isNoteMark(element: Element): boolean {
  return NOTE_MARK.test((element.textContent ?? "").trim()) &&
    element.querySelector("a[href*='#']") !== null;
}

function findArticle(document: Document): string | undefined {
  const reader = new Readability<Element>(document, { serializer: (element) => element as Element });
  const article = reader.parse();
  return article?.content ? textOf(article.content) : undefined;
}

/** The finder leaves the headline out, though it makes claims as well; it stands above the text as on the page. */
function withHeadline(text: string, title: string | undefined): string {
  return !title || !text || text.slice(0, title.length + 500).includes(title) ? text : `${title}\n\n${text}`;
}

function isReadable(document: Document): boolean {
  let [depth, elements, deepest] = [0, 0, 0];
  walk(document.body, () => {
    elements++;
    deepest = Math.max(deepest, ++depth);
  }, () => depth--);
  return elements <= LIMITS.elements && deepest <= LIMITS.depth;
}

/** The words of an element as they are laid out: blocks apart by an empty line, other white space as one space. */
function textOf(root: Element): string {
  const parts: string[] = [];
  const onBreak = (name: string) => {
    if (BLOCKS.has(name)) parts.push("\n\n");
    else if (name === "br") parts.push("\n");
    else if (CELLS.has(name)) parts.push(" ");
  };
  walk(root, (node) => {
    if (node.nodeType === 3) parts.push((node.nodeValue ?? "").replace(/[\t\n\f\r ]+/gu, " "));
    else onBreak(node.nodeName.toLowerCase());
  }, (node) => onBreak(node.nodeName.toLowerCase() === "br" ? "" : node.nodeName.toLowerCase()));
  return parts.join("")
    .replace(/[ \t]*\n[ \t\n]*/gu, (gap) => gap.split("\n").length > 2 ? "\n\n" : "\n")
    .replace(/ {2,}/gu, " ")
    .trim();
}

/** Goes through the elements and texts below a node without recursion: a page may be nested as deep as it likes. */
function walk(root: Node, enter: (node: Node) => void, leave: (node: Node) => void): void {
  let node: Node | null = root;
  while (node) {
    enter(node);
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    leave(node);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!;
      leave(node);
    }
    if (node === root) return;
    node = node.nextSibling;
  }
}
