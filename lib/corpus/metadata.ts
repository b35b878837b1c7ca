import { isWebAddress } from "./catalog.ts";
import { type Days, parseMoment } from "./days.ts";
import type { SourceText } from "./source.ts";

/** What a page says about itself; the text is not among it. */
export type PageMetadata = Omit<SourceText, "text">;

/** The facts of a JSON-LD block that matter here. */
interface LinkedData {
  readonly datePublished?: string;
  readonly headline?: string;
  readonly publisher?: string;
  readonly language?: string;
}

const ARTICLE_TYPE = /Article|Posting|Report/u;
/** How many objects of a page's linked data are looked at: more is no article's. */
const MOST_OBJECTS = 2000;
const TITLE_DIVIDER = /\s+[|\-–—·»:]+\s+/u;

/** Reads the metadata of a page; it changes nothing in it. A date on which the page was saved is not looked at. */
export function parseMetadata(document: Document): PageMetadata {
  const linked = readLinkedData(document);
  const published = publishedOf(document, linked);
  const url = attribute(document, 'link[rel~="canonical"]', "href") ?? meta(document, "og:url");
  return {
    title: titleOf(document, linked),
    publisher: meta(document, "og:site_name") ?? linked.publisher,
    url: url && isWebAddress(url) ? url : undefined,
    language: attribute(document, "html[lang]", "lang") ?? linked.language,
    published: published?.days,
    publishedNote: published?.note,
  };
}

function titleOf(document: Document, linked: LinkedData): string | undefined {
  const headings = [...document.querySelectorAll("h1")].map((heading) => plain(heading.textContent)).filter(Boolean);
  const stated = meta(document, "og:title") ?? linked.headline ?? plain(document.querySelector("title")?.textContent);
  if (!stated) return headings[0];
  // "Headline - Paper" is the headline if the page shows it as its heading, or if the paper is named so.
  const shown = headings.find((heading) => stated.startsWith(heading!) && heading!.length * 2 > stated.length);
  const site = meta(document, "og:site_name");
  const parts = stated.split(TITLE_DIVIDER);
  return shown ?? (site && parts.length > 1 && parts.at(-1) === site ? parts.slice(0, -1).join(" – ") : stated);
}

function publishedOf(document: Document, linked: LinkedData): { days: Days; note: string } | undefined {
  const times = [...document.querySelectorAll("time[datetime]")];
  const own = times.find((time) => time.hasAttribute("pubdate") || time.getAttribute("itemprop") === "datePublished") ??
    (times.length === 1 ? times[0] : document.querySelector("article header time[datetime]"));
  const candidates = [
    ["article:published_time", meta(document, "article:published_time")],
    ["datePublished", linked.datePublished ?? attribute(document, 'meta[itemprop="datePublished"]', "content")],
    ["time", own?.getAttribute("datetime")],
  ] as const;
  for (const [note, moment] of candidates) {
    const days = moment ? parseMoment(moment) : undefined;
    if (days) return { days, note };
  }
  return undefined;
}

function meta(document: Document, name: string): string | undefined {
  return attribute(document, `meta[property="${name}"]`, "content") ??
    attribute(document, `meta[name="${name}"]`, "content");
}

function attribute(document: Document, selector: string, name: string): string | undefined {
  return plain(document.querySelector(selector)?.getAttribute(name));
}

function plain(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/gu, " ").trim() || undefined;
}

/** The facts of the page's JSON-LD, the article's before those of anything else. */
function readLinkedData(document: Document): LinkedData {
  const objects = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => objectsOf(script.textContent ?? ""));
  const articles = objects.filter((object) => ARTICLE_TYPE.test(JSON.stringify(object["@type"] ?? "")));
  const all = [...articles, ...objects.filter((object) => "datePublished" in object)];
  const first = (read: (object: Record<string, unknown>) => unknown) =>
    all.map(read).find((value) => typeof value === "string" && value.trim()) as string | undefined;
  const facts = {
    datePublished: first((object) => object["datePublished"]),
    headline: plain(first((object) => object["headline"])),
    publisher: plain(first((object) => (object["publisher"] as Record<string, unknown> | null | undefined)?.["name"])),
    language: first((object) => object["inLanguage"]),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** The objects in a JSON text, outermost first; a text that is no JSON has none, as a page's own fault is not the user's. */
function objectsOf(json: string): Record<string, unknown>[] {
  const queue: unknown[] = [];
  try {
    queue.push(JSON.parse(json));
  } catch {
    return [];
  }
  const objects: Record<string, unknown>[] = [];
  for (let at = 0; at < queue.length && at < MOST_OBJECTS; at++) {
    const value = queue[at];
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) objects.push(value as Record<string, unknown>);
    for (const inner of Object.values(value)) queue.push(inner);
  }
  return objects;
}
