import { PDFArray, PDFDict, type PDFDocument, PDFNumber, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { at, dictAt, isElement, listAt, name, nameOf } from "./objects.ts";

/** How far apart two pieces of a link may lie on a line, in points. */
const GAP = 4;

type Box = [left: number, bottom: number, right: number, top: number];

/**
 * The browser makes a link of each piece of text in a link. Pieces that stand beside each other on a line become one, so
 * that a reader who hears the page hears of each link once.
 */
export function mergeLinks(file: PDFDocument): void {
  const root = dictAt(file.catalog, "StructTreeRoot");
  if (!root) return;
  const gone = new Set<PDFObject>();
  for (const kid of listAt(root, "K")) mergeIn(file, kid, gone);
  if (gone.size === 0) return;
  for (const page of file.getPages()) {
    const links = listAt(page.node, "Annots");
    page.node.set(name("Annots"), file.context.obj(links.filter((link) => !gone.has(link))));
  }
  const tree = dictAt(root, "ParentTree");
  const keys = new Set([...gone].map((link) => keyOf(file, link)));
  if (tree) forget(file, tree, keys);
  for (const link of gone) file.context.delete(link as PDFRef);
}

function mergeIn(file: PDFDocument, ref: PDFObject, gone: Set<PDFObject>): void {
  const element = file.context.lookup(ref);
  if (!isElement(element)) return;
  const kids = listAt(element, "K");
  if (nameOf(at(element, "S")) !== "Link") return kids.forEach((kid) => mergeIn(file, kid, gone));
  let last: { readonly ref: PDFObject; readonly page: PDFObject | undefined; box: Box } | undefined;
  const kept = kids.filter((kid) => {
    const entry = file.context.lookup(kid);
    if (!(entry instanceof PDFDict) || nameOf(at(entry, "Type")) !== "OBJR") return true;
    const link = entry.get(name("Obj"))!;
    const here = { ref: link, page: entry.get(name("Pg")), box: boxOf(file, link) };
    if (!last || last.page !== here.page || !areBeside(last.box, here.box)) {
      last = here;
      return true;
    }
    last.box = around(last.box, here.box);
    file.context.lookup(last.ref, PDFDict).set(name("Rect"), file.context.obj(last.box));
    gone.add(link);
    return false;
  });
  if (kept.length < kids.length) element.set(name("K"), kept.length === 1 ? kept[0]! : file.context.obj(kept));
}

function boxOf(file: PDFDocument, link: PDFObject): Box {
  const corners = listAt(file.context.lookup(link, PDFDict), "Rect");
  return corners.map((corner) => corner instanceof PDFNumber ? corner.asNumber() : 0) as Box;
}

/** On one line, whether raised or not, and with no more between them than a blank. */
function areBeside(a: Box, b: Box): boolean {
  return b[0] - a[2] < GAP && a[0] - b[2] < GAP && Math.min(a[3], b[3]) > Math.max(a[1], b[1]);
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function keyOf(file: PDFDocument, link: PDFObject): number {
  const key = at(file.context.lookup(link, PDFDict), "StructParent");
  return key instanceof PDFNumber ? key.asNumber() : -1;
}

/** Takes links that are gone out of the way back from links to their elements. */
function forget(file: PDFDocument, node: PDFDict, keys: ReadonlySet<number>): void {
  const entries = listAt(node, "Nums");
  const kept: PDFObject[] = [];
  for (let index = 0; index + 1 < entries.length; index += 2) {
    const key = entries[index];
    if (!(key instanceof PDFNumber && keys.has(key.asNumber()))) kept.push(key!, entries[index + 1]!);
  }
  if (kept.length < entries.length) node.set(name("Nums"), PDFArray.withContext(file.context));
  if (kept.length < entries.length) { for (const entry of kept) (at(node, "Nums") as PDFArray).push(entry); }
  for (const kid of listAt(node, "Kids")) forget(file, file.context.lookup(kid, PDFDict), keys);
}
