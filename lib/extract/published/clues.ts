import type { Document } from "../../claims/document.ts";
import type { Engine } from "../engine.ts";
import { readPassages } from "../extract.ts";
import type { Passage, Word } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";
import type { When } from "../periods/when.ts";

/** A time that the text names, as a clue to the day on which it was published. */
export interface Clue {
  /** number of its passage */
  readonly at: number;
  readonly when: When;
  readonly period: Period;
  /** its words in the text */
  readonly words: string;
  /** where it stands: "published" behind such a word, "dateline" before the dash of a dateline, "alone" on its line */
  readonly place: "published" | "dateline" | "alone" | "text";
  /** a preposition or a word for the unit leads to it: "in 2021", "im Jahr 2021" */
  readonly led: boolean;
  /** it is what something else is compared with: "more than in 2021" */
  readonly compared: boolean;
}

/** Datelines stand at the top. */
const TOP = 6;
const DATELINE_BEFORE = 8;
const DATELINE_AFTER = 9;

/** The times of a document that may tell its day, in text order. */
export function cluesOf(document: Document, engine: Engine): Clue[] {
  return readPassages(document, engine).flatMap((passage) =>
    passage.periods.flatMap((period): Clue[] => {
      if (period.when === undefined) return [];
      const words = document.text.slice(period.span[0], period.span[1]);
      const before = passage.words[period.from - 1];
      return [{
        at: passage.index,
        when: period.when,
        period,
        words,
        place: placeOf(passage, period),
        led: isLed(before) || isLed(passage.words[period.from]),
        compared: isCompared(passage, period.from),
      }];
    })
  );
}

function placeOf(passage: Passage, { from, next }: Period): Clue["place"] {
  const first = passage.words[0]!;
  if (passage.words.slice(0, from).some((word) => has(word, "page")) && has(first, "page")) return "published";
  if (isAlone(passage, from, next)) return "alone";
  return isDateline(passage, from, next) ? "dateline" : "text";
}

/** A line of nothing but the date is the page's own, and may be of the day on which it was saved. */
function isAlone({ words, heading }: Passage, from: number, next: number): boolean {
  const others = words.filter((_, i) => i < from || i >= next);
  return heading && others.every(({ kind }) => kind !== Kind.word && kind !== Kind.other && kind !== Kind.digits);
}

/** "SEOUL, Feb 12 (Reuters) - ": names before the date, and a dash soon behind it. */
function isDateline({ words, index }: Passage, from: number, next: number): boolean {
  if (index >= TOP || from === 0 || from > DATELINE_BEFORE) return false;
  if (words.slice(0, from).some((word) => word.kind === Kind.dash || has(word, "time"))) return false;
  const after = words.slice(next, next + DATELINE_AFTER);
  const dash = after.findIndex(({ kind }) => kind === Kind.dash);
  const between = after.slice(0, Math.max(dash, 0));
  const bracketed = between[0]?.kind === Kind.open && between.at(-1)?.kind === Kind.close;
  return dash === 0 || bracketed || dash > 0 && between.every((word) => word.kind !== Kind.word || has(word, "agency"));
}

function isLed(word: Word | undefined): boolean {
  return word !== undefined &&
    word.entries.some(({ section, class: name }) =>
      section === "time" && (name === "within" || name === "at") || section === "unit"
    );
}

function isCompared({ words }: Passage, from: number): boolean {
  return words.slice(Math.max(0, from - 3), from).some((word) =>
    word.entries.some((entry) => entry.section === "clause" && entry.class === "than")
  );
}

function has(word: Word, section: string): boolean {
  return word.entries.some((entry) => entry.section === section);
}
