import { CLASS, FOLD, fold, isCombining, Unit } from "./fold.ts";
import { matches, type Piece, type Wanted } from "./wanted.ts";

/** How many units are compared at once, as the bytes of one number. */
export const WINDOW = 4;
/** What stands between two words. */
export const BETWEEN = 0;
/** What else units are besides letters, which are 1 to 255, and what stands between words. */
export const SKIPPED = 256;
export const COMBINING = 257;

/** For each UTF-16 code unit one of these, or the letter that it counts as; letters of two scripts may share a number. */
export const CODE = new Uint16Array(65536);
for (let unit = 0; unit < CODE.length; unit++) {
  if (CLASS[unit] === Unit.letter) CODE[unit] = (FOLD[unit]! & 255) || 255;
  else if (CLASS[unit] === Unit.skip) CODE[unit] = isCombining(unit) ? COMBINING : SKIPPED;
}

/** Words and gaps that are longer than this are not looked through. */
const LONGEST = 64;

/** A form and the word of it that is looked for; those around it are looked at once it is met. */
export interface Anchored {
  readonly before: readonly Piece[];
  readonly anchor: Piece;
  readonly codes: readonly number[];
  readonly behind: readonly Piece[];
}

/** A form that is looked for by one of its words. */
export function anchoredAt(wanted: Wanted, at: number): Anchored {
  const anchor = wanted[at]!;
  const before = wanted.slice(0, at).reverse();
  return { before, anchor, codes: codesOf(anchor.letters), behind: wanted.slice(at + 1) };
}

/** Whether a form stands in a text, with the window that it is looked for by ending at a unit. */
export function standsAt(text: string, at: number, form: Anchored): boolean {
  if (!isAnchor(text, at, form)) return false;
  const from = edge(text, at, -1, isLetter);
  const to = edge(text, at, 1, isLetter);
  return to - from >= LONGEST || stand(text, from, -1, form.before) && stand(text, to, 1, form.behind);
}

/** Whether the word of the text around the unit at a place, with which a window ends, can be the anchor of a form. */
function isAnchor(text: string, at: number, { anchor: { match }, codes }: Anchored): boolean {
  const seen = Math.min(codes.length, WINDOW);
  let start = at;
  for (let i = 1; i < seen; start--) if (CODE[text.charCodeAt(start - 1)] !== SKIPPED) i++;
  if (match !== "within" && letterNext(text, start - 1, -1)) return false;
  let end = at + 1;
  for (let i = seen; i < codes.length; end++) {
    const code = end < text.length ? CODE[text.charCodeAt(end)]! : BETWEEN;
    if (code === SKIPPED) continue;
    if (code !== codes[i]) return false;
    i++;
  }
  return match !== "equal" || !letterNext(text, end, 1);
}

/** Whether the first unit from a place on, forward or back, that is not skipped is a letter. */
function letterNext(text: string, from: number, step: 1 | -1): boolean {
  let at = from;
  while (CODE[text.charCodeAt(at)] === SKIPPED) at += step;
  return CLASS[text.charCodeAt(at)] === Unit.letter;
}

export function codesOf(letters: string): number[] {
  return Array.from({ length: letters.length }, (_, i) => CODE[letters.charCodeAt(i)]!);
}

/** Whether the words next to an offset, forward (1) or back (-1), are the pieces of a form; what is too long may be. */
function stand(text: string, from: number, step: 1 | -1, pieces: readonly Piece[]): boolean {
  let at = from;
  for (const piece of pieces) {
    const near = edge(text, at, step, isGap);
    const far = edge(text, near, step, isDigit(unitAt(text, near, step)) ? isDigit : isLetter);
    if (Math.abs(near - at) === LONGEST || Math.abs(far - near) === LONGEST) return true;
    const from = Math.min(near, far);
    if (!mayBegin(text, from, piece) || !matches(fold(text.slice(from, Math.max(near, far))), piece)) return false;
    at = far;
  }
  return true;
}

/** Whether a word may be a piece by its first unit: most are not, and need not be folded. */
function mayBegin(text: string, from: number, { letters, match }: Piece): boolean {
  const code = CODE[text.charCodeAt(from)];
  return match === "within" || code === SKIPPED || code === CODE[letters.charCodeAt(0)];
}

/** How far units of a kind go on from an offset, LONGEST at most. */
function edge(text: string, from: number, step: 1 | -1, isKind: (unit: number) => boolean): number {
  let at = from;
  while (Math.abs(at - from) < LONGEST && isKind(unitAt(text, at, step))) at += step;
  return at;
}

/** The unit behind an offset or before it; NaN, which is of no class, outside the text. */
function unitAt(text: string, at: number, step: 1 | -1): number {
  return text.charCodeAt(step === 1 ? at : at - 1);
}

export function isLetter(unit: number): boolean {
  return CLASS[unit] === Unit.letter || CLASS[unit] === Unit.skip;
}

function isDigit(unit: number): boolean {
  return CLASS[unit] === Unit.digit;
}

function isGap(unit: number): boolean {
  const kind = CLASS[unit];
  return kind !== undefined && kind !== Unit.letter && kind !== Unit.digit;
}
