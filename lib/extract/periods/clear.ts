import { dayAt, isTime, monthAt, skipGlue, yearOf } from "./clock.ts";
import { readDate } from "./dates.ts";
import { isLong } from "./numeric_date.ts";
import { readTime } from "./parts.ts";
import { Role } from "../lexicon/role.ts";
import { Time } from "../lexicon/time.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import { COINS } from "../values/money.ts";
import { dateOf, type Read } from "./when.ts";

/** What a number counts, or has behind it. */
const COUNTS = Role.currency | Role.percent | Role.magnitude | Role.countable;

/** Nouns of what takes place, which a number with an article before them counts. */
const COUNTED = ["launch", "test", "nuclear", "times"];
/** Since when there have been thefts of coins. */
const FIRST_COINS = 2010;
/** Nouns of what takes place on a day. */
const TAKEN_PLACE = ["launch", "test", "nuclear", "missile", "attack"];
/** Nouns of what takes place once, of which there are never as many as a year has to its number. */
const EVENTS = ["launch", "test", "nuclear", "attack"];

/** "on the 30th", "am 30.": a day whose month was named before, or is the document's. */
export function readDay(tokens: Tokens, at: number): Read | null {
  if (!isTime(tokens, at - 1, Time.at | Time.the)) return null;
  const day = dayAt(tokens, at);
  if (day === null || isNth(tokens, at, day.next) || isPlace(tokens, at, day.next)) return null;
  // "في 28 منه", "on the 28th of the same month": the word behind it says that it is a day.
  if (isTime(tokens, day.next, Time.of_it)) {
    return { when: dateOf(undefined, undefined, day.day), next: day.next + 1 };
  }
  const joined = joinedTo(tokens, day.day, day.next);
  if (joined !== null) return joined;
  if (isOrdinalDay(tokens, at, day.next)) return { when: dateOf(undefined, undefined, day.day), next: day.next };
  const kind = tokens.kindOf(day.next);
  const ends = kind === Kind.stop || kind === Kind.line;
  // "Am 4. und am 28.": at the end of its sentence a day is one where it is joined to another.
  const second = isJoined(tokens, at - 2) ||
    // "Eine am 15. und zwei am 28."
    (tokens.roleOf(at - 2) & Role.number) !== 0 && isJoined(tokens, at - 3);
  if (!day.marked && !(ends && (second || isTime(tokens, at - 1, Time.the)))) return null;
  const counts = kind === Kind.other || kind === Kind.digits || (tokens.roleOf(day.next) & Role.unit) !== 0;
  const named = kind === Kind.word && (tokens.roleOf(day.next) & Role.stopword) === 0;
  const digits = /^\p{Nd}/u.test(tokens.words(at));
  // "On the 9th North Korea ...", "on the 22nd fired a missile": no place in a row is that of a name, or of a verb.
  const led = digits && isTime(tokens, at - 2, Time.at);
  const does = tokens.find(day.next, "trigger") !== undefined && tokens.find(day.next, "head") === undefined;
  if (led && (does || tokens.find(day.next, "actor") !== undefined)) {
    return { when: dateOf(undefined, undefined, day.day), next: day.next };
  }
  if (
    named && !isLower(tokens, day.next) ||
    counts && !(digits && (tokens.flag[at]! & 8) === 0 && isLower(tokens, day.next)) || !digits
  ) return null;
  return { when: dateOf(undefined, undefined, day.day), next: day.next };
}

/** "The first for months and the 20th this year": a number that counts in a year is no day. */
function isNth(tokens: Tokens, at: number, next: number): boolean {
  if (!isTime(tokens, at - 1, Time.the) || isTime(tokens, at - 2, Time.at)) return false;
  const when = readTime(tokens, skipGlue(tokens, next))?.when;
  return when?.is === "unit" && when.unit === "year";
}

/** "Det er den 15. oppskytingen": in some languages a lower-case noun behind the number says that it is a place in a row. */
function isPlace(tokens: Tokens, at: number, next: number): boolean {
  return isTime(tokens, at - 1, Time.the) && tokens.kindOf(at) === Kind.digits &&
    (tokens.roleOf(next) & Role.countable) !== 0 && COUNTED.some((name) => tokens.is(next, "head", name));
}

/** "On 4 and 28 July": a day whose month stands behind the next one. */
function joinedTo(tokens: Tokens, day: number, next: number): Read | null {
  if ((tokens.roleOf(next) & Role.connective) === 0 || tokens.kindOf(next + 1) !== Kind.digits) return null;
  const when = readDate(tokens, next + 1)?.when;
  const other = when?.is === "date" && when.month !== undefined ? when : null;
  return other?.day === undefined || other.day <= day ? null : { when: dateOf(other.year, other.month, day), next };
}

/** Whether "and" stands at a token, behind the number of a day. */
function isJoined(tokens: Tokens, and: number): boolean {
  return (tokens.roleOf(and) & Role.connective) !== 0 && tokens.kindOf(and - 1) === Kind.digits &&
    (tokens.flag[and - 1]! & 1) !== 0;
}

/** "وفي الخامس عشر أطلقت": where ordinals stand behind their nouns, one alone before a verb or a mark is a day. */
function isOrdinalDay(tokens: Tokens, at: number, next: number): boolean {
  if (!tokens.lexicon.grammar.head_first || (tokens.roleOf(at) & Role.ordinal) === 0) return false;
  if (!isTime(tokens, at - 1, Time.at) || (tokens.roleOf(next) & (Role.time | Role.unit)) !== 0) return false;
  const kind = tokens.kindOf(next);
  const ends = kind === Kind.stop || kind === Kind.line || kind === Kind.comma || kind === Kind.close;
  return ends || tokens.find(next, "trigger") !== undefined && tokens.find(next, "head") === undefined;
}

function isLower(tokens: Tokens, at: number): boolean {
  return (tokens.kindOf(at) === Kind.other || tokens.kindOf(at) === Kind.word) && (tokens.flag[at]! & 8) === 0 &&
    tokens.lexicon.grammar.ordinal_dot;
}

/** A month like "May" or "mars" and a year like "2000" need words about them that speak of time. */
export function isClear(tokens: Tokens, at: number, { when, next }: Read): boolean {
  if (when.is !== "date" || when.pick !== "latest") return true;
  if (when.day !== undefined) return when.month !== undefined || when.weekday !== undefined;
  if (when.month !== undefined && when.year === undefined) {
    const long = tokens.end[at]! - tokens.start[at]! > 3;
    return long && ((tokens.flag[at]! & 8) !== 0 || !isCased(tokens, at)) || isTime(tokens, at - 1, LEADS) ||
      standsAlone(tokens, at, next) || long && monthAt(tokens, at) !== null && tokens.count <= 3;
  }
  if (when.month !== undefined || next - at > 1) return true;
  return !isNumber(tokens, at, next) &&
    (when.year! > 1950 && when.year! < 2050 && when.year !== 2000 || isTime(tokens, at - 1, LEADS));
}

/** Words that lead to a time. */
const LEADS = Time.within | Time.at | Time.of | Time.last | Time.this | Time.next | Time.from | Time.between | Time.to;

/** Whether digits like those of a year are part of a code, count something, or number it. */
function isNumber(tokens: Tokens, at: number, next: number): boolean {
  const before = tokens.kindOf(at - 1);
  const after = tokens.kindOf(next);
  if (after === Kind.dash && tokens.kindOf(next + 1) === Kind.digits && !isLong(tokens, next)) return true;
  if (before === Kind.dash && tokens.kindOf(at - 2) === Kind.digits) return true;
  if (
    (tokens.roleOf(next) & COUNTS) !== 0 && !isBeforeOne(tokens, at, next) && !isBeforeCoins(tokens, at, next) &&
    !isOfEvent(tokens, at, next)
  ) {
    return true;
  }
  // "Nach 1000 Kilometern"
  if (after === Kind.word && tokens.is(next, "head", "other") && !isYear(tokens, at)) return true;
  if (after === Kind.other && tokens.glued(next)) return true;
  // "At 1500 local time"
  if (isTime(tokens, next, Time.clock)) return true;
  const numbers = (tokens.roleOf(at - 1) & (Role.lookalike | Role.currency | Role.bound)) !== 0;
  if (numbers && !isTime(tokens, at - 1, Time.within)) return true;
  if (before === Kind.open || before === Kind.quote || before === Kind.line || !tokens.glued(at)) return false;
  return !(isTime(tokens, at - 1, Time.and) && yearOf(tokens, at - 2) !== null);
}

/** "في 2022 مليارا": a year behind "in", where a magnitude alone is one of it. */
function isBeforeOne(tokens: Tokens, at: number, next: number): boolean {
  const role = tokens.roleOf(next) & COUNTS;
  return role === Role.magnitude && tokens.lexicon.grammar.bare_magnitude && isTime(tokens, at - 1, Time.within);
}

/** "Its 2009 nuclear test", "the 2022 hack": digits before the singular of an event, where numbers take the plural, are its year. */
function isOfEvent(tokens: Tokens, at: number, next: number): boolean {
  return tokens.kindOf(at) === Kind.digits && !tokens.lexicon.grammar.head_first &&
    (tokens.roleOf(next) & COUNTS) === Role.countable && EVENTS.some((name) => tokens.is(next, "head", name));
}

/** "Stahlen 2019 Ether und Bitcoin": right behind a verb digits like those of a year are one, as so many coins have a mark in them. */
function isBeforeCoins(tokens: Tokens, at: number, next: number): boolean {
  const year = yearOf(tokens, at) ?? 0;
  return year >= FIRST_COINS && year < 2050 && COINS.some((coin) => tokens.is(next, "currency", coin)) &&
    tokens.find(at - 1, "trigger") !== undefined;
}

/** "It struck in 2017 computers", "since 2017 hackers have stolen": digits like those of a year, behind a verb of attacking or opening a sentence. */
function isYear(tokens: Tokens, at: number): boolean {
  const year = yearOf(tokens, at) ?? 0;
  if (year < FIRST_COINS || year >= 2050) return false;
  const led = isTime(tokens, at - 1, Time.within | Time.since);
  if (tokens.is(led ? at - 2 : at - 1, "trigger", "strike")) return true;
  const before = tokens.kindOf(at - 2);
  return led && (at < 2 || before === Kind.stop || before === Kind.line);
}

/** "May. On the 26th a draft failed", "DMM Bitcoin (May)": a month that is a sentence, or a label, of its own. */
function standsAlone(tokens: Tokens, at: number, next: number): boolean {
  const before = tokens.kindOf(at - 1);
  const after = tokens.kindOf(next);
  // "DMM Bitcoin (Japan), May: $305m": a month that only marks set off.
  if (after === Kind.colon && (before === Kind.comma || before === Kind.close)) return true;
  if (before === Kind.open && after === Kind.close) return true;
  return (before === Kind.line || before === Kind.stop) &&
    (after === Kind.stop || after === Kind.line || after === Kind.colon);
}

/** Whether the language writes this month with a capital, so that without one it is another word. */
function isCased(tokens: Tokens, at: number): boolean {
  return tokens.lexicon.grammar.capital_months && (tokens.flag[at]! & 8) === 0;
}

/** "On 2 March to the fourth test": an ordinal that belongs to a noun is no day. */
export function isOfNoun(tokens: Tokens, at: number, next: number): boolean {
  const kind = tokens.kindOf(next);
  if (kind !== Kind.word && kind !== Kind.other || (tokens.roleOf(next) & Role.stopword) !== 0) return false;
  const capital = tokens.lexicon.grammar.ordinal_dot && (tokens.flag[next]! & 8) !== 0;
  return capital || (tokens.roleOf(at) & Role.ordinal) !== 0;
}

/** "After the September test", "before the 29 November missile launch": a time right before the noun of what happened then. */
export function isBeforeEvent(tokens: Tokens, next: number): boolean {
  if (tokens.lexicon.grammar.head_first || (tokens.roleOf(next) & Role.stopword) !== 0) return false;
  return TAKEN_PLACE.some((name) =>
    tokens.is(next, "head", name) || tokens.kindOf(next) === Kind.word && tokens.is(next + 1, "head", name)
  );
}
