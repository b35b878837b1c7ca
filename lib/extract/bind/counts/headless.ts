import type { Draft } from "../../passage/draft.ts";
import { Actors, Heads, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Connectives, Sections, Times } from "../../lexicon/function_words.ts";
import { type Head, nounAt } from "../../passage/heads.ts";
import { anyOf, has, holds, holdsIn, isAnd, isCapital, isMark, kindAt, lengthAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Value } from "../../values/values.ts";

const SUCH = mark("clause", "such");
const FIRES = mark("trigger", "conduct", "fly", "launch");
const IMPOSES = mark("action", "impose", "tighten");
const ITS = anyOf(mark("actor", "KP"), mark("clause", "its"));
const LEADS = anyOf(mark("article"), mark("time", "the"), mark("clause", "its"));

/** How far behind an ordinal the sanctions may stand of which it counts a set. */
const SET_REACH = 4;

/** "Its second resolution this year": whether the ordinal may be that of a resolution named since the last launch. */
export function isOfResolution(passage: Passage, value: Value, before: Draft | undefined): boolean {
  const from = before === undefined ? 0 : before.range[1];
  const to = before === undefined ? passage.count : value.from;
  // "The fourth set of sanctions"
  if (holdsIn(passage, Heads.sanctions, value.next, value.next + SET_REACH)) return true;
  return holdsIn(passage, Heads.resolution, from, to);
}

/** "The first", "a second", "its third": what stands before an ordinal that stands for its noun. */
export function isHeadless(passage: Passage, value: Value): boolean {
  if (isBeforeNoun(passage, value)) return false;
  // "Since they were first imposed in 2006": when something was decided for the first time.
  if (has(passage, value.next, IMPOSES) && !has(passage, value.from - 1, LEADS)) return false;
  // "North Korea's 13th since May"
  const before = has(passage, value.from - 1, Sections.possessive) ? value.from - 2 : value.from - 1;
  if (before < 0 || isMark(passage, before)) return true;
  // "The first in May and second in June": an ordinal joined to one before it stands for the same noun.
  if (isAnd(passage, before)) return passage.values.some((other) => other.ordinal && other.from < value.from);
  return !has(passage, before, Connectives.any) &&
    (has(passage, before, Sections.stopword) || has(passage, before, FIRES) ||
      has(passage, before, Sections.article) || has(passage, before, Clauses.its) || has(passage, before, Times.the) ||
      has(passage, before, Actors.KP));
}

/**
 * "أول انقسام في المجلس", "das erste gemeinsame Manöver": where ordinals stand before their nouns without an article, or nouns are
 * written with a capital, words that are nothing else hold the noun.
 */
function isBeforeNoun(passage: Passage, { from, next }: Value): boolean {
  const { head_first, capital_months, ordinal_dot } = passage.columns.lexicon.grammar;
  const described = capital_months && ordinal_dot && !isCapital(passage, next) && lengthAt(passage, next) > 1;
  return (head_first || described) && kindAt(passage, from) === Kind.word && next < passage.count &&
    kindAt(passage, next) === Kind.other;
}

/** "North Korea set off its sixth bomb": what a state counts of those it sets off is nuclear. */
export function isSetOff(passage: Passage): boolean {
  return holds(passage, ITS) && holds(passage, Triggers.conduct) && !holds(passage, Heads.missile);
}

/** "تجربة نووية ثالثة": some languages put the ordinal behind its noun. */
export function headBefore(passage: Passage, value: Value): Head | null {
  // "The missiles on the 28.": digits behind a noun are a day.
  if (kindAt(passage, value.from) === Kind.digits) return null;
  for (let at = value.from - 1; at >= Math.max(0, value.from - 2); at--) {
    const noun = nounAt(passage, at);
    // "At least two missiles. In the first ...": what is counted already has no place in a row.
    if (passage.values.some((one) => !one.ordinal && one.from <= at && at < Math.max(one.next, one.head + 1))) {
      return null;
    }
    if (noun !== undefined) return { noun, from: at, next: at + 1 };
    if (isMark(passage, at) || has(passage, at, Connectives.any)) return null;
  }
  return null;
}

/** "Some 30 such encounters": what a number counts is a thing that no lexicon has. */
export function isOfSuch(passage: Passage, at: number): boolean {
  return has(passage, at, SUCH) && kindAt(passage, at + 1) === Kind.other;
}
