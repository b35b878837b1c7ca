import { Heads, Subjects } from "../lexicon/content_words.ts";
import { Ranges, Sections, Times } from "../lexicon/function_words.ts";
import { anyOf, firstOf, has, holdsIn, isAnd, isBoundary, isMark, kindAt, lengthAt, mark, ordered } from "./marks.ts";
import { deedsOf } from "./deeds.ts";
import { fact } from "./fact.ts";
import { areTriedArms } from "./tried_arms.ts";
import { isHyphened } from "./hyphened.ts";
import { numberOf, triedAt, wholeAt } from "./whole.ts";
import type { Passage } from "./passage.ts";
import { Kind } from "../scan/tokens.ts";
import type { Value } from "../values/values.ts";

/** Classes of nouns that figures count, what decides before what only goes with it ("missile tests" are tests). */
const NOUNS = [
  "nuclear",
  "launch",
  "test",
  "missile",
  "blast",
  "attack",
  "operation",
  "case",
  "target",
  "country",
  "times",
  "barrel",
  "tonne",
  "other",
] as const;

const HEADS = ordered("head", NOUNS);

/** What a figure counts. */
export type Noun = (typeof NOUNS)[number];

/** The noun that a figure counts: its class and its places [from, next). */
export interface Head {
  readonly noun: Noun;
  readonly from: number;
  readonly next: number;
}

/** Among how many places at its beginning a line has the figure that it is about. */
const LINE_PLACES = 1;
/** Smaller numbers behind a noun only say again what its form says; so many unknown words may stand between it and a number. */
const [LEAST_BEHIND, GAP] = [3, 3] as const;
/** Words of these sections end the look for a noun: they are no adjectives. */
const ENDS = anyOf(
  mark("stopword"),
  mark("range"),
  mark("connective"),
  mark("negation"),
  mark("including"),
  mark("number"),
  mark("time"),
  mark("unit"),
  mark("month"),
  mark("currency"),
);
/** "Seven rounds of tests": words that only count how often; then words for something tried, and what makes it a launch. */
const ROUNDS = mark("head", "round");
const TRIES = mark("head", "try");
const VERBS = mark("trigger", "launch", "conduct", "fly", "investigate", "sent", "evade", "steal");
const TIMES = mark("head", "times");
const STRIKES = mark("trigger", "strike");
const AFTER = mark("bound_after");
const DEEDS = mark("trigger", "cyber", "suspect");
const WORKERS = mark("good", "labour", "overseas_workers");
const FOREIGN = mark("actor", "foreign");
/** What describes a noun, or says whose it is. */
const DESCRIBES = anyOf(
  mark("subject"),
  mark("clause", "another", "earlier", "such"),
  mark("actor"),
  mark("time", "last"),
);

/** The noun that a figure counts, or null if none follows it. */
export function headOf(passage: Passage, value: Value): Head | null {
  const behind = headBehind(passage, value);
  // "الدول الثلاث معا ... سرقات": a noun that a number counts there follows it at once.
  if (!passage.columns.lexicon.grammar.head_first || behind?.from === value.head) return behind;
  return headBefore(passage, value) ?? behind;
}

/** "الهجمات الـ58", "صواريخ ثلاثة": a number right behind the plural that it counts. */
function headBefore(passage: Passage, value: Value): Head | null {
  if (value.unit !== "count" || value.ordinal || value.vague || value.isYear || value.low < LEAST_BEHIND) return null;
  let at = value.from - 1;
  if (kindAt(passage, at) === Kind.other && lengthAt(passage, at) === 1) at--;
  while (has(passage, at, Subjects.any) && nounAt(passage, at) === undefined && value.from - at < LEAST_BEHIND) at--;
  const noun = nounAt(passage, at);
  if (noun === undefined || noun === "other" || has(passage, at, Sections.countable) || has(passage, at, Heads.name)) {
    return null;
  }
  return { noun, from: at, next: at + 1 };
}

function headBehind(passage: Passage, value: Value): Head | null {
  const { keys, heads } = knownHeads(passage);
  // The place behind the number decides, and whether it is an ordinal.
  const key = value.ordinal ? -1 - value.head : value.head;
  const known = keys.indexOf(key);
  if (known >= 0) return heads[known]!;
  const head = deedsOf(passage, value) ?? findHead(passage, value);
  keys.push(key);
  heads.push(head);
  return head;
}

const knownHeads = fact(() => ({ keys: [] as number[], heads: [] as (Head | null)[] }));

function findHead(passage: Passage, value: Value): Head | null {
  let gap = 0;
  for (let at = wholeAt(passage, value); at < passage.count && gap <= GAP; at++) {
    if (has(passage, at, ROUNDS)) {
      // "Four rounds of short-range launches"
      let thing = at + 1;
      while (thing <= at + GAP && nounAt(passage, thing) === undefined && has(passage, thing, Subjects.any)) thing++;
      const of = nounAt(passage, thing);
      if (of === undefined || !isLaunchLike(of)) return { noun: "other", from: at, next: at + 1 };
      continue;
    }
    const tried = has(passage, at, TRIES) ? triedAt(passage, at) : -1;
    if (tried >= 0) return { noun: "launch", from: at, next: tried + 1 };
    const noun = nounAt(passage, at) ?? (has(passage, at, WORKERS) ? "other" : undefined);
    // "Four Iranians, accused of attacks": people of another state are what is counted.
    if (noun === "attack" && holdsIn(passage, FOREIGN, value.head, at)) return null;
    if (noun !== undefined) return chainFrom(passage, at, noun);
    const kind = kindAt(passage, at);
    // "20-odd missiles"
    if (kind === Kind.quote || kind === Kind.dash && has(passage, at + 1, AFTER) || isHyphened(passage, at)) continue;
    // "30 and more: attacks that are put down to it": a line that begins with its figure.
    const opens = kind === Kind.colon || kind === Kind.dash && isBoundary(passage, at);
    if (opens && value.from <= LINE_PLACES && gap === 0) {
      at = numberOf(passage, at);
      continue;
    }
    // "Five crypto-exchanges": a compound is what its last part is.
    if (kind === Kind.dash && !isBoundary(passage, at) && (at > value.head || has(passage, at + 1, TIMES))) continue;
    if (isMark(passage, at) || kind === Kind.digits) return null;
    if (has(passage, at, AFTER) && kind !== Kind.other) continue;
    if (kind === Kind.other) gap += lengthAt(passage, at);
    else if (joinsClasses(passage, at)) continue;
    else if (isEnd(passage, at) && !(value.ordinal && joinsAdjectives(passage, at))) return null;
    else gap += 0.5;
  }
  return null;
}

/** The class of the noun at a place, or undefined. */
export function nounAt(passage: Passage, at: number): Noun | undefined {
  const noun = firstOf(passage, at, HEADS);
  return (noun === undefined || noun === "other") && areTriedArms(passage, at) ? "nuclear" : noun;
}

/** "90 cruise and ballistic missiles": what joins two classes of one noun. */
function joinsClasses(passage: Passage, at: number): boolean {
  return (isAnd(passage, at) || has(passage, at, Ranges.or)) && has(passage, at - 1, Subjects.any) &&
    has(passage, at + 1, Subjects.any) && nounAt(passage, at - 1) === undefined;
}

/** "Its sixth and so far strongest test": what joins the words that describe a noun to its ordinal. */
function joinsAdjectives(passage: Passage, at: number): boolean {
  return isAnd(passage, at) || has(passage, at, Times.to_date);
}

function isEnd(passage: Passage, at: number): boolean {
  if (has(passage, at, STRIKES) && nounAt(passage, at) === undefined) return true;
  // "Five failed tests": right before the noun a verb's participle only describes it.
  if (has(passage, at, VERBS) && !has(passage, at, DEEDS) && nounAt(passage, at + 1) === undefined) return true;
  return !has(passage, at, DESCRIBES) && has(passage, at, ENDS);
}

/** "missile tests", "عمليات إطلاق لصواريخ": nouns in a row are one, of the class that decides. */
function chainFrom(passage: Passage, from: number, first: Noun): Head {
  const { head_first } = passage.columns.lexicon.grammar;
  let noun = first;
  let next = from + 1;
  for (; next < passage.count; next++) {
    const other = nounAt(passage, next);
    // "Two missiles hours before the summit": how long before it was is nothing that is counted; "hit exchanges seven times":
    // nor is what stands behind how often.
    if (other === undefined || first === "times") break;
    if (other === "other" && isLaunchLike(noun) && has(passage, next, Sections.unit)) break;
    const stays = head_first && noun !== "operation" && !isLaunchLike(other) ||
      isLaunchLike(noun) && isLaunchLike(other) && NOUNS.indexOf(noun) < NOUNS.indexOf(other);
    if (!stays) noun = other;
  }
  return { noun, from, next };
}

/** Nouns of missiles and tests: a word that has any of these has it as its noun, see NOUNS. */
export const LAUNCH_LIKE = mark("head", "nuclear", "launch", "test", "missile", "blast");

/** Whether a noun is of missiles or tests. */
export function isLaunchLike(noun: Noun | undefined): boolean {
  return noun === "nuclear" || noun === "launch" || noun === "test" || noun === "missile" || noun === "blast";
}
