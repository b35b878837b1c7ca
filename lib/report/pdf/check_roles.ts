import { PDFDict } from "@cantoo/pdf-lib";
import type { AddFault } from "./fault.ts";
import { nameOf } from "./objects.ts";

/** The names of elements that the standard knows. */
export const KNOWN: ReadonlySet<string> = new Set(
  ("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP " +
    "Figure Formula Form").split(" "),
);

/** Checks that own names of elements lead to the standard's, and that the standard's mean what they mean. */
export function checkRoles(roles: PDFDict | undefined, add: AddFault): void {
  for (const [key, value] of roles?.entries() ?? []) {
    const own = key.asString().slice(1);
    if (KNOWN.has(own)) add("tags", `the standard's ${own} is made to mean another`);
    if (roleOf(roles, own) === undefined) add("tags", `${own} leads to no element of the standard: ${nameOf(value)}`);
  }
}

/** The standard's name for an element's own; undefined where it leads to none. */
export function roleOf(roles: PDFDict | undefined, own: string): string | undefined {
  const seen = new Set<string>();
  for (let name = own; !seen.has(name);) {
    if (KNOWN.has(name)) return name;
    seen.add(name);
    const next = roles?.entries().find(([key]) => key.asString() === `/${name}`)?.[1];
    name = nameOf(next) ?? name;
  }
  return undefined;
}
