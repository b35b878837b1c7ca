const SIZE = 1024;
const HEADER = 128;
const WHITE = [0.9642, 1, 0.8249] as const;
/** The primaries of sRGB, adapted to the white of the profile's space. */
const PRIMARIES = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

/** The name of the colour space that the output intent names. */
export const COLOR_SPACE = "sRGB IEC61966-2.1";

/** A small ICC profile (version 2, matrix and curve) for sRGB, computed from the constants that the standard publishes. */
export function srgbProfile(): Uint8Array {
  const curve = gammaCurve();
  const tags: [string, Uint8Array][] = [
    ["desc", describe(COLOR_SPACE)],
    ["cprt", concat(ascii("text\0\0\0\0"), ascii("Free of rights\0"))],
    ["wtpt", point(WHITE)],
    ...Object.entries(PRIMARIES).map(([tag, value]): [string, Uint8Array] => [tag, point(value)]),
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const { table, body } = layOut(tags);
  const size = HEADER + table.length + body.length;
  return concat(header(size), table, body);
}

/** The table of tags and their data; data that several tags share stands once. */
function layOut(tags: readonly [string, Uint8Array][]): { table: Uint8Array; body: Uint8Array } {
  const start = HEADER + 4 + tags.length * 12;
  const offsets = new Map<Uint8Array, number>();
  const parts: Uint8Array[] = [];
  let end = start;
  for (const [, data] of tags) {
    if (offsets.has(data)) continue;
    offsets.set(data, end);
    const padded = new Uint8Array(Math.ceil(data.length / 4) * 4);
    padded.set(data);
    parts.push(padded);
    end += padded.length;
  }
  const rows = tags.map(([tag, data]) => concat(ascii(tag), word(offsets.get(data)!), word(data.length)));
  return { table: concat(word(tags.length), ...rows), body: concat(...parts) };
}

function header(size: number): Uint8Array {
  const bytes = new Uint8Array(HEADER);
  bytes.set(word(size), 0);
  bytes.set([2, 0x10], 8);
  bytes.set(ascii("mntrRGB XYZ "), 12);
  bytes.set([7, 208, 0, 1, 0, 1], 24);
  bytes.set(ascii("acsp"), 36);
  bytes.set(concat(...WHITE.map(fixed)), 68);
  return bytes;
}

function gammaCurve(): Uint8Array {
  const samples = Array.from({ length: SIZE }, (_, index) => {
    const value = index / (SIZE - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const sample = Math.round(linear * 65535);
    return [sample >> 8, sample & 255];
  });
  return concat(ascii("curv\0\0\0\0"), word(SIZE), Uint8Array.from(samples.flat()));
}

/** A text with empty fields for the two other scripts that the format has room for. */
function describe(text: string): Uint8Array {
  return concat(ascii("desc\0\0\0\0"), word(text.length + 1), ascii(`${text}\0`), new Uint8Array(8 + 3 + 67));
}

function point(value: readonly [number, number, number]): Uint8Array {
  return concat(ascii("XYZ \0\0\0\0"), ...value.map(fixed));
}

function fixed(value: number): Uint8Array {
  return word(Math.round(value * 65536));
}

function word(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
