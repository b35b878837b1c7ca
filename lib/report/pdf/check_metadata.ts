import { PDFBool, PDFDict, type PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import type { AddFault } from "./fault.ts";
import { at, dictAt, streamBytes, textOf } from "./objects.ts";

/** What the metadata packet has to hold, and what is missing without it. */
const PACKET: readonly (readonly [RegExp, string])[] = [
  [/<dc:title>/u, "no title"],
  [/<pdfuaid:part>1</u, "no mark of PDF/UA-1"],
  [/<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A</u, "no mark of PDF/A-3A"],
  [/<xmp:CreateDate>\d{4}-\d{2}-\d{2}T/u, "no date"],
  [/<pdfaExtension:schemas>.*<pdfaSchema:prefix>pdfuaid</su, "the mark of PDF/UA-1 is not explained"],
];
const OLD_ATTRIBUTES = /<\?xpacket[^>]*\b(?:bytes|encoding)=/u;
/** Each field of the old dictionary, and the place of the same words in the packet. */
const SAME: readonly (readonly [field: string, pattern: RegExp])[] = [
  ["Title", /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">(?<text>[^<]*)</u],
  ["Author", /<dc:creator><rdf:Seq><rdf:li>(?<text>[^<]*)</u],
  ["Subject", /<dc:description><rdf:Alt><rdf:li xml:lang="x-default">(?<text>[^<]*)</u],
  ["Keywords", /<pdf:Keywords>(?<text>[^<]*)</u],
  ["Creator", /<xmp:CreatorTool>(?<text>[^<]*)</u],
  ["Producer", /<pdf:Producer>(?<text>[^<]*)</u],
];
const DATES: readonly (readonly [field: string, pattern: RegExp])[] = [
  ["CreationDate", /<xmp:CreateDate>(?<text>[^<]*)</u],
  ["ModDate", /<xmp:ModifyDate>(?<text>[^<]*)</u],
];
const ENTITY = /&(?<name>amp|lt|gt|quot|#39);/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Checks what the file says of itself in words: tagged, titled, dated, marked, with an identity, and the same in both places. */
export function checkMetadata(file: PDFDocument, add: AddFault): void {
  const { catalog, context } = file;
  const mark = dictAt(catalog, "MarkInfo");
  if (at(mark, "Marked") !== PDFBool.True) add("metadata", "not marked as tagged");
  if (at(mark, "Suspects") === PDFBool.True) add("metadata", "marked as tagged by guess");
  const shown = at(dictAt(catalog, "ViewerPreferences"), "DisplayDocTitle");
  if (shown !== PDFBool.True) add("metadata", "a reader would show the file's name instead of its title");
  const metadata = at(catalog, "Metadata");
  const packet = metadata instanceof PDFRawStream ? new TextDecoder().decode(streamBytes(context, metadata)) : "";
  for (const [pattern, message] of PACKET) if (!pattern.test(packet)) add("metadata", message);
  if (OLD_ATTRIBUTES.test(packet)) add("metadata", "the packet names its own size or encoding");
  const { ID } = context.trailerInfo;
  if (ID === undefined || /<0*>/u.test(String(context.lookup(ID)))) add("metadata", "the file has no identity");
  const info = context.lookup(context.trailerInfo.Info);
  if (info instanceof PDFDict) compare(info, packet, add);
}

function compare(info: PDFDict, packet: string, add: AddFault): void {
  for (const [field, pattern] of SAME) {
    const old = textOf(at(info, field));
    const now = pattern.exec(packet)?.groups?.["text"]?.replace(ENTITY, (_, name: string) => ENTITIES[name]!);
    if ((old ?? "") !== (now ?? "")) add("metadata", `says two things of itself: ${field}`);
  }
  for (const [field, pattern] of DATES) {
    const digits = (text: string | undefined) => (text ?? "").replace(/\D/gu, "");
    const now = digits(pattern.exec(packet)?.groups?.["text"]);
    if (digits(textOf(at(info, field))) !== now) add("metadata", `says two things of itself: ${field}`);
  }
}
