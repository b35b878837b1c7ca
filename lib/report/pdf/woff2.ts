import { brotliDecompressSync } from "node:zlib";

const SIGNATURE = 0x774f4632;
const HEADER = 48;
/** Known tables have a number of six bits in place of their tag; 63 says that the tag follows. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const OTHER_TAG = 63;
const CMAP_TAG = 0x636d6170;

/** The code points for which a WOFF2 font has a glyph, read from its character map. Throws SyntaxError for any other file. */
export function lettersOf(font: Uint8Array): ReadonlySet<number> {
  const view = viewOf(font);
  if (font.length < HEADER || view.getUint32(0) !== SIGNATURE) throw new SyntaxError("not a WOFF2 font");
  const { start, length, dataAt } = findCmap(font, view.getUint16(12));
  const compressed = font.subarray(dataAt, dataAt + view.getUint32(20));
  const data = brotliDecompressSync(compressed);
  return readCmap(viewOf(data.subarray(start, start + length)));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The tables lie one behind the other in the order of the directory, so an offset is the sum of the lengths before it. */
function findCmap(font: Uint8Array, tables: number): { start: number; length: number; dataAt: number } {
  const cursor = { at: HEADER };
  let offset = 0;
  let found: { start: number; length: number } | undefined;
  for (let index = 0; index < tables; index++) {
    const { isCmap, length } = readEntry(font, cursor);
    if (isCmap) found = { start: offset, length };
    offset += length;
  }
  if (!found) throw new SyntaxError("no character map in the font");
  return { ...found, dataAt: cursor.at };
}

function readEntry(font: Uint8Array, cursor: { at: number }): { isCmap: boolean; length: number } {
  const flags = font[cursor.at++]!;
  const known = flags & 63;
  let isCmap = known === CMAP;
  if (known === OTHER_TAG) {
    isCmap = viewOf(font).getUint32(cursor.at) === CMAP_TAG;
    cursor.at += 4;
  }
  const original = readBase128(font, cursor);
  const version = flags >> 6;
  const transformed = known === GLYF || known === LOCA ? version === 0 : version !== 0;
  return { isCmap, length: transformed ? readBase128(font, cursor) : original };
}

function readBase128(font: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let count = 0; count < 5; count++) {
    const byte = font[cursor.at++]!;
    value = value * 128 + (byte & 127);
    if (byte < 128) return value;
  }
  throw new SyntaxError("a length in the font is too long");
}

function readCmap(view: DataView): Set<number> {
  const letters = new Set<number>();
  for (let index = 0; index < view.getUint16(2); index++) {
    const offset = view.getUint32(4 + index * 8 + 4);
    const table = new DataView(view.buffer, view.byteOffset + offset);
    const format = table.getUint16(0);
    if (format === 4) readSegments(table, letters);
    if (format === 12) readGroups(table, letters);
  }
  return letters;
}

/** Format 4: segments of 16-bit codes, each with a delta or an array of glyphs; glyph 0 is no glyph. */
function readSegments(table: DataView, letters: Set<number>): void {
  const doubled = table.getUint16(6);
  for (let at = 0; at < doubled; at += 2) {
    const end = table.getUint16(14 + at);
    const start = table.getUint16(16 + doubled + at);
    const delta = table.getUint16(16 + 2 * doubled + at);
    const rangeAt = 16 + 3 * doubled + at;
    const range = table.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code + delta : table.getUint16(rangeAt + range + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) letters.add(code);
    }
  }
}

function readGroups(table: DataView, letters: Set<number>): void {
  for (let index = 0; index < table.getUint32(12); index++) {
    const start = table.getUint32(16 + index * 12);
    const end = table.getUint32(20 + index * 12);
    for (let code = start; code <= end; code++) letters.add(code);
  }
}
