import { Time } from "../lexicon/time.ts";
import { dayAt, isTime, plainDigits, skipGlue, timesOf } from "./clock.ts";
import { isOfNoun } from "./clear.ts";
import { daysOf, readInside } from "./inside.ts";
import { type Link, linkAt } from "./link.ts";
import { readTime } from "./parts.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import { dateOf, type DateWhen, type Read, type When } from "./when.ts";

/** "2015-32" is no stretch of years. */
const LONGEST_SHORT = 15;

const LEAST_YEAR = 1900;

/**
 * A stretch between two times: "between 2017 and mid-2021", "from July to January 2024", "4–9 May 2019", "2017-19", and the
 * hull of times in a row: "2020 and 2021". Null if only one time stands there. `alone` is the time read at the token itself.
 */
export function readSpan(tokens: Tokens, at: number, alone: Read | null): Read | null {
  const inside = alone === null ? null : readInside(tokens, alone);
  if (inside !== null) return inside;
  const ends = readEnds(tokens, at, alone);
  if (ends === null) return null;
  if (isDayOnly(ends.from) && isDayOnly(ends.to)) {
    // "Between the 21st and the 23rd of the same month"
    const same = isTime(tokens, ends.next, Time.of_it);
    return same ? rangeOf({ ...ends, next: ends.next + 1 }) : daysOf(tokens, ends);
  }
  return isDayOnly(ends.from) || isDayOnly(ends.to) ? null : rangeOf(ends);
}

/** "Since 2019 and until November last year": the stretch that a time with a word for its end behind it begins, or null. */
export function readUpTo(tokens: Tokens, first: Read): Read | null {
  const link = isTime(tokens, first.next, Time.to_date) ? null : linkAt(tokens, first.next, "from");
  if (link === null || link.isList || link.weak) return null;
  const second = readEnd(tokens, skipGlue(tokens, link.next), true);
  if (second === null || second.from !== undefined || isDayOnly(second.when)) return null;
  return rangeOf({ ...complete(tokens, first.when, second), isList: false });
}

/** The two ends of a stretch, with what one of them says for both. */
export interface Ends {
  readonly from: When;
  readonly to: When;
  readonly next: number;
  readonly isList: boolean;
}

/** The two ends that a stretch beginning at a token has, or null. */
export function readEnds(tokens: Tokens, at: number, alone: Read | null): Ends | null {
  const opener = openerAt(tokens, at);
  if (opener === null && isOpener(tokens, at)) return null;
  const first = opener === null ? alone ?? dayEnd(tokens, at, false) : readEnd(tokens, skipGlue(tokens, at + 1), true);
  if (first === null || first.from !== undefined) return null;
  const link = linkAt(tokens, first.next, opener);
  if (link === null) return null;
  // "This month - on Jan. 5": a dash before a preposition parts two times.
  if (link.weak && isTime(tokens, link.next, Time.at)) return null;
  const second = shortYear(tokens, first, link) ?? sameYear(tokens, first, link) ??
    readEnd(tokens, skipGlue(tokens, link.next), !link.weak);
  if (second === null || second.from !== undefined) return null;
  if (opener === null && isDayOnly(second.when) && isOfNoun(tokens, skipGlue(tokens, link.next), second.next)) {
    return null;
  }
  const ends = complete(tokens, first.when, second);
  // "1000 to 2000 workers": years of long ago are no stretch of time.
  if (isPlainYear(ends.from) && isPlainYear(ends.to) && (ends.from as DateWhen).year! < LEAST_YEAR) return null;
  if (link.isList && opener === null && !isList(ends.from, ends.to)) return null;
  const coded = link.weak && tokens.kindOf(ends.next) === Kind.dash && tokens.glued(ends.next + 1) &&
    tokens.kindOf(ends.next + 1) === Kind.digits;
  if (coded) return null;
  if (opener === null && link.weak && isPlainYear(ends.from) !== isPlainYear(ends.to)) return null;
  return { ...ends, isList: link.isList };
}

/** The stretch from one end to the other. */
export function rangeOf({ from, to, next, isList }: Ends): Read {
  return { when: { is: "range", from, to, ...(isList && { list: true }) }, next };
}

/** Whether a word that opens a stretch stands at a token: "from", "between". */
export function openerAt(tokens: Tokens, at: number): "from" | "between" | null {
  const times = timesOf(tokens, at);
  if ((times & Time.between) !== 0) return "between";
  return (times & Time.from) !== 0 ? "from" : null;
}

function isOpener(tokens: Tokens, at: number): boolean {
  return tokens.kindOf(at) !== Kind.digits && (tokens.roleOf(at) & Role.range) !== 0;
}

/** One end: a time, or a day whose month the other end gives. */
function readEnd(tokens: Tokens, at: number, led: boolean): Read | null {
  const time = readTime(tokens, at);
  if (time !== null) return time;
  if (isTime(tokens, at, led ? Time.now | Time.to_date : Time.now)) {
    return { when: { is: "unit", unit: "day", shift: 0 }, next: at + 1 };
  }
  // Short forms of weekdays are words of their own, but not here.
  const weekday = led ? tokens.find(at, "weekday") : undefined;
  if (weekday) return { when: { is: "weekday", weekday: weekday.value, pick: "latest" }, next: at + 1 };
  return dayEnd(tokens, at, led);
}

function dayEnd(tokens: Tokens, at: number, led: boolean): Read | null {
  const day = tokens.kindOf(at) === Kind.digits || led ? dayAt(tokens, at) : null;
  return day && { when: dateOf(undefined, undefined, day.day), next: day.next };
}

/** "2017-19": the second year in two digits. */
function shortYear(tokens: Tokens, first: Read, link: Link): Read | null {
  const at = link.next;
  if (!link.weak || !isPlainYear(first.when) || !tokens.glued(at) || tokens.kindOf(at) !== Kind.digits) return null;
  const digits = plainDigits(tokens, at);
  const year = Math.floor((first.when as DateWhen).year! / 100) * 100 + Number(digits);
  const years = year - (first.when as DateWhen).year!;
  if (digits.length !== 2 || years <= 0 || years > LONGEST_SHORT) return null;
  return { when: dateOf(year), next: at + 1 };
}

/** "From May 2019 to the end of that year": the year of the first end. */
function sameYear(tokens: Tokens, { when }: Read, { next }: Link): Read | null {
  const late = skipGlue(tokens, next);
  if (when.is !== "date" || when.year === undefined || !isTime(tokens, late, Time.late)) return null;
  return tokens.is(late + 1, "clause", "then_year0") ? { when: dateOf(when.year), next: late + 2 } : null;
}

/** Both ends with what only one of them says: the month of "4–9 May", the year of "July to October 2022". */
function complete(
  tokens: Tokens,
  from: When,
  second: Read,
): { readonly from: When; readonly to: When; readonly next: number } {
  let { when: to, next } = second;
  if (from.is === "date" && to.is === "date") {
    if (isDayOnly(to) && from.month !== undefined) {
      const year = from.year ?? yearAfter(tokens, next);
      if (from.year === undefined && year !== undefined) {
        next = tokens.kindOf(next) === Kind.comma ? next + 2 : next + 1;
      }
      to = { ...to, ...monthFrom(from.month, from.day! > to.day!), ...(year !== undefined && { year }) };
    }
    return { from: filled(from, to as DateWhen), to, next };
  }
  if (from.is === "date" && to.is === "month_of") {
    const { day } = from;
    const month = from.month ?? to.month;
    return { from: from.year === undefined ? { ...to, month, ...(day !== undefined && { day }) } : from, to, next };
  }
  if (from.is === "part" && to.is === "part" && from.of.is === "date" && to.of.is === "date") {
    return { from: { ...from, of: filled(from.of, to.of) }, to, next };
  }
  return { from, to, next };
}

/** The month of a second day: the first one's, or the next if it runs over its end ("27 April to the third"). */
function monthFrom(month: number, over: boolean): { readonly month: number } {
  return { month: over ? month % 12 + 1 : month };
}

function yearAfter(tokens: Tokens, at: number): number | undefined {
  const digits = tokens.kindOf(at) === Kind.comma ? at + 1 : at;
  const year = tokens.kindOf(digits) === Kind.digits ? Number(plainDigits(tokens, digits)) : NaN;
  return year >= 1900 && year < 2100 ? year : undefined;
}

function filled(from: DateWhen, to: DateWhen): When {
  const month = from.month ?? (from.year === undefined ? to.month : undefined);
  if (from.year !== undefined || month === undefined) return month === undefined ? from : { ...from, month };
  const year = to.year !== undefined && to.month !== undefined && month > to.month ? to.year - 1 : to.year;
  return { ...from, month, ...(year !== undefined && { year }) };
}

/** Whether a time is a day of the month alone. */
export function isDayOnly(when: When): boolean {
  return when.is === "date" && when.month === undefined && when.year === undefined &&
    when.weekday === undefined;
}

function isPlainYear(when: When): boolean {
  return when.is === "date" && when.year !== undefined && when.month === undefined;
}

/** Times in a row make one stretch if they are years, months or days that follow one another. */
function isList(from: When, to: When): boolean {
  if (from.is === "part") return isList(from.of, to);
  if (to.is === "part") return isList(from, to.of);
  if (from.is === "weekday" && to.is === "weekday") return to.weekday === from.weekday % 7 + 1;
  if (from.is !== "date" || to.is !== "date") return false;
  if (from.day !== undefined && to.day !== undefined) return from.month === to.month && to.day === from.day + 1;
  if (from.day !== undefined || to.day !== undefined) return false;
  if (isPlainYear(from) && isPlainYear(to)) return to.year === from.year! + 1;
  return from.month !== undefined && to.month !== undefined && to.month === from.month % 12 + 1;
}
