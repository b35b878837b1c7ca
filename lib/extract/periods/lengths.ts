import { Time } from "../lexicon/time.ts";
import { isTime, skipGlue, unitOf } from "./clock.ts";
import { readDate } from "./dates.ts";
import { readNumber } from "../values/number.ts";
import { pickOf } from "./relative.ts";
import { readTime } from "./parts.ts";
import { readJoined } from "./joined_count.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import type { Count, Length, Read, TimeUnit, When } from "./when.ts";

/** "In two million years" is no period of the news. */
const LONGEST = 1000;

/** "six months", "a year": a number of units. */
export function readCount(tokens: Tokens, at: number): Count | null {
  const dual = (tokens.roleOf(at) & Role.dual_unit) === 0 ? undefined : tokens.find(at, "dual_unit");
  if (dual) return { count: 2, unit: dual.class as TimeUnit, next: at + 1 };
  const number = readNumber(tokens, at);
  if (number !== null) return number.value <= LONGEST ? countAt(tokens, number.value, number.next) : null;
  if ((tokens.roleOf(at) & Role.article) !== 0) return unitsAt(tokens, 1, at + 1) ?? halfAt(tokens, at + 1);
  return isFortnight(tokens, at) || isOneUnit(tokens, at) ? unitsAt(tokens, 1, at) : null;
}

/** "في شهر": a unit by itself is one of it, where nothing behind it tells which. */
function isOneUnit(tokens: Tokens, at: number): boolean {
  if ((tokens.roleOf(at) & Role.unit) === 0) return false;
  const { bare_magnitude, clitics } = tokens.lexicon.grammar;
  if (!bare_magnitude || tokens.find(at, "plural") !== undefined) return false;
  const ago = isTime(tokens, at - 1, Time.ago);
  if (!ago && !isTime(tokens, at - 1, Time.within)) return false;
  const definite = clitics.article.some((own) => tokens.words(at).startsWith(own));
  const told = Role.digits | Role.number | Role.ordinal | Role.month | Role.time | Role.range | Role.relative;
  return !definite && unitOf(tokens, at) !== null && (tokens.roleOf(at + 1) & told) === 0 &&
    (ago || ends(tokens, at + 1));
}

function ends(tokens: Tokens, at: number): boolean {
  const kind = tokens.kindOf(at);
  return kind !== Kind.word;
}

/** "half a year", "et halvt år" */
function halfAt(tokens: Tokens, at: number): Count | null {
  const half = (tokens.roleOf(at) & Role.fraction) !== 0 && tokens.find(at, "fraction")!.value === 0.5;
  return half ? unitsAt(tokens, 0.5, at + 1) : null;
}

function countAt(tokens: Tokens, count: number, at: number): Count | null {
  const plain = unitsAt(tokens, count, at);
  if (plain !== null) return plain;
  const pick = pickOf(tokens, at);
  const picked = pick === null || pick === "this" ? null : unitsAt(tokens, count, at + 1);
  return picked !== null && tokens.find(at + 1, "plural") !== undefined ? { ...picked, pick: pick! } : null;
}

function isFortnight(tokens: Tokens, at: number): boolean {
  return (tokens.roleOf(at) & Role.unit) !== 0 && tokens.is(at, "unit", "fortnight");
}

function unitsAt(tokens: Tokens, count: number, at: number): Count | null {
  if (isFortnight(tokens, at)) return { count: count * 2, unit: "week", next: at + 1 };
  const unit = unitOf(tokens, at);
  return unit === null ? null : { count, unit, next: at + 1 };
}

/** "in eight days", "خلال أسبوعين", "six months to January 2024", "three days ago", "two weeks after 5 May". */
export function readLength(tokens: Tokens, at: number): Read | null {
  const begins = Role.number | Role.digits | Role.dual_unit | Role.article;
  if ((tokens.roleOf(at) & begins) === 0 && !isOneUnit(tokens, at)) return null;
  const first = readCount(tokens, at) ?? readJoined(tokens, at);
  if (first === null) return readWeekdays(tokens, at);
  const { unit, pick } = first;
  if (pick !== undefined) return { when: toWindow(first, pick === "next"), next: first.next };
  // In a row of lengths ("three months and two weeks and two days ago") the last is by itself.
  const second = (tokens.roleOf(at - 1) & Role.connective) === 0 ? readSecond(tokens, first) : null;
  const next = second?.next ?? first.next;
  const and = second && { count: second.count, unit: second.unit };
  // "Twelve days have passed since": how long ago it was.
  const short = unit === "day" || unit === "week";
  const passed = short && tokens.is(next, "clause", "passed") ? next + 1 : next;
  // "Drei Tage vor Weihnachten": the word for "ago" leads to a day that is named.
  const led = isTime(tokens, passed, Time.before) && (tokens.roleOf(passed + 1) & Role.holiday) !== 0;
  if (isTime(tokens, passed, Time.ago) && !led) {
    return { when: toAgo(first, second, (tokens.roleOf(at - 1) & Role.bound) !== 0), next: passed + 1 };
  }
  return readToTime(tokens, first) ?? readFromTime(tokens, at, first) ?? readPicked(tokens, first) ??
    readWithin(tokens, at, { ...first, next }, and);
}

function toAgo({ count, unit }: Length, and: Length | null, rough: boolean): When {
  return { is: "ago", count, unit, ...(and && { and: { count: and.count, unit: and.unit } }), ...(rough && { rough }) };
}

/** A number of units as a stretch up to the document's day, or from it on. */
export function toWindow({ count, unit }: Count, ahead: boolean): Extract<When, { is: "window" }> {
  return { is: "window", count, unit, ahead, until: null };
}

/** "1 month and 21 days": a number of smaller units behind the first. */
function readSecond(tokens: Tokens, { next, unit }: Count): Count | null {
  const at = (tokens.roleOf(next) & Role.connective) !== 0 ? next + 1 : next;
  if ((tokens.roleOf(at) & (Role.number | Role.digits)) === 0) return null;
  const second = readCount(tokens, at);
  return second === null || second.pick !== undefined || second.unit === unit ? null : second;
}

/** "six months to January 2024", "six months to the end of January" */
export function readToTime(tokens: Tokens, count: Count): Read | null {
  // "The six-month period ending in August": a noun for a time may stand between.
  const link = tokens.is(count.next, "clause", "stretch") ? count.next + 1 : count.next;
  if (!isTime(tokens, link, Time.to_time)) return null;
  const at = skipGlue(tokens, link + 1);
  const until = readDate(tokens, at) ??
    (isTime(tokens, at, Time.late) ? readDate(tokens, skipGlue(tokens, at + 1)) : null) ??
    (isTime(tokens, at, Time.early | Time.mid) ? readTime(tokens, at) : null);
  return until && { when: { ...toWindow(count, false), until: until.when }, next: until.next };
}

/** "three days after 12 January", "four weeks from tomorrow", "in the two weeks before Friday", "two weeks starting 20 May". */
function readFromTime(tokens: Tokens, at: number, count: Count): Read | null {
  const comma = tokens.kindOf(count.next) === Kind.comma && isTime(tokens, count.next + 1, Time.from);
  const place = comma ? count.next + 1 : count.next;
  const link = comma ? "since" : linkAt(tokens, place);
  if (link === null) return null;
  const of = readDayOf(tokens, skipGlue(tokens, place + 1), link === "since");
  if (of === null) return null;
  const length = { count: link === "before" ? -count.count : count.count, unit: count.unit };
  const { when, next } = of;
  const from = isTime(tokens, place, Time.from);
  // "For twelve months from 1 January", but "four weeks from tomorrow".
  const stretch = from
    ? tokens.is(at - 1, "clause", "for_span")
    : isTime(tokens, at - 1, Time.the | Time.of | Time.within);
  if (link !== "since" && !stretch) {
    return { when: { is: "shifted", ...length, of: when }, next };
  }
  if (link !== "before") return { when: { ...toWindow(count, false), from: when }, next };
  const until: When = { is: "shifted", count: -1, unit: "day", of: when };
  return { when: { ...toWindow(count, false), until }, next };
}

function linkAt(tokens: Tokens, at: number): "before" | "after" | "since" | null {
  if (isTime(tokens, at, Time.before)) return "before";
  if (isTime(tokens, at, Time.after | Time.from)) return "after";
  return isTime(tokens, at, Time.since) ? "since" : null;
}

/** A time that is one day, or "now", or where `months` begin something ("twelve months starting in January 2018") a month. */
function readDayOf(tokens: Tokens, at: number, months: boolean): Read | null {
  if (isTime(tokens, at, Time.now)) return { when: { is: "unit", unit: "day", shift: 0 }, next: at + 1 };
  const read = readTime(tokens, at);
  if (read === null || read.from !== undefined) return null;
  const { when } = read;
  const isDay = when.is === "weekday" || when.is === "unit" && when.unit === "day" ||
    when.is === "date" && (when.day !== undefined || months && when.month !== undefined);
  return isDay ? read : null;
}

/** "six months past": the word that picks stands behind the unit. */
function readPicked(tokens: Tokens, count: Count): Read | null {
  const { next } = count;
  if (!isTime(tokens, next, Time.last | Time.next) || isTime(tokens, next, Time.this)) return null;
  // "Two weeks prior it had fired one": a day so long before another.
  if (tokens.is(next, "clause", "earlier")) return null;
  const pick = pickOf(tokens, next);
  return pick && { when: toWindow(count, pick === "next"), next: next + 1 };
}

/** "in eight days": words before the number make it a stretch of time. */
function readWithin(tokens: Tokens, at: number, count: Count, and: Length | null): Read | null {
  let before = at - 1;
  while ((tokens.roleOf(before) & Role.bound) !== 0 && !isTime(tokens, before, Time.within)) before--;
  if (!isTime(tokens, before, Time.within)) return null;
  return { when: { ...toWindow(count, false), open: true, ...(and && { and }) }, next: count.next, from: before };
}

/** "vor drei Tagen", "قبل ثلاثة أيام". */
export function readAgo(tokens: Tokens, at: number): Read | null {
  if (!isTime(tokens, at, Time.ago)) return null;
  let from = at + 1;
  while ((tokens.roleOf(from) & Role.bound) !== 0) from++;
  const first = readCount(tokens, from);
  if (first === null) return null;
  const second = readSecond(tokens, first);
  return { when: toAgo(first, second, from > at + 1), next: second?.next ?? first.next };
}

/** "two Thursdays ago", "two Sundays from now". */
function readWeekdays(tokens: Tokens, at: number): Read | null {
  const number = readNumber(tokens, at);
  if (number === null || (tokens.roleOf(number.next) & Role.weekday) === 0) return null;
  const weekday = tokens.find(number.next, "weekday")!.value;
  const next = number.next + 1;
  if (isTime(tokens, next, Time.ago)) {
    return { when: { is: "weekdays", count: -number.value, weekday }, next: next + 1 };
  }
  const ahead = isTime(tokens, next, Time.from) && isTime(tokens, next + 1, Time.now);
  return ahead ? { when: { is: "weekdays", count: number.value, weekday }, next: next + 2 } : null;
}
