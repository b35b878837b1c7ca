import { Actors } from "../../lexicon/content_words.ts";
import { Kind } from "../../scan/tokens.ts";
import {
  anyOf,
  clauseAround,
  firstOf,
  has,
  holdsIn,
  isMark,
  kindAt,
  type Mark,
  mark,
  ordered,
  placesOf,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Then } from "./spoken.ts";

/** Units of time. */
export const UNIT = anyOf(mark("unit"), mark("dual_unit"));
const LATER = mark("clause", "later");
const EARLIER = mark("clause", "earlier");
const AFTER = mark("time", "after");
const BEFORE = mark("time", "before");
const FROM = mark("range", "from");
const SINCE = mark("time", "since");
/** Words for "after" and "before" that are adverbs where the verb follows: "to dager etter skjøt ...". */
const AFTERWARDS = mark("clause", "afterwards");
const BEFOREHAND = mark("clause", "beforehand");
const VERBS = anyOf(mark("trigger", "launch", "conduct", "steal", "fly"), mark("action", "impose", "ban"));
const NOUNS = mark("head");
/** What tells which way a count of units goes. */
export const DIRECTION = anyOf(LATER, EARLIER, AFTER, BEFORE, BEFOREHAND, mark("clause", "those"));
const THOSE = mark("clause", "those");
const ARTICLE = mark("article");
const OF = mark("time", "of");
const EVENT = anyOf(
  mark("trigger", "launch", "conduct", "fly"),
  mark("action", "impose", "ban", "tighten"),
  mark("head", "test", "missile", "nuclear", "resolution", "launch", "try"),
);
const COUNTED = ordered("unit", ["day", "week", "month", "year"]);
/** Words that are two of a unit. */
const PAIRS = ordered("dual_unit", ["day", "week", "month", "year"]);
const WEEK = 7;
const DEED = mark("trigger", "launch", "conduct");
const TESTS = mark("head", "test", "nuclear", "launch");
/** How far behind "after" the ordinal may stand, and behind that its noun. */
const NTH_REACH = 4;
/** How far behind "after" the verb may stand that tells what was done. */
const DEED_REACH = 6;

/** "Five days later", "a week earlier", "بعد خمسة أيام": a count of units, and a word for which way it goes. */
export function addCounted(passage: Passage, thens: Then[]): void {
  for (const at of placesOf(passage, UNIT)) {
    const pair = firstOf(passage, at, PAIRS);
    const named = pair ?? firstOf(passage, at, COUNTED);
    const value = passage.values.find((one) => one.next === at && one.unit === "count" && !one.ordinal && !one.isYear);
    const half = halfYears(passage, at, named);
    const count = pair ? 2 : half?.months ?? value?.low ?? (has(passage, at - 1, ARTICLE) ? 1 : null);
    if (named === undefined || count === null || !Number.isInteger(count) || count === 0) continue;
    const from = pair ? at : half?.from ?? value?.from ?? at - 1;
    // "Over the same nine months", "in those four years": all of the time that was spoken of.
    if (value !== undefined && has(passage, value.from - 1, THOSE)) {
      thens.push({ at: value.from - 1, next: at + 1, unit: "span", shift: 0 });
      continue;
    }
    if (isOfOtherEvent(passage, at + 1)) continue;
    // "Zwei Tage, nachdem es ...": in some languages a comma parts a clause from what it hangs on.
    const after = kindAt(passage, at + 1) === Kind.comma ? at + 2 : at + 1;
    const led = leadsToDeed(passage, after) || isOfDays(named) && leadsToNth(passage, from, at + 1);
    const ofNext = led || isOfEvent(passage, at + 1);
    const sign = led ? -1 : signOf(passage, from, at + 1) * (ofNext ? -1 : 1);
    if (sign === 0) continue;
    const unit = named === "week" ? "day" : half ? "month" : named;
    const units = named === "week" ? WEEK * count : count;
    thens.push({ at: from, next: at + 1, unit, shift: sign * units, ofNext });
  }
}

/** "Half a year earlier", "one and a half years later": as months. */
function halfYears(passage: Passage, at: number, unit: string | undefined): { months: number; from: number } | null {
  const value = unit === "year" ? passage.values.find(({ next }) => next === at) : undefined;
  if (value === undefined || value.ordinal || value.isYear) return null;
  const years = value.unit === "percent" && value.fraction ? value.low / 100 : value.unit === "count" ? value.low : NaN;
  return years % 1 === 0.5 ? { months: 12 * years, from: value.from } : null;
}

/** "Eight days after it had set off a device": a clause with a verb of its own, which tells what was so long before. */
function leadsToDeed(passage: Passage, after: number): boolean {
  if (!has(passage, after, AFTER) || isBeforeVerb(passage, after, AFTERWARDS)) return false;
  const [, end] = clauseAround(passage, after);
  const deeds = placesOf(passage, DEED, after + 1, Math.min(end, after + DEED_REACH));
  // "En uke etter forrige test avfyrte Nord-Korea ...": before its subject stands the verb of what came after.
  return deeds.length > 0 && !deeds.some((at) => has(passage, at + 1, Actors.KP));
}

/** "On 14 October, five days after its first nuclear test": an event by its place in a row, so long before a day just named. */
function leadsToNth(passage: Passage, from: number, after: number): boolean {
  if (!has(passage, after, AFTER)) return false;
  const dated = passage.periods.some(({ grain, kind, next }) => grain === "day" && kind === "at" && next <= from);
  return dated &&
    passage.values.some((value) =>
      value.ordinal && value.from > after && value.from <= after + NTH_REACH &&
      holdsIn(passage, TESTS, value.next, value.next + NTH_REACH)
    );
}

/** "A month after" is no day. */
function isOfDays(unit: string): boolean {
  return unit === "day" || unit === "week";
}

/** "بعد خمسة أيام من إطلاق ...": a count that goes on to say after what tells when that was. */
function isOfEvent(passage: Passage, next: number): boolean {
  return has(passage, next, OF) && has(passage, next + 1, EVENT) ||
    has(passage, next + 1, OF) && has(passage, next + 2, EVENT);
}

/** "قبل يوم من زيارة ...": a count from what is no event of the text does not lead on from the time spoken of. */
export function isOfOtherEvent(passage: Passage, next: number): boolean {
  return has(passage, next, FROM) && !has(passage, next, SINCE) && !isOfEvent(passage, next) &&
    !passage.periods.some(({ from }) => from > next && from <= next + 2);
}

/** Whether a word stands right before a verb, and not before a noun that tells the same. */
export function isBeforeVerb(passage: Passage, at: number, asked: Mark): boolean {
  return has(passage, at, asked) && has(passage, at + 1, VERBS) && !has(passage, at + 1, NOUNS);
}

/** Whether a count of units leads on (1) or back (-1) from the time spoken of: by the word behind it, else before it. */
function signOf(passage: Passage, from: number, next: number): number {
  for (const at of [next, from - 1]) {
    if (has(passage, at, LATER)) return 1;
    if (has(passage, at, EARLIER)) return -1;
  }
  // "14 million from the second three months after", "only eight days before": an adverb that ends its clause.
  if (next + 1 >= passage.count || isMark(passage, next + 1)) {
    if (has(passage, next, AFTERWARDS)) return 1;
    if (has(passage, next, BEFORE)) return -1;
  }
  // "Two months after they took 14 million": in some languages the adverb is the same word, and the verb follows it.
  if (isBeforeVerb(passage, next, AFTERWARDS)) return 1;
  return isBeforeVerb(passage, next, BEFOREHAND) ? -1 : 0;
}
