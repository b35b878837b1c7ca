import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { inflateSync } from "node:zlib";
import { packedStream } from "./writer.ts";

const ASCII = /^[ -~]*$/u;

/** The text of a string object, or undefined for any other object. */
export function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

/** Names are few and are asked for by the hundred thousand; the library makes one object of each. */
const NAMES = new WeakMap<PDFName, string>();

/** The text of a name object without its slash, or undefined for any other object. */
export function nameOf(object: PDFObject | undefined): string | undefined {
  if (!(object instanceof PDFName)) return undefined;
  let text = NAMES.get(object);
  if (text === undefined) NAMES.set(object, text = object.decodeText());
  return text;
}

/** The dictionary under `key`, through a reference if need be; undefined if there is none. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const found = dict?.lookup(name(key));
  return found instanceof PDFDict ? found : undefined;
}

/** What stands under `key`, through a reference if need be. */
export function at(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(name(key));
}

/** The entries of an array, a single object as a list of one, nothing as an empty list; references stay references. */
export function listAt(dict: PDFDict, key: string): readonly PDFObject[] {
  const entry = dict.get(name(key));
  const found = dict.context.lookup(entry);
  if (entry === undefined || found === undefined) return [];
  return found instanceof PDFArray ? found.asArray() : [entry];
}

/** The bytes of a stream, unpacked. Throws TypeError if the object is no stream. */
export function streamBytes(context: PDFContext, object: PDFObject | undefined): Uint8Array {
  const stream = context.lookup(object);
  if (!(stream instanceof PDFRawStream)) throw new TypeError(`not a stream: ${String(object)}`);
  const plain = stream.dict.get(name("Filter")) === name("FlateDecode") && !stream.dict.has(name("DecodeParms"));
  return plain ? new Uint8Array(inflateSync(stream.contents)) : decodePDFRawStream(stream).decode();
}

/** The content of a page as one stream of bytes, however many streams it is kept in. */
export function contentOf(page: PDFPage): Uint8Array {
  const parts = listAt(page.node, "Contents").map((part) => streamBytes(page.doc.context, part));
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length + 1, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    // Streams of one page are read with white space between them.
    whole[offset + part.length] = 10;
    offset += part.length + 1;
  }
  return whole;
}

/** Puts `bytes` in the place of a page's content. */
export function setContent(page: PDFPage, bytes: Uint8Array): void {
  const { context } = page.doc;
  const [first, ...others] = listAt(page.node, "Contents");
  const stream = packedStream(context, bytes);
  const ref = first instanceof PDFRef ? first : context.nextRef();
  context.assign(ref, stream);
  for (const other of others) if (other instanceof PDFRef) context.delete(other);
  page.node.set(PDFName.of("Contents"), ref);
}

const MADE = new Map<string, PDFName>();

/** A name object. */
export function name(text: string): PDFName {
  let made = MADE.get(text);
  if (made === undefined) MADE.set(text, made = PDFName.of(text));
  return made;
}

/** The numbers of the pages, from 1, by the reference of each. */
export function pageNumbers(file: PDFDocument): ReadonlyMap<PDFObject, number> {
  return new Map(file.getPages().map((page, index) => [page.ref, index + 1]));
}

/** Whether an object is an element of the tree of tags, and not a piece of content or a reference to a link. */
export function isElement(object: PDFObject | undefined): object is PDFDict {
  return object instanceof PDFDict && object.has(name("S"));
}

/** A text as a string object, in the short form if it is plain ASCII. */
export function textObject(text: string): PDFString | PDFHexString {
  return ASCII.test(text) ? PDFString.of(text.replace(/[\\()]/gu, "\\$&")) : PDFHexString.fromText(text);
}
