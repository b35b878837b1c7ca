import { isOfAny } from "./each.ts";
import { isJoinedMany, isJoinedMost, isShort } from "./said_more.ts";
import { isOfTimes } from "./times.ts";
import { isMadeFor, isOfSite, isReason } from "./told_of.ts";
import { Kind } from "../../scan/tokens.ts";
import { headOf, isLaunchLike, LAUNCH_LIKE, nounAt } from "../../passage/heads.ts";
import { Heads, Subjects, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Connectives, Lookalikes, Ranges, Sections, Times } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isAnd,
  isApart,
  isBoundary,
  kindAt,
  lastPlace,
  mark,
  placesOf,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const FIRES = mark("trigger", "conduct", "fly", "launch");
const MISSILES = mark("head", "missile");
const CRUISE = mark("subject", "cruise");
const SUCH = mark("clause", "such");
const ENGINE = mark("clause", "engine");
const DEEDS = mark("head", "launch", "test");
const AGAIN = mark("credit", "again");
const DENIED = mark("negation", "none", "neither");
const CARRIES = mark("trigger", "sent", "launch");

/** How far behind a noun the time may stand since which it is the biggest. */
const SINCE_REACH = 2;

const ONE = anyOf(mark("countable"), mark("head", "name", "one"));
/** How far behind what is counted the name of its type may stand. */
const TYPE_REACH = 8;
/** How far behind a noun that is counted the thing may stand that it is of. */
const OF_REACH = 3;

/** "The launch of two missiles": what a noun is of has a figure itself. */
function isOfCounted(passage: Passage, next: number): boolean {
  // "An ICBM and two missiles": what is joined to it is none that it is of.
  const of = isAnd(passage, next) || isBoundary(passage, next) ? next : next + 1;
  const value = passage.values.find((one) => one.from >= next && one.from <= of && !one.isYear && !one.ordinal);
  const head = value && headOf(passage, value);
  return head != null && isLaunchLike(head.noun);
}

/** "The second test of the Hwasong-18": what the noun of a figure is of is no event beside it. */
function isWhatIsCounted(passage: Passage, at: number): boolean {
  const named = has(passage, at, Heads.name) && has(passage, at - 1, MISSILES) ? at - 1 : at;
  return passage.values.some((value) => {
    const head = value.next <= at && !value.isYear ? headOf(passage, value) : null;
    return head !== null && isLaunchLike(head.noun) && head.next < at && at - head.next <= OF_REACH &&
      (has(passage, head.next, Times.of) || has(passage, head.next, Sections.article) ||
        // "Two tests with the missile Hwasong-14"
        named === head.next + 1 && has(passage, named, MISSILES) && has(passage, head.next, Sections.stopword) &&
          !isAnd(passage, head.next)) &&
      !isBoundary(passage, at - 1);
  });
}

/** "Two missiles of the type Hwasong-14": the name of what a figure has counted in its clause. */
function isTypeOfCounted(passage: Passage, at: number): boolean {
  const type = kindAt(passage, at - 1) === Kind.quote ? at - 2 : at - 1;
  if (!has(passage, at, Heads.name) || !has(passage, type, Clauses.type_of)) return false;
  const [from] = clauseAround(passage, at);
  return passage.values.some((value) => {
    const head = value.from >= from && value.next < at && value.low > 1 && !value.isYear
      ? headOf(passage, value)
      : null;
    return head !== null && isLaunchLike(head.noun) && at - head.next <= TYPE_REACH;
  });
}

/** "The launch of long-range missiles": a noun of things in the plural that no figure counts. */
function isOfMany(passage: Passage, next: number): boolean {
  if (!has(passage, next, Sections.stopword) && !has(passage, next, Connectives.any)) return false;
  for (let at = next + 1; at < next + 4; at++) {
    if (at >= passage.count || isBoundary(passage, at)) return false;
    if (has(passage, at, Sections.article) || passage.values.some(({ from }) => from === at)) return false;
    if (nounAt(passage, at) === "missile") return !isSingle(passage, at) && !has(passage, at, Lookalikes.name);
  }
  return false;
}

/** "صواريخ موسودان": the name of a type right behind the plural that it describes. */
function isTypeOfMany(passage: Passage, at: number): boolean {
  return passage.columns.lexicon.grammar.head_first && has(passage, at, Heads.name) &&
    has(passage, at - 1, MISSILES) && !isSingle(passage, at - 1);
}

/** Whether the nouns [from, next) stand for one thing: the last of them, but for a class behind what it describes ("صاروخ كروز"). */
export function isOneThing(passage: Passage, from: number, next: number): boolean {
  if (isTypeOfMany(passage, from)) return false;
  const described = passage.columns.lexicon.grammar.head_first && next - from === 2 && has(passage, next - 1, CRUISE);
  return isSingle(passage, described ? from : next - 1);
}

const MANY = mark("clause", "many_tests");
const OF_ONE = mark("clause", "of_one");
/** How far before a noun in the genitive its article may stand. */
const GENITIVE_REACH = 5;

/** "Three were rockets for a spy satellite": what several are for is none beside them. */
function isOfSeveral(passage: Passage, at: number): boolean {
  const several = lastPlace(passage, MISSILES, at - OF_REACH, at);
  return several >= 0 && !isSingle(passage, several) && has(passage, several + 1, Times.of) &&
    !isBoundary(passage, several + 1);
}

/** Whether the noun at a place stands for one thing: a singular that can be counted, or a weapon's name. */
export function isSingle(passage: Passage, at: number): boolean {
  return has(passage, at, ONE) || has(passage, at - 1, Clauses.superlative) && isMostOf(passage, at) ||
    has(passage, at, MANY) && isGenitive(passage, at);
}

/** "Wegen des Atomtests", "eines von dem Land durchgeführten Tests": the genitive of one that looks like several. */
function isGenitive(passage: Passage, at: number): boolean {
  const lead = lastPlace(passage, OF_ONE, at - GENITIVE_REACH, at);
  return lead >= 0 && !isApart(passage, lead, at) && !holdsIn(passage, LAUNCH_LIKE, lead + 1, at);
}

/** "أقوى تجاربها": the strongest of many is one, but not "من أقوى تجاربها", which are some of the strongest. */
function isMostOf(passage: Passage, at: number): boolean {
  return passage.columns.lexicon.grammar.head_first && has(passage, at, LAUNCH_LIKE) &&
    !has(passage, at - 2, Ranges.from);
}

/** "An ICBM of the type Hwasong-18", "the test of an ICBM": the place behind what was fired, which is no second event. */
export function typeBehind(passage: Passage, next: number): number {
  if (has(passage, next - 1, DEEDS)) {
    const missile = firstPlace(passage, MISSILES, next, next + OF_REACH);
    const plain = missile > next && isSingle(passage, missile) && has(passage, missile - 1, Sections.article);
    if (plain && (missile === next + 1 || has(passage, next, Times.of))) return missile + 1;
  }
  if (!has(passage, next, Clauses.type_of)) return next;
  const at = kindAt(passage, next + 1) === Kind.quote ? next + 2 : next + 1;
  return has(passage, at, Heads.name) ? at + 1 : next;
}

/** "Fired a Hwasong-12, its biggest missile since 2017": what only says more of the event before. */
function isSaidOfEvent(passage: Passage, at: number): boolean {
  const since = passage.periods.some(({ kind, from }) => kind === "since" && from > at && from - at <= SINCE_REACH);
  const [from, to] = clauseAround(passage, at);
  return since && kindAt(passage, from - 1) === Kind.comma &&
    !holdsIn(passage, FIRES, from, to);
}

/** "Der vierte einer Interkontinentalrakete": the ordinal counts the noun that begins here with its article. */
export function isOfOrdinal(passage: Passage, start: number): boolean {
  return has(passage, start, Sections.article) &&
    passage.values.some(({ ordinal, low, next }) => ordinal && low > 1 && next === start);
}

/** "A rocket that carried a satellite": one launch, told by what it carried. */
function isCarrier(passage: Passage, next: number): boolean {
  const carries = placesOf(passage, CARRIES, next, next + 3)[0];
  return carries !== undefined && holdsIn(passage, Subjects.satellite, carries + 1, carries + 3);
}

/** "It broke up right after launch": a bare noun by which something fired before is timed. */
function isAftermath(passage: Passage, start: number): boolean {
  const after = has(passage, start - 1, Times.the) ? start - 2 : start - 1;
  const fired = holdsIn(passage, MISSILES, 0, after) || has(passage, 0, AGAIN);
  return has(passage, after, Times.after) && fired && holdsIn(passage, Triggers.fly, 0, after) &&
    !has(passage, start, Sections.article);
}

/** "The test of an engine for a new missile": what is tried out does not fly, nor does what it is for. */
function isOfEngine(passage: Passage, [start, at, next]: readonly [number, number, number]): boolean {
  if (!holds(passage, ENGINE)) return false;
  const before = firstPlace(passage, ENGINE, Math.min(start - 1, at - OF_REACH) - 1, at);
  if (before >= 0 && has(passage, before + 1, Sections.stopword)) return true;
  // "اختبار محرك صاروخ": where what a noun is of follows it without a word between.
  const beside = has(passage, at + 1, ENGINE) || before === at - 1;
  if (passage.columns.lexicon.grammar.head_first && beside) return true;
  const leads = has(passage, next, Times.of) || has(passage, next, Sections.article);
  if (!leads || nounAt(passage, next - 1) !== "test") return false;
  const engine = firstPlace(passage, ENGINE, next, next + 2 + OF_REACH);
  return engine > next && !holdsIn(passage, LAUNCH_LIKE, next, engine);
}

/** Whether a noun, with the place where its words begin and the one behind it, is no event of its own. */
export function isNoEvent(passage: Passage, [start, at, next]: readonly [number, number, number]): boolean {
  // "Were it to carry out such a test": of a kind that was spoken of, and none that is told of.
  return isOfAny(passage, [start, next]) || has(passage, at - 1, SUCH) ||
    has(passage, start - 1, DENIED) ||
    isAftermath(passage, start) || isOfTimes(passage, at) || isMadeFor(passage, start, at) ||
    isReason(passage, start, next) || isOfSite(passage, start, next) || has(passage, next, Clauses.included) ||
    isOfOrdinal(passage, start) || isCarrier(passage, next) || isTypeOfCounted(passage, at) ||
    isOfEngine(passage, [start, at, next]) || isShort(passage, start) || isJoinedMost(passage, start, at) ||
    isJoinedMany(passage, start, at) || isOfSeveral(passage, at) ||
    isSaidOfEvent(passage, at) || isOfCounted(passage, next) || isOfMany(passage, next) || isWhatIsCounted(passage, at);
}
