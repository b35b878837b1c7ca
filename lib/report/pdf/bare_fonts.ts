import { PDFDict, type PDFDocument, PDFNumber, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { withoutHints } from "./hints.ts";
import { name, nameOf, streamBytes } from "./objects.ts";
import { packedStream } from "./writer.ts";

/** Takes the hints out of all embedded TrueType fonts. */
export function stripFonts(file: PDFDocument): void {
  const { context } = file;
  for (const [, descriptor] of context.enumerateIndirectObjects()) {
    if (!(descriptor instanceof PDFDict) || nameOf(descriptor.get(name("Type"))) !== "FontDescriptor") continue;
    const ref = descriptor.get(name("FontFile2"));
    const stream = context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    const bare = withoutHints(streamBytes(context, stream));
    context.assign(ref, packedStream(context, bare, { Length1: PDFNumber.of(bare.length) }));
  }
}
