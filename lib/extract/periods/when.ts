/** A calendar unit that a text counts or names. */
export type TimeUnit =
  | "day"
  | "workday"
  | "week"
  | "workweek"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century";

/** Which one of several like it: the latest that has begun, the one before the present one, the present, the coming one. */
export type Pick = "latest" | "last" | "this" | "next";

/**
 * How words are read that leave a choice. "past": as news means them, the latest that fits, and lengths of time back from the
 * document's day. "ahead": days and weekdays without a year or week are the coming ones. "exact": a length of time leads to
 * one day, and a stretch ends with the first day of its end. "calendar": whole weeks, months and years ("last Friday" is last week's).
 */
export type Bias = "past" | "ahead" | "exact" | "calendar";

/** A number of units of time. */
export interface Length {
  readonly count: number;
  readonly unit: TimeUnit;
}

/** Part of a stretch of time. */
export type Part = "early" | "mid" | "late";

export type Season = "spring" | "summer" | "autumn" | "winter";

/** A time as the text names it, before the document's day is known. */
export type When =
  | {
    readonly is: "date";
    readonly year?: number;
    readonly month?: number;
    readonly day?: number;
    readonly weekday?: number;
    readonly pick: Pick;
  }
  | {
    readonly is: "weekday";
    readonly weekday: number;
    readonly pick: Pick;
    readonly week?: number;
    /** by the clock of where it happened, which may be a day ahead of where it is told */
    readonly local?: boolean;
  }
  | { readonly is: "unit"; readonly unit: TimeUnit; readonly shift: number }
  /** what is left of the present unit */
  | { readonly is: "rest"; readonly unit: TimeUnit }
  | {
    readonly is: "nth";
    readonly nth: number;
    readonly unit: TimeUnit;
    readonly of: When | null;
    readonly count?: number;
  }
  | { readonly is: "nth_weekday"; readonly nth: number; readonly weekday: number; readonly of: When }
  | { readonly is: "part"; readonly part: Part; readonly of: When }
  | { readonly is: "season"; readonly season: Season; readonly year?: number; readonly pick: Pick; readonly of?: When }
  | { readonly is: "year_span"; readonly from: number; readonly to: number }
  | { readonly is: "month_of"; readonly month: number; readonly day?: number; readonly of: When }
  | {
    readonly is: "window";
    readonly count: number;
    readonly unit: TimeUnit;
    readonly ahead: boolean;
    readonly until: When | null;
    /** the time that it begins with: "three days from Monday" */
    readonly from?: When;
    /** the words leave open whether it lies behind or ahead: "in eight days" */
    readonly open?: boolean;
    readonly and?: Length;
  }
  /** `rough`: "about a week ago", "more than a week ago" */
  | {
    readonly is: "ago";
    readonly count: number;
    readonly unit: TimeUnit;
    readonly and?: Length;
    readonly rough?: true;
  }
  | { readonly is: "held"; readonly unit: TimeUnit; readonly by: When }
  | { readonly is: "weekdays"; readonly count: number; readonly weekday: number }
  | { readonly is: "shifted"; readonly count: number; readonly unit: TimeUnit; readonly of: When }
  | { readonly is: "range"; readonly from: When; readonly to: When; readonly list?: boolean }
  | { readonly is: "since"; readonly of: When }
  | { readonly is: "until"; readonly of: When }
  | { readonly is: "before"; readonly of: When }
  | { readonly is: "after"; readonly of: When }
  | { readonly is: "to_date"; readonly of: When | null };

/** A date as the text names it. */
export type DateWhen = Extract<When, { is: "date" }>;

/** A date of the calendar with what is known of it: year, month and day. */
export function dateOf(year?: number, month?: number, day?: number): DateWhen {
  const date: { -readonly [Key in keyof DateWhen]: DateWhen[Key] } = { is: "date", pick: "latest" };
  if (year !== undefined) date.year = year;
  if (month !== undefined) date.month = month;
  if (day !== undefined) date.day = day;
  return date;
}

/** A time read from tokens: what it is, and the first token after it. */
export interface Read {
  readonly when: When;
  readonly next: number;
  /** first token, where it is not the one that was asked for */
  readonly from?: number;
}

/** A number of units of time as it was read. */
export interface Count extends Length {
  readonly next: number;
  /** the word that picks, where it stands between number and unit: "two next months" */
  readonly pick?: Pick;
}
