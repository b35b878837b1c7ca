import { hasSoMany, isWithSoMany } from "./has_so_many.ts";
import { isAnswer } from "./answered.ts";
import { isRate } from "./rates.ts";
import { isFormer } from "./changes.ts";
import { isFollowing } from "./followed.ts";
import type { Draft } from "../../passage/draft.ts";
import { NOUN, NUMBER } from "./implied.ts";
import { Heads, Subjects, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Including, Ranges, Times } from "../../lexicon/function_words.ts";
import {
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isApart,
  isCapital,
  isMark,
  kindAt,
  lengthAt,
  type Mark,
  mark,
  placesOf,
  wayFrom,
} from "../../passage/marks.ts";
import { isCompound } from "../../passage/hyphened.ts";
import { isNextPart } from "../../passage/part_of_it.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";
import { thensOf } from "../../dating/spoken/anaphors.ts";
import { describe } from "../../passage/subjects.ts";
import type { Value } from "../../values/values.ts";

const ARTICLE = mark("article");
const ALONE = mark("clause", "each", "cumulative");
const SUM = mark("clause", "sum");
const THINGS = mark("head", "other");
/** How far before a bare figure the word may stand by which it adds up what was counted. */
const SUM_REACH = 3;
const FIRES = mark("trigger", "conduct", "fly", "launch");
const FLIES = mark("trigger", "launch", "fly");

/** How far the word that ties a bare figure to the one before may stand from it. */
const REACH = 4;

/** How far behind a figure the noun may stand that it counts. */
const NOUN_REACH = 6;

/** Why a figure without a noun counts what was counted before it. */
export type Tie = "part" | "comparison" | "further" | "described" | "verb" | "number" | "answer";

/** Why a figure without a noun counts what another one counted; null if it does not. */
export function tieOf(passage: Passage, value: Value, parent: Draft, story: Story): Tie | null {
  const { from, next } = value;
  if (isCompound(passage, next) || isOneOfEach(passage, value) || isRate(passage, from)) return null;
  if (near(passage, value, Including.of_them, 2)) return "part";
  if (holdsIn(passage, Including.any, from - 2, from)) return "part";
  if (parent.rule === NUMBER || parent.rule === NOUN && isTally(passage, parent, value)) return "number";
  const same = parent.passage === passage;
  const fits = value.low <= ((parent.parent ?? parent).low ?? Infinity);
  if (same && fits && (isOutOf(passage, parent, value) || isNextPart(passage, value, parent))) return "part";
  // "Of the four, three came down in the sea": in some languages the verb stands before its subject.
  if (same && value.low < (parent.low ?? 0) && has(passage, from - 1, Triggers.fly)) return "part";
  if (isNamed(passage, value) && describe(passage, from, next) === null) return null;
  if (same && holdsIn(passage, Clauses.than, from - 2, from)) {
    // "Far stronger than the five previous ones": all that were before, whenever that was.
    return has(passage, next, Clauses.preceding) ? null : "comparison";
  }
  // "The number of attacks rose from 15 to 20": the second figure of a change counts what the first does.
  if (same && value.ends === null && has(passage, from - 1, Ranges.to) && isFormer(parent)) return "comparison";
  if (same && isWithSoMany(passage, parent, value)) return "comparison";
  if (near(passage, value, Clauses.another, 1) && !isArticle(passage, value)) return "further";
  if (holdsIn(passage, Clauses.last, from - 1, from)) return "part";
  if ((describe(passage, from, next) !== null || isApposed(passage, value)) && !isOfThings(passage, next)) {
    return "described";
  }
  if (isAnswer(passage, value, story, isDatedAgain(passage, value))) return "answer";
  if (parent.measure === "launches" && isFollowing(passage, value) && isDatedAgain(passage, value)) return "further";
  if (!same && isOfSum(passage, value, parent, story)) return "comparison";
  // "It followed two last year."
  if (!same && holdsIn(passage, Clauses.followed, from - 1, from) && isDatedAgain(passage, value)) return "further";
  // "That makes five in all."
  if (!same && value.low > (parent.low ?? 0) && holdsIn(passage, SUM, from - SUM_REACH, from)) return "further";
  if (isAmounted(passage, value) && !same && parent.passage.paragraph === passage.paragraph) return "further";
  // "Most came late: 42 in the last four months alone": a figure that a colon leads to goes on with the count before.
  const led = kindAt(passage, from - 1) === Kind.colon;
  const goesOn = same && parent.range[0] < from || led || isAmounted(passage, value) || isChanged(passage, value);
  if (goesOn && isDatedAgain(passage, value)) {
    return "comparison";
  }
  if (hasSoMany(passage, parent, value, story)) return "comparison";
  if (holdsIn(passage, FIRES, next, next + REACH) && !isMark(passage, next)) return "verb";
  // "Zuletzt flogen am Mittwoch drei": in some languages the verb stands far before its subject.
  const [start] = clauseAround(passage, from);
  const flew = parent.measure === "launches" && holdsIn(passage, FLIES, start, from);
  if (!flew || has(passage, from - 1, Heads.any) || has(passage, from - 2, Heads.any)) return null;
  const ends = isMark(passage, value.head) || has(passage, value.head, ALONE);
  // "It had launched one on 12 February, too"
  const dated = has(passage, from - 1, FLIES) &&
    passage.periods.some((one) => one.from >= next && one.from <= next + 1);
  return ends || dated ? "verb" : null;
}

/** "One flew 430 kilometres and the other went farther": how each of those counted before went, and no count of some of them. */
function isOneOfEach(passage: Passage, { low, next }: Value): boolean {
  if (low !== 1 || !holds(passage, Clauses.another) || !has(passage, next, Triggers.fly)) return false;
  const other = firstPlace(passage, Clauses.another, next);
  return other >= 0 && !isApart(passage, next, other) && !holdsIn(passage, Subjects.any, next, other) &&
    passage.values.every(({ from }) => from !== other + 1);
}

/** "Six 240mm multiple rocket launchers": a class describes here what is none of the things counted. */
function isOfThings(passage: Passage, next: number): boolean {
  const noun = firstPlace(passage, Heads.any, next, Math.min(next + NOUN_REACH, clauseAround(passage, next)[1]));
  return noun >= 0 && has(passage, noun, THINGS);
}

/** "To a total value of": one that is an article, before a word that nothing counted is described by. */
function isArticle(passage: Passage, { low, from, head }: Value): boolean {
  return low === 1 && has(passage, from, ARTICLE) && head < passage.count && !isMark(passage, head) &&
    !has(passage, head, Clauses.another) && !has(passage, head, Subjects.any);
}

/** "In 2023 it was $660m, in 20": in how many deeds a sum was taken, where the sentence before counted some. */
function isOfSum(passage: Passage, { from, next }: Value, { measure }: Draft, { own }: Story): boolean {
  if (measure !== "attacks" && measure !== "cases") return false;
  const ends = next >= passage.count || isMark(passage, next);
  return ends && has(passage, from - 1, Times.within) &&
    own.some((draft) => draft.measure === "stolen" && draft.range[1] < from && from - draft.range[1] <= REACH);
}

/** Whether an unknown noun stands behind a figure: not one word that only ends its clause ("waren es sieben gewesen"). */
function isNamed(passage: Passage, { head }: Value): boolean {
  if (kindAt(passage, head) !== Kind.other) return false;
  const ends = head + 1 >= passage.count || isMark(passage, head + 1);
  return !(ends && lengthAt(passage, head) === 1 && !isCapital(passage, head));
}

/** "Nuclear tests so far: six": a noun, a colon and its number. */
function isTally(passage: Passage, { range }: Draft, { from }: Value): boolean {
  return kindAt(passage, from - 1) === Kind.colon && range[1] <= from - 1 && from - range[1] <= TALLY_PLACES;
}

/** How many places may lie between a noun and its number behind a colon. */
const TALLY_PLACES = 4;
/** How far behind a comma the class may stand that says what one thing was. */
const APPOSED = 3;
/** How far behind the comma after a figure its time may stand. */
const AFTER_COMMA = 2;

/** "47 raids last year; the year before it was 20": a bare figure with a period of its own. */
function isDatedAgain(passage: Passage, value: Value): boolean {
  const [from, to] = clauseAround(passage, value.from);
  // "The record was 25, in 2019."
  const dated = passage.periods.some((period) => period.from >= from && period.from <= to + AFTER_COMMA);
  return dated || thensOf(passage).some(({ at }) => at >= from && at < to);
}

/** "Of 35 attacks, ten hit South Korea": the whole stands behind "of" at the beginning of its clause. */
function isOutOf(passage: Passage, { range, low }: Draft, value: Value): boolean {
  const before = range[0] - 1;
  const [from] = clauseAround(passage, range[0]);
  return (has(passage, before, Ranges.from) || has(passage, before, Clauses.of_whole)) && before - from <= 1 &&
    value.low < (low ?? 0) &&
    !passage.values.some((other) => other.from >= range[1] && other.next <= value.from && !other.isYear);
}

/** "Last year the number fell to about 37": the count of the sentence before, which has changed. */
function isChanged(passage: Passage, { from }: Value): boolean {
  if (!has(passage, from - 1, Ranges.to)) return false;
  const [start] = clauseAround(passage, from);
  const number = firstPlace(passage, Clauses.number_of, start, from);
  return number >= 0 && !has(passage, number + 1, Heads.any) && holdsIn(passage, Clauses.change, start, from);
}

/** "It came to 15 the year before": the count of the sentence before goes on. */
function isAmounted(passage: Passage, { from, next }: Value): boolean {
  const [start] = clauseAround(passage, from);
  const figure = passage.values.findLast((other) => other.next <= from && !other.isYear)?.next ?? 0;
  // "Last year it was fewer, about 30": a comma may stand right before the figure.
  const first = start === from ? 0 : start;
  return holdsIn(passage, Clauses.amounted, Math.max(first, figure), from) ||
    holdsIn(passage, Clauses.amounted, next, next + 2);
}

/** "A single one, launched from a submarine": a class behind a comma says what one thing was. */
export function isApposed(passage: Passage, { next, low }: Value): boolean {
  return low === 1 && kindAt(passage, next) === Kind.comma &&
    holdsIn(passage, Subjects.any, next + 1, next + 1 + APPOSED);
}

function near(passage: Passage, value: Value, asked: Mark, reach: number): boolean {
  return placesOf(passage, asked, value.from - reach, value.next + reach)
    .some((at) => wayFrom(passage, [value.from, value.next], at) <= reach + 1);
}
