import { AFRelationship, ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { at, dictAt, listAt, streamBytes, textOf } from "./objects.ts";

/** A file that goes with the report, inside it. */
export interface Attachment {
  readonly name: string;
  readonly data: Uint8Array;
  /** the media type: "text/csv" */
  readonly type: string;
  readonly description: string;
}

/** Puts files into a document as its associated data, in the order of their names; `date` is what they bear. */
export async function attachFiles(file: PDFDocument, attachments: readonly Attachment[], date: Date): Promise<void> {
  // The list of names in a PDF is searched by halves, so it has to be sorted by code units.
  const sorted = attachments.toSorted((a, b) => a.name < b.name ? -1 : Number(a.name > b.name));
  for (const { name, data, type, description } of sorted) {
    await file.attach(data, name, {
      mimeType: type,
      description,
      creationDate: date,
      modificationDate: date,
      afRelationship: AFRelationship.Data,
    });
  }
}

/** The files attached to a PDF, by name. Throws SyntaxError if it is no PDF. */
export async function attachmentsOf(pdf: Uint8Array): Promise<Map<string, Uint8Array>> {
  return filesIn(await loadPdf(pdf));
}

/** Opens a PDF. Throws SyntaxError if it is none. */
export async function loadPdf(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  } catch (cause) {
    throw new SyntaxError("not a PDF that can be read", { cause });
  }
}

/** The files attached to an open PDF, by name. */
export function filesIn(file: PDFDocument): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const visit = (node: PDFDict) => {
    const names = at(node, "Names");
    for (let index = 0; names instanceof PDFArray && index + 1 < names.size(); index += 2) {
      const name = textOf(names.lookup(index));
      const data = dataOf(names.lookup(index + 1));
      if (name !== undefined && data) files.set(name, data);
    }
    for (const kid of listAt(node, "Kids")) visit(file.context.lookup(kid, PDFDict));
  };
  const tree = dictAt(dictAt(file.catalog, "Names"), "EmbeddedFiles");
  if (tree) visit(tree);
  return files;
}

function dataOf(specification: unknown): Uint8Array | undefined {
  if (!(specification instanceof PDFDict)) return undefined;
  const files = dictAt(specification, "EF");
  const stream = at(files, "UF") ?? at(files, "F");
  return stream instanceof PDFRawStream ? streamBytes(stream.dict.context, stream) : undefined;
}
