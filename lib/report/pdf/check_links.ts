import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from "@cantoo/pdf-lib";
import type { AddFault } from "./fault.ts";
import { at, dictAt, listAt, nameOf, pageNumbers, textOf } from "./objects.ts";

/** Checks that each link leads somewhere, says where, and is tagged; `linked` are the links that the tree knows. */
export function checkLinks(file: PDFDocument, linked: ReadonlySet<PDFObject>, add: AddFault): void {
  const targets = targetsOf(file, add);
  for (const [index, page] of file.getPages().entries()) {
    for (const ref of listAt(page.node, "Annots")) {
      const link = file.context.lookup(ref);
      if (!(link instanceof PDFDict) || nameOf(at(link, "Subtype")) !== "Link") continue;
      const number = index + 1;
      const target = at(link, "Dest");
      const id = target instanceof PDFName ? target.decodeText() : undefined;
      if (id !== undefined && !targets.has(id)) add("links", `no target: ${id}`, number);
      if (target === undefined && !dictAt(link, "A")) add("links", "a link leads nowhere", number);
      if (!textOf(at(link, "Contents"))?.trim()) add("links", "a link without a description", number);
      if (!linked.has(ref)) add("tags", "a link that is not tagged", number);
    }
  }
}

function targetsOf(file: PDFDocument, add: AddFault): ReadonlySet<string> {
  const pages = pageNumbers(file);
  const targets = new Set<string>();
  for (const [key, value] of dictAt(file.catalog, "Dests")?.entries() ?? []) {
    const destination = file.context.lookup(value);
    const good = destination instanceof PDFArray && pages.has(destination.get(0));
    if (good) targets.add(key.decodeText());
    else add("links", `a target on no page: ${key.decodeText()}`);
  }
  return targets;
}
