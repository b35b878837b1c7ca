import type { PDFDocument } from "@cantoo/pdf-lib";
import { loadPdf } from "./attach.ts";
import { checkAbout } from "./check_about.ts";
import { checkActions } from "./check_actions.ts";
import { checkContent } from "./check_content.ts";
import { checkFonts } from "./check_fonts.ts";
import { checkLinks } from "./check_links.ts";
import { checkMetadata } from "./check_metadata.ts";
import { checkObjects } from "./check_objects.ts";
import { checkTags } from "./check_tags.ts";
import { type Fault, Faults } from "./fault.ts";

export interface CheckOptions {
  /** the names of the files that have to be attached */
  readonly attachments?: readonly string[];
}

/**
 * Holds a finished PDF against what can be checked of PDF/UA-1 and PDF/A-3A and against our own rules: every mark tagged,
 * alternative texts, headings, tables, languages, links, fonts, metadata, attachments, nothing shrunk. Throws SyntaxError
 * if the file is no PDF.
 */
export async function checkPdf(pdf: Uint8Array, options: CheckOptions = {}): Promise<readonly Fault[]> {
  return checkFile(await loadPdf(pdf), options);
}

/** The same of a file that is open. */
export function checkFile(file: PDFDocument, options: CheckOptions = {}): readonly Fault[] {
  const faults = new Faults();
  checkAbout(file, options.attachments ?? [], faults.add);
  checkMetadata(file, faults.add);
  const used = checkContent(file, faults.add);
  const linked = checkTags(file, faults.add);
  checkLinks(file, linked, faults.add);
  checkFonts(file, used, faults.add);
  checkActions(file, faults.add);
  checkObjects(file, faults.add);
  return faults.list();
}
