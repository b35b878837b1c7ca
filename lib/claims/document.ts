import { daysBetween } from "./day.ts";

/**
 * How a document's publication date is known: from catalog.csv, from the page's own metadata, from the text, from an
 * article that tells the same story, or not.
 */
export type PublishedBasis = "catalogue" | "page" | "text" | "story" | "none";

/** A row of the table `documents`: one article. */
export interface DocumentRow {
  /** from the catalogue, else the file's path in its folder without the ending */
  readonly key: string;
  /** path in the corpus folder */
  readonly file: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** language code, lower case, as the lexicon file is named; "und" where none fits */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** first day on which it may have been published, UTC midnight */
  readonly published: Date | null;
  /** last such day: the same day where it is known */
  readonly published_end: Date | null;
  readonly published_basis: PublishedBasis;
  /** how the date is known, in words: "catalog.csv", "am 30. Januar + Sonntag" */
  readonly published_note: string | null;
  /** number of words in the text */
  readonly words: number;
  /** SHA-256 of the file's bytes, hexadecimal */
  readonly sha256: string;
  /** number of pages of a PDF, else null */
  readonly pages: number | null;
  readonly note: string | null;
  /** key of the first article of the story that it tells with others; null where it stands alone */
  readonly story: string | null;
  /** why it is counted to that story, in words; null where it stands alone or is the first */
  readonly story_note: string | null;
}

/** A document with its text: offsets of claims are UTF-16 code units of `text`. */
export interface Document extends Omit<DocumentRow, "story" | "story_note"> {
  readonly text: string;
  /** offset in `text` at which the title stands, if it stands there */
  readonly titleSpan: readonly [number, number] | null;
  /** offsets in `text` at which the pages of a PDF begin, else empty */
  readonly pageStarts: readonly number[];
}

/** A title is cut at a word from so many characters on, where it stands for a publisher. */
const TITLE_LENGTH = 44;

/** Who speaks in an article where it credits nobody: its publisher, else the article itself by its title, in quotation marks. */
export function voiceOf({ publisher, title, key }: Pick<DocumentRow, "publisher" | "title" | "key">): string {
  if (publisher !== null) return publisher;
  if (title.trim() === "") return key;
  const words = title.trim().split(/\s+/u);
  let short = words[0]!;
  for (const word of words.slice(1)) {
    if (short.length + 1 + word.length > TITLE_LENGTH) return `“${short} …”`;
    short += ` ${word}`;
  }
  return `“${short}”`;
}

/** A window of publication wider than this says in which year an article was published, not when. */
const WINDOW_DAYS = 31;

/** The day up to which a document tells: the last on which it may have been published, of a wide window the first. */
export function toldUntil({ published, published_end }: Pick<DocumentRow, "published" | "published_end">): Date | null {
  if (published === null || published_end === null) return published;
  return daysBetween(published, published_end) > WINDOW_DAYS ? published : published_end;
}
