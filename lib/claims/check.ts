/** A row of the table `checks`: what an editor would query. */
export interface Check {
  readonly kind:
    | "implausible_period"
    | "outside_reference"
    | "headline"
    | "near_duplicate"
    | "one_story"
    | "no_date"
    | "saved_date"
    | "review_without_claim"
    | "date_unlikely";
  readonly severity: "error" | "warning" | "note";
  /** key of the document */
  readonly document: string | null;
  /** id of the claim */
  readonly claim: string | null;
  /** one sentence in plain words, with the figures that it rests on */
  readonly message: string;
}
