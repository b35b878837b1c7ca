import { thensOf } from "../../dating/spoken/anaphors.ts";
import { Heads } from "../../lexicon/content_words.ts";
import type { Period } from "../../periods/period.ts";
import { isOfCondemning } from "./condemned.ts";
import { isOfAnswer } from "./occasion.ts";
import { isOfRow, isSinceRow } from "./windows.ts";
import { Kind } from "../../scan/tokens.ts";
import { LAUNCH_LIKE } from "../../passage/heads.ts";
import { clauseAround, holdsIn, kindAt, mark, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** How near the date of a single event must stand to its noun, as a way. */
const DATE_REACH = 16;
/** At how many places from its beginning a period governs a sentence. */
const FRONTED = 3;
const FIRED = mark("trigger", "launch", "conduct");
/** Within how many places behind its noun an aside opens: its type may stand between them. */
const OPENS = 3;
/** How far behind an aside the date of the clause may stand that goes on. */
const REACH = 12;

/**
 * "The missile, which has a range of 1,000 kilometres, was fired on Sunday": the place where an aside closes that opens right
 * behind a noun, where the clause that goes on tells of a launch and holds a date; else -1.
 */
export function asideBehind(passage: Passage, at: number, date: number): number {
  let open = at + 1;
  while (open < at + OPENS && kindAt(passage, open) !== Kind.comma) open++;
  if (open >= date || kindAt(passage, open) !== Kind.comma) return -1;
  let close = date - 1;
  while (close > open && kindAt(passage, close) !== Kind.comma) close--;
  if (close === open || wayBetween(passage, close, date) > REACH) return -1;
  // "A missile, thought to be a Hwasong-12, was fired": an aside that names it tells of it itself.
  if (holdsIn(passage, LAUNCH_LIKE, open, close)) return -1;
  const [from, to] = clauseAround(passage, date);
  return holdsIn(passage, FIRED, from, to) ? close : -1;
}

/** Whether a period stands near a place, or at the beginning of its sentence; `told` if the text has told of a launch before. */
export function isDated(passage: Passage, at: number, told = false): boolean {
  // "The launch came two days after it had tested another": that is the other's day.
  const own = thensOf(passage).some((then) =>
    wayBetween(passage, then.at, at) <= DATE_REACH && !(told && then.ofNext && then.at > at)
  );
  if (own) return true;
  return passage.periods.some((period) =>
    !isOfSanctions(passage, period, at) && !isOfCondemning(passage, at, period) &&
    (period.kind !== "window" && period.kind !== "until" && !isOfAnswer(passage, at, period) &&
        (wayBetween(passage, period.from, at) <= DATE_REACH || asideBehind(passage, at, period.from) >= 0) &&
        !isOfRow(passage, period) &&
        !isSinceRow(passage, period) ||
      period.from <= FRONTED && period.from < at)
  );
}

/** "Has been under sanctions since 2006 for its launches": since when something else has held. */
function isOfSanctions(passage: Passage, { kind, next }: Period, at: number): boolean {
  return kind === "since" && holdsIn(passage, Heads.sanctions, next, at);
}
