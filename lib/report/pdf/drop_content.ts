import { PDFArray, PDFDict, type PDFDocument, PDFNull, PDFNumber, type PDFObject } from "@cantoo/pdf-lib";
import { at, dictAt, isElement, listAt, name, nameOf } from "./objects.ts";

/** By page: the numbers of content that the tags are to know no longer. */
export type Dropped = ReadonlyMap<PDFObject, ReadonlySet<number>>;

/** Takes content that has become decoration out of the tree of tags. */
export function dropContent(file: PDFDocument, dropped: Dropped): void {
  const root = dictAt(file.catalog, "StructTreeRoot");
  if (!root || dropped.size === 0) return;
  for (const kid of listAt(root, "K")) dropIn(file, kid, dropped);
  const keys = new Map(
    file.getPages().flatMap((page): [number, ReadonlySet<number>][] => {
      const key = at(page.node, "StructParents");
      const ids = dropped.get(page.ref);
      return key instanceof PDFNumber && ids ? [[key.asNumber(), ids]] : [];
    }),
  );
  const tree = dictAt(root, "ParentTree");
  if (tree) forget(file, tree, keys);
}

function dropIn(file: PDFDocument, ref: PDFObject, dropped: Dropped): void {
  const element = file.context.lookup(ref);
  if (!isElement(element)) return;
  const kids = listAt(element, "K");
  const kept = kids.filter((kid) => {
    if (kid instanceof PDFNumber) return !dropped.get(element.get(name("Pg"))!)?.has(kid.asNumber());
    const entry = file.context.lookup(kid);
    if (!(entry instanceof PDFDict) || nameOf(at(entry, "Type")) !== "MCR") return true;
    const id = at(entry, "MCID");
    const page = entry.get(name("Pg")) ?? element.get(name("Pg"));
    return !(id instanceof PDFNumber && page && dropped.get(page)?.has(id.asNumber()));
  });
  for (const kid of kept) if (!(kid instanceof PDFNumber)) dropIn(file, kid, dropped);
  if (kept.length === kids.length) return;
  if (kept.length === 0) element.delete(name("K"));
  else element.set(name("K"), kept.length === 1 ? kept[0]! : file.context.obj([...kept]));
}

function forget(file: PDFDocument, node: PDFDict, keys: ReadonlyMap<number, ReadonlySet<number>>): void {
  const entries = listAt(node, "Nums");
  for (let index = 0; index + 1 < entries.length; index += 2) {
    const key = entries[index];
    const parents = file.context.lookup(entries[index + 1]);
    if (!(key instanceof PDFNumber) || !(parents instanceof PDFArray)) continue;
    for (const id of keys.get(key.asNumber()) ?? []) if (id < parents.size()) parents.set(id, PDFNull);
  }
  for (const kid of listAt(node, "Kids")) forget(file, file.context.lookup(kid, PDFDict), keys);
}
