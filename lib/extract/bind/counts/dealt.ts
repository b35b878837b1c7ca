import { Clauses } from "../../lexicon/function_words.ts";
import { mark } from "../../lexicon/mark.ts";
import { has, holdsIn, isAnd, isBoundary, isMark, kindAt } from "../../passage/marks.ts";
import type { Head } from "../../passage/heads.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import { Kind } from "../../scan/tokens.ts";
import { rowBefore } from "./rows.ts";
import type { Value } from "../../values/values.ts";

/** Words that count one more of a row, which has a claim of its own. */
const MEMBERS = mark("clause", "another", "last_one", "one", "that_one");
/** How many words at most may stand behind a time and tell how its event went: "in April a failure". */
const TOLD = 5;
/** How far behind a figure the word may stand that stands for what was counted: "the two earlier ones". */
const ONES_REACH = 3;

/** As many times as were counted, which stand further off: dealt out behind, at the end of the sentence, or before the figure. */
export function dealtTo(passage: Passage, { from, low }: Value, { next }: Head): Period[] {
  if (low < 2 || passage.periods.length < low) return [];
  const rows = [dealtBehind(passage, next, low), rowAtEnd(passage, next), rowBefore(passage, from)];
  return rows.find((row) => row.length === low) ?? [];
}

/** "Two attempts with the new rocket went wrong, on 31 May and 24 August": times in a row that a comma adds to the sentence. */
function rowAtEnd(passage: Passage, next: number): Period[] {
  const end = passage.periods.at(-1)!.next;
  if (end < passage.count && !isMark(passage, end)) return [];
  const row = rowBefore(passage, end);
  const [first] = row;
  if (first === undefined || first.from < next) return [];
  const added = [first.from - 1, first.from - 2].some((at) => at >= next && kindAt(passage, at) === Kind.comma);
  return added ? row : [];
}

/** "Two launches: in April a failure, in December a success": as many times as were counted, each in a part of its own. */
function dealtBehind(passage: Passage, next: number, count: number): Period[] {
  const opened = openedAt(passage, next);
  if (opened < 0) return [];
  const times = passage.periods.filter(({ from, kind }) => from > opened && kind === "at");
  if (times.length !== count || passage.values.some((value) => value.from > next && !value.isYear)) return [];
  if (holdsIn(passage, MEMBERS, next, passage.count)) return [];
  return times.every((time, i) => i === 0 || isOwnPart(passage, time, times[i - 1]!.next)) ? times : [];
}

/** The place of the colon or dash behind which times are told, or of a comma right behind what is counted; -1 if none. */
function openedAt(passage: Passage, next: number): number {
  for (let at = next; at < passage.count; at++) {
    const kind = kindAt(passage, at);
    if (kind === Kind.colon || kind === Kind.dash && isBoundary(passage, at)) return at;
    if (isMark(passage, at)) return kind === Kind.comma && at === next ? at : -1;
  }
  return -1;
}

/** Whether a comma or an "and" stands between two times, and few words beside it. */
function isOwnPart(passage: Passage, { from }: Period, before: number): boolean {
  if (from - before > TOLD) return false;
  for (let at = before; at < from; at++) {
    if (kindAt(passage, at) === Kind.stop) return false;
    if (isMark(passage, at) || isAnd(passage, at)) return true;
  }
  return false;
}

/** The place behind "the two earlier ones", "the first two", "the other three": a figure of what was counted before; -1 for others. */
export function pointedAt(passage: Passage, { from, next, head }: Value): number {
  for (let at = head; at < head + ONES_REACH && at < passage.count && !isMark(passage, at); at++) {
    if (has(passage, at, Clauses.ones)) return at + 1;
  }
  const nth = passage.values.some((value) => value.ordinal && value.next === from);
  const pointed = nth || has(passage, from - 1, Clauses.another) || has(passage, from - 1, Clauses.preceding) ||
    has(passage, from - 1, Clauses.earlier) || has(passage, from - 1, Clauses.last);
  return pointed ? next : -1;
}
