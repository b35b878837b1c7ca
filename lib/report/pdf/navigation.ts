import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNull, PDFNumber, type PDFObject } from "@cantoo/pdf-lib";
import type { Area } from "./area.ts";
import { markerOf } from "./links.ts";
import { at, dictAt, listAt, name, nameOf, pageNumbers, textObject, textOf } from "./objects.ts";
import type { Reading } from "./reading.ts";

/** A link shows what it points to with this much air above it, in points. */
const AIR = 6;

export interface NavigationOptions {
  readonly reading: Reading;
  /** the area inside the margins of each page, from the first page on */
  readonly areas: readonly (Area | undefined)[];
  /** the description of a link to a place in the file; `label` is what the place is called */
  readonly linkText: (label: string | undefined, page: number) => string;
}

/** Mends destinations, bookmarks and links: the place they lead to, their titles and their descriptions. */
export function mendNavigation(file: PDFDocument, options: NavigationOptions): void {
  const numbers = pageNumbers(file);
  const names = resolveMarkers(file);
  for (const [key, value] of dictAt(file.catalog, "Dests")?.entries() ?? []) {
    if (names.has(key.decodeText())) continue;
    const page = mendDestination(file.context.lookup(value), numbers, options.areas);
    if (page) names.set(key.decodeText(), page);
  }
  mendOutline(file, numbers, options);
  for (const page of file.getPages()) {
    page.node.set(name("Tabs"), name("S"));
    for (const annotation of listAt(page.node, "Annots")) {
      describeLink(file.context.lookup(annotation, PDFDict), names, options);
    }
  }
}

/**
 * Turns the addresses that stood in for places while the page was printed into links to places, and the links that mark a
 * place into destinations. Returns the page of each such place.
 */
function resolveMarkers(file: PDFDocument): Map<string, number> {
  const pages = new Map<string, number>();
  const { catalog, context } = file;
  if (!dictAt(catalog, "Dests")) catalog.set(name("Dests"), context.register(context.obj({})));
  const destinations = dictAt(catalog, "Dests")!;
  for (const [index, page] of file.getPages().entries()) {
    for (const annotation of listAt(page.node, "Annots")) {
      const link = context.lookup(annotation, PDFDict);
      const marker = markerOf(textOf(at(dictAt(link, "A"), "URI")) ?? "");
      if (!marker) continue;
      link.delete(name("A"));
      link.set(name("Dest"), PDFName.of(marker.target));
      if (marker.place === undefined || pages.has(marker.place)) continue;
      pages.set(marker.place, index + 1);
      const top = Math.round((topOf(link) + AIR) * 100) / 100;
      destinations.set(PDFName.of(marker.place), context.obj([page.ref, "XYZ", null, top, null]));
    }
  }
  return pages;
}

function topOf(link: PDFDict): number {
  const corners = listAt(link, "Rect").map((corner) => corner instanceof PDFNumber ? corner.asNumber() : 0);
  return Math.max(corners[1] ?? 0, corners[3] ?? 0);
}

/** The browser measures a destination from the page's area, while readers take it from the sheet. Returns the page. */
function mendDestination(
  destination: PDFObject | undefined,
  numbers: ReadonlyMap<PDFObject, number>,
  areas: readonly (Area | undefined)[],
): number | undefined {
  if (!(destination instanceof PDFArray) || destination.size() < 4) return undefined;
  const page = numbers.get(destination.get(0));
  const top = destination.lookup(3);
  if (page === undefined || !(top instanceof PDFNumber)) return undefined;
  const y = top.asNumber() - (areas[page - 1]?.top ?? 0) + AIR;
  destination.set(2, PDFNull);
  destination.set(3, PDFNumber.of(Math.round(y * 100) / 100));
  destination.set(4, PDFNull);
  return page;
}

/** Bookmarks lose the space between two lines of a heading, so their titles are taken from the page. */
function mendOutline(file: PDFDocument, numbers: ReadonlyMap<PDFObject, number>, options: NavigationOptions): void {
  const { headings } = options.reading;
  const bareHeadings = headings.map(bare);
  let next = 0;
  const visit = (parent: PDFDict | undefined) => {
    for (let item = dictAt(parent, "First"); item; item = dictAt(item, "Next")) {
      const found = bareHeadings.indexOf(bare(textOf(at(item, "Title")) ?? ""), next);
      if (found >= 0) {
        item.set(name("Title"), textObject(headings[found]!));
        next = found + 1;
      }
      mendDestination(at(item, "Dest") ?? at(dictAt(item, "A"), "D"), numbers, options.areas);
      visit(item);
    }
  };
  visit(dictAt(file.catalog, "Outlines"));
}

function bare(text: string): string {
  return text.replace(/\s/gu, "");
}

function describeLink(
  link: PDFDict,
  names: ReadonlyMap<string, number>,
  { reading, linkText }: NavigationOptions,
): void {
  if (nameOf(at(link, "Subtype")) !== "Link") return;
  const target = link.lookup(PDFName.of("Dest"));
  const id = target instanceof PDFName ? target.decodeText() : undefined;
  const page = id === undefined ? undefined : names.get(id);
  const address = textOf(at(dictAt(link, "A"), "URI"));
  const text = page === undefined ? address : linkText(reading.labels.get(id!), page);
  if (text) link.set(name("Contents"), textObject(text));
}
