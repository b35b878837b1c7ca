import { fill, wordOf, type Words, words as frame } from "./words.ts";

/** How a period is to be written. */
export interface PeriodStyle {
  /** with the preposition that prose needs: "in 2022", "on 6 August 2019"; default false: "2022", "6 August 2019" */
  readonly placed?: boolean;
  /** default the frame's words */
  readonly words?: Words;
}

type Precision = "year" | "month" | "day";

/**
 * A period in words, whole years and months as such: "2022", "July to August 2019", "25 July to 8 August 2019",
 * "the six months to January 2024", "since 2006" without end, "until 2021" without start, "to date" without both.
 */
export function periodInWords(start: Date | null, end: Date | null, style: PeriodStyle = {}): string {
  const { placed = false, words = frame } = style;
  const patterns = placed ? words.periods.placed : words.periods.bare;
  if (!start && !end) return patterns.to_date;
  if (!start) return fill(patterns.until, { end: dayInWords(end!, precisionOfEnd(end!), words) });
  if (!end) return fill(patterns.since, { start: dayInWords(start, precisionOfStart(start), words) });
  return closedInWords(start, end, patterns, words);
}

function closedInWords(start: Date, end: Date, patterns: Words["periods"]["bare"], words: Words): string {
  const precision = precisionOfBoth(start, end);
  const year = end.getUTCFullYear();
  const sameYear = start.getUTCFullYear() === year;
  if (precision === "day" && start.getTime() === end.getTime()) {
    return fill(patterns.day, { end: dayInWords(end, "day", words) });
  }
  if (precision === "year" && sameYear) return fill(patterns.year, { end: year });
  if (precision !== "day") {
    const months = (year - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth() + 1;
    if (months === 1) return fill(patterns.month, { end: dayInWords(end, "month", words) });
    if (months === 6 && sameYear && start.getUTCMonth() === 0) return fill(patterns.first_half, { year });
    if (months === 6 && sameYear && start.getUTCMonth() === 6) return fill(patterns.second_half, { year });
    if (months <= 12 && !sameYear) {
      const count = wordOf<string>(words.numerals, String(months)) ?? String(months);
      return fill(patterns.months_to, { months: count, end: dayInWords(end, "month", words) });
    }
  }
  return fill(patterns.range, rangeInWords(start, end, precision, words));
}

/** The year is said once where both ends share it, and so is the month between two days. */
function rangeInWords(start: Date, end: Date, precision: Precision, words: Words): { start: string; end: string } {
  const sameYear = start.getUTCFullYear() === end.getUTCFullYear();
  const sameMonth = sameYear && start.getUTCMonth() === end.getUTCMonth();
  const shown: Intl.DateTimeFormatOptions = {};
  if (precision === "day") shown.day = "numeric";
  if (precision !== "year" && !sameMonth) shown.month = "long";
  if (precision === "year" || !sameYear) shown.year = "numeric";
  return { start: format(start, shown, words), end: dayInWords(end, precision, words) };
}

/** A day, a month or a year in words: "6 August 2019", "August 2019", "2019". */
export function dayInWords(day: Date, precision: Precision = "day", words: Words = frame): string {
  if (precision === "year") return format(day, { year: "numeric" }, words);
  if (precision === "month") return format(day, { month: "long", year: "numeric" }, words);
  return format(day, { day: "numeric", month: "long", year: "numeric" }, words);
}

/** Formats take far longer to make than to use, so each is made once. */
const FORMATTERS = new Map<string, Intl.DateTimeFormat>();

function format(day: Date, shown: Intl.DateTimeFormatOptions, { locale }: Words): string {
  const key = `${locale} ${Object.keys(shown)}`;
  const made = FORMATTERS.get(key) ?? new Intl.DateTimeFormat(locale, { ...shown, timeZone: "UTC" });
  FORMATTERS.set(key, made);
  return made.format(day);
}

/** A first of January stands for a year, another first for a month. */
function precisionOfStart(start: Date): Precision {
  if (start.getUTCDate() !== 1) return "day";
  return start.getUTCMonth() === 0 ? "year" : "month";
}

function precisionOfEnd(end: Date): Precision {
  return precisionOfStart(new Date(end.getTime() + 86_400_000));
}

/** The precision in which both ends can be said: the finer of the two. */
function precisionOfBoth(start: Date, end: Date): Precision {
  const both = [precisionOfStart(start), precisionOfEnd(end)];
  return both.includes("day") ? "day" : both.includes("month") ? "month" : "year";
}
