import { daysBefore, daysBehind, shareYear } from "./day_row.ts";
import { isBare, readBare } from "./bare.ts";
import { narrowed } from "./narrowed.ts";
import { Time } from "../lexicon/time.ts";
import { isTime, skipGlue, timesOf, unitOf, yearOf } from "./clock.ts";
import { isBeforeEvent, isClear, readDay } from "./clear.ts";
import { inMonth, type Month, monthOf } from "./in_month.ts";
import { BEGINS, mayStart } from "./start.ts";
import { readPresentUnit } from "./present_unit.ts";
import { readCount, toWindow } from "./lengths.ts";
import { readTime } from "./parts.ts";
import { NamedPeriod } from "./named.ts";
import type { Period } from "./period.ts";
import { readSpan, readUpTo } from "./stretch.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import { dateOf, type Read } from "./when.ts";

export type { Period } from "./period.ts";

const NO_ROW: readonly Read[] = [];

/** All times that the scanned text names, in text order, as functions of the document's day. */
export function periodsOf(tokens: Tokens): Period[] {
  const periods: NamedPeriod[] = [];
  let month: Month | null = null;
  const { count, role } = tokens;
  for (let at = 0; at < count;) {
    const row = (role[at]! & Role.digits) === 0 ? NO_ROW : daysBefore(tokens, at);
    if (row.length > 0) {
      for (const one of row) periods.push(new NamedPeriod(tokens, one.from!, one));
      const last = row.at(-1)!;
      month = monthOf(last, at) ?? month;
      at = last.next;
      continue;
    }
    const first = (role[at]! & BEGINS) === 0 ? null : readPeriod(tokens, at);
    if (first === null) {
      at++;
      continue;
    }
    const read = narrowed(tokens, first);
    if (month === null && isBareDay(read, tokens)) {
      at++;
      continue;
    }
    shareYear(tokens, periods, read, at);
    periods.push(new NamedPeriod(tokens, read.from ?? at, inMonth(read, month, at)));
    month = monthOf(read, at) ?? month;
    at = read.next;
    for (const one of daysBehind(tokens, read)) {
      periods.push(new NamedPeriod(tokens, one.from!, one));
      at = one.next;
    }
  }
  return periods;
}

/** Whether a day in words needs a month that was named before. */
function isBareDay({ when, next }: Read, tokens: Tokens): boolean {
  if (!tokens.lexicon.grammar.head_first || when.is !== "date" || when.day === undefined) return false;
  return when.month === undefined && when.weekday === undefined && (tokens.roleOf(next - 1) & Role.ordinal) !== 0;
}

/** Marks of the tokens that periods take up, for valuesOf(): their numbers are no figures. */
export function takenBy(tokens: Tokens, periods: readonly Period[]): Uint8Array {
  const { taken } = tokens;
  taken.fill(0, 0, tokens.count);
  for (const { from, next } of periods) for (let at = from; at < next; at++) taken[at] = 1;
  return taken;
}

function readPeriod(tokens: Tokens, at: number): Read | null {
  if (isBare(tokens, at)) return readBare(tokens, at);
  if (!mayStart(tokens, at)) return null;
  const times = timesOf(tokens, at);
  const led = (times & LEADING) === 0 ? null : readLed(tokens, at, times);
  if (led !== null) return led;
  const onward = (times & Time.from) === 0 ? null : readOnward(tokens, at);
  if (onward !== null) return onward;
  const alone = readTime(tokens, at);
  const read = ((times & Time.to_date) !== 0 ? readToDate(tokens, at) : null) ?? readSpan(tokens, at, alone) ??
    readAlone(tokens, at, alone) ?? readDay(tokens, at);
  return read === null && (tokens.role[at]! & Role.unit) !== 0 ? readPresentUnit(tokens, at) : read;
}

/** What a number of units may begin with. */
const COUNTS = Role.number | Role.digits | Role.article;

/** Words that take the time behind them for the beginning or end of another one. */
const LEADING = Time.since | Time.ago | Time.until | Time.before | Time.after;

/** "since 2017", "three days ago", "before June": a time that its first word says how to take. */
function readLed(tokens: Tokens, at: number, times: number): Read | null {
  return ((times & Time.since) !== 0 ? sinceAt(tokens, at) : null) ??
    ((times & Time.ago) !== 0 ? readTime(tokens, at) : null) ??
    ((times & Time.since) !== 0 ? readLasting(tokens, at) : null) ??
    ((times & Time.until) !== 0 ? after(tokens, at, "until") : null) ??
    ((times & Time.before) !== 0 ? after(tokens, at, "before") : null) ??
    ((times & Time.after) !== 0 ? after(tokens, at, "after") : null);
}

/** "since 2017", "from 1 October on and until the end of the year": what begins at a time, up to another where one is named. */
function sinceAt(tokens: Tokens, at: number): Read | null {
  return goneOn(tokens, after(tokens, at, "since"));
}

/** What begins at a time, up to the one where the words right behind say that it ends. */
function goneOn(tokens: Tokens, since: Read | null): Read | null {
  if (since?.when.is !== "since") return since;
  const until = isTime(tokens, since.next, Time.and) ? since.next + 1 : since.next;
  if (!isTime(tokens, until, Time.until)) return since;
  const to = readTime(tokens, skipGlue(tokens, until + 1));
  if (to === null || to.from !== undefined || to.when.is === "window") return since;
  return { when: { is: "range", from: since.when.of, to: to.when }, next: to.next };
}

/** "From September 2023 on", "von 2019 an": what begins at a time that no other ends; "from 2017 on coal" says what it is about. */
function readOnward(tokens: Tokens, at: number): Read | null {
  const of = readTime(tokens, skipGlue(tokens, at + 1));
  if (of === null || of.from !== undefined || !tokens.is(of.next, "clause", "onward")) return null;
  const led = isTime(tokens, of.next, Time.at) && tokens.kindOf(of.next + 1) <= Kind.digits;
  return led ? null : { when: { is: "since", of: of.when }, next: of.next + 1 };
}

/** "seit elf Monaten", "seit über drei Jahren": in some languages the word for "since" also tells how long something has lasted. */
function readLasting(tokens: Tokens, at: number): Read | null {
  let from = at + 1;
  while ((tokens.roleOf(from) & Role.bound) !== 0 || isTime(tokens, from, Time.already)) from++;
  if ((tokens.roleOf(from) & COUNTS) === 0 || !tokens.is(at, "clause", "lasts")) return null;
  const count = readCount(tokens, from);
  return count && { when: toWindow(count, false), next: count.next };
}

/** "since 2017", "until the end of 2022", "before June". */
function after(tokens: Tokens, at: number, is: "since" | "until" | "before" | "after"): Read | null {
  const from = skipGlue(tokens, at + 1);
  const year = unitOf(tokens, from) === "year" && yearOf(tokens, from + 1) !== null ? from + 1 : from;
  let of = readTime(tokens, year);
  if (of === null || of.from !== undefined) return null;
  // "After 1000 kilometres"
  if (of.next === from + 1 && yearOf(tokens, from) !== null && tokens.is(of.next, "head", "other")) return null;
  // "After Wednesday's vote": it is what happened then that something came after.
  if (is !== "since" && (isTime(tokens, of.next - 1, Time.owner) || isBeforeEvent(tokens, of.next))) return null;
  if (is === "after") of = lastOfRow(tokens, of);
  if (of.when.is === "window" && is !== "since") return null;
  if (of.when.is === "window") return { when: { ...of.when }, next: of.next };
  const stretch = is === "since" ? readUpTo(tokens, of) : null;
  if (stretch !== null) return stretch;
  return { when: { is, of: of.when }, next: of.next };
}

/** "The third after 2006 and 2009", "after 2006, 2009 and 2013": the last of the years in a row. */
function lastOfRow(tokens: Tokens, read: Read): Read {
  let year = yearOf(tokens, read.next - 1);
  for (let at = read.next; year !== null; at += 2) {
    const and = isTime(tokens, at, Time.and);
    const next = and || tokens.kind[at] === Kind.comma ? yearOf(tokens, at + 1) : null;
    if (next === null || next <= year) break;
    year = next;
    if (and) return { ...read, when: dateOf(year), next: at + 2 };
  }
  return read;
}

/** "so far this year", "this year so far", "hittil". */
function readToDate(tokens: Tokens, at: number): Read | null {
  const of = readTime(tokens, skipGlue(tokens, at + 1));
  if (of !== null && of.from === undefined) return { when: { is: "to_date", of: of.when }, next: of.next };
  return isOpen(tokens, at) ? { when: { is: "to_date", of: null }, next: at + 1 } : null;
}

/** Whether "so far" stands by itself and is more than "already". */
function isOpen(tokens: Tokens, at: number): boolean {
  return !isTime(tokens, at, Time.already);
}

/** A time by itself, where its words can't mean anything else. */
function readAlone(tokens: Tokens, at: number, read: Read | null): Read | null {
  if (read === null || !isClear(tokens, at, read)) return null;
  // "Vom 1. Oktober an", "from June onwards": a word behind the time that says it begins there.
  if (isTime(tokens, at - 1, Time.from) && tokens.is(read.next, "clause", "onwards")) {
    return goneOn(tokens, { ...read, when: { is: "since", of: read.when }, next: read.next + 1 });
  }
  if (isTime(tokens, read.next, Time.to_date) && read.when.is !== "to_date") {
    return { ...read, when: { is: "to_date", of: read.when }, next: read.next + 1 };
  }
  return read;
}
