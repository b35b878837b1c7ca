import type { Document } from "../../claims/document.ts";
import type { Engine } from "../engine.ts";
import { readPassages } from "../read.ts";
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
  /**
   * where it stands: "published" behind such a word, "dateline" before the dash of a dateline, "byline" on a line of its own
   * between headline and text, "foot" on a short last line, "page" alone on a line above the headline
   */
  readonly place: "published" | "dateline" | "byline" | "foot" | "page" | "text";
  /** a preposition or a word for the unit leads to it: "in 2021", "im Jahr 2021" */
  readonly led: boolean;
  /** it is what something else is compared with: "more than in 2021" */
  readonly compared: boolean;
}

/** Datelines stand at the top. */
const TOP = 6;
const DATELINE_BEFORE = 8;
const DATELINE_AFTER = 9;
/** Bylines stand above the text, below no more lines of the page than this. */
const BYLINE_TOP = 14;
/** How many words a byline may have beside its date: names, place, "4 min read". */
const BYLINE_WORDS = 16;
/** The line at the foot is one of the last, and has few words beside its date: "Oslo, 3 May 2018". */
const FOOT_LINES = 2;
const FOOT_WORDS = 5;
/** A sentence of this many words is the text itself. */
const BODY_WORDS = 10;
/** What news is made of; a line with more than one such word is no byline ("Investigations team" may be). */
const BYLINE_NEWS = 1;
const NEWS = ["trigger", "subject", "good", "action", "flow", "negation", "head"];
const NO_PLACE = [...NEWS, "time", "relative", "weekday"];

/** The times of a document that may tell its day, in text order. */
export function cluesOf(document: Document, engine: Engine): Clue[] {
  const passages = readPassages(document, engine);
  const body = passages.findIndex(isBody);
  const top = body < 0 ? BYLINE_TOP : Math.min(body, BYLINE_TOP);
  return passages.flatMap((passage) =>
    passage.periods.flatMap((period): Clue[] => {
      if (period.when === undefined) return [];
      const words = document.text.slice(period.span[0], period.span[1]);
      const before = passage.words[period.from - 1];
      return [{
        at: passage.index,
        when: period.when,
        period,
        words,
        place: passage.index < top
          ? placeAtTop(passage, period, document)
          : passage.index < BYLINE_TOP && isStamp(passage, period)
          ? "byline"
          : isFoot(passage, period, passages.length)
          ? "foot"
          : placeOf(passage, period, passage.index >= passages.length - FOOT_LINES),
        led: isLed(before) || isLed(passage.words[period.from]),
        compared: isCompared(passage, period.from),
      }];
    })
  );
}

function placeOf(passage: Passage, { from, next }: Period, isLast = false): Clue["place"] {
  const { words } = passage;
  // "Published on 5 March, the report counts ten attacks" is news of a report, not the page's own line.
  const isLine = words.length - (next - from) <= BYLINE_WORDS && words.filter(isNews).length <= BYLINE_NEWS;
  // "(The interview was led by A. Bell, published on 3 February 2022)": a last line in brackets may tell more before it.
  const isNote = isLast && words[0]!.kind === Kind.open;
  if (from > 0 && isLine && (has(words[0]!, "page") || isNote && has(words[from - 1]!, "page"))) return "published";
  return isDateline(passage, from, next) ? "dateline" : "text";
}

/** The place of a time that stands above the first sentence of the text, by the other words of its line. */
function placeAtTop(passage: Passage, period: Period, { text, titleSpan }: Document): Clue["place"] {
  const place = placeOf(passage, period);
  if (place !== "text" || !passage.heading) return place;
  const start = text.lastIndexOf("\n", period.span[0] - 1) + 1;
  const [from, next] = period.span;
  const end = text.indexOf("\n", next) < 0 ? text.length : text.indexOf("\n", next);
  const others = passage.words.filter((word) =>
    isWord(word) && (word.start >= start && word.end <= from || word.start >= next && word.end <= end)
  );
  if (others.length === 0 && isPageDay(passage, period, titleSpan?.[0] ?? 0)) return "page";
  const words = others.reduce((sum, { length }) => sum + length, 0);
  return words <= BYLINE_WORDS && others.filter(isNews).length <= BYLINE_NEWS ? "byline" : "text";
}

/** Whether a day alone above the headline may be the page's own, on which it was saved: it comes first, or with its weekday. */
function isPageDay(passage: Passage, { when }: Period, headline: number): boolean {
  return passage.index === 0 || passage.start < headline && when?.is === "date" && when.weekday !== undefined;
}

/** "28.03.2024 18:20" below the first paragraph: a line of a day and its clock time alone is the page's own. */
function isStamp({ words }: Passage, { from, next }: Period): boolean {
  return from === 0 && words[next]?.kind === Kind.digits &&
    words.slice(next).every((word) => word.kind === Kind.digits || !isWord(word));
}

function isFoot(passage: Passage, { from, next }: Period, count: number): boolean {
  const { words, index } = passage;
  if (index < count - FOOT_LINES || words.some(isNews) || has(words[0]!, "page")) return false;
  return words.filter((word, at) => isWord(word) && (at < from || at >= next)).length <= FOOT_WORDS;
}

function isWord({ kind }: Word): boolean {
  return kind === Kind.word || kind === Kind.other || kind === Kind.digits;
}

function isNews(word: Word): boolean {
  return NEWS.some((section) => has(word, section));
}

function isBody({ heading, words }: Passage): boolean {
  return !heading && words.reduce((sum, word) => sum + (isWord(word) ? word.length : 0), 0) >= BODY_WORDS;
}

/** "SEOUL, Feb 12 (Reuters) - ": names before the date, and a dash soon behind it. */
function isDateline({ words, index }: Passage, from: number, next: number): boolean {
  if (index >= TOP || from > DATELINE_BEFORE) return false;
  if (from === 0) return isBeforeAgency(words, next);
  if (isPlaceAndDay(words, from, next) || isInBrackets(words, from, next)) return true;
  // "WASHINGTON – March 16, 2016 –"
  const isBetween = words[from - 1]!.kind === Kind.dash && words[next]?.kind === Kind.dash;
  if (isBetween && words.slice(0, from - 1).every((word) => !NO_PLACE.some((section) => has(word, section)))) {
    return true;
  }
  if (words.slice(0, from).some((word) => word.kind === Kind.dash || has(word, "time"))) return false;
  const after = words.slice(next, next + DATELINE_AFTER);
  const dash = after.findIndex(({ kind }) => kind === Kind.dash);
  const between = after.slice(0, Math.max(dash, 0));
  const bracketed = between[0]?.kind === Kind.open && between.at(-1)?.kind === Kind.close;
  return dash === 0 || bracketed || dash > 0 && between.every((word) => word.kind !== Kind.word || has(word, "agency"));
}

/** "Feb 12 (UPI) --": a day, a wire in brackets and a dash. */
function isBeforeAgency(words: readonly Word[], next: number): boolean {
  return words[next]?.kind === Kind.open && has(words[next + 1]!, "agency") && words[next + 2]?.kind === Kind.close &&
    words[next + 3]?.kind === Kind.dash;
}

/** "By Jane Doe (14 April 2022, 7:18 PM) --" */
function isInBrackets(words: readonly Word[], from: number, next: number): boolean {
  const after = words.slice(next, next + DATELINE_AFTER);
  const close = after.findIndex(({ kind }) => kind === Kind.close);
  return words[from - 1]!.kind === Kind.open && close >= 0 && after[close + 1]?.kind === Kind.dash;
}

/** "Geneva, 30 April 2024.": names, a comma and the date, and nothing else. */
function isPlaceAndDay(words: readonly Word[], from: number, next: number): boolean {
  return words[from - 1]!.kind === Kind.comma && next === words.length - 1 && words[next]!.kind === Kind.stop &&
    words.slice(0, from).every((word) => !NO_PLACE.some((section) => has(word, section)));
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
