import { inflateSync } from "node:zlib";

/** A picture, three bytes a point, from the upper left. */
export interface Picture {
  /** bytes in a line */
  readonly width: number;
  readonly height: number;
  readonly points: Uint8Array;
}

const SIGNATURE = 8;
const RGB = 2;
const COLOURS = 3;
const [NONE, SUB, UP, AVERAGE, PAETH] = [0, 1, 2, 3, 4];

/** Reads a PNG of eight-bit colours, as pdftoppm writes it; throws for any other. */
export function parsePng(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let [width, height] = [0, 0];
  for (let at = SIGNATURE; at < bytes.length;) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + length));
    if (kind === "IHDR") {
      [width, height] = [view.getUint32(at + 8) * COLOURS, view.getUint32(at + 12)];
      const [depth, colour] = [bytes[at + 16], bytes[at + 17]];
      if (depth !== 8 || colour !== RGB) throw new TypeError(`no picture in eight-bit colours: ${depth}, ${colour}`);
    }
    at += length + 12;
  }
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    packed.set(part, offset);
    offset += part.length;
  }
  return { width, height, points: unfiltered(inflateSync(packed), width, height) };
}

function unfiltered(lines: Uint8Array, width: number, height: number): Uint8Array {
  const points = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (width + 1)]!;
    for (let x = 0; x < width; x++) {
      const left = x >= COLOURS ? points[y * width + x - COLOURS]! : 0;
      const above = y > 0 ? points[(y - 1) * width + x]! : 0;
      const corner = x >= COLOURS && y > 0 ? points[(y - 1) * width + x - COLOURS]! : 0;
      points[y * width + x] = lines[y * (width + 1) + 1 + x]! + predicted(filter, left, above, corner);
    }
  }
  return points;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === NONE) return 0;
  if (filter === SUB) return left;
  if (filter === UP) return above;
  if (filter === AVERAGE) return (left + above) >> 1;
  if (filter !== PAETH) throw new TypeError(`unknown filter: ${filter}`);
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Of how many points the side of a square is, over which differences are averaged: about three lines of text. */
const SQUARE = 12;

/**
 * How far two pictures differ at the worst place: the mean difference of the colours in a square, 0 to 255. Letters that lie
 * half a point elsewhere hardly count; a line that is gone does. Pictures of other sizes differ wholly.
 */
export function worstDifference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 255;
  let worst = 0;
  for (let top = 0; top < a.height; top += SQUARE) {
    for (let left = 0; left < a.width; left += SQUARE * COLOURS) worst = Math.max(worst, differenceIn(a, b, top, left));
  }
  return worst;
}

function differenceIn(a: Picture, b: Picture, top: number, left: number): number {
  const [bottom, right] = [Math.min(top + SQUARE, a.height), Math.min(left + SQUARE * COLOURS, a.width)];
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) sum += Math.abs(a.points[y * a.width + x]! - b.points[y * b.width + x]!);
  }
  return sum / ((bottom - top) * (right - left));
}
