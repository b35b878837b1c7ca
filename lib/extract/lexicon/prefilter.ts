import {
  type Anchored,
  anchoredAt,
  BETWEEN,
  CODE,
  codesOf,
  COMBINING,
  isLetter,
  SKIPPED,
  standsAt,
  WINDOW,
} from "./anchored.ts";
import type { RawLexicon } from "./lexicon.ts";
import { type Piece, stopwordsOf, type Wanted, wantedForms } from "./wanted.ts";

const SLOTS = 1 << 16;
/** Those bits of a window that are its last three units. */
const THREE = 0xffffff;
/** A word that so many forms have is worth as many letters more. */
const MANY = 4;
/** A gap between words that is longer than this leaves nothing of the word before it in a window. */
const WIDEST = WINDOW - 1;

/** The first letters of an anchor, and its form. */
interface Windowed {
  readonly window: number;
  readonly form: Anchored;
}

/**
 * Tells texts that cannot hold any form of a class with a look at every second letter: most news is about something else and
 * need not be scanned. A text that passes may hold none all the same, since words are compared more loosely than by the scanner.
 */
export class Prefilter {
  /** by the hash of a window which of the lists is of those that have it; 0 for none */
  readonly #slots = new Uint16Array(SLOTS);
  readonly #wanted: Windowed[][] = [[]];
  /** 1 for the hashes of three units that a window begins or ends with: one of the two is met in steps of two */
  readonly #threes = new Uint8Array(SLOTS);
  /** whether a form is too short to be looked for: every text passes */
  #open = false;

  /** A filter for the forms that have a class of a section in any of the lexicons. */
  constructor(lexicons: readonly RawLexicon[], section: string, name: string) {
    const all = wantedForms(lexicons, section, name);
    const dull = stopwordsOf(lexicons);
    const uses = new Map<string, number>();
    for (const { letters } of all.flat()) uses.set(letters, (uses.get(letters) ?? 0) + 1);
    const weight = ({ letters }: Piece) => dull.has(letters) ? 0 : letters.length + Math.min(uses.get(letters)!, MANY);
    for (const wanted of all) this.#want(wanted, weight);
  }

  /** Whether a text may hold one of the forms; never false where it does. */
  passes(text: string): boolean {
    if (this.#open) return true;
    const threes = this.#threes;
    const { length } = text;
    let window = BETWEEN;
    for (let at = 1; at <= length; at += 2) {
      const code = CODE[text.charCodeAt(at - 1)]!;
      const next = at < length ? CODE[text.charCodeAt(at)]! : BETWEEN;
      if ((code | next) >= SKIPPED) return this.#passesMarked(text);
      window = window << 16 | code << 8 | next;
      if (threes[slotOf(window & THREE)] !== 0 && this.#standsNear(text, at, window)) return true;
    }
    return false;
  }

  /** Whether a text with units that are skipped may hold one of the forms: there each unit is looked at. */
  #passesMarked(text: string): boolean {
    let window = BETWEEN;
    for (let at = 0; at < text.length; at++) {
      const code = CODE[text.charCodeAt(at)]!;
      if (code === COMBINING) return true;
      if (code === SKIPPED) continue;
      window = window << 8 | code;
      if (this.#stands(text, at, window)) return true;
    }
    return false;
  }

  /** Looks for a form by the first letters of a long word of it, rather one that many forms have. */
  #want(wanted: Wanted, weight: (piece: Piece) => number): void {
    const long = wanted.filter(({ letters }) => letters.length >= WINDOW - 1 && isLetter(letters.charCodeAt(0)));
    const [first] = long;
    if (first === undefined) return this.#wantShort(wanted);
    const anchor = long.reduce((best, piece) => weight(piece) > weight(best) ? piece : best, first);
    const form = anchoredAt(wanted, wanted.indexOf(anchor));
    if (form.codes.length >= WINDOW) this.#enter(form.codes, form);
    else if (anchor.match !== "within") this.#enter([BETWEEN, ...form.codes], form);
    else for (let code = 0; code < SKIPPED; code++) this.#enter([code, ...form.codes], form);
  }

  /** Looks for a form of very short words ("D.P.R.K."), which must stand as they are, by the last ones. */
  #wantShort(wanted: Wanted): void {
    const plain = wanted.every(({ letters, match }) => match === "equal" && isLetter(letters.charCodeAt(0)));
    const form = anchoredAt(wanted, wanted.length - 1);
    if (!plain) this.#open = true;
    else for (const codes of endsOf(wanted.map(({ letters }) => codesOf(letters)))) this.#enter(codes, form);
  }

  #enter(codes: readonly number[], form: Anchored): void {
    const window = codes.slice(0, WINDOW).reduce((all, code) => all << 8 | code, 0);
    this.#threes[slotOf(window >>> 8)] = this.#threes[slotOf(window & THREE)] = 1;
    const slot = slotOf(window);
    if (this.#slots[slot] === 0) this.#slots[slot] = this.#wanted.push([]) - 1;
    this.#wanted[this.#slots[slot]!]!.push({ window, form });
  }

  /** Whether a form stands in the text, the window of which ends with the unit at a place or the one behind it. */
  #standsNear(text: string, at: number, window: number): boolean {
    const next = at + 1 < text.length ? CODE[text.charCodeAt(at + 1)]! : BETWEEN;
    return this.#stands(text, at, window) || this.#stands(text, at + 1, window << 8 | next & 255);
  }

  /** Whether a form stands in the text, the window of which ends with the unit at a place. */
  #stands(text: string, at: number, window: number): boolean {
    const slot = this.#slots[slotOf(window)]!;
    if (slot === 0) return false;
    for (const wanted of this.#wanted[slot]!) {
      if (wanted.window === window && standsAt(text, at, wanted.form)) return true;
    }
    return false;
  }
}

/** What the last units up to the end of a text's words may be, with any gaps between them. */
function endsOf(words: readonly (readonly number[])[]): number[][] {
  let ends = [Array<number>(WINDOW).fill(BETWEEN)];
  for (const word of words) {
    const longer = ends.flatMap((end) =>
      Array.from({ length: WIDEST }, (_, i) => [...end, ...Array(i + 1).fill(BETWEEN), ...word].slice(-WINDOW))
    );
    ends = [...new Map(longer.map((end) => [end.join(), end])).values()];
  }
  return ends;
}

function slotOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> 16;
}
