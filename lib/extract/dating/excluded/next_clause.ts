import { FRONTED_PLACES } from "../fronted_time.ts";
import { Triggers } from "../../lexicon/content_words.ts";
import { Connectives, Sections } from "../../lexicon/function_words.ts";
import type { Draft } from "../../passage/draft.ts";
import { clauseAround, firstPlace, has, holds, holdsIn, isAnd, kindAt, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Period } from "../../periods/period.ts";

const FIRES = mark("trigger", "launch", "conduct", "fly", "steal");
const LAUNDERS = mark("trigger", "launder");
const WHILE = mark("credit", "while");
/** At how many places behind "and" a time opens the clause. */
const OPENS = 3;

/** "On 18 February it fired one, and two days later it fired two": a time that opens a clause with a deed of its own, where the claim's clause has its time. */
export function isOfNextClause({ passage, range }: Draft, period: Period, all: readonly Period[]): boolean {
  if (opensBehindVerb(passage, range, period)) return true;
  if (all.length < 2 || period.from < range[1] || period.kind === "window") return false;
  // "20 in 2023, while 2022 brought 1.7 billion": what stands against it has its own time.
  const against = firstPlace(passage, WHILE, range[1], period.from);
  if (against >= 0 && all.some(({ next, kind }) => next <= against && kind === period.kind)) return true;
  if (isGapped(passage, period)) return all.some((other) => opensBefore(passage, other, range[0]));
  const [from, to] = clauseAround(passage, period.from);
  if (from < range[1] || period.from - from > OPENS || !isAnd(passage, from)) return false;
  // "And in 2022, they stole"
  const end = kindAt(passage, period.next) === Kind.comma ? clauseAround(passage, period.next + 1)[1] : to;
  return holdsIn(passage, FIRES, period.next, end) && all.some((other) => opensBefore(passage, other, range[0]));
}

/** "Stole 147 million and laundered it in March": a time behind "and" with a word of laundering, and no more of stealing. */
export function isOfLaundering({ passage, measure, range }: Draft, { from }: Period): boolean {
  if (measure !== "stolen" || from < range[1] || !holds(passage, LAUNDERS)) return false;
  const and = lastPlace(passage, Connectives.and, range[1], from);
  const [, end] = clauseAround(passage, from);
  return and >= 0 && holdsIn(passage, LAUNDERS, and + 1, end) && !holdsIn(passage, Triggers.steal, and + 1, end);
}

/** "Sechs Tests vorgenommen und seit 2022 hundert Raketen verschossen": behind a verb at its end, "and" opens another clause with its own time and figure. */
function opensBehindVerb(passage: Passage, range: readonly [number, number], { from, next }: Period): boolean {
  const and = isAnd(passage, from - 1) ? from - 1 : from - 2;
  if (and <= range[1] || !isAnd(passage, and) || !has(passage, and - 1, FIRES)) return false;
  return passage.values.some((value) => value.from >= next && !value.isYear);
}

/** Whether a time opens a clause before a place. */
function opensBefore(passage: Passage, { from, next }: Period, at: number): boolean {
  return next <= at && from - clauseAround(passage, from)[0] <= FRONTED_PLACES;
}

/** "..., on Thursday two short-range missiles": a time between a comma and what was fired then, without a verb of its own. */
function isGapped(passage: Passage, { from, next, kind }: Period): boolean {
  if (kind !== "at" || kindAt(passage, from - 1) !== Kind.comma && kindAt(passage, from - 2) !== Kind.comma) {
    return false;
  }
  return has(passage, next, Sections.article) ||
    passage.values.some((value) => value.from === next && !value.ordinal && !value.isYear);
}
