import { markerOf } from "./links.ts";
import { latin } from "./operators.ts";

const START = /startxref\s+(?<offset>\d+)/u;
const ROOT = /\/Root\s+(?<ref>\d+ 0 R)/u;
const REF = /(?<number>\d+) 0 R/u;
const KIDS = /\/Kids\s*\[(?<kids>[^\]]*)\]/u;
const DESTINATION = /\/(?<name>[^\s/[\]<>()]+)\s*\[\s*(?<page>\d+) 0 R/gu;
const ANNOTATIONS = /\/Annots\s*\[(?<refs>[^\]]*)\]/u;
const ADDRESS = /\/URI \((?<address>[^()\\]*)\)/u;
const HEX_ESCAPE = /#(?<hex>[\da-f]{2})/giu;
const ENTRY = 20;

/** Where the ids of a page came out: the number of the page of each id that a link points to, and the count of pages. */
export interface Places {
  readonly pages: number;
  readonly pageOf: ReadonlyMap<string, number>;
}

/**
 * Reads page numbers from a PDF as the browser writes it: a plain cross-reference table and named destinations. Only these
 * few objects are read, since the file may be large and is thrown away. Throws SyntaxError for another kind of file.
 */
export function placesOf(pdf: Uint8Array): Places {
  const object = objectsOf(pdf);
  const catalog = object(ROOT.exec(latin(pdf, Math.max(0, pdf.length - 1024)))?.groups?.["ref"]);
  const pages = leavesOf(object, refAfter(catalog, "/Pages"));
  const numbers = new Map(pages.map((ref, index) => [ref, index + 1]));
  const pageOf = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    for (const place of markedOn(object, page)) if (!pageOf.has(place)) pageOf.set(place, index + 1);
  }
  const destinations = refAfter(catalog, "/Dests");
  for (const { groups } of (destinations ? object(destinations) : "").matchAll(DESTINATION)) {
    const page = numbers.get(`${groups!["page"]} 0 R`);
    if (page) pageOf.set(nameOf(groups!["name"]!), page);
  }
  return { pages: pages.length, pageOf };
}

/** The ids that the links of a page mark. */
function markedOn(object: (ref: string | undefined) => string, page: string): string[] {
  const refs = ANNOTATIONS.exec(object(page))?.groups?.["refs"] ?? "";
  return [...refs.matchAll(new RegExp(REF, "gu"))].flatMap(([ref]) => {
    const place = markerOf(ADDRESS.exec(object(ref))?.groups?.["address"] ?? "")?.place;
    return place === undefined ? [] : [place];
  });
}

function refAfter(source: string, key: string): string | undefined {
  const at = source.indexOf(`${key} `);
  return at < 0 ? undefined : REF.exec(source.slice(at + key.length))?.[0];
}

/** Looks up the source of an object by its reference, through the cross-reference table at the end of the file. */
function objectsOf(pdf: Uint8Array): (ref: string | undefined) => string {
  const tail = latin(pdf, Math.max(0, pdf.length - 1024));
  const table = Number(START.exec(tail)?.groups?.["offset"] ?? Number.NaN);
  const head = /^xref\s+0 \d+\s+/u.exec(latin(pdf, table, table + 64))?.[0];
  if (!head) throw new SyntaxError("no plain cross-reference table in the printed file");
  return (ref) => {
    if (!ref) throw new SyntaxError("the printed file lacks its catalog or pages");
    const entry = table + head.length + Number.parseInt(ref, 10) * ENTRY;
    const offset = Number(latin(pdf, entry, entry + 10));
    return latin(pdf, offset, indexOf(pdf, "endobj", offset));
  };
}

function indexOf(pdf: Uint8Array, word: string, from: number): number {
  for (let at = pdf.indexOf(word.charCodeAt(0), from); at >= 0; at = pdf.indexOf(word.charCodeAt(0), at + 1)) {
    if (latin(pdf, at, at + word.length) === word) return at;
  }
  throw new SyntaxError(`no ${word} in the printed file`);
}

function leavesOf(object: (ref: string | undefined) => string, ref: string | undefined): string[] {
  const kids = KIDS.exec(object(ref))?.groups?.["kids"];
  if (kids === undefined) return [ref!];
  return [...kids.matchAll(new RegExp(REF, "gu"))].flatMap(([kid]) => leavesOf(object, kid));
}

/** Names escape bytes as #xx; the bytes are UTF-8. */
function nameOf(name: string): string {
  const bytes = name.replace(HEX_ESCAPE, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}
