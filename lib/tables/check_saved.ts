import type { Check } from "../claims/check.ts";
import { daysBetween, utc } from "../claims/day.ts";
import { dayInWords } from "../claims/period.ts";
import { fill, words } from "../claims/words.ts";
import type { Checked } from "./checks.ts";

/** A day in the head of a page that lies so far after the publication day is no update but the day of saving. */
const LATER_DAYS = 14;

/** The head of a page: so many of its first lines, none longer than a line of navigation would be. */
const HEAD_LINES = 4;
const LINE_LENGTH = 80;

/** Pages whose head shows a day long after their publication: the day on which the page was saved, not when it was written. */
export function checkSaved({ documents }: Checked): Check[] {
  return documents.flatMap(({ key, text, language, published, published_end, published_basis }) => {
    if (published === null || published_basis !== "catalogue") return [];
    const last = published_end ?? published;
    const found = headDays(text, language).find((day) => daysBetween(last, day) >= LATER_DAYS);
    if (!found) return [];
    const message = fill(words.checks.saved_date.message, {
      found: dayInWords(found),
      days: daysBetween(last, found),
      published: dayInWords(last),
    });
    return [{ kind: "saved_date", severity: "note", document: key, claim: null, message }];
  });
}

const TOKEN = /\d+|[\p{L}\p{M}]+/gv;

/** The days that the head of a text names in full: day, month and year in any order, the month by its name in the language. */
function headDays(text: string, language: string): Date[] {
  const months = monthNames(language);
  const lines = text.split("\n").filter((line) => line.trim() !== "").slice(0, HEAD_LINES);
  return lines.filter((line) => line.length <= LINE_LENGTH).flatMap((line) => {
    const tokens = (line.toLowerCase().match(TOKEN) ?? []).map((token) => months.get(token) ?? token);
    return tokens.flatMap((_, index) => dayOf(tokens.slice(index, index + 3)) ?? []);
  });
}

interface Month {
  readonly month: number;
}

function monthNames(language: string): ReadonlyMap<string, Month> {
  const locale = Intl.DateTimeFormat.supportedLocalesOf(language === "und" ? [] : [language])[0];
  if (locale === undefined) return new Map();
  const names = (["long", "short"] as const).flatMap((month) => {
    // Only with a day beside it has the name the form that dates have.
    const format = new Intl.DateTimeFormat(locale, { day: "numeric", month, timeZone: "UTC", calendar: "gregory" });
    return Array.from({ length: 12 }, (_, index) => {
      const name = format.formatToParts(utc(2000, index + 1, 1)).find(({ type }) => type === "month")?.value ?? "";
      return [name.toLowerCase().replace(/\.$/u, ""), { month: index + 1 }] as const;
    });
  });
  return new Map(names.filter(([name]) => name !== ""));
}

/** Three neighbours as a day: a month's name, a year of four digits, and a day that the month has. */
function dayOf(tokens: readonly (string | Month)[]): Date | null {
  const month = tokens.find((token) => typeof token !== "string");
  const numbers = tokens.filter((token) => typeof token === "string").filter((token) => /^\d+$/u.test(token));
  const year = numbers.find((token) => token.length === 4);
  const day = numbers.find((token) => token.length <= 2);
  if (typeof month !== "object" || year === undefined || day === undefined) return null;
  const date = utc(Number(year), month.month, Number(day));
  return date.getUTCMonth() === month.month - 1 && date.getUTCDate() === Number(day) ? date : null;
}
