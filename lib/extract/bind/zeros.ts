import type { Measure, Subject } from "../../claims/claim.ts";
import { because, spanAt, toDraft } from "../passage/draft.ts";
import { isSingle } from "./counted.ts";
import { frontedBefore, isOfMembers, isStranded } from "./fronted.ts";
import { isLaunchLike, nounAt } from "../passage/heads.ts";
import {
  clauseAround,
  has,
  holds,
  isMark,
  kindAt,
  mark,
  partAround,
  places,
  placesOf,
  wayBetween,
} from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import { mostSpecific } from "../passage/subjects.ts";
import { Kind } from "../scan/tokens.ts";

const NEGATION = mark("negation");
/** How far from its negation a noun may stand, as a way. */
const REACH = 9;
/** How much further for each noun that the negation has reached already. */
const REACH_MORE = 7;
/** How far before a word of silence the word may stand that puts it behind. */
const OVER_REACH = 7;

/** A noun that is negated: "no nuclear or ICBM test" has two. */
export interface Negated {
  readonly measure: Measure;
  readonly subject: Subject | null;
  readonly range: readonly [number, number];
}

/** Binds negated launches and tests as claims of zero; one negation reaches all nouns that are joined to its first. */
export function bindZeros(passage: Passage, story: Story): void {
  if (!holds(passage, NEGATION)) return;
  const taken = new Set<number>();
  for (const at of placesOf(passage, NEGATION)) {
    if (has(passage, at, "negation", "nor") && !has(passage, at, "negation", "not", "none")) continue;
    if (has(passage, at, "negation", "pause") && isOver(passage, at)) continue;
    const after = has(passage, at, "negation", "absent") ? [] : nounsAfter(passage, at);
    const back = has(passage, at, "negation", "not", "absent") || isStranded(passage, at);
    const nouns = after.length > 0 ? after : back ? nounsBefore(passage, at) : [];
    for (const noun of nouns) {
      if (taken.has(noun.range[0]) || isCounted(noun, story) || isSold(passage, at, noun)) continue;
      // "Still no seventh test": how many there were is known, and nothing says since when.
      if (passage.periods.length === 0 && passage.values.some((one) => one.ordinal && one.from === at + 1)) continue;
      // "We saw no missiles": nothing says of what time, in a text that is not about launches.
      if (passage.periods.length === 0 && noun.measure === "launches" && !story.themes.has("launch")) continue;
      taken.add(noun.range[0]);
      take(passage, noun, at, story);
    }
  }
}

/** "Nobody may sell it weapons": goods that are not to be traded. */
function isSold(passage: Passage, at: number, { range }: Negated): boolean {
  return has(passage, range[0], "good") && places(passage, "flow", [], at, range[0]).length > 0;
}

/** "After a pause of two months it fired again": a silence that has ended. */
function isOver(passage: Passage, at: number): boolean {
  const [from, to] = clauseAround(passage, at);
  return places(passage, "time", ["after"], Math.max(from, at - OVER_REACH), at).length > 0 ||
    places(passage, "action", ["end"], Math.max(from, at - OVER_REACH), Math.min(to, at + OVER_REACH)).length > 0;
}

/** Takes a claim of zero. */
export function take(passage: Passage, noun: Negated, at: number, story: Story): void {
  const range = [Math.min(at, noun.range[0]), Math.max(at + 1, noun.range[1])] as const;
  const draft = story.take(toDraft({
    measure: noun.measure,
    passage,
    range,
    at: noun.range[0],
    low: 0,
    high: 0,
    unit: "count",
    bound: "exact",
    subject: noun.subject,
    rule: `${noun.measure}.zero`,
  }));
  because(draft, "low", "negation", [spanAt(passage, at)]);
}

/** Whether a figure has the noun already: "not one of the 30 missiles". */
function isCounted(noun: Negated, story: Story): boolean {
  return story.own.some((draft) => draft.low !== 0 && draft.range[0] < noun.range[1] && draft.range[1] > noun.range[0]);
}

/** The nouns behind a negation, joined by commas, "and", "or", "nor". */
export function nounsAfter(passage: Passage, at: number): Negated[] {
  // "لا تجربة نووية منذ": a negation right before a single noun needs no verb.
  const direct = isLaunchLike(nounAt(passage, at + 1) ?? "other") &&
    (isSingle(passage, at + 1) || has(passage, at, "negation", "bare"));
  const needsVerb = !direct && !has(passage, at, "negation", "none", "neither");
  const [, end] = partAround(passage, at);
  const nouns: Negated[] = [];
  let nuclear: number | null = null;
  let last = at;
  let reach = REACH;
  for (let place = at + 1; place < end; place++) {
    if (wayBetween(passage, last, place) > reach || isFigure(passage, place)) break;
    if (nouns.length > 0 && startsClause(passage, place)) break;
    if (nuclear === null && has(passage, place, "subject", "nuclear")) nuclear = place;
    const noun = negatedAt(passage, place, end);
    if (noun === null) continue;
    if (nuclear !== null && noun.measure === "launches" && nuclear < noun.range[0]) {
      nouns.push({ measure: "nuclear_tests", subject: null, range: [nuclear, nuclear + 1] });
    }
    nuclear = null;
    nouns.push(noun);
    last = place = noun.range[1] - 1;
    reach = REACH_MORE;
  }
  return nouns.length > 0 && needsVerb && !hasVerb(passage, at, nouns.at(-1)!.range[1]) ? [] : nouns;
}

/** The nouns of the clause before a negation that follows them: "Ein Atomtest wurde nicht registriert". */
function nounsBefore(passage: Passage, at: number): Negated[] {
  const isZero = has(passage, at, "negation", "zero");
  const from = isZero ? 0 : frontedBefore(passage, at);
  const to = isZero ? at : clauseAround(passage, at)[1];
  const member = isOfMembers(passage, at);
  const told = member || has(passage, at, "negation", "absent") ||
    places(passage, "trigger", ["conduct", "launch", "exist"], from, to).length > 0;
  const flew = places(passage, "trigger", ["fly"], from, to).length > 0;
  if (!isZero && !told && !flew) return [];
  const nouns: Negated[] = [];
  for (let place = from; place < at; place++) {
    const noun = negatedAt(passage, place, at);
    if (noun === null) continue;
    // "The missile did not fly over Japan" tells of one that was fired.
    if (!isZero && !told && places(passage, "time", ["the"], from, noun.range[0]).length > 0) continue;
    // "The two flew 450 km at a height of no more than 50": what is denied has to do with another figure.
    if (passage.values.some((value) => value.from >= noun.range[1] && value.next <= at && !value.isYear)) continue;
    nouns.push(noun);
    place = noun.range[1] - 1;
  }
  const classed = member && nouns.length === 0 ? mostSpecific(passage, from, at) : null;
  // "Eine interkontinentale war nicht darunter": what is meant is named by its class.
  return classed ? [{ measure: "launches", subject: classed.subject, range: [classed.at, classed.at + 1] }] : nouns;
}

/** Whether a verb of launching or testing stands between the negation and the noun, or soon behind the noun. */
function hasVerb(passage: Passage, at: number, next: number): boolean {
  const [, end] = clauseAround(passage, Math.min(next, passage.count - 1));
  return places(passage, "trigger", ["launch", "conduct"], at - 2, Math.max(end, next)).length > 0;
}

function isFigure(passage: Passage, at: number): boolean {
  return passage.values.some((value) => value.from === at && !value.ordinal && value.low !== 1);
}

/** A comma that no further noun of the list follows at once. */
function startsClause(passage: Passage, at: number): boolean {
  if (kindAt(passage, at) !== Kind.comma) return isMark(passage, at) && kindAt(passage, at) !== Kind.quote;
  return !has(passage, at + 1, "negation") && nounAt(passage, at + 1) === undefined && !has(passage, at + 1, "subject");
}

/** The noun of tests or launches at a place, with the nouns and classes that belong to it. */
export function negatedAt(passage: Passage, at: number, end: number): Negated | null {
  const noun = nounAt(passage, at);
  if (noun === "nuclear" || noun === "blast" && speaksOfBlasts(passage)) {
    return { measure: "nuclear_tests", subject: null, range: [at, at + 1] };
  }
  if (noun !== "launch" && noun !== "test" && noun !== "missile") return null;
  let next = at + 1;
  // "Starts von Interkontinentalraketen", "صاروخ عابر للقارات": what is launched follows.
  while (next < end && next - at < 5 && continues(passage, next)) next++;
  const described = mostSpecific(passage, Math.max(0, at - 2), next);
  if (noun === "test" && described === null) {
    return speaksOfNuclear(passage) ? { measure: "nuclear_tests", subject: null, range: [at, next] } : null;
  }
  const nuclear = noun === "test" && has(passage, at - 1, "subject", "nuclear");
  if (nuclear) return { measure: "nuclear_tests", subject: null, range: [at - 1, at + 1] };
  return { measure: "launches", subject: described?.subject ?? "missile", range: [at, next] };
}

/** "Tested no bomb": a blast that is nuclear, by its word or because the country sets it off. */
function speaksOfBlasts(passage: Passage): boolean {
  return holds(passage, "subject", "nuclear") ||
    holds(passage, "actor", "KP") && holds(passage, "trigger", "conduct") && passage.periods.length > 0;
}

/** Whether tests that are not described can only be nuclear ones here. */
function speaksOfNuclear(passage: Passage): boolean {
  return holds(passage, "subject", "nuclear") && !holds(passage, "head", "missile", "launch");
}

function continues(passage: Passage, at: number): boolean {
  if (isMark(passage, at) || has(passage, at, "connective") || has(passage, at, "range", "or")) return false;
  if (has(passage, at, "negation") || has(passage, at, "time", "since")) return false;
  return has(passage, at, "subject") || nounAt(passage, at) !== undefined && nounAt(passage, at) !== "nuclear" ||
    has(passage, at + 1, "subject") && has(passage, at, "stopword");
}
