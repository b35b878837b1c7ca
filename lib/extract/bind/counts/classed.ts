import { Heads, Subjects, Triggers } from "../../lexicon/content_words.ts";
import { clauseAround, has, holds, isMark, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Subject } from "../../../claims/claim.ts";
import type { Story } from "../../passage/story.ts";
import type { Passage } from "../../passage/passage.ts";
import { type Described, mostSpecific } from "../../passage/subjects.ts";
import { Kind } from "../../scan/tokens.ts";

const TRIES = mark("head", "try");
/** How far behind a noun the word of suspecting may stand, and behind that the class that it is about. */
const SUSPECT_REACH = 3;
const CLASS_REACH = 8;

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
  return told || story.last("launch")?.subject === "satellite" ? "satellite" : subject;
}
