import { PDFDict, type PDFDocument, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { filesIn } from "./attach.ts";
import type { AddFault } from "./fault.ts";
import { at, dictAt, listAt, nameOf, textOf } from "./objects.ts";

/** Checks the language, the bookmarks, the colours and the attachments of the file as a whole. */
export function checkAbout(file: PDFDocument, attachments: readonly string[], add: AddFault): void {
  if (!textOf(at(file.catalog, "Lang"))) add("languages", "the file has no language");
  if (!dictAt(dictAt(file.catalog, "Outlines"), "First")) add("links", "no bookmarks");
  checkColours(file, add);
  checkAttachments(file, attachments, add);
}

/** Colours are given as red, green and blue, which say nothing without a profile. */
function checkColours(file: PDFDocument, add: AddFault): void {
  const intents = listAt(file.catalog, "OutputIntents").map((intent) => file.context.lookup(intent));
  const good = intents.some((intent) => {
    const profile = intent instanceof PDFDict ? at(intent, "DestOutputProfile") : undefined;
    const parts = profile instanceof PDFRawStream ? at(profile.dict, "N") : undefined;
    return parts instanceof PDFNumber && parts.asNumber() === 3;
  });
  if (!good) add("colours", "no colour profile");
}

function checkAttachments(file: PDFDocument, wanted: readonly string[], add: AddFault): void {
  const names = filesIn(file);
  for (const name of wanted) if (!names.has(name)) add("attachments", `not attached: ${name}`);
  const associated = listAt(file.catalog, "AF").length;
  if (associated < names.size) {
    add("attachments", `${names.size - associated} attached and not associated with the file`);
  }
  for (const item of listAt(file.catalog, "AF")) {
    const found = file.context.lookup(item);
    if (!(found instanceof PDFDict)) continue;
    const name = textOf(at(found, "UF")) ?? "?";
    if (!textOf(at(found, "F")) || !textOf(at(found, "UF"))) add("attachments", `named in one way only: ${name}`);
    if (!nameOf(at(found, "AFRelationship"))) add("attachments", `no relation to the file: ${name}`);
    const stream = at(dictAt(found, "EF"), "F");
    if (!(stream instanceof PDFRawStream) || !nameOf(at(stream.dict, "Subtype"))) {
      add("attachments", `no type: ${name}`);
    }
  }
}
