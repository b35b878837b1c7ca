import type { Head } from "../../passage/heads.ts";
import { Actors, Sources, Triggers } from "../../lexicon/content_words.ts";
import { Credits, Times } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, isAnd, lastPlace, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";

const VICTIM_STATES = mark("actor", "KR", "JP", "foreign");
/** Words that lead from looking into something to what is looked into. */
const LEADS = anyOf(mark("credit", "by"), mark("time", "of"), mark("clause", "toward", "over"));
const INCLUDING = mark("including");
const PARTS = mark("including", "including");
/** How far before a figure the word may stand that makes it a part of another. */
const INCLUDED_REACH = 2;

/** Attacks that are called suspected, or that investigators look into, are cases. */
export function isSuspected(passage: Passage, value: Value, head: Head): boolean {
  if (holdsIn(passage, Triggers.suspect, value.head, head.next + 2)) return true;
  if (suspects(passage, value)) return true;
  const before = placesOf(passage, Triggers.investigate, 0, value.from).filter((at) => !isStudy(passage, at)).at(-1);
  if (before === undefined) return isLookedInto(passage, head);
  return !passage.values.some((other) => other.from > before && other.next <= value.from && !other.isYear);
}

/** "The investigation, which rests on 30 hacks": a word for looking into something that is a report here, and leads to no incident. */
function isStudy(passage: Passage, at: number): boolean {
  return has(passage, at, Credits.report) && !has(passage, at + 1, LEADS);
}

/** "The experts suspect that it carried out 58 attacks", "it is suspected of 58 attacks": who suspects, or is, stands beside the verb. */
function suspects(passage: Passage, value: Value): boolean {
  const [from] = clauseAround(passage, value.from);
  return placesOf(passage, Triggers.suspect, from, value.from).some((at) =>
    // "Said that they suspect": who was named stands for itself.
    ([at - 1, at + 1, at - 2].some((place) =>
      has(passage, place, Sources.any) || has(passage, place, Actors.KP) && place < at
    ) || has(passage, at - 1, Credits.again)) &&
    !passage.values.some((other) => other.from > at && other.next <= value.from && !other.isYear)
  );
}

/** "35 raids in 17 countries are under investigation": the verb follows in the same clause. */
function isLookedInto(passage: Passage, head: Head): boolean {
  const [, to] = clauseAround(passage, head.next - 1);
  return holdsIn(passage, Triggers.investigate, head.next, to);
}

/** "58 cases are looked into. Among them 17 attacks last year": a part of the cases that were just counted. */
export function isOfCases(passage: Passage, value: Value, story: Story): boolean {
  // "South Korea was hit hardest, by ten attacks": which of the cases hit whom.
  const hit = passage.periods.length === 0 && holds(passage, VICTIM_STATES);
  if (!hit && !isIncluded(passage, value.from)) return false;
  const last = story.current("theft", passage, ({ unit, measure }) => unit === "count" && measure !== "countries");
  return last?.measure === "cases" && value.low < (last.low ?? 0) && passage.index - last.passage.index <= 2;
}

/** Whether a figure is told of as a part of another: "including eight". */
export function isIncluded(passage: Passage, from: number): boolean {
  return holdsIn(passage, INCLUDING, from - INCLUDED_REACH, from);
}

/** "73 launches, including an ICBM and eight cruise missiles": the place of the word before all parts that "and" joins a figure to, or -1. */
export function joinedTo(passage: Passage, from: number): number {
  if (!isAnd(passage, from - 1)) return -1;
  const [begin] = clauseAround(passage, from);
  return lastPlace(passage, PARTS, begin, from);
}

/** "Stole $1.34bn in 47 cases": how often something was stolen, where nobody looks into it or only suspects it. */
export function isOften(passage: Passage, { from }: Value, head: Head): boolean {
  if (!has(passage, from - 1, Times.within) || holdsIn(passage, Triggers.investigate, from, head.next - 1)) {
    return false;
  }
  const [begin] = clauseAround(passage, from);
  return holdsIn(passage, Triggers.steal, begin, from) && !holds(passage, Triggers.suspect) &&
    placesOf(passage, Triggers.investigate).every((at) => at >= head.from && at < head.next);
}
