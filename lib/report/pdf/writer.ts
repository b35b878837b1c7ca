import {
  PDFCatalog,
  type PDFContext,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { bytesOf as latin } from "./operators.ts";

/** More objects in a stream pack better; a reader has to unpack a whole stream for one object. */
const OBJECTS_IN_STREAM = 300;
const HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
/** The widths of a row of the cross-reference table: kind, place, index. */
const WIDTHS = [1, 4, 2] as const;
const ROW = 7;
const ID_DIGITS = 32;
const [FREE, PLAIN, PACKED] = [0, 1, 2] as const;

/** Bytes as a packed stream; the same bytes always pack to the same. */
export function packedStream(
  context: PDFContext,
  bytes: Uint8Array,
  entries: Record<string, PDFObject> = {},
): PDFRawStream {
  const packed = new Uint8Array(deflateSync(bytes, { level: 9 }));
  const dict = context.obj({ ...entries, Filter: "FlateDecode", Length: packed.length });
  return PDFRawStream.of(dict, packed);
}

/**
 * Writes a whole file: streams as they are, all other objects packed together, and a table of where each is. Its identity
 * is a hash of the bytes before that table, so the same content gives the same file. The library's own writer sorts the
 * table anew for each object, which takes a minute for a long report.
 */
export function writePdf(context: PDFContext): Uint8Array {
  const writer = new Writer(context);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (isPacking(object)) continue;
    if (standsAlone(object)) writer.addPlain(ref.objectNumber, object);
    else writer.addPacked(ref.objectNumber, object);
  }
  return writer.finish();
}

/** Streams that only held other objects of a file that was read: those objects are written anew. */
function isPacking(object: PDFObject): boolean {
  if (!(object instanceof PDFRawStream)) return false;
  const type = object.dict.get(PDFName.of("Type"));
  return type === PDFName.of("ObjStm") || type === PDFName.of("XRef");
}

function standsAlone(object: PDFObject): boolean {
  return object instanceof PDFStream || object instanceof PDFCatalog || object instanceof PDFInvalidObject;
}

class Writer {
  readonly #context: PDFContext;
  readonly #chunks: Uint8Array[] = [];
  readonly #rows = new Map<number, readonly [kind: number, place: number, index: number]>();
  #size = 0;
  #next: number;
  #waiting: { number: number; bytes: Uint8Array }[] = [];

  constructor(context: PDFContext) {
    this.#context = context;
    this.#next = context.largestObjectNumber + 1;
    this.#put(latin(HEADER));
  }

  addPlain(number: number, object: PDFObject): void {
    this.#rows.set(number, [PLAIN, this.#size, 0]);
    this.#put(latin(`${number} 0 obj\n`), sourceOf(object), latin("\nendobj\n"));
  }

  addPacked(number: number, object: PDFObject): void {
    this.#waiting.push({ number, bytes: sourceOf(object) });
    if (this.#waiting.length === OBJECTS_IN_STREAM) this.#pack();
  }

  /** The cross-reference table comes last; it is the last object and holds what a trailer would say. */
  finish(): Uint8Array {
    this.#pack();
    const hash = createHash("sha256");
    for (const chunk of this.#chunks) hash.update(chunk);
    const number = this.#next++;
    const start = this.#size;
    // Known beforehand, since the table has a row for itself.
    this.#rows.set(number, [PLAIN, start, 0]);
    this.addPlain(number, this.#table(hash.digest("hex").slice(0, ID_DIGITS)));
    this.#put(latin(`startxref\n${start}\n%%EOF\n`));
    const file = new Uint8Array(this.#size);
    let offset = 0;
    for (const chunk of this.#chunks) {
      file.set(chunk, offset);
      offset += chunk.length;
    }
    return file;
  }

  #put(...chunks: readonly Uint8Array[]): void {
    for (const chunk of chunks) {
      this.#chunks.push(chunk);
      this.#size += chunk.length;
    }
  }

  #pack(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    const stream = this.#next++;
    let offset = 0;
    const head = waiting.map(({ number, bytes }, index) => {
      this.#rows.set(number, [PACKED, stream, index]);
      const place = `${number} ${offset}`;
      offset += bytes.length + 1;
      return place;
    }).join(" ");
    const body = new Uint8Array(head.length + 1 + offset).fill(10);
    body.set(latin(head));
    let at = head.length + 1;
    for (const { bytes } of waiting) {
      body.set(bytes, at);
      at += bytes.length + 1;
    }
    const entries = {
      Type: PDFName.of("ObjStm"),
      N: PDFNumber.of(waiting.length),
      First: PDFNumber.of(head.length + 1),
    };
    this.addPlain(stream, packedStream(this.#context, body, entries));
  }

  #table(id: string): PDFRawStream {
    const context = this.#context;
    const { Root, Info } = context.trailerInfo;
    const identity = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
    context.trailerInfo.ID = identity;
    return packedStream(context, this.#rowBytes(), {
      Type: PDFName.of("XRef"),
      Size: PDFNumber.of(this.#next),
      W: context.obj([...WIDTHS]),
      DecodeParms: context.obj({ Predictor: 12, Columns: ROW }),
      Root: Root!,
      Info: Info!,
      ID: identity,
    });
  }

  /** Each row is written as its difference from the row above, which packs far better. */
  #rowBytes(): Uint8Array {
    const table = new Uint8Array(this.#next * (ROW + 1));
    let above = new Uint8Array(ROW);
    for (let number = 0; number < this.#next; number++) {
      const [kind, place, index] = this.#rows.get(number) ?? [FREE, 0, number === 0 ? 65535 : 0];
      const row = new Uint8Array(ROW);
      const view = new DataView(row.buffer);
      view.setUint8(0, kind);
      view.setUint32(1, place);
      view.setUint16(5, index);
      table[number * (ROW + 1)] = 2;
      for (let at = 0; at < ROW; at++) table[number * (ROW + 1) + 1 + at] = row[at]! - above[at]!;
      above = row;
    }
    return table;
  }
}

function sourceOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
