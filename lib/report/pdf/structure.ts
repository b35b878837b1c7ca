import { PDFDict, type PDFDocument, PDFHexString, PDFNumber, type PDFObject, type PDFRef } from "@cantoo/pdf-lib";
import { InputError } from "../../base/error.ts";
import { at, dictAt, isElement, listAt, name, nameOf, textOf } from "./objects.ts";
import { liftLeaves } from "./leaves.ts";
import { isRightToLeft, type Passage } from "./reading.ts";

/** What the browser calls by names of its own, and what the standard calls it. */
const ROLES: Readonly<Record<string, string>> = { Em: "Span", Strong: "Span" };

/** An element of the tree with a right-to-left language of its own. */
interface Turned {
  readonly element: PDFDict;
  linked: boolean;
}

/**
 * Mends the tree of tags: list items get a body, a figure that only frames another becomes a division, names are mapped to
 * the standard's, and right-to-left passages carry their text as it is read. Throws InputError if the passages of the page
 * and of the tree do not match.
 */
export function mendStructure(file: PDFDocument, passages: readonly Passage[]): void {
  const root = dictAt(file.catalog, "StructTreeRoot");
  if (!root) throw new InputError({ where: "report", what: "the browser printed no tags" });
  root.set(name("RoleMap"), file.context.obj({ ...ROLES }));
  const turned: Turned[] = [];
  const mender = new Mender(file, turned);
  for (const kid of listAt(root, "K")) mender.mend(kid, textOf(at(file.catalog, "Lang")) ?? "");
  liftLeaves(file, root);
  setTexts(turned.filter(({ linked }) => !linked).map(({ element }) => element), passages);
}

function setTexts(elements: readonly PDFDict[], passages: readonly Passage[]): void {
  if (elements.length !== passages.length) {
    throw new InputError({
      where: "report",
      what: `right-to-left passages: ${passages.length} in the page, ${elements.length} in the printed file`,
      hint: "give foreign words a block of their own or <em lang>",
    });
  }
  elements.forEach((element, index) => element.set(name("ActualText"), PDFHexString.fromText(passages[index]!.text)));
}

/** That a cell takes one row and one column goes without saying. */
function dropSingleSpans(cell: PDFDict): void {
  const attributes = listAt(cell, "A");
  const kept = attributes.filter((entry) => {
    const attribute = cell.context.lookup(entry);
    return !(attribute instanceof PDFDict) || !["RowSpan", "ColSpan"].some((key) => isOne(at(attribute, key)));
  });
  if (kept.length === attributes.length) return;
  if (kept.length === 0) cell.delete(name("A"));
  else cell.set(name("A"), kept.length === 1 ? kept[0]! : cell.context.obj([...kept]));
}

function isOne(value: PDFObject | undefined): boolean {
  return value instanceof PDFNumber && value.asNumber() === 1;
}

/** What an element told its parent of what is in it. */
interface Found {
  readonly link: boolean;
  readonly figure: boolean;
}

class Mender {
  readonly #file: PDFDocument;
  readonly #turned: Turned[];
  readonly #directions = new Map<string, boolean>();

  constructor(file: PDFDocument, turned: Turned[]) {
    this.#file = file;
    this.#turned = turned;
  }

  mend(ref: PDFObject, outer: string): Found {
    const element = this.#file.context.lookup(ref);
    if (!isElement(element)) return { link: false, figure: false };
    const kind = nameOf(at(element, "S"));
    const language = textOf(at(element, "Lang")) ?? outer;
    const turned = language !== outer && this.#isTurned(language) ? { element, linked: false } : undefined;
    if (turned) this.#turned.push(turned);
    if (kind === "LI") this.#addBody(element, ref as PDFRef);
    if (kind === "TD" || kind === "TH") dropSingleSpans(element);
    const found = listAt(element, "K").map((kid) => this.mend(kid, language));
    const link = kind === "Link" || found.some((kid) => kid.link);
    const framed = found.some((kid) => kid.figure);
    if (turned) turned.linked = link;
    if (kind === "Figure" && framed && !at(element, "Alt")) element.set(name("S"), name("Div"));
    return { link, figure: kind === "Figure" || framed };
  }

  #isTurned(language: string): boolean {
    const known = this.#directions.get(language);
    if (known !== undefined) return known;
    const turned = isRightToLeft(language);
    this.#directions.set(language, turned);
    return turned;
  }

  /** A list item may hold only a label and a body; the browser puts what belongs into the body beside the label. */
  #addBody(item: PDFDict, ref: PDFRef): void {
    const { context } = this.#file;
    const kids = listAt(item, "K");
    const isLoose = (kid: PDFObject) => {
      const element = context.lookup(kid);
      return isElement(element) && !["Lbl", "LBody"].includes(nameOf(at(element, "S")) ?? "");
    };
    const loose = kids.filter(isLoose);
    if (loose.length === 0) return;
    const body = context.obj({ Type: "StructElem", S: "LBody", P: ref, K: [...loose] });
    const page = item.get(name("Pg"));
    if (page) body.set(name("Pg"), page);
    const bodyRef = context.register(body);
    for (const kid of loose) context.lookup(kid, PDFDict).set(name("P"), bodyRef);
    item.set(name("K"), context.obj([...kids.filter((kid) => !isLoose(kid)), bodyRef]));
  }
}
