import { Heads, Subjects, Triggers } from "../../lexicon/content_words.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  isMark,
  kindAt,
  lastPlace,
  lengthAt,
  mark,
  placesOf,
} from "../../passage/marks.ts";
import type { Subject } from "../../../claims/claim.ts";
import type { Story } from "../../passage/story.ts";
import type { Passage } from "../../passage/passage.ts";
import { type Described, mostSpecific } from "../../passage/subjects.ts";
import { Kind } from "../../scan/tokens.ts";

const IT_WAS = mark("clause", "it_was");
const SAYS = mark("attribution", "verb", "pre");
const DENIES = mark("negation", "not", "none", "neither");
const SUBMARINE = mark("subject", "slbm");
const JOINS = anyOf(mark("connective"), mark("head", "missile"));
const THINGS = mark("head", "missile", "launch", "test", "nuclear");
const TRIES = mark("head", "try");
/** How far behind a noun the word of suspecting may stand, and behind that the class that it is about. */
const SUSPECT_REACH = 3;
const CLASS_REACH = 8;
/** How far behind a word of saying "it was" may stand, and behind that the class. */
const SAID_REACH = 7;
const CALLED_REACH = 5;

/** "A missile that is believed to be an ICBM": the class behind the word of suspecting, within the clause. */
export function suspected(passage: Passage, from: number, next: number): Described | null {
  const at = placesOf(passage, Triggers.suspect, next, next + SUSPECT_REACH)[0];
  if (at === undefined || isMark(passage, at - 1)) return null;
  const [, to] = clauseAround(passage, at);
  const end = Math.min(to, at + CLASS_REACH);
  // "Fired missiles, one believed to be new": figures behind it are of others.
  if (passage.values.some((value) => value.from > at && value.next <= end)) return null;
  const found = mostSpecific(passage, at, end);
  return found === null || found.subject === "missile" ? null : mostSpecific(passage, from, end);
}

/** "Fired a missile that Seoul said was hypersonic": the class that somebody says what was fired just before is of. */
export function saidToBe(passage: Passage, next: number): Described | null {
  if (!holds(passage, IT_WAS)) return null;
  const says = placesOf(passage, SAYS, next)[0];
  const was = says === undefined ? undefined : placesOf(passage, IT_WAS, says + 1, says + 1 + SAID_REACH)[0];
  if (was === undefined) return null;
  const end = Math.min(clauseAround(passage, was)[1], was + 1 + CALLED_REACH);
  const found = mostSpecific(passage, was + 1, end);
  if (found === null || found.subject === "missile") return null;
  // Another thing, or another count, between the two would be what is called so.
  const others = passage.values.some(({ from }) => from >= next && from < found.at) ||
    holdsIn(passage, THINGS, next, was) || holdsIn(passage, DENIES, next, found.at);
  return others ? null : found;
}

/** "The Hwasong-15, a rocket as tall as a house": the class of the name that the noun explains. */
export function apposed(passage: Passage, from: number): Described | null {
  const name = from - 2;
  if (kindAt(passage, from - 1) !== Kind.comma || !has(passage, name, Heads.name)) return null;
  return mostSpecific(passage, name, name + 1);
}

/** "The first attempts had failed: on 31 May the rocket fell into the sea": what is tried is what was told of. */
export function tried(passage: Passage, subject: Subject, story: Story): Subject {
  if (subject !== "missile" || !holds(passage, TRIES)) return subject;
  const before = story.passages[passage.index - 1];
  const told = before?.paragraph === passage.paragraph && holds(before, Subjects.satellite);
  // "After two failed attempts it put a satellite into orbit"
  return told || holds(passage, Subjects.satellite) || story.last("launch")?.subject === "satellite"
    ? "satellite"
    : subject;
}

/** "Feuerte von einem U-Boot zwei Raketen ab": where it was fired from stands in the clause before the figure. */
export function fromSubmarine(passage: Passage, first: number): Described | null {
  if (!holds(passage, SUBMARINE)) return null;
  const at = lastPlace(passage, SUBMARINE, clauseAround(passage, first)[0], first);
  const isPlace = at >= 0 && lengthAt(passage, at) > 1 && !has(passage, at, Heads.missile);
  return isPlace && !holdsIn(passage, JOINS, at + 1, first) ? { subject: "slbm", at } : null;
}
