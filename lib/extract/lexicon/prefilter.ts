import { CLASS, FOLD, fold, isCombining, Unit } from "./fold.ts";
import type { RawLexicon } from "./lexicon.ts";
import { matches, type Piece, stopwordsOf, type Wanted, wantedForms } from "./wanted.ts";

/** How many letters are seen at once, as the bytes of one number; what stands between two words counts as one letter. */
const WINDOW = 4;
const BETWEEN = 0;
/** What units are besides letters, which are 1 to 255, and what stands between words. */
const SKIPPED = 256;
const COMBINING = 257;

/** For each UTF-16 code unit one of these, or the letter that it counts as; letters of two scripts may share a number. */
const CODE = new Uint16Array(65536);
for (let unit = 0; unit < CODE.length; unit++) {
  if (CLASS[unit] === Unit.letter) CODE[unit] = (FOLD[unit]! & 255) || 255;
  else if (CLASS[unit] === Unit.skip) CODE[unit] = isCombining(unit) ? COMBINING : SKIPPED;
}

const SLOTS = 1 << 16;
/** Words and gaps that are longer than this are not looked through. */
const LONGEST = 64;

/** A form and the word of it that is looked for; those around it are looked at once it is met. */
interface Anchored {
  readonly before: readonly Piece[];
  readonly anchor: Piece;
  readonly codes: readonly number[];
  readonly behind: readonly Piece[];
}

/**
 * Tells texts that cannot hold any form of a class with one look at each letter: most news is about something else and need
 * not be scanned. A text that passes may hold none all the same, since words are compared more loosely than by the scanner.
 */
export class Prefilter {
  /** 1 for the hash of each window that the last letters of an anchor make */
  readonly #slots = new Uint8Array(SLOTS);
  /** by window; null for a form that is one window as a whole */
  readonly #wanted = new Map<number, (Anchored | null)[]>();
  /** whether a form is too short to be looked for: every text passes */
  #open = false;

  /** A filter for the forms that have a class of a section in any of the lexicons. */
  constructor(lexicons: readonly RawLexicon[], section: string, name: string) {
    const all = wantedForms(lexicons, section, name);
    const dull = stopwordsOf(lexicons);
    const uses = new Map<string, number>();
    for (const { letters } of all.flat()) uses.set(letters, (uses.get(letters) ?? 0) + 1);
    for (const wanted of all) this.#want(wanted, ({ letters }) => dull.has(letters) ? 0 : uses.get(letters)!);
  }

  /** Whether a text may hold one of the forms; never false where it does. */
  passes(text: string): boolean {
    if (this.#open) return true;
    const slots = this.#slots;
    const { length } = text;
    let window = BETWEEN;
    for (let at = 0; at <= length; at++) {
      const code = at < length ? CODE[text.charCodeAt(at)]! : BETWEEN;
      if (code >= SKIPPED) {
        if (code === COMBINING) return true;
        continue;
      }
      if (code === BETWEEN && (window & 255) === BETWEEN) continue;
      window = window << 8 | code;
      if (slots[slotOf(window)] !== 0 && this.#stands(text, at, window)) return true;
    }
    return false;
  }

  /** Looks for a form by the word of it that most of them have. */
  #want(wanted: Wanted, weight: (piece: Piece) => number): void {
    const long = wanted.filter(({ letters }) => letters.length >= WINDOW - 1 && isLetter(letters.charCodeAt(0)));
    const [first] = long;
    if (first === undefined) return this.#wantWhole(wanted);
    const anchor = long.reduce((best, piece) => weight(piece) > weight(best) ? piece : best, first);
    const at = wanted.indexOf(anchor);
    const codes = codesOf(anchor.letters);
    const anchored = { before: wanted.slice(0, at).reverse(), anchor, codes, behind: wanted.slice(at + 1) };
    if (codes.length >= WINDOW) this.#enter(codes, anchored);
    else for (let code = 0; code < SKIPPED; code++) this.#enter([code, ...codes], anchored);
  }

  /** Looks for a form of very short words ("D.P.R.K.") as a whole, where they must stand as they are. */
  #wantWhole(wanted: Wanted): void {
    const codes = wanted.flatMap(({ letters }) => [BETWEEN, ...codesOf(letters)]);
    if (codes.length < WINDOW) codes.push(BETWEEN);
    const plain = wanted.every(({ letters, match }) => match === "equal" && isLetter(letters.charCodeAt(0)));
    if (plain && codes.length >= WINDOW) this.#enter(codes, null);
    else this.#open = true;
  }

  #enter(codes: readonly number[], anchored: Anchored | null): void {
    const window = codes.slice(-WINDOW).reduce((all, code) => all << 8 | code, 0);
    this.#slots[slotOf(window)] = 1;
    this.#wanted.set(window, [...this.#wanted.get(window) ?? [], anchored]);
  }

  /** Whether a form stands in the text, the window of whose anchor ends with the unit at a place. */
  #stands(text: string, at: number, window: number): boolean {
    const wanted = this.#wanted.get(window);
    if (wanted === undefined) return false;
    for (const form of wanted) {
      if (form === null) return true;
      if (!endsAt(text, at, form)) continue;
      const from = edge(text, at, -1, isLetter);
      const to = edge(text, at, 1, isLetter);
      if (to - from >= LONGEST || stand(text, from, -1, form.before) && stand(text, to, 1, form.behind)) return true;
    }
    return false;
  }
}

/** Whether the word of the text around the unit at a place can be the anchor of a form, the last letter of which that unit is. */
function endsAt(text: string, at: number, { anchor: { match }, codes }: Anchored): boolean {
  if (match === "equal" && letterNext(text, at + 1, 1)) return false;
  let place = at;
  for (let i = codes.length - 1; i >= 0; place--) {
    const code = place < 0 ? BETWEEN : CODE[text.charCodeAt(place)]!;
    if (code === SKIPPED) continue;
    if (code !== codes[i]) return false;
    i--;
  }
  return match === "within" || !letterNext(text, place, -1);
}

/** Whether the first unit from a place on, forward or back, that is not skipped is a letter. */
function letterNext(text: string, from: number, step: 1 | -1): boolean {
  let at = from;
  while (CODE[text.charCodeAt(at)] === SKIPPED) at += step;
  return CLASS[text.charCodeAt(at)] === Unit.letter;
}

function slotOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> 16;
}

function codesOf(letters: string): number[] {
  return Array.from({ length: letters.length }, (_, i) => CODE[letters.charCodeAt(i)]!);
}

/** Whether the words next to an offset, forward (1) or back (-1), are the pieces of a form; what is too long may be. */
function stand(text: string, from: number, step: 1 | -1, pieces: readonly Piece[]): boolean {
  let at = from;
  for (const piece of pieces) {
    const near = edge(text, at, step, isGap);
    const far = edge(text, near, step, isDigit(unitAt(text, near, step)) ? isDigit : isLetter);
    if (Math.abs(near - at) === LONGEST || Math.abs(far - near) === LONGEST) return true;
    if (!matches(fold(text.slice(Math.min(near, far), Math.max(near, far))), piece)) return false;
    at = far;
  }
  return true;
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

function isLetter(unit: number): boolean {
  return CLASS[unit] === Unit.letter || CLASS[unit] === Unit.skip;
}

function isDigit(unit: number): boolean {
  return CLASS[unit] === Unit.digit;
}

function isGap(unit: number): boolean {
  const kind = CLASS[unit];
  return kind !== undefined && kind !== Unit.letter && kind !== Unit.digit;
}
