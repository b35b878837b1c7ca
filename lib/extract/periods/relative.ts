import { Time } from "../lexicon/time.ts";
import { isTime, skipGlue, timesOf, unitOf } from "./clock.ts";
import { readDate } from "./dates.ts";
import { readAgo, readCount, readLength, readToTime } from "./lengths.ts";
import { readNumber } from "../values/number.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import type { Pick, Read, Season, TimeUnit, When } from "./when.ts";

/** "day-1", "year..": a unit and how far off it is, or what is left of the present one. */
const NAMED = /^(?<unit>[a-z]+)(?<shift>[+-]?\d+|\.\.)$/u;
const UNITS: readonly string[] = [
  "day",
  "week",
  "workweek",
  "weekend",
  "month",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
];
const SHIFTS: Readonly<Record<Pick, number>> = { latest: 0, last: -1, this: 0, next: 1 };

/** What a time that is told from the document's day may begin with. */
export const RELATIVES = Role.relative | Role.time | Role.unit | Role.dual_unit | Role.weekday | Role.month |
  Role.season | Role.number | Role.digits | Role.article;

/** A time that is told from the document's day: "yesterday", "last year", "الشهر الماضي", "three days ago", "in eight days". */
export function readRelative(tokens: Tokens, at: number): Read | null {
  const role = tokens.roleOf(at);
  if ((role & RELATIVES) === 0) return null;
  const led = (role & Role.time) === 0 ? null : readModified(tokens, at) ?? readAgo(tokens, at);
  const read = readNamed(tokens, at) ?? led ?? ((role & FIRSTS) === 0 ? null : readUnitFirst(tokens, at)) ??
    readLength(tokens, at);
  return read === null ? readWeekday(tokens, at) : ofWeek(tokens, read);
}

/** "last year", "this month": a unit of that kind that is told from the document's day. */
export function readUnit(tokens: Tokens, at: number, unit: TimeUnit): Read | null {
  if ((tokens.roleOf(at) & (Role.relative | Role.time | Role.unit)) === 0) return null;
  const read = readRelative(tokens, at);
  return read?.when.is === "unit" && read.when.unit === unit ? read : null;
}

/** "this week Friday", "next week on Friday", "last week - Monday": a day of the week that was named. */
function ofWeek(tokens: Tokens, read: Read): Read {
  if (read.when.is !== "unit" || read.when.unit !== "week") return read;
  const dash = tokens.kindOf(read.next) === Kind.dash ? read.next + 1 : read.next;
  const at = skipGlue(tokens, dash, 1);
  if ((tokens.roleOf(at) & Role.weekday) === 0) return read;
  const weekday = tokens.find(at, "weekday")!.value;
  return { when: { is: "weekday", weekday, pick: "latest", week: read.when.shift }, next: at + 1 };
}

/** "yesterday", "i fjor": one word for unit and distance. */
function readNamed(tokens: Tokens, at: number): Read | null {
  if ((tokens.roleOf(at) & Role.relative) === 0) return null;
  if (
    unitOf(tokens, at) !== null && isTime(tokens, at + 1, Time.last | Time.next) && !isTime(tokens, at + 1, Time.this)
  ) return null;
  const groups = NAMED.exec(tokens.find(at, "relative")!.class)!.groups!;
  const unit = groups["unit"]!;
  if (groups["shift"] === "..") return { when: { is: "rest", unit: unit as TimeUnit }, next: at + 1 };
  const shift = Number(groups["shift"]);
  const when: When = UNITS.includes(unit)
    ? { is: "unit", unit: unit as TimeUnit, shift }
    : { is: "season", season: unit as Season, pick: "latest", ...(shift < 0 && { of: yearAt(shift) }) };
  const next = at + 1;
  // "Yesterday, Tuesday" and "أمس الثلاثاء" are one day.
  const weekday = tokens.kindOf(next) === Kind.comma ? next + 1 : next;
  return {
    when,
    next: when.is === "unit" && unit === "day" && (tokens.roleOf(weekday) & Role.weekday) !== 0 ? weekday + 1 : next,
  };
}

function yearAt(shift: number): When {
  return { is: "unit", unit: "year", shift };
}

/** Which one a word like "last" picks, or null. */
export function pickOf(tokens: Tokens, at: number): Pick | null {
  const times = timesOf(tokens, at);
  // "In the final quarter": a word for the end of a whole picks none before the document's day.
  if ((times & Time.last) !== 0 && tokens.is(at, "clause", "final_part")) return null;
  if ((times & (Time.last | Time.past)) !== 0) return "last";
  if ((times & Time.this) !== 0) return "this";
  return (times & Time.next) !== 0 ? "next" : null;
}

/** "last year", "die letzten sechs Monate", "this spring", "last Sunday". */
function readModified(tokens: Tokens, at: number): Read | null {
  const pick = pickOf(tokens, at);
  if (pick === null) return null;
  let next = at + 1;
  // "the past last", "this current month": a second word of the same kind adds nothing.
  if (pickOf(tokens, next) !== null && !isTime(tokens, next, Time.of | Time.the)) next++;
  const window = readWindow(tokens, next, pick);
  if (window !== null) return window;
  const named = pickNamed(tokens, next, pick) ?? unitAt(tokens, next, pick);
  if (named?.when.is !== "unit" || !isTime(tokens, at, Time.past) || tokens.find(next, "plural")) return named;
  // "The past year" runs up to the document's day, "last year" does not.
  return { ...named, when: { is: "window", count: 1, unit: named.when.unit, ahead: false, until: null } };
}

function unitAt(tokens: Tokens, at: number, pick: Pick): Read | null {
  const unit = unitOf(tokens, at);
  // "In recent years" names no period.
  if (unit === null || tokens.find(at, "plural") !== undefined && pick !== "this") return null;
  return { when: { is: "unit", unit, shift: SHIFTS[pick] }, next: at + 1 };
}

function pickNamed(tokens: Tokens, at: number, pick: Pick): Read | null {
  const role = tokens.roleOf(at);
  if ((role & Role.weekday) !== 0) {
    return { when: { is: "weekday", weekday: tokens.find(at, "weekday")!.value, pick }, next: at + 1 };
  }
  if ((role & Role.season) !== 0) {
    return { when: { is: "season", season: tokens.find(at, "season")!.class as Season, pick }, next: at + 1 };
  }
  const date = (role & (Role.month | Role.digits)) !== 0 ? readDate(tokens, at) : null;
  if (date?.when.is !== "date" || date.when.year !== undefined) return null;
  return { when: { ...date.when, pick }, next: date.next };
}

/** "(the last) six months". */
function readWindow(tokens: Tokens, at: number, pick: Pick): Read | null {
  if (pick === "this") return null;
  // "In den vergangenen rund sechs Jahren": a bound before the number.
  const count = readCount(tokens, at) ?? ((tokens.roleOf(at) & Role.bound) === 0 ? null : readCount(tokens, at + 1));
  if (count === null) return null;
  return {
    when: { is: "window", count: count.count, unit: count.unit, ahead: pick === "next", until: null },
    next: count.next,
  };
}

/** Which one a word picks that stands behind what it picks: "هذا" points to what follows it. */
function pickBehind(tokens: Tokens, at: number): Pick | null {
  const times = timesOf(tokens, at);
  if ((times & Time.current) !== 0) return "this";
  return (times & Time.this) !== 0 ? null : pickOf(tokens, at);
}

/** What a word may pick that stands behind it. */
const FIRSTS = Role.unit | Role.dual_unit | Role.weekday | Role.month | Role.season;

/** "العام الماضي", "الأشهر الستة الماضية", "يونيو الماضي": the word that picks stands behind. */
function readUnitFirst(tokens: Tokens, at: number): Read | null {
  const role = tokens.roleOf(at);
  const unit = unitOf(tokens, at);
  const dual = (role & Role.dual_unit) === 0 ? undefined : tokens.find(at, "dual_unit");
  if (unit === null && dual === undefined && (role & (Role.weekday | Role.month | Role.season)) === 0) return null;
  const number = unit === null ? null : readNumber(tokens, at + 1);
  const after = number?.next ?? (unit === null && (role & Role.month) !== 0 ? readDate(tokens, at)!.next : at + 1);
  // "الأشهر الستة المنتهية في يوليو"
  const ended = number && unit ? readToTime(tokens, { count: number.value, unit, next: after }) : null;
  if (ended !== null) return ended;
  const pick = pickBehind(tokens, after);
  if (pick === null || unitOf(tokens, after + 1) !== null && unit === null) return null;
  if (dual || number) {
    const count = dual ? 2 : number!.value;
    return {
      when: { is: "window", count, unit: unit ?? dual!.class as TimeUnit, ahead: pick === "next", until: null },
      next: after + 1,
    };
  }
  const read = pickNamed(tokens, at, pick) ?? unitAt(tokens, at, pick);
  return read && { ...read, next: after + 1 };
}

/** "Tuesday", "mandag denne uken". */
function readWeekday(tokens: Tokens, at: number): Read | null {
  if ((tokens.roleOf(at) & Role.weekday) === 0) return null;
  const weekday = tokens.find(at, "weekday")!.value;
  const after = skipGlue(tokens, at + 1);
  const week = readModified(tokens, after) ?? (unitOf(tokens, after) === null ? null : readUnitFirst(tokens, after));
  if (week?.when.is === "unit" && week.when.unit === "week") {
    return { when: { is: "weekday", weekday, pick: "latest", week: week.when.shift }, next: week.next };
  }
  // "Sun", "Sat" and other short forms are words of their own.
  if (tokens.end[at]! - tokens.start[at]! <= 3) return null;
  return {
    when: { is: "weekday", weekday, pick: "latest", ...(isLocal(tokens, at + 1) && { local: true }) },
    next: at + 1,
  };
}

/** "Wednesday morning local time", "Mittwoch (Ortszeit)": whether a day is told by the clock of where it was. */
function isLocal(tokens: Tokens, at: number): boolean {
  const next = tokens.kindOf(at) === Kind.open ? at + 1 : at;
  return isTime(tokens, next, Time.clock) && tokens.is(next, "clause", "local_time");
}
