import type { Days } from "./days.ts";

/** What was read out of one file: its text, and what the file itself says about it. */
export interface SourceText {
  readonly text: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  /** a language tag as the file states it: "de-AT" */
  readonly language?: string | undefined;
  readonly published?: Days | undefined;
  /** how the date is known, in words: "front matter" */
  readonly publishedNote?: string | undefined;
  /** offsets in `text` at which the pages of a PDF begin */
  readonly pageStarts?: readonly number[];
}
