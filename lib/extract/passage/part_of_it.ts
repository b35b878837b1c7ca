import { Actors, Triggers } from "../lexicon/content_words.ts";
import { Clauses } from "../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, isBoundary, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";
import type { Value } from "../values/values.ts";

const TAKES = mark("clause", "makes_up", "ascribed");
const OF_IT = anyOf(mark("including", "of_them"), mark("clause", "thereof"));
const VERBS = mark("trigger");
/** How far behind a part the word may stand that says what it is of. */
const OF_REACH = 2;

/** Whether a sum is the country's part of one before it: "of which it took 1.3 billion", "it was behind 2 billion of the haul". */
export function isPartOfIt(passage: Passage, whole: Value, part: Value): boolean {
  const [, end] = clauseAround(passage, part.next - 1);
  const country = holdsIn(passage, Actors.KP, whole.next, end);
  if (!country) return false;
  if (holdsIn(passage, OF_IT, whole.next, part.from) || isOfIt(passage, part)) return true;
  // "In 2022 criminals took 4 billion, its hackers alone being responsible for 1.7 billion": all of a year.
  return holdsIn(passage, TAKES, whole.next, end) &&
    passage.periods.some(({ grain, next }) => grain === "year" && next <= part.from);
}

/** "Responsible for over 2 billion of the haul": a sum that is said to be of another one. */
export function isOfIt(passage: Passage, { next }: Value): boolean {
  return holdsIn(passage, OF_IT, next, next + OF_REACH);
}

/** How far behind a share, and how far from it the country, the words may stand by which it is one of the sum told before. */
const [SHARE_REACH, OWNER_REACH] = [3, 9] as const;

/** The place of a share of a sum told before that is the country's: "more than half of this amount was stolen by North Korea"; or -1. */
export function shareOfIt(passage: Passage): number {
  if (!holds(passage, OF_IT) || !holds(passage, Actors.KP)) return -1;
  const share = passage.values.find(({ from, next, unit }) =>
    unit === "percent" && holdsIn(passage, OF_IT, next, next + SHARE_REACH) &&
    holdsIn(passage, Actors.KP, from - OWNER_REACH, next + OWNER_REACH)
  );
  return share === undefined ? -1 : share.from;
}

/** How many places a clause without a verb may have. */
const GAPPED_PLACES = 5;

/** "Ten of them hit the South, three India": one more part, in a clause in which nothing is said again. */
export function isNextPart(passage: Passage, { from, low }: Value, part: { readonly rule: string }): boolean {
  if (!part.rule.endsWith(".part") || !holds(passage, OF_IT) || low < 1) return false;
  const [start, end] = clauseAround(passage, from);
  return start > 0 && isBoundary(passage, start - 1) && end - start <= GAPPED_PLACES &&
    !holdsIn(passage, VERBS, start, end);
}

/** "Half of a total of 3.8 billion"; but "robbed the exchange of a total of 7 million" has no part before the whole. */
export function isOutOf(passage: Passage, from: number): boolean {
  if (!has(passage, from - 1, Clauses.out_of)) return false;
  return !holdsIn(passage, Triggers.steal, 0, from - 1) ||
    passage.values.some(({ next, isYear, ordinal }) => next < from && !isYear && !ordinal);
}
