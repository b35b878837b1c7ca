import type { PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import { type Area, areaOf } from "./area.ts";
import { attachFiles, type Attachment, loadPdf } from "./attach.ts";
import { stripFonts } from "./bare_fonts.ts";
import { mendContent } from "./content.ts";
import { dropContent } from "./drop_content.ts";
import { describeFile } from "./metadata.ts";
import { mergeLinks } from "./merge_links.ts";
import { glyphFontsIn } from "./glyph_font.ts";
import { mendNavigation } from "./navigation.ts";
import { contentOf, setContent } from "./objects.ts";
import type { Reading } from "./reading.ts";
import { mendStructure } from "./structure.ts";
import { mendUnicode } from "./tounicode.ts";
import { writePdf } from "./writer.ts";
import type { About } from "./xmp.ts";

export interface FinishOptions extends About {
  readonly reading: Reading;
  readonly attachments: readonly Attachment[];
  /** the description of a link to a place in the file; `label` is what the place is called */
  readonly linkText: (label: string | undefined, page: number) => string;
}

/** A finished file, and the same open, as it was written. */
export interface Finished {
  readonly pdf: Uint8Array;
  readonly file: PDFDocument;
}

/**
 * Turns a PDF as the browser prints it into one that is PDF/UA-1 and PDF/A-3A: nothing unmarked, tags, bookmarks and links
 * mended, text in reading order, metadata, colours, attachments, and the same bytes for the same input.
 */
export async function finishPdf(raw: Uint8Array, options: FinishOptions): Promise<Finished> {
  const file = await loadPdf(raw);
  const areas: (Area | undefined)[] = [];
  const dropped = new Map<PDFObject, Set<number>>();
  for (const page of file.getPages()) {
    const ids = new Set<number>();
    const content = contentOf(page);
    areas.push(areaOf(content));
    const mended = mendContent(content, glyphFontsIn(page), (id) => ids.add(id));
    dropped.set(page.ref, ids);
    if (mended !== content) setContent(page, mended);
  }
  mendUnicode(file);
  stripFonts(file);
  dropContent(file, dropped);
  mendStructure(file, options.reading.passages);
  mergeLinks(file);
  mendNavigation(file, { ...options, areas });
  describeFile(file, options);
  await attachFiles(file, options.attachments, options.date);
  await file.flush();
  return { pdf: writePdf(file.context), file };
}
