/** Tables that only help a screen of few dots to round letters to them. */
const HINTS: ReadonlySet<string> = new Set(["fpgm", "prep", "cvt ", "gasp"]);
const HEADER = 12;
const ENTRY = 16;
/** In `head`: the place of the check sum and of the format of `loca`; in `maxp`: of the number of glyphs and of what hints may use. */
const [SUM_AT, FORMAT_AT, GLYPHS_AT, HINTS_AT, HINTS_END] = [8, 50, 4, 18, 28] as const;
const WHOLE_FILE = 0xb1b0afba;
/** Flags of the parts of a glyph that is put together from others, and the bytes that each adds. */
const [WORDS, SCALED, MORE, SCALED_TWICE, TURNED, HINTED] = [0x1, 0x8, 0x20, 0x40, 0x80, 0x100] as const;

/**
 * A TrueType font without its hints, which a printed page has no use for and which are a quarter of its size. The letters
 * stay as they are. The same bytes for a font that has none.
 */
export function withoutHints(font: Uint8Array): Uint8Array {
  const tables = tablesOf(font);
  const [head, maxp, glyf, loca] = ["head", "maxp", "glyf", "loca"].map((tag) => tables.get(tag));
  if (!head || !maxp || !glyf || !loca || ![...tables.keys()].some((tag) => HINTS.has(tag))) return font;
  const long = viewOf(head).getInt16(FORMAT_AT) === 1;
  const offsets = offsetsIn(loca, viewOf(maxp).getUint16(GLYPHS_AT), long);
  const glyphs = offsets.slice(1).map((end, index) => bareGlyph(glyf.subarray(offsets[index]!, end)));
  for (const tag of HINTS) tables.delete(tag);
  tables.set("glyf", joined(glyphs));
  tables.set("loca", placesOf(glyphs, long));
  tables.set("maxp", maxp.slice().fill(0, HINTS_AT, HINTS_END));
  return written(font, tables);
}

/** Bytes as numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The tables of a font by their four letters, in the order of its directory. */
export function tablesOf(font: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(font);
  return new Map(Array.from({ length: view.getUint16(4) }, (_, index): [string, Uint8Array] => {
    const at = HEADER + index * ENTRY;
    const start = view.getUint32(at + 8);
    return [
      String.fromCharCode(...font.subarray(at, at + 4)),
      font.subarray(start, start + view.getUint32(at + 12)),
    ];
  }));
}

function offsetsIn(loca: Uint8Array, glyphs: number, long: boolean): number[] {
  const view = viewOf(loca);
  return Array.from({ length: glyphs + 1 }, (_, at) => long ? view.getUint32(at * 4) : view.getUint16(at * 2) * 2);
}

function bareGlyph(glyph: Uint8Array): Uint8Array {
  if (glyph.length === 0) return glyph;
  const view = viewOf(glyph);
  const contours = view.getInt16(0);
  if (contours < 0) return bareParts(glyph.slice());
  const at = 10 + contours * 2;
  const length = view.getUint16(at);
  if (length === 0) return glyph;
  const bare = new Uint8Array(glyph.length - length);
  bare.set(glyph.subarray(0, at));
  bare.set(glyph.subarray(at + 2 + length), at + 2);
  return bare;
}

/** A glyph that is put together from others ends after its last part where it has no hints. */
function bareParts(glyph: Uint8Array): Uint8Array {
  const view = viewOf(glyph);
  for (let at = 10;;) {
    const flags = view.getUint16(at);
    view.setUint16(at, flags & ~HINTED);
    const turn = flags & SCALED ? 2 : flags & SCALED_TWICE ? 4 : flags & TURNED ? 8 : 0;
    at += 4 + (flags & WORDS ? 4 : 2) + turn;
    if (!(flags & MORE)) return glyph.subarray(0, at);
  }
}

/** The short form of `loca` counts in pairs of bytes. */
function padded(length: number): number {
  return length + length % 2;
}

function joined(glyphs: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(glyphs.reduce((sum, { length }) => sum + padded(length), 0));
  let at = 0;
  for (const glyph of glyphs) {
    bytes.set(glyph, at);
    at += padded(glyph.length);
  }
  return bytes;
}

function placesOf(glyphs: readonly Uint8Array[], long: boolean): Uint8Array {
  const bytes = new Uint8Array((glyphs.length + 1) * (long ? 4 : 2));
  const view = viewOf(bytes);
  let at = 0;
  for (let index = 0; index <= glyphs.length; index++) {
    if (long) view.setUint32(index * 4, at);
    else view.setUint16(index * 2, at / 2);
    at += padded(glyphs[index]?.length ?? 0);
  }
  return bytes;
}

function written(font: Uint8Array, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const four = (length: number) => Math.ceil(length / 4) * 4;
  const start = HEADER + tables.size * ENTRY;
  const bytes = new Uint8Array([...tables.values()].reduce((sum, { length }) => sum + four(length), start));
  const view = viewOf(bytes);
  bytes.set(font.subarray(0, 4));
  const power = 2 ** Math.floor(Math.log2(tables.size));
  [tables.size, power * ENTRY, Math.log2(power), (tables.size - power) * ENTRY].forEach((value, index) =>
    view.setUint16(4 + index * 2, value)
  );
  let [entry, place, head] = [HEADER, start, 0];
  for (const [tag, table] of tables) {
    bytes.set(table, place);
    if (tag === "head") view.setUint32((head = place) + SUM_AT, 0);
    for (let at = 0; at < 4; at++) bytes[entry + at] = tag.charCodeAt(at);
    [sumOf(bytes.subarray(place, place + four(table.length))), place, table.length].forEach((value, index) =>
      view.setUint32(entry + 4 + index * 4, value)
    );
    entry += ENTRY;
    place += four(table.length);
  }
  view.setUint32(head + SUM_AT, (WHOLE_FILE - sumOf(bytes)) >>> 0);
  return bytes;
}

function sumOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
