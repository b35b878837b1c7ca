import { PDFBool, PDFDict, type PDFDocument, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { filesIn } from "./attach.ts";
import type { AddFault } from "./fault.ts";
import { at, dictAt, listAt, nameOf, streamBytes, textOf } from "./objects.ts";

/** What the metadata packet has to hold, and what is missing without it. */
const PACKET: readonly (readonly [RegExp, string])[] = [
  [/<dc:title>/u, "no title"],
  [/<pdfuaid:part>1</u, "no mark of PDF/UA-1"],
  [/<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A</u, "no mark of PDF/A-3A"],
  [/<xmp:CreateDate>\d{4}-\d{2}-\d{2}T/u, "no date"],
];

/** Checks what the file says of itself: language, title, metadata, identity, colours, attachments. */
export function checkAbout(file: PDFDocument, attachments: readonly string[], add: AddFault): void {
  const { catalog, context } = file;
  if (!textOf(at(catalog, "Lang"))) add("languages", "the file has no language");
  if (at(dictAt(catalog, "MarkInfo"), "Marked") !== PDFBool.True) add("metadata", "not marked as tagged");
  const shown = at(dictAt(catalog, "ViewerPreferences"), "DisplayDocTitle");
  if (shown !== PDFBool.True) add("metadata", "a reader would show the file's name instead of its title");
  if (!dictAt(dictAt(catalog, "Outlines"), "First")) add("links", "no bookmarks");
  const metadata = at(catalog, "Metadata");
  const packet = metadata instanceof PDFRawStream ? new TextDecoder().decode(streamBytes(context, metadata)) : "";
  for (const [pattern, message] of PACKET) if (!pattern.test(packet)) add("metadata", message);
  const { ID } = context.trailerInfo;
  if (ID === undefined || /<0*>/u.test(String(context.lookup(ID)))) add("metadata", "the file has no identity");
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
    if (!nameOf(at(found, "AFRelationship"))) add("attachments", `no relation to the file: ${name}`);
    const stream = at(dictAt(found, "EF"), "F");
    if (!(stream instanceof PDFRawStream) || !nameOf(at(stream.dict, "Subtype"))) {
      add("attachments", `no type: ${name}`);
    }
  }
}
