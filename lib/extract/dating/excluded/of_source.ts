import type { Draft } from "../../passage/draft.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import { Kind } from "../../scan/tokens.ts";

const SOURCE = anyOf(mark("source"), mark("credit", "report"));
const UP_TO = mark("time", "before", "until");
/** How far before a time the word may stand that says whose end it is of, and how far before that the one for "before". */
const [END_REACH, UP_TO_REACH] = [4, 2];
const STOPWORD = mark("stopword");

/**
 * "The panel, which was disbanded in April 2024, had counted 58 attacks", "..., says the report, which went to the Council on
 * Friday": a time that an aside tells of who says so.
 */
export function isOfSource({ passage, measure, range }: Draft, period: Period): boolean {
  if (measure === "sanction" || !holds(passage, SOURCE)) return false;
  if (period.next <= range[0] && isOfItsEnd(passage, period)) return true;
  const [from, to] = clauseAround(passage, period.from);
  const isAside = to <= range[0] ? kindAt(passage, to) === Kind.comma : from >= range[1];
  if (!isAside || from < 2 || !has(passage, from - 2, SOURCE)) return false;
  // "Seoul, on Thursday, counted five": the time alone may be that of what is told.
  return tellsMore(passage, from, period.from) || tellsMore(passage, period.next, to);
}

/** "Before its end in April 2024, the panel had counted 58 attacks": up to when there was who says so. */
export function isOfItsEnd(passage: Passage, { from }: Period): boolean {
  return holds(passage, SOURCE) &&
    placesOf(passage, Clauses.its, from - END_REACH, from).some((its) =>
      holdsIn(passage, UP_TO, its - UP_TO_REACH, its)
    );
}

function tellsMore(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!has(passage, at, STOPWORD)) return true;
  return false;
}
