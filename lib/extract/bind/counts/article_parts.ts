import type { Bound } from "../../../claims/claim.ts";
import { clauseAround, firstOf, has, holdsIn, isAnd, isMark, lastPlace, mark, ordered } from "../../passage/marks.ts";
import { nounAt } from "../../passage/heads.ts";
import type { Passage } from "../../passage/passage.ts";
import { type Described, mostSpecific } from "../../passage/subjects.ts";

/** The figure that a word for one stands for, but for its places. */
export const ONE = {
  low: 1,
  high: 1,
  unit: "count",
  bound: "exact",
  span: [0, 0],
  inner: [0, 0],
  vague: false,
  ordinal: false,
  fraction: false,
  isYear: false,
  ends: null,
} as const;

const THINGS = mark("head", "other");
const MISSILES = mark("head", "missile");
const INCLUDING = mark("including");
const VERB = mark("trigger", "launch", "conduct", "fly");
const BOUNDS = ordered("bound", ["min", "about", "almost", "over", "max", "under"]);
const IT_WAS = mark("clause", "it_was");
/** How far before the article the word may stand that makes it a part, and how far behind it the class. */
const BEFORE = 2;
const BEHIND = 4;

/** A part that is counted by an article alone: the place of the article, its bound and its class. */
export interface ArticlePart {
  readonly at: number;
  readonly bound: Bound;
  readonly described: Described;
}

/** "Among them at least one from a submarine", "and an intercontinental one": an article without a noun, but with a class. */
export function articlePart(passage: Passage, at: number): ArticlePart | null {
  if (has(passage, at + 1, IT_WAS) && isMark(passage, at - 1)) return calledPart(passage, at);
  const included = lastPlace(passage, INCLUDING, at - BEFORE, at) >= 0;
  if (!included && !isAnd(passage, at - 1)) return null;
  const [, end] = clauseAround(passage, at);
  const to = included ? Math.min(end, at + 1 + BEHIND) : at + 2;
  for (let place = at + 1; place < to; place++) if (nounAt(passage, place) !== undefined) return null;
  const described = mostSpecific(passage, at + 1, to);
  if (described === null || described.subject === "missile") return null;
  const next = described.at + 1;
  if (!included && !(next >= passage.count || isMark(passage, next) || has(passage, next, VERB))) return null;
  return { at, bound: firstOf(passage, at - 1, BOUNDS) ?? "exact", described };
}

/** "Eine war offenbar eine Interkontinentalrakete": one of those counted, by what it is said to have been. */
function calledPart(passage: Passage, at: number): ArticlePart | null {
  const [, to] = clauseAround(passage, at);
  const described = mostSpecific(passage, at + 2, Math.min(to, at + 2 + BEHIND));
  return described === null || described.subject === "missile" ? null : { at, bound: "exact", described };
}

/** "Five drones, one of which flew to Seoul": whether what was counted last before a part are other things. */
export function isOfThings(passage: Passage, at: number): boolean {
  const last = passage.values.findLast(({ next, low, isYear }) => next <= at && low > 1 && !isYear);
  return last !== undefined && holdsIn(passage, THINGS, last.next, at) && !holdsIn(passage, MISSILES, last.next, at);
}
