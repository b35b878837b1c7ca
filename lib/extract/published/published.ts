import type { Document } from "../../claims/document.ts";
import { addDays, addMonths } from "../periods/calendar.ts";
import { type Clue, cluesOf } from "./clues.ts";
import { demandsOf, isFullDay, isFullMonth } from "./demands.ts";
import type { Engine } from "../engine.ts";

/** The day, or days next to one another, on which a document was published by what its text says. */
export type PublishedInText = Pick<Document, "published" | "published_end" | "published_basis" | "published_note">;

/** Days further apart than this are no answer. */
const WIDEST = 6;
/** How many years after the last time that it names a text may have been published. */
const YEARS_ON = 2;

/** A day that the text tells so shortly before the one at the head of its page shows that the page is of that day. */
const FRESH = 10;

/**
 * When a document was published, by what its text says: a stated day of publication, a dateline or byline, or days of the
 * week that meet dates. A date alone above the headline may be the day on which a page was saved: it only limits the answer,
 * unless the text tells of a day just before it. Null where nothing decides.
 */
export function datePublished(document: Document, engine: Engine): PublishedInText | null {
  const clues = cluesOf(document, engine);
  const stated = statedIn(clues);
  if (stated !== undefined) {
    const { start, end } = stated.period.resolve(null)!;
    return toPublished([start!, end!], [stated.words]);
  }
  const demands = demandsOf(clues);
  const latest = latestStated(clues, demands.yearly);
  if (latest === null || !demands.decided) return null;
  const limit = clues.filter(({ place }) => place === "page").map(({ period }) => period.resolve(null)?.end ?? null);
  const days = daysFrom(latest, demands.yearly ? YEARS_ON : 1).filter((day) =>
    limit.every((end) => end === null || day <= end) && demands.rules.every((rule) => rule(day))
  );
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last! > addDays(first, WIDEST) ? null : toPublished(days, demands.note);
}

/** The clue that states the day, the surest first; a month where no line states more. */
function statedIn(clues: readonly Clue[]): Clue | undefined {
  for (const place of ["published", "dateline", "byline"] as const) {
    const day = clues.find((clue) => clue.place === place && isFullDay(clue.when));
    if (day !== undefined) return day;
  }
  return clues.find((clue) => clue.place === "page" && isFullDay(clue.when) && isFresh(clue, clues)) ??
    clues.find(({ place, when, period }) => place === "byline" && period.grain === "month" && isFullMonth(when));
}

/** Whether the text names a day of the last ones before a day at the head of its page, with its month. */
function isFresh(page: Clue, clues: readonly Clue[]): boolean {
  const day = page.period.resolve(null)!.start!;
  return clues.some(({ place, when, period }) => {
    if (place !== "text" || when.is !== "date" || when.month === undefined || when.day === undefined) return false;
    const told = period.resolve(day)?.start;
    return told != null && told <= day && addDays(told, FRESH) >= day;
  });
}

/** The document with the day that its text tells, where nothing else told it. */
export function withPublished(document: Document, engine: Engine): Document {
  if (document.published !== null) return document;
  return { ...document, ...datePublished(document, engine) };
}

/**
 * The beginning of the latest time that the text states with its year and speaks of as past. Where the year is not told
 * otherwise it must be a month or a day: an article names one of the year before it, but may go back decades for years.
 */
function latestStated(clues: readonly Clue[], yearly: boolean): Date | null {
  let latest: Date | null = null;
  for (const { period, place } of clues) {
    if (period.relative || place === "page" || period.kind === "until") continue;
    if (!yearly && (period.kind === "since" || period.grain === "year" || period.grain === "decade")) continue;
    const start = period.resolve(null)?.start ?? null;
    if (start !== null && (latest === null || start > latest)) latest = start;
  }
  return latest;
}

/** The days from one on, over so many years. */
function daysFrom(first: Date, years: number): Date[] {
  const last = addMonths(first, 12 * years);
  const days: Date[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function toPublished(days: readonly Date[], note: readonly string[]): PublishedInText {
  const words = [...new Set(note)].join(" + ");
  return { published: days[0]!, published_end: days.at(-1)!, published_basis: "text", published_note: words };
}
