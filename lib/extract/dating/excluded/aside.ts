import type { Draft } from "../../passage/draft.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  isApart,
  isDate,
  lastPlace,
  mark,
  placesOf,
} from "../../passage/marks.ts";
import { sinceBefore } from "../since.ts";
import { Triggers } from "../../lexicon/content_words.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";

const NOW = mark("relative", "day0");
const WORTH = anyOf(Triggers.weak, mark("clause", "valued"));
const FUTURE = mark("clause", "future");
/** How far before a time the word may stand by which something is only planned for it. */
const PLANS_REACH = 8;
const PUNISHES = mark("action", "impose", "list");
const LISTS = mark("action", "list");
const SANCTIONS = mark("head", "sanctions");
const CHARGES = mark("clause", "charges");
const OF = anyOf(mark("time", "of"), mark("range", "from"));
const DEED = anyOf(mark("head", "attack"), mark("trigger", "cyber", "steal", "lose"));
/** How far before its day the word may stand by which somebody is charged. */
const CHARGE_REACH = 5;
const ATTRIBUTES = mark("clause", "attributes");
const ATTRIBUTED_REACH = 6;
const THE = mark("time", "the");
const ARTICLE = mark("article");
const AFTER = mark("time", "after");

/** "In May, a month after the talks, it tested one": a time that an aside counts from something else, behind one of the claim's own. */
export function isPastItsEnd(passage: Passage, at: number, period: Period, all: readonly Period[]): boolean {
  const [, end] = clauseAround(passage, period.from);
  return at >= end && all.some((other) => other !== period && !other.ofNext && other.next <= period.from);
}

/** So many places lie at least between "since" and a time where a clause stands there. */
const CLAUSE_PLACES = 2;

/** "Its sixth since 2006, and it comes days after it fired one": since when others are counted, for what another clause tells of. */
export function isSinceOther({ passage, range }: Draft, period: Period): boolean {
  const { kind, grain, from: since, next } = period;
  // "Its fifth test since it began its quest for the bomb in 2006", but "the test of 29 November" in languages with one word for both
  const clause = sinceBefore(passage, period);
  if (clause >= range[1] && since - clause > CLAUSE_PLACES) return true;
  if (kind !== "since" || grain === "day") return false;
  const [from, to] = clauseAround(passage, range[0]);
  // "On Friday, after 2006, 2009 and 2013, it set off a bomb": the day of its own clause is that of an event.
  const first = Math.min(from, clauseAround(passage, since)[0]);
  if (passage.periods.some((own) => own.kind === "at" && own.grain === "day" && own.from >= first && own.next <= to)) {
    return true;
  }
  return next < from && holdsIn(passage, AFTER, from, range[0]);
}

/** "The launch failed, and it vowed to try again in October": a time for which another clause only plans something. */
export function isOfPlans({ passage, range }: Draft, { from, grain }: Period): boolean {
  // A day may be that of the vow.
  if (grain === "day" || !holds(passage, FUTURE)) return false;
  const [first, end] = clauseAround(passage, from);
  if (range[0] >= first && range[0] < end) return false;
  return placesOf(passage, FUTURE, Math.max(first, from - PLANS_REACH), from).some((at) => !isDate(passage, at));
}

/** "Imposed sanctions on Monday on three firms for shipping fuel": the day on which somebody is punished for what was done before. */
export function isOfPunishment({ passage, measure, at }: Draft, { from, next, grain }: Period): boolean {
  if (measure !== "violation" || grain !== "day" || next > at || !holds(passage, PUNISHES)) return false;
  const listed = lastPlace(passage, LISTS, 0, at);
  const verb = listed >= 0 ? listed : holdsIn(passage, SANCTIONS, 0, at) ? lastPlace(passage, PUNISHES, 0, at) : -1;
  return verb >= 0 && !isApart(passage, Math.min(verb, from), Math.max(verb, from));
}

/** "Charged on Thursday over a theft", "sanctioned two men on Monday for laundering": the day on which somebody answers for it. */
export function isOfCharge(passage: Passage, { from, next }: Period): boolean {
  if (!holds(passage, CHARGES)) return false;
  // "Macht es für den Angriff vom 23. März verantwortlich": the day of the deed.
  if (has(passage, from - 1, OF) && holdsIn(passage, DEED, from - 2, from)) return false;
  const [, end] = clauseAround(passage, from);
  return holdsIn(passage, CHARGES, from - CHARGE_REACH, next + 2) || has(passage, end - 1, CHARGES);
}

/** "Sentenced to prison for eight years for laundering 100 million": how long somebody is to answer for what was done. */
export function isOfSentence(passage: Passage, { from, kind }: Period): boolean {
  if (kind !== "window" || !holds(passage, CHARGES)) return false;
  const charged = lastPlace(passage, CHARGES, clauseAround(passage, from)[0], from);
  return charged >= 0 && !holdsIn(passage, DEED, charged + 1, from);
}

/** "Elliptic attributed the theft on Wednesday to Lazarus": the day of the week on which somebody says whose it was. */
export function isOfAttribution(passage: Passage, { from, next, when }: Period): boolean {
  if (when?.is !== "weekday" || !holds(passage, ATTRIBUTES)) return false;
  // "Blamed it for Friday's theft", "for the theft of Friday"
  if (holdsIn(passage, DEED, next, next + 2) || has(passage, from - 1, OF)) return false;
  // "The allies on Tuesday named five thefts in 2024": its verb stands right behind the day.
  if (has(passage, next, ATTRIBUTES)) return true;
  const [first] = clauseAround(passage, from);
  const verb = lastPlace(passage, ATTRIBUTES, Math.max(first, from - ATTRIBUTED_REACH), from);
  // "Accused it of stealing on Friday": the day may be that of the deed.
  return verb >= 0 &&
    placesOf(passage, DEED, verb + 1, from).every((at) => has(passage, at - 1, THE) || has(passage, at - 1, ARTICLE));
}

/** "The coins are worth a billion today": when loot is worth so much, and not when it was stolen. */
export function isWorthNow({ passage, measure }: Draft, { from }: Period): boolean {
  if (measure !== "stolen" || !has(passage, from, NOW)) return false;
  const [start, end] = clauseAround(passage, from);
  return holdsIn(passage, WORTH, start, end) && !holdsIn(passage, Triggers.steal, start, end);
}

const YIELDS = mark("clause", "yielded");

/** "May no longer sell textiles, which last year brought in $750m": when goods were worth so much, not when they were banned. */
export function isOfYield({ passage }: Draft, { from }: Period): boolean {
  return holds(passage, YIELDS) && holdsIn(passage, YIELDS, ...clauseAround(passage, from)) &&
    passage.values.some(({ unit }) => unit !== "count" && unit !== "percent");
}
