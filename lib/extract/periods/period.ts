import type { Span } from "../../claims/claim.ts";
import type { Days } from "./calendar.ts";
import type { Bias, When } from "./when.ts";

/** How fine a period is. */
export type Grain = "day" | "week" | "month" | "season" | "quarter" | "half" | "year" | "decade" | "span";

/** A time that the text names, as a function of the document's day. */
export interface Period {
  /** the words that name it */
  readonly span: Span;
  /** its tokens [from, next) */
  readonly from: number;
  readonly next: number;
  readonly grain: Grain;
  /** what kind of words name it: a calendar time, "since", "until", from-to, a length of time, "so far" */
  readonly kind: "at" | "since" | "until" | "between" | "window" | "to_date";
  /** whether it depends on the document's day */
  readonly relative: boolean;
  /** whether it is named only to look back from another time: "the year before" */
  readonly aside?: boolean;
  /** whether it is the time of the event that its words lead to: "the day after it had fired" */
  readonly ofNext?: boolean;
  /** what its words say, where they were read as they stand */
  readonly when?: When;
  /** Its days, included, for a document of that day; null where it depends on a day that is not known. */
  resolve(anchor: Date | null, bias?: Bias): Resolved | null;
  /** The days of each of the times that were read as one: "2020 and 2021", "18 and 19 June"; empty or missing for all others. */
  listed?(anchor: Date | null, bias?: Bias): readonly Resolved[];
}

/** Days of a period: UTC midnights, the end included, null where it is open. */
export interface Resolved extends Days {
  readonly basis: "stated" | "relative";
}
