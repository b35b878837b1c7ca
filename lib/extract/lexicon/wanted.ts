import { afterAnd } from "./clitics.ts";
import { CLASS, fold, Unit } from "./fold.ts";
import type { RawLexicon } from "./lexicon.ts";
import type { Grammar } from "./sections.ts";
import { piecesOf } from "./words.ts";

const SPACE = /\s+/u;

/** How a word of a text is told to be one of a form: it is the same, begins with it, or holds it. */
export type Match = "equal" | "start" | "within";

/** A word or number of a form, folded. */
export interface Piece {
  readonly letters: string;
  readonly match: Match;
}

/** A form whose words stand in a text one behind the other wherever the scanner finds it. */
export type Wanted = readonly Piece[];

/** The forms of a class in some lexicons, without those that hold a shorter one of them. */
export function wantedForms(lexicons: readonly RawLexicon[], section: string, name: string): Wanted[] {
  const all = lexicons.flatMap(({ language, forms, grammar }) => {
    // Forms that are common to all are read with the grammar of each.
    const grows = language === "" ? lexicons.some(growsWords) : growsWords({ forms, grammar });
    return forms.filter((form) => form.section === section && form.class === name)
      .map(({ text }) => grows ? growing(text, grammar) : standing(text));
  });
  const kept: Wanted[] = [];
  for (const one of all.toSorted((a, b) => a.length - b.length || lettersIn(a) - lettersIn(b))) {
    if (!kept.some((shorter) => isPart(shorter, one))) kept.push(one);
  }
  return kept;
}

/** The words that occur in a lexicon for their frequency. */
export function stopwordsOf(lexicons: readonly RawLexicon[]): ReadonlySet<string> {
  const forms = lexicons.flatMap((lexicon) => lexicon.forms.filter(({ section }) => section === "stopword"));
  return new Set(forms.map(({ text }) => fold(text)));
}

/** Whether a word is the piece of a form. */
export function matches(word: string, { letters, match }: Piece): boolean {
  return match === "equal" ? word === letters : match === "start" ? word.startsWith(letters) : word.includes(letters);
}

/** Whether a language's words are found in longer ones: with clitics before them, or as the first part of a compound. */
function growsWords({ forms, grammar: { clitics } }: Pick<RawLexicon, "forms" | "grammar">): boolean {
  return clitics.and.length + clitics.before.length + clitics.article.length > 0 ||
    forms.some(({ text }) => text.split(SPACE).some((word) => word.startsWith("*")));
}

/** A form of a language whose words grow; a conjunction that it is written with may be a word of its own. */
function growing(form: string, grammar: Grammar): Wanted {
  return piecesOf(form).filter(isRead).map((letters, i) => ({
    letters: (i > 0 ? afterAnd(letters, grammar).at(-1) : undefined) || letters,
    match: "within",
  }));
}

/** A form of a language whose words stand as they are, but for the endings of stems. */
function standing(form: string): Wanted {
  return form.split(SPACE).flatMap((word) => {
    const pieces = piecesOf(word).filter(isRead);
    return pieces.map((letters, i) => ({
      letters,
      match: i === pieces.length - 1 && word.endsWith("*") ? "start" as const : "equal" as const,
    }));
  });
}

/** Whether a piece is a word or a number: symbols are passed over. */
function isRead(piece: string): boolean {
  const kind = CLASS[piece.charCodeAt(0)];
  return kind === Unit.letter || kind === Unit.digit;
}

function lettersIn(wanted: Wanted): number {
  return wanted.reduce((sum, { letters }) => sum + letters.length, 0);
}

/** Whether wherever a form stands a shorter one does. */
function isPart(shorter: Wanted, one: Wanted): boolean {
  for (let at = 0; at + shorter.length <= one.length; at++) {
    if (shorter.every((piece, i) => implies(one[at + i]!, piece))) return true;
  }
  return false;
}

function implies(one: Piece, other: Piece): boolean {
  return matches(one.letters, other) && (other.match !== "equal" || one.match === "equal") &&
    (other.match !== "start" || one.match !== "within");
}
