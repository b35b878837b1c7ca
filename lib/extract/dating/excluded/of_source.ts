import type { Draft } from "../../passage/draft.ts";
import { anyOf, clauseAround, has, holds, kindAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import { Kind } from "../../scan/tokens.ts";

const SOURCE = anyOf(mark("source"), mark("credit", "report"));
const STOPWORD = mark("stopword");

/**
 * "The panel, which was disbanded in April 2024, had counted 58 attacks", "..., says the report, which went to the Council on
 * Friday": a time that an aside tells of who says so.
 */
export function isOfSource({ passage, measure, range }: Draft, period: Period): boolean {
  if (measure === "sanction" || !holds(passage, SOURCE)) return false;
  const [from, to] = clauseAround(passage, period.from);
  const isAside = to <= range[0] ? kindAt(passage, to) === Kind.comma : from >= range[1];
  if (!isAside || from < 2 || !has(passage, from - 2, SOURCE)) return false;
  // "Seoul, on Thursday, counted five": the time alone may be that of what is told.
  return tellsMore(passage, from, period.from) || tellsMore(passage, period.next, to);
}

function tellsMore(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!has(passage, at, STOPWORD)) return true;
  return false;
}
