import type { Subject } from "../../claims/claim.ts";
import { Heads, Triggers } from "../lexicon/content_words.ts";
import { Ranges } from "../lexicon/function_words.ts";
import { anyOf, firstOf, firstPlace, has, isAnd, isBoundary, mark, ordered } from "./marks.ts";
import { isHyphened } from "./hyphened.ts";
import type { Passage } from "./passage.ts";

/** Classes of missiles, the most specific first; "long-range" says no more than "missile". */
const ORDER = [
  "icbm",
  "hypersonic",
  "satellite",
  "cruise",
  "slbm",
  "intermediate",
  "short-range",
  "ballistic",
  "projectile",
  "weapon",
  "long-range",
  "missile",
] as const;

const BALLISTIC: readonly string[] = ["icbm", "intermediate", "short-range", "ballistic"];
const CLASSES: readonly string[] = [...BALLISTIC, "hypersonic", "cruise"];
const SUBJECTS = ordered("subject", ORDER);
const PLAIN = mark("subject", "missile");
const CLASS = mark("subject", "cruise", "ballistic", "hypersonic", "short-range", "intermediate", "icbm");
/** What no description goes beyond. */
const ENDS = anyOf(
  mark("clause", "also"),
  mark("including"),
  mark("connective"),
  mark("trigger", "suspect"),
  mark("attribution"),
);

/** How many places behind the noun its description may reach. */
const AFTER = 6;

/** What is launched or tested, and the place of the word that says so. */
export interface Described {
  readonly subject: Subject;
  readonly at: number;
}

/**
 * The most specific class of missile in the words of a figure: from its number over its noun to what describes the noun
 * behind it ("vom Typ Hwasong-12"), up to the next clause, figure or verb of another party.
 */
export function describe(passage: Passage, from: number, next: number): Described | null {
  const end = descriptionEnd(passage, next);
  const best = mostSpecific(passage, from, end);
  return best && (hyphened(passage, best, from) ?? joined(passage, best, from, end) ?? best);
}

/** "Kurz- und Mittelstreckenraketen": of what a class is that others, whose noun it shares, are joined to. */
function hyphened(passage: Passage, { subject, at }: Described, from: number): Described | null {
  for (let place = from + 1; place < at; place++) {
    if (isHyphened(passage, place)) return { subject: BALLISTIC.includes(subject) ? "ballistic" : "missile", at };
  }
  return null;
}

/** "90 cruise missiles and ballistic ones": classes of several, where "and" joins another noun to theirs that has no figure of its own. */
export function ofBoth(passage: Passage, described: Described | null, next: number): Described | null {
  if (described === null || !joins(passage, next) || !has(passage, next + 1, CLASS)) return described;
  const noun = has(passage, next + 1, Heads.missile) || has(passage, next + 2, Heads.missile);
  return noun && common(passage, described, next + 1) || described;
}

/** "Cruise and ballistic missiles": two classes that "and" joins are of what both are. */
function joined(passage: Passage, described: Described, from: number, end: number): Described | null {
  const { at } = described;
  const other = joins(passage, at + 1) ? at + 2 : joins(passage, at - 1) ? at - 2 : -1;
  return other < from || other >= end ? null : common(passage, described, other);
}

/** What a class and that of another place both are, or null where nothing else is there. */
function common(passage: Passage, { subject, at }: Described, other: number): Described | null {
  const name = firstOf(passage, other, SUBJECTS);
  if (name === undefined || name === subject || !CLASSES.includes(name)) return null;
  const ballistic = BALLISTIC.includes(name) && BALLISTIC.includes(subject);
  return { subject: ballistic ? "ballistic" : "missile", at };
}

function joins(passage: Passage, at: number): boolean {
  return isAnd(passage, at) || has(passage, at, Ranges.or);
}

/** The most specific class of missile in the places [from, to). */
export function mostSpecific(passage: Passage, from: number, to: number): Described | null {
  let best: Described | null = null;
  let rank = Infinity;
  for (
    let at = firstPlace(passage, SUBJECTS.any, from, to);
    at >= 0;
    at = firstPlace(passage, SUBJECTS.any, at + 1, to)
  ) {
    const name = firstOf(passage, at, SUBJECTS)!;
    const place = ORDER.indexOf(name);
    // "Eine Rakete ins Meer geschossen": what may be a verb too says nothing of a thing that is already named.
    if (place >= rank || best !== null && name === "projectile" && has(passage, at, Triggers.launch)) continue;
    rank = place;
    best = { subject: name === "long-range" ? "missile" : name, at };
  }
  return best;
}

/** Where the description of a noun ends: at the next clause, figure, part or saying. */
function descriptionEnd(passage: Passage, next: number): number {
  const figure = passage.values.find((value) => value.from >= next && !value.ordinal && !value.isYear)?.from ??
    Infinity;
  const limit = Math.min(next + AFTER, passage.count, figure);
  let at = next;
  while (at < limit && !isBoundary(passage, at) && !has(passage, at, ENDS) && !isNext(passage, at)) at++;
  return at;
}

/** "Eight Musudans and a missile from a submarine": what "and" adds is described by itself, unless it only adds its class. */
function isNext(passage: Passage, at: number): boolean {
  const classes = has(passage, at - 1, SUBJECTS.any) && has(passage, at + 1, CLASS) && !has(passage, at - 1, PLAIN);
  return isAnd(passage, at) && has(passage, at + 1, Heads.missile) && !classes;
}
