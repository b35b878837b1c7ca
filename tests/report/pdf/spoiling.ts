import { PDFDict, type PDFDocument } from "@cantoo/pdf-lib";
import assert from "node:assert/strict";
import { at, contentOf, nameOf, setContent } from "../../../lib/report/pdf/objects.ts";
import { bytesOf, latin } from "../../../lib/report/pdf/operators.ts";

/** All dictionaries with `entry` under the key `name`. */
export function dictsWith(file: PDFDocument, name: string, entry: string): PDFDict[] {
  return file.context.enumerateIndirectObjects().flatMap(([, object]) =>
    object instanceof PDFDict && nameOf(at(object, name)) === entry ? [object] : []
  );
}

/** The first of them; that the sample has one is asserted. */
export function firstWith(file: PDFDocument, name: string, entry: string): PDFDict {
  const [first] = dictsWith(file, name, entry);
  assert.ok(first, `no ${entry} in the sample`);
  return first;
}

/** Changes the drawing operators of a page; that they change is asserted. */
export function editContent(file: PDFDocument, index: number, edit: (content: string) => string): void {
  const page = file.getPages()[index]!;
  const content = latin(contentOf(page));
  const edited = edit(content);
  assert.notEqual(edited, content);
  setContent(page, bytesOf(edited));
}
