import { Clauses, Sections, Times } from "../lexicon/function_words.ts";
import { anyOf, firstPlace, has, holdsIn, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";
import type { Value } from "../values/values.ts";

/** What makes something tried a launch: the thing and its verb, not far behind. */
const LAUNCHED = mark("subject", "satellite", "icbm", "ballistic", "missile");
const LAUNCHES = mark("trigger", "launch");
const TRY_REACH = 9;
const OF = mark("time", "of");
const DETERMINES = anyOf(mark("clause", "its"), mark("time", "the"), mark("actor"));

/** "Five of last year's thefts", "two of its missiles": the place where what a figure is a part of begins; else that behind it. */
export function wholeAt(passage: Passage, { head, ordinal, low, unit, vague, fraction }: Value): number {
  if (ordinal || vague || fraction || unit !== "count" || low < 2 || !has(passage, head, Clauses.of_whole)) return head;
  const time = passage.periods.find(({ from }) => from > head && from <= head + 2);
  const whose = has(passage, head + 1, DETERMINES) ? head + 2 : head + 1;
  const at = time?.next ?? (has(passage, whose, Sections.possessive) ? whose + 1 : whose);
  // "Two of its five tests"
  return passage.values.find((value) => value.from === at && value.unit === "count" && !value.isYear)?.next ?? at;
}

/** "Three attempts to put a satellite into orbit": the place of what is tried to be launched; -1 if it is none. */
export function triedAt(passage: Passage, at: number): number {
  return holdsIn(passage, LAUNCHES, at + 1, at + TRY_REACH)
    ? firstPlace(passage, LAUNCHED, at + 1, at + TRY_REACH)
    : -1;
}

/** "24: the number of missiles that were fired": the last place of such words behind a mark, else the mark's. */
export function numberOf(passage: Passage, mark: number): number {
  const at = has(passage, mark + 1, Times.the) ? mark + 2 : mark + 1;
  if (!has(passage, at, Clauses.number_of)) return mark;
  return has(passage, at + 1, OF) ? at + 1 : at;
}
