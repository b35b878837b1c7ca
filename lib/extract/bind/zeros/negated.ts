import type { Measure, Subject } from "../../../claims/claim.ts";
import { isSingle } from "../counts/counted.ts";
import { areKept } from "../counts/made.ts";
import { isKnown } from "./known.ts";
import { isLedTo } from "./led_to.ts";
import { frontedBefore, isAlsoDenied, isOfMembers } from "./fronted.ts";
import { LAUNCH_LIKE, nounAt } from "../../passage/heads.ts";
import { Actors, Subjects, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Connectives, Negations, Ranges, Sections, Times } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isBoundary,
  isMark,
  kindAt,
  mark,
  partAround,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { mostSpecific } from "../../passage/subjects.ts";
import { Kind } from "../../scan/tokens.ts";

const NONE = mark("negation", "none", "neither");
const TOOK_PLACE = mark("trigger", "conduct", "launch", "exist");
const FIRES = mark("trigger", "conduct", "launch");
const EXISTS = mark("trigger", "exist");
const NUCLEAR = anyOf(mark("subject", "nuclear"), mark("head", "nuclear"));
const MISSILES = mark("head", "missile", "launch");
/** Missiles and the like, with an article written at their end. */
const THE_ONE = mark("clause", "the_one");
/** How far from its negation a noun may stand, as a way. */
const REACH = 9;
/** How much further for each noun that the negation has reached already. */
const REACH_MORE = 7;

/** What the sentence before speaks of, so that "no tests" are of that. */
export type Spoken = "nuclear" | "missile" | null;

/** A noun that is negated: "no nuclear or ICBM test" has two. */
export interface Negated {
  readonly measure: Measure;
  readonly subject: Subject | null;
  readonly range: readonly [number, number];
}

/** The nouns behind a negation, joined by commas, "and", "or", "nor"; tests are nuclear where those were just spoken of. */
export function nounsAfter(passage: Passage, at: number, spoken: Spoken = null): Negated[] {
  // "لا تجربة نووية منذ": a negation right before a single noun needs no verb.
  const direct = has(passage, at + 1, LAUNCH_LIKE) &&
    (isSingle(passage, at + 1) || has(passage, at, Negations.bare));
  const needsVerb = !direct && !has(passage, at, NONE);
  const [, end] = partAround(passage, at);
  const nouns: Negated[] = [];
  let nuclear: number | null = null;
  // "Not once since 2017 has it tested": a time right behind the negation parts it from its noun.
  let last = (passage.periods.find(({ from }) => from === at + 1)?.next ?? at + 1) - 1;
  let reach = REACH;
  for (let place = at + 1; place < end; place++) {
    if (wayBetween(passage, last, place) > reach || isFigure(passage, place)) break;
    if (nouns.length > 0 ? startsClause(passage, place) : isOfOther(passage, place)) break;
    // "Did not fire one, nor an ICBM": a clause that its verb has ended goes on no further.
    if (nouns.length === 0 && isBoundary(passage, place) && holdsIn(passage, FIRES, at + 1, place)) break;
    // "Has neither tested a bomb since 2017 nor fired a missile", "... since 2017 or an ICBM": only these lead on behind a time.
    if (nouns.length > 0 && has(passage, place, Times.since)) {
      const nor = firstPlace(passage, Negations.nor, place + 1, end);
      if (nor < 0 || !has(passage, at, Negations.neither) && !has(passage, nor + 1, Sections.article)) break;
      last = place = nor;
    }
    // "No test for eight years and no launch in 2025": what is denied by itself has its own time.
    if (nouns.length > 0 && has(passage, place, Negations.none)) break;
    if (nuclear === null && has(passage, place, Subjects.nuclear)) nuclear = place;
    const noun = negatedAt(passage, place, end, spoken);
    if (noun === null) continue;
    if (nouns.length === 0 && isKnown(passage, at, place)) return [];
    if (nuclear !== null && noun.measure === "launches" && nuclear < noun.range[0]) {
      nouns.push({ measure: "nuclear_tests", subject: null, range: [nuclear, nuclear + 1] });
    }
    nuclear = null;
    nouns.push(noun);
    last = place = noun.range[1] - 1;
    reach = REACH_MORE;
  }
  return nouns.length > 0 && needsVerb && !hasVerb(passage, at, nouns) ? [] : nouns;
}

/** The nouns of the clause before a negation that follows them: "Ein Atomtest wurde nicht registriert". */
export function nounsBefore(passage: Passage, at: number): Negated[] {
  const isZero = has(passage, at, Negations.zero) || isLabelled(passage, at);
  const from = isZero ? 0 : frontedBefore(passage, at);
  const to = isZero ? at : clauseAround(passage, at)[1];
  const member = isOfMembers(passage, at);
  const told = member || has(passage, at, Negations.absent) || isAlsoDenied(passage, at) ||
    placesOf(passage, TOOK_PLACE, from, to).some((place) => nounAt(passage, place) === undefined);
  // "The missiles did not come down in the zone": only what says since when there was none denies that any flew.
  const flew = holdsIn(passage, Triggers.fly, from, to) && passage.periods.some(({ kind }) => kind !== "at");
  if (!isZero && !told && !flew) return [];
  const nouns: Negated[] = [];
  for (let place = from; place < at; place++) {
    const noun = negatedAt(passage, place, at);
    if (noun === null) continue;
    // "The missile did not fly over Japan" tells of one that was fired.
    const definite = noun.measure === "launches" && !isZero && has(passage, noun.range[0] - 1, Times.the) &&
      nounAt(passage, noun.range[0]) === "missile" && passage.periods.every(({ kind }) => kind === "at");
    if (definite || !isZero && !told && holdsIn(passage, Times.the, from, noun.range[0])) continue;
    if (!isZero && isLedTo(passage, noun.range[0])) continue;
    // "At raketten ikke fulgte banen": so does a noun with its article at the end, unless it says since when none has flown.
    if (has(passage, place, THE_ONE) && passage.periods.every(({ kind }) => kind === "at")) continue;
    // "The two flew 450 km at a height of no more than 50": what is denied has to do with another figure.
    if (passage.values.some((value) => value.from >= noun.range[1] && value.next <= at && !value.isYear)) continue;
    nouns.push(noun);
    place = noun.range[1] - 1;
  }
  const classed = member && nouns.length === 0 ? mostSpecific(passage, from, at) : null;
  // "Eine interkontinentale war nicht darunter": what is meant is named by its class.
  return classed ? [{ measure: "launches", subject: classed.subject, range: [classed.at, classed.at + 1] }] : nouns;
}

/** "Nuclear tests: none": a word of denying that a colon parts from its noun, and that says no more. */
export function isLabelled(passage: Passage, at: number): boolean {
  return kindAt(passage, at - 1) === Kind.colon && (at + 1 >= passage.count || isMark(passage, at + 1));
}

/** "No reports of a test", "never took so long, in order to punish a test", "none of them - it went on with its tests": what else is denied. */
function isOfOther(passage: Passage, at: number): boolean {
  if (has(passage, at, Clauses.told_of)) return true;
  return isBoundary(passage, at) && (kindAt(passage, at) === Kind.dash || has(passage, at + 1, Clauses.in_order));
}

/** Whether a verb of launching or testing stands between the negation and the noun, or soon behind the noun. */
function hasVerb(passage: Passage, at: number, nouns: readonly Negated[]): boolean {
  const next = nouns.at(-1)!.range[1];
  const [, end] = clauseAround(passage, Math.min(next, passage.count - 1));
  // "Nor was there a nuclear test"
  if (has(passage, at + 1, EXISTS)) return true;
  // "Did not succeed in another launch", "the test did not bring out all that is in the missile": a noun is no verb.
  return placesOf(passage, FIRES, at - 2, Math.max(end, next)).some((place) =>
    place > at && place < nouns[0]!.range[0] || nounAt(passage, place) === undefined ||
    // "Has not dared to test a missile"
    has(passage, place - 1, Clauses.infinitive)
  );
}

function isFigure(passage: Passage, at: number): boolean {
  return passage.values.some((value) => value.from === at && !value.ordinal && value.low !== 1);
}

/** A comma that no further noun of the list follows at once. */
function startsClause(passage: Passage, at: number): boolean {
  // "Weder Raketen- noch Atomtests": a part of a compound is no end.
  if (kindAt(passage, at) === Kind.dash && !isBoundary(passage, at)) return false;
  if (kindAt(passage, at) !== Kind.comma) return isMark(passage, at) && kindAt(passage, at) !== Kind.quote;
  return !has(passage, at + 1, Negations.any) && nounAt(passage, at + 1) === undefined &&
    !has(passage, at + 1, Subjects.any);
}

/** The noun of tests or launches at a place, with the nouns and classes that belong to it. */
export function negatedAt(passage: Passage, at: number, end: number, spoken: Spoken = null): Negated | null {
  const noun = nounAt(passage, at);
  if (noun === "nuclear" || noun === "blast" && speaksOfBlasts(passage) && !areKept(passage, at)) {
    return { measure: "nuclear_tests", subject: null, range: [at, at + 1] };
  }
  if (noun !== "launch" && noun !== "test" && noun !== "missile") return null;
  let next = at + 1;
  // "Starts von Interkontinentalraketen", "صاروخ عابر للقارات": what is launched follows.
  while (next < end && next - at < 5 && continues(passage, next)) next++;
  const described = mostSpecific(passage, Math.max(0, at - 2), next);
  if (noun === "test" && described === null) {
    if (spoken === "missile") return { measure: "launches", subject: "missile", range: [at, next] };
    return speaksOfNuclear(passage) || spoken === "nuclear" && !holds(passage, MISSILES)
      ? { measure: "nuclear_tests", subject: null, range: [at, next] }
      : null;
  }
  return { measure: "launches", subject: described?.subject ?? "missile", range: [at, next] };
}

/** "Tested no bomb": a blast that is nuclear, by its word or because the country sets it off. */
function speaksOfBlasts(passage: Passage): boolean {
  return holds(passage, Subjects.nuclear) ||
    holds(passage, Actors.KP) && holds(passage, Triggers.conduct) && passage.periods.length > 0;
}

/** Whether tests that are not described can only be nuclear ones in a passage. */
export function speaksOfNuclear(passage: Passage): boolean {
  return holds(passage, NUCLEAR) && !holds(passage, MISSILES);
}

function continues(passage: Passage, at: number): boolean {
  if (isMark(passage, at) || has(passage, at, Connectives.any) || has(passage, at, Ranges.or)) return false;
  if (has(passage, at, Negations.any) || has(passage, at, Times.since)) return false;
  return has(passage, at, Subjects.any) || nounAt(passage, at) !== undefined && nounAt(passage, at) !== "nuclear" ||
    has(passage, at + 1, Subjects.any) && has(passage, at, Sections.stopword);
}
