import { PDFArray, PDFDict, type PDFDocument, PDFNumber, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { at, dictAt, isElement, listAt, name, nameOf } from "./objects.ts";

/** The entries of an element that says nothing of its content but where it is. */
const BARE: ReadonlySet<string> = new Set(["Type", "S", "P", "Pg", "K", "ID"]);

/**
 * The browser wraps each run of text in an element that says nothing. Their content is handed to the element around them,
 * which makes a long report's file a good deal smaller.
 */
export function liftLeaves(file: PDFDocument, root: PDFDict): void {
  const lifted = new Map<PDFObject, PDFRef>();
  for (const kid of listAt(root, "K")) liftIn(file, kid, lifted);
  const tree = dictAt(root, "ParentTree");
  if (tree) mendParents(file, tree, lifted);
  for (const leaf of lifted.keys()) file.context.delete(leaf as PDFRef);
}

function liftIn(file: PDFDocument, ref: PDFObject, lifted: Map<PDFObject, PDFRef>): void {
  const element = file.context.lookup(ref);
  if (!isElement(element) || !(ref instanceof PDFRef)) return;
  let changed = false;
  const kids = listAt(element, "K").flatMap((kid): readonly PDFObject[] => {
    const leaf = file.context.lookup(kid);
    if (!isElement(leaf) || !isBareLeaf(leaf)) {
      liftIn(file, kid, lifted);
      return [kid];
    }
    changed = true;
    lifted.set(kid, ref);
    return contentOfLeaf(leaf, element);
  });
  if (changed) element.set(name("K"), kids.length === 1 ? kids[0]! : file.context.obj([...kids]));
}

/** Content on the page of its element is a number; on another page it names the page too. */
function contentOfLeaf(leaf: PDFDict, element: PDFDict): readonly PDFObject[] {
  const page = leaf.get(name("Pg"));
  if (page && !element.has(name("Pg"))) element.set(name("Pg"), page);
  const here = page === undefined || element.get(name("Pg")) === page;
  return listAt(leaf, "K").map((content) =>
    here || !(content instanceof PDFNumber) ? content : leaf.context.obj({ Type: "MCR", Pg: page!, MCID: content })
  );
}

function isBareLeaf(element: PDFDict): boolean {
  if (nameOf(at(element, "S")) !== "NonStruct") return false;
  if (!element.keys().every((key) => BARE.has(key.decodeText()))) return false;
  return listAt(element, "K").every((kid) => kid instanceof PDFNumber || isMarked(element.context.lookup(kid)));
}

function isMarked(object: PDFObject | undefined): boolean {
  return object instanceof PDFDict && nameOf(at(object, "Type")) === "MCR";
}

/** The way back from content to its element: numbers of pages, each with the elements in the order of their content. */
function mendParents(file: PDFDocument, node: PDFDict, lifted: ReadonlyMap<PDFObject, PDFRef>): void {
  for (const entry of listAt(node, "Nums")) {
    const elements = file.context.lookup(entry);
    if (!(elements instanceof PDFArray)) continue;
    for (let index = 0; index < elements.size(); index++) {
      const parent = lifted.get(elements.get(index));
      if (parent) elements.set(index, parent);
    }
  }
  for (const kid of listAt(node, "Kids")) mendParents(file, file.context.lookup(kid, PDFDict), lifted);
}
