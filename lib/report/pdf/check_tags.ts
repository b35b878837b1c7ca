import { PDFDict, type PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { checkTable } from "./check_table.ts";
import { checkRoles, KNOWN, roleOf } from "./check_roles.ts";
import type { AddFault } from "./fault.ts";
import { at, dictAt, isElement, listAt, name, nameOf, pageNumbers, textOf } from "./objects.ts";

/** What may stand in an element, where the standard says so. */
const MAY_HOLD: Readonly<Record<string, readonly string[]>> = {
  L: ["L", "LI", "Caption"],
  LI: ["Lbl", "LBody"],
  Table: ["TR", "THead", "TBody", "TFoot", "Caption"],
  TR: ["TH", "TD"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TOC: ["TOC", "TOCI", "Caption"],
};
/** What an element has to stand in. */
const MUST_BE_IN: Readonly<Record<string, readonly string[]>> = {
  LI: ["L"],
  Lbl: ["LI", "Note", "BibEntry", "TOCI", "Formula"],
  LBody: ["LI"],
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  TOCI: ["TOC"],
};
/** What has to say in words what it shows. */
const SHOWN: ReadonlySet<string> = new Set(["Figure", "Formula"]);

const HEADING = /^H(?<level>[1-6])$/u;
const LANGUAGE = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/iu;

/** Checks the tree of tags; returns the links that it knows, as references. */
export function checkTags(file: PDFDocument, add: AddFault): ReadonlySet<PDFObject> {
  const root = dictAt(file.catalog, "StructTreeRoot");
  if (!root) {
    add("tags", "no tags");
    return new Set();
  }
  checkRoles(dictAt(root, "RoleMap"), add);
  const walker = new Walker(file, root, add);
  for (const kid of listAt(root, "K")) walker.walk(kid, "");
  walker.end();
  return walker.linked;
}

class Walker {
  readonly linked = new Set<PDFObject>();
  readonly #file: PDFDocument;
  readonly #roles: PDFDict | undefined;
  readonly #pages: ReadonlyMap<PDFObject, number>;
  readonly #add: AddFault;
  readonly #ids = new Set<string>();
  readonly #heads: string[] = [];
  #level = 0;
  #plain = false;
  #page: number | undefined;

  constructor(file: PDFDocument, root: PDFDict, add: AddFault) {
    this.#file = file;
    this.#roles = dictAt(root, "RoleMap");
    this.#pages = pageNumbers(file);
    this.#add = add;
  }

  walk(ref: PDFObject, parent: string): void {
    const element = this.#file.context.lookup(ref);
    if (!(element instanceof PDFDict)) return;
    if (nameOf(at(element, "Type")) === "OBJR" && parent === "Link") this.linked.add(element.get(name("Obj"))!);
    if (!isElement(element)) return;
    const page = element.get(name("Pg"));
    this.#page = (page && this.#pages.get(page)) ?? this.#page;
    const kind = this.#kindOf(element);
    this.#checkElement(element, kind, parent);
    for (const kid of listAt(element, "K")) this.walk(kid, kind);
  }

  #kindOf(element: PDFDict): string {
    const own = nameOf(at(element, "S")) ?? "";
    return roleOf(this.#roles, own) ?? own;
  }

  #checkElement(element: PDFDict, kind: string, parent: string): void {
    const add = (rule: "tags" | "texts" | "headings" | "languages", message: string) =>
      this.#add(rule, message, this.#page);
    if (!KNOWN.has(kind)) add("tags", `an element of an unknown kind: ${kind}`);
    const text = textOf(at(element, "Alt")) ?? textOf(at(element, "ActualText"));
    if (SHOWN.has(kind) && !text?.trim()) add("texts", "a figure without a text in its place");
    if (textOf(at(element, "ActualText"))?.includes("\u0000")) add("texts", "a text with a letter that is none");
    const language = textOf(at(element, "Lang"));
    if (language !== undefined && !LANGUAGE.test(language)) add("languages", `not a language: ${language}`);
    const outside = MUST_BE_IN[kind];
    if (outside && !outside.includes(parent)) add("tags", `${kind} in ${parent || "the root"}`);
    this.#checkIds(element, kind);
    this.#checkKids(element, kind);
    this.#checkHeading(kind);
    if (kind === "Table") checkTable(this.#file.context, element, (message) => add("tags", message));
  }

  #checkKids(element: PDFDict, kind: string): void {
    const allowed = MAY_HOLD[kind];
    if (!allowed) return;
    for (const kid of listAt(element, "K")) {
      const inner = this.#file.context.lookup(kid);
      const innerKind = isElement(inner) ? this.#kindOf(inner) : undefined;
      if (innerKind && !allowed.includes(innerKind)) this.#add("tags", `${innerKind} in ${kind}`, this.#page);
    }
  }

  /** The elements' names for each other: each once, and none that leads nowhere. */
  #checkIds(element: PDFDict, kind: string): void {
    const id = textOf(at(element, "ID"));
    if (id !== undefined && this.#ids.has(id)) this.#add("tags", `two elements of one name: ${id}`, this.#page);
    if (id !== undefined) this.#ids.add(id);
    if (kind === "Note" && id === undefined) this.#add("tags", "a note without a name", this.#page);
    for (const entry of listAt(element, "A")) {
      const attribute = element.context.lookup(entry);
      const heads = attribute instanceof PDFDict ? listAt(attribute, "Headers") : [];
      for (const head of heads) this.#heads.push(textOf(element.context.lookup(head)) ?? "?");
    }
  }

  /** To be called when the whole tree was walked. */
  end(): void {
    const lost = this.#heads.find((head) => !this.#ids.has(head));
    if (lost !== undefined) this.#add("tags", `a cell whose header is not there: ${lost}`);
    if (this.#plain && this.#level > 0) this.#add("headings", "some with a level and some without");
  }

  #checkHeading(kind: string): void {
    this.#plain ||= kind === "H";
    const level = Number(HEADING.exec(kind)?.groups?.["level"] ?? 0);
    if (level > this.#level + 1) {
      this.#add("headings", `H${level} after ${this.#level > 0 ? `H${this.#level}` : "nothing"}`, this.#page);
    }
    if (level > 0) this.#level = level;
  }
}
