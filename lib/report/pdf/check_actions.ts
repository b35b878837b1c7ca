import { PDFBool, PDFDict, type PDFDocument, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import type { AddFault } from "./fault.ts";
import { at, dictAt, listAt, name, nameOf } from "./objects.ts";

/** What a link or a bookmark may do. */
const ACTIONS: ReadonlySet<string> = new Set(["GoTo", "URI"]);
/** Flags of an annotation: hidden in one way or another, and printed. */
const [HIDDEN, PRINTED] = [1 | 2 | 32 | 256, 4] as const;

/** Checks that the file does nothing by itself: no scripts, no actions but links, no forms, no encryption, no layers. */
export function checkActions(file: PDFDocument, add: AddFault): void {
  const { catalog, context } = file;
  if (context.trailerInfo.Encrypt) add("actions", "the file is encrypted");
  const action = at(catalog, "OpenAction");
  if (action instanceof PDFDict) checkAction(action, "the file", add);
  if (catalog.has(name("AA"))) add("actions", "the file acts by itself");
  if (dictAt(catalog, "Names")?.has(name("JavaScript"))) add("actions", "there are scripts in the file");
  const form = dictAt(catalog, "AcroForm");
  if (form?.has(name("XFA"))) add("actions", "there is a form of another kind in the file");
  if (at(form, "NeedAppearances") === PDFBool.True) add("actions", "a reader would have to draw the form");
  if (catalog.has(name("OCProperties"))) add("actions", "there are layers that can be hidden");
  for (const [index, page] of file.getPages().entries()) {
    if (page.node.has(name("AA"))) add("actions", "a page acts by itself", index + 1);
    for (const entry of listAt(page.node, "Annots")) {
      const annotation = context.lookup(entry);
      if (annotation instanceof PDFDict) checkAnnotation(annotation, index + 1, add);
    }
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (dict instanceof PDFDict && nameOf(dict.get(name("S"))) === "JavaScript") {
      add("actions", "there are scripts in the file");
    }
  }
}

function checkAnnotation(annotation: PDFDict, page: number, add: AddFault): void {
  const kind = nameOf(at(annotation, "Subtype")) ?? "?";
  if (kind !== "Link") add("actions", `an annotation that is no link: ${kind}`, page);
  const flags = at(annotation, "F");
  const value = flags instanceof PDFNumber ? flags.asNumber() : 0;
  if ((value & HIDDEN) !== 0) add("actions", "an annotation that is hidden", page);
  if ((value & PRINTED) === 0) add("actions", "an annotation that is not printed", page);
  if (annotation.has(name("AA"))) add("actions", "an annotation acts by itself", page);
  const action = at(annotation, "A");
  if (action instanceof PDFDict) checkAction(action, "a link", add, page);
}

function checkAction(action: PDFDict, who: string, add: AddFault, page?: number): void {
  const kind = nameOf(at(action, "S")) ?? "?";
  if (!ACTIONS.has(kind)) add("actions", `${who} does what it may not: ${kind}`, page);
  if (at(action, "IsMap") === PDFBool.True) add("actions", `${who} hands on where it was clicked`, page);
}
