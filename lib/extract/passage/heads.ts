import { firstClass, has, isMark } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { Kind } from "../scan/tokens.ts";
import type { Value } from "../values/values.ts";

/** Classes of nouns that figures count, what decides before what only goes with it ("missile tests" are tests). */
const NOUNS = [
  "nuclear",
  "launch",
  "test",
  "missile",
  "blast",
  "attack",
  "operation",
  "case",
  "target",
  "country",
  "times",
  "barrel",
  "tonne",
  "other",
] as const;

/** What a figure counts. */
export type Noun = (typeof NOUNS)[number];

/** The noun that a figure counts: its class and its places [from, next). */
export interface Head {
  readonly noun: Noun;
  readonly from: number;
  readonly next: number;
}

/** Unknown words (adjectives, most often) that may stand between number and noun. */
const GAP = 3;
/** Words of these sections end the look for a noun: they are no adjectives. */
const ENDS = [
  "stopword",
  "range",
  "connective",
  "negation",
  "including",
  "number",
  "time",
  "unit",
  "month",
  "currency",
];
const VERBS = ["launch", "conduct", "fly", "investigate", "sent", "evade", "steal"];

/** The noun that a figure counts, or null if none follows it. */
export function headOf(passage: Passage, value: Value): Head | null {
  let gap = 0;
  for (let at = value.head; at < passage.words.length && gap <= GAP; at++) {
    const noun = nounAt(passage, at);
    if (noun !== undefined) return chainFrom(passage, at, noun);
    const word = passage.words[at]!;
    if (word.kind === Kind.quote) continue;
    if (isMark(passage, at) || word.kind === Kind.digits) return null;
    if (word.kind === Kind.other) gap += word.length;
    else if (isEnd(passage, at)) return null;
    else gap += 0.5;
  }
  return null;
}

/** The class of the noun at a place, or undefined. */
export function nounAt(passage: Passage, at: number): Noun | undefined {
  return firstClass(passage, at, "head", NOUNS);
}

function isEnd(passage: Passage, at: number): boolean {
  if (has(passage, at, "trigger", ...VERBS) && !has(passage, at, "trigger", "cyber", "suspect")) return true;
  if (has(passage, at, "subject") || has(passage, at, "clause", "another") || has(passage, at, "actor")) return false;
  return ENDS.some((section) => has(passage, at, section));
}

/** "missile tests", "عمليات إطلاق لصواريخ": nouns in a row are one, of the class that decides. */
function chainFrom(passage: Passage, from: number, first: Noun): Head {
  let noun = first;
  let next = from + 1;
  for (; next < passage.words.length; next++) {
    const other = nounAt(passage, next);
    if (other === undefined) break;
    noun = isLaunchLike(noun) && isLaunchLike(other) && NOUNS.indexOf(noun) < NOUNS.indexOf(other) ? noun : other;
  }
  return { noun, from, next };
}

/** Whether a noun is of missiles or tests. */
export function isLaunchLike(noun: Noun): boolean {
  return noun === "nuclear" || noun === "launch" || noun === "test" || noun === "missile" || noun === "blast";
}
