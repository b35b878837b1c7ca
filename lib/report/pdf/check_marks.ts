import type { PDFDocument, PDFPage } from "@cantoo/pdf-lib";
import { PDFArray, PDFDict, PDFNumber, type PDFObject } from "@cantoo/pdf-lib";
import { markedOf, mcidOf, paints } from "./content.ts";
import type { AddFault } from "./fault.ts";
import { at, dictAt, isElement, listAt, name, nameOf } from "./objects.ts";
import { scanOperators } from "./operators.ts";

/** How deep states may be saved in each other. */
const DEEPEST = 28;
const FOUR_COLOURS: ReadonlySet<string> = new Set(["k", "K"]);
const OPERATORS: ReadonlySet<string> = new Set(
  ("b B b* B* BDC BI BMC BT c cm CS cs d d0 d1 Do DP EMC ET f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S SC " +
    "sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"").split(" "),
);

/** Told of fonts and texts while content is read, by their offsets. */
interface OnText {
  readonly onFont: (start: number, end: number) => void;
  readonly onText: (start: number, end: number) => void;
}

/**
 * Checks how a page's content is marked and nested; returns the numbers by which the tags can know it. `on` is told where
 * the name of a font and where an operator that shows text begins and ends.
 */
export function checkMarks(
  content: Uint8Array,
  page: number,
  add: AddFault,
  on: OnText,
): ReadonlySet<number> {
  const open: ("tagged" | "artifact" | "plain")[] = [];
  const known = new Set<number>();
  let depth = 0;
  scanOperators(content, (operator, operands, start, end) => {
    if (operator === "Tf") on.onFont(operands[0] ?? start, operands[1] ?? start);
    if (operator === "Tj" || operator === "TJ") on.onText(start, end);
    if (operator === "BDC" || operator === "BMC") {
      const kind = markedOf(content, operands);
      const id = mcidOf(content, operands);
      if (id !== undefined && known.has(id)) add("marks", "a number of the tags is used twice", page);
      if (id !== undefined) known.add(id);
      if (kind === "tagged" && open.includes("artifact")) add("marks", "tagged within an artifact", page);
      if (kind === "artifact" && open.includes("tagged")) add("marks", "an artifact within what is tagged", page);
      open.push(kind);
    } else if (operator === "EMC") {
      if (open.pop() === undefined) add("marks", "a mark ends that was not begun", page);
    } else if (paints(operator) && !open.some((kind) => kind !== "plain")) {
      add("marks", "drawn and neither tagged nor an artifact", page);
    } else if (operator === "q" && ++depth === DEEPEST + 1) add("objects", "states saved too deep in each other", page);
    else if (operator === "Q" && --depth < 0) add("objects", "a state is restored that was not saved", page);
    else if (FOUR_COLOURS.has(operator)) add("colours", "a colour for which there is no profile", page);
    if (!OPERATORS.has(operator)) add("objects", `an operator that is none: ${operator}`, page);
  });
  if (open.length > 0) add("marks", "a mark that does not end", page);
  return known;
}

/** Checks that the tags know each piece of content, and that each piece that they know is there; both ways round. */
export function checkParents(file: PDFDocument, marked: readonly ReadonlySet<number>[], add: AddFault): void {
  const root = dictAt(file.catalog, "StructTreeRoot");
  if (!root) return;
  const rows = parentsIn(file, dictAt(root, "ParentTree"));
  for (const [index, page] of file.getPages().entries()) {
    const key = at(page.node, "StructParents");
    const parents = key instanceof PDFNumber ? rows.get(key.asNumber()) : undefined;
    for (const id of marked[index] ?? []) {
      const element = parents instanceof PDFArray ? file.context.lookup(parents.get(id)) : undefined;
      if (!isElement(element)) add("tags", "content that no tag knows", index + 1);
      else if (!holds(file, element, page, id)) add("tags", "content whose tag does not know it", index + 1);
    }
  }
}

function holds(file: PDFDocument, element: PDFDict, page: PDFPage, id: number): boolean {
  return listAt(element, "K").some((kid) => {
    if (kid instanceof PDFNumber) return kid.asNumber() === id && element.get(name("Pg")) === page.ref;
    const found = file.context.lookup(kid);
    if (!(found instanceof PDFDict) || nameOf(at(found, "Type")) !== "MCR") return false;
    const number = at(found, "MCID");
    const where = found.get(name("Pg")) ?? element.get(name("Pg"));
    return number instanceof PDFNumber && number.asNumber() === id && where === page.ref;
  });
}

function parentsIn(file: PDFDocument, node: PDFDict | undefined): Map<number, PDFObject | undefined> {
  if (!node) return new Map();
  const entries = listAt(node, "Nums");
  const rows = new Map<number, PDFObject | undefined>();
  for (let index = 0; index + 1 < entries.length; index += 2) {
    const key = entries[index];
    if (key instanceof PDFNumber) rows.set(key.asNumber(), file.context.lookup(entries[index + 1]));
  }
  const kids = listAt(node, "Kids").map((kid) => parentsIn(file, file.context.lookup(kid, PDFDict)));
  return new Map([...rows, ...kids.flatMap((kid) => [...kid])]);
}
