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
    const updated = updatedIn(clues, stated, end!);
    return toPublished([start!, updated?.day ?? end!], [stated.words, ...(updated ? [updated.words] : [])]);
  }
  const stamp = stampIn(document.text);
  if (stamp !== null) return stamp;
  const demands = demandsOf(clues);
  const rights = rightsIn(document.text);
  const latest = latestStated(clues, demands.yearly);
  if (latest !== null && (demands.decided || demands.yearly)) {
    const limits = clues.filter(({ place }) => place === "page").map(({ period }) => period.resolve(null)?.end ?? null);
    const days = daysFrom(latest, demands.yearly ? YEARS_ON : 1).filter((day) =>
      limits.every((end) => end === null || day <= end) && (rights === null || day.getUTCFullYear() <= rights.year) &&
      demands.rules.every((rule) => rule(day))
    );
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined) return null;
    const near = demands.decided && last! <= addDays(first, WIDEST);
    const one = demands.yearly && first.getUTCFullYear() === last!.getUTCFullYear();
    return near || one ? toPublished(days, demands.note) : null;
  }
  return rights === null || !reaches(clues, rights.year) ? null : toPublished(yearOf(rights.year), [rights.words]);
}

/** "wire:241031-930-275512/2": the number that an agency gives its dispatch, which begins with its day. */
const STAMP =
  /(?<![\p{L}\p{Nd}])\p{L}{2,5}:(?<year>[0-9]{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12][0-9]|3[01])-[0-9]{2,3}-[0-9]{4,7}(?!\p{Nd})/u;

function stampIn(text: string): PublishedInText | null {
  const found = STAMP.exec(text);
  if (found === null) return null;
  const { year, month, day } = found.groups!;
  const when = new Date(Date.UTC(2000 + Number(year), Number(month) - 1, Number(day)));
  return when.getUTCDate() === Number(day) ? toPublished([when, when], [found[0]]) : null;
}

/** "© 2019–2024 Wire.example": the last year in which the text was anybody's. */
const RIGHTS =
  /(?:©|\(c\))[^\n]{0,40}?(?<!\p{Nd})(?:(?:19|20)\p{Nd}{2}\s*[\-–]\s*)?(?<year>(?:19|20)\p{Nd}{2})(?!\p{Nd})/giu;
/** The line of rights stands so close to the end. */
const FOOT = 2000;

interface Rights {
  readonly year: number;
  readonly words: string;
}

/** The year of the line of rights at the foot. The page may have been saved years on, so that it only limits the answer. */
function rightsIn(text: string): Rights | null {
  const found = [...text.slice(-FOOT).matchAll(RIGHTS)].at(-1);
  return found ? { year: Number(found.groups!["year"]), words: found[0] } : null;
}

/** Whether the text tells of that year as past or present, with a month or day in it: then it is not from before. */
function reaches(clues: readonly Clue[], year: number): boolean {
  return clues.some(({ period, place }) => {
    const told = place === "text" && !period.relative && period.kind !== "until" && period.kind !== "since";
    return told && period.grain !== "year" && period.resolve(null)?.end?.getUTCFullYear() === year;
  });
}

/** The first and the last day of a year. */
function yearOf(year: number): readonly [Date, Date] {
  return [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31))];
}

/** An article is brought up to date within so many days. */
const UPDATE_DAYS = 14;

/** "24 December 2024, updated 27 December": the later day that stands beside that of publication. */
function updatedIn(
  clues: readonly Clue[],
  stated: Clue,
  day: Date,
): { readonly day: Date; readonly words: string } | null {
  if (stated.period.grain !== "day") return null;
  for (const { at, when, period, words } of clues) {
    if (at !== stated.at || period.from <= stated.period.from || when.is !== "date" || when.day === undefined) continue;
    const start = period.resolve(addDays(day, UPDATE_DAYS))?.start;
    if (start != null && start > day && start <= addDays(day, UPDATE_DAYS)) return { day: start, words };
  }
  return null;
}

/** The clue that states the day, the surest first; a month where no line states more. */
function statedIn(clues: readonly Clue[]): Clue | undefined {
  for (const place of ["published", "dateline", "byline"] as const) {
    const day = clues.find((clue) => clue.place === place && isFullDay(clue.when));
    if (day !== undefined) return day;
  }
  return clues.find((clue) => clue.place === "foot" && isFullDay(clue.when) && isLatest(clue, clues)) ??
    clues.find((clue) => clue.place === "page" && isFullDay(clue.when) && isFresh(clue, clues)) ??
    clues.find(({ place, when, period }) => place === "byline" && period.grain === "month" && isFullMonth(when));
}

/** Whether no stated time of the text lies after a day at its foot. */
function isLatest(foot: Clue, clues: readonly Clue[]): boolean {
  const day = foot.period.resolve(null)!.start!;
  return clues.every(({ place, period }) =>
    place === "page" || period.relative || !(period.resolve(null)!.start! > day)
  );
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

/**
 * The days from one to another on which a document may have been published by what its text says: none before a time that it
 * tells of, and none on which its weekdays and dates do not meet. Null where no day is left.
 */
export function daysPossible(
  document: Document,
  engine: Engine,
  from: Date,
  to: Date,
): { readonly start: Date; readonly end: Date } | null {
  const clues = cluesOf(document, engine);
  const { rules } = demandsOf(clues);
  const latest = latestStated(clues, false);
  const days: Date[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if ((latest === null || day >= latest) && rules.every((rule) => rule(day))) days.push(day);
  }
  return days.length === 0 ? null : { start: days[0]!, end: days.at(-1)! };
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
