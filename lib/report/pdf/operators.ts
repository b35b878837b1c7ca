/**
 * Called for each operator of a content stream: its operands as pairs of offsets, and where the whole begins and ends.
 * The walk ends early when it returns false.
 */
export type Visit = (operator: string, operands: readonly number[], start: number, end: number) => void | false;

const WHITE = 1;
const DELIMITER = 2;
const KINDS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) KINDS[byte] = WHITE;
for (const character of "()<>[]{}/%") KINDS[character.charCodeAt(0)] = DELIMITER;

const [OPEN, CLOSE, LESS, MORE, SQUARE, UNSQUARE, SLASH, PERCENT, BACKSLASH] = [..."()<>[]/%\\"]
  .map((character) => character.charCodeAt(0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
const NUMBER_START = /^[+\-.\d]/u;
const VALUES: ReadonlySet<string> = new Set(["true", "false", "null"]);

/** The bytes from `start` to `end` as text, one character a byte. */
export function latin(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = "";
  if (end - start < 64) {
    // Spreading costs more than the few letters of a typical operand.
    for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
    return text;
  }
  for (let at = start; at < end; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 8192)));
  }
  return text;
}

/** Text of one byte a character as bytes. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Walks through a content stream and calls `visit` for each operator, in one pass and without copying. */
export function scanOperators(bytes: Uint8Array, visit: Visit): void {
  let operands: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (KINDS[byte] === WHITE) at++;
    else if (byte === PERCENT) at = endOfLine(bytes, at);
    else {
      const start = at;
      at = endOfToken(bytes, at);
      if (isOperand(bytes, start, at)) operands.push(start, at);
      else {
        const operator = wordOf(bytes, start, at);
        if (operator === "BI") at = endOfImage(bytes, at);
        if (visit(operator, operands, operands[0] ?? start, at) === false) return;
        operands = [];
      }
    }
  }
}

const WORDS = new Map<number, string>();

/** Operators have three letters at most and come by the million, so each is made into a string once. */
function wordOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 3) return latin(bytes, start, end);
  let key = 0;
  for (let at = start; at < end; at++) key = key * 256 + bytes[at]!;
  let word = WORDS.get(key);
  if (word === undefined) WORDS.set(key, word = latin(bytes, start, end));
  return word;
}

function isOperand(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start]!;
  if (KINDS[first] === DELIMITER || (first >= 48 && first <= 57)) return true;
  if (first >= 65 && end - start < 4) return false;
  const word = latin(bytes, start, end);
  return NUMBER_START.test(word) || VALUES.has(word);
}

function endOfLine(bytes: Uint8Array, at: number): number {
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}

/** Where the token ends that begins at `at`: a string, a name, a whole array or dictionary, a number or a word. */
function endOfToken(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  if (byte === OPEN) return endOfString(bytes, at);
  if (byte === LESS) return bytes[at + 1] === LESS ? endOfGroup(bytes, at) : after(bytes, at, MORE);
  if (byte === SQUARE) return endOfGroup(bytes, at);
  at++;
  if (KINDS[byte] === DELIMITER && byte !== SLASH) return at;
  while (at < bytes.length && KINDS[bytes[at]!] === 0) at++;
  return at;
}

function after(bytes: Uint8Array, at: number, byte: number): number {
  const found = bytes.indexOf(byte, at);
  return found < 0 ? bytes.length : found + 1;
}

function endOfString(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === OPEN) depth++;
    else if (bytes[at] === CLOSE && --depth === 0) return at + 1;
  }
  return at;
}

/** An array or a dictionary with all that is nested in it; strings in it may hold brackets. */
function endOfGroup(bytes: Uint8Array, at: number): number {
  let depth = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    const double = bytes[at + 1] === byte;
    if (byte === OPEN) at = endOfString(bytes, at);
    else if (byte === LESS && !double) at = after(bytes, at, MORE);
    else {
      const step = byte === LESS || (byte === MORE && double) ? 2 : 1;
      if (byte === SQUARE || byte === LESS) depth++;
      else if (byte === UNSQUARE || step === 2) depth--;
      at += step;
      if (depth === 0) return at;
    }
  }
  return at;
}

/** An inline image's data may hold any byte, so its end is an EI between white space. */
function endOfImage(bytes: Uint8Array, at: number): number {
  for (; at < bytes.length - 2; at++) {
    const found = KINDS[bytes[at]!] === WHITE && bytes[at + 1] === 69 && bytes[at + 2] === 73;
    if (found && (at + 3 >= bytes.length || KINDS[bytes[at + 3]!] === WHITE)) return at + 3;
  }
  return bytes.length;
}
