/** A row of data/reviews.csv: what the analyst decided about a claim. */
export interface Review {
  /** id of the claim; empty for one that is added */
  readonly claim: string | null;
  readonly decision: "accept" | "reject" | "correct" | "add";
  /** key of the document */
  readonly doc: string;
  /** the words of the claim's span, and the text before and after them, by which it is found again */
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** the field that is corrected, or of the claim that is added (`field=value` pairs joined by `; ` then) */
  readonly field: string | null;
  readonly value: string | null;
  readonly who: string | null;
  /** ISO day */
  readonly when: string | null;
  readonly note: string | null;
}
