import { sinceBefore } from "../../dating/since.ts";
import type { Story } from "../../passage/story.ts";
import type { Thing } from "./again.ts";
import { Heads, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Negations, Sections, Times } from "../../lexicon/function_words.ts";
import { clauseAround, has, holdsIn, isAnd, lastPlace, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";
import { WINDOW_REACH } from "./windows.ts";

const DIFFERS = mark("clause", "difference");
const IDLE = mark("blocker", "idle");
const THIS = mark("time", "this");
/** How far behind the word for since the unit may stand of which so many were without one. */
const SILENCE_REACH = 4;
const MANY = mark("clause", "many_tests");
/** What was fired, with its article. */
const THE_ONE = mark("clause", "the_one");
const FIRES = mark("trigger", "conduct", "launch");
const SINCE = mark("time", "since");
const NOUNS = mark("head", "launch", "missile", "nuclear", "test");

/** "To andre": right behind a number the word for "second" means others; "the second biggest" and "first displayed" count nothing. */
export function isOther(passage: Passage, value: Value): boolean {
  if (value.low > 1 && has(passage, value.next, Clauses.superlative) || has(passage, value.next, IDLE)) return true;
  // "A third less than in 2022"
  if (has(passage, value.next, DIFFERS)) return true;
  return has(passage, value.from, Clauses.another) &&
    passage.values.some(({ next, ordinal, unit }) => next === value.from && !ordinal && unit === "count");
}

/** "A seventh test": the article of an ordinal counts nothing. */
export function isBeforeOrdinal(passage: Passage, { low, next }: Value): boolean {
  return low === 1 && passage.values.some(({ ordinal, from }) => ordinal && from === next);
}

/** "A seventh test there has not been", "no seventh test": an ordinal above one that is denied behind it or right before. */
export function isDenied(passage: Passage, value: Value): boolean {
  if (value.low > 1 && has(passage, value.from - 1, Negations.none)) return true;
  const [from, to] = clauseAround(passage, value.from);
  if (value.low > 1 && holdsIn(passage, Negations.not, value.next, to)) return true;
  // "A seventh test, long expected, has not taken place"
  const [, past] = clauseAround(passage, Math.min(to + 1, passage.count - 1));
  if (value.low > 1 && holdsIn(passage, Negations.not, past + 1, past + 3)) return true;
  // "Has not yet carried out its seventh test", but "has not fired any since its sixth".
  const not = value.low > 1 ? lastPlace(passage, Negations.not, from, value.from) : -1;
  return not >= 0 && holdsIn(passage, FIRES, not + 1, value.from) && !holdsIn(passage, SINCE, not + 1, value.from) &&
    !holdsIn(passage, NOUNS, not + 1, value.from - 1);
}

/** "The seventh and eighth launches this year": of two in a row the second tells how many there were. */
export function isBeforeNextOne(passage: Passage, { next, low }: Value): boolean {
  return isAnd(passage, next) &&
    passage.values.some((other) => other.ordinal && other.from === next + 1 && other.low === low + 1);
}

/** "The first two", "the last three": an ordinal right before a number says which ones it counts. */
export function isOfSeveral(passage: Passage, { next, low }: Value): boolean {
  return low === 1 &&
    passage.values.some(({ from, ordinal, isYear, unit }) => from === next && !ordinal && !isYear && unit === "count");
}

/** "Its second test in several days": a place in a row of a time that nothing tells. */
export function isInSome(passage: Passage, next: number): boolean {
  return has(passage, next, Times.within) && has(passage, next + 1, Sections.vague) &&
    has(passage, next + 2, Sections.unit);
}

/** "Its first missile tests since June": more than one. */
export function isOfMany(passage: Passage, { low, next: behind }: Value, { named, next }: Thing): boolean {
  if (low !== 1 || !named) return false;
  // "أول اختبارات لصواريخ": where nouns stand before what describes them.
  const first = passage.columns.lexicon.grammar.head_first && has(passage, behind + 1, Heads.missile);
  return [next - 1, first ? behind : next - 1].some((at) =>
    has(passage, at, MANY) && !has(passage, at, Sections.countable)
  );
}

/** "The launch of the two missiles is the first since that of 30 August": what is known already is placed in a row. */
export function isOfKnown(passage: Passage, { low, from, next }: Value): boolean {
  return low === 1 && has(passage, next, SINCE) && holdsIn(passage, THE_ONE, 0, from);
}

/** "The launches in March were the first since June": without a noun of its own it is of those before it. */
export function isOfTheMany(passage: Passage, { from }: Value): boolean {
  const noun = lastPlace(passage, NOUNS, 0, from);
  return noun >= 0 && has(passage, noun, MANY) && !has(passage, noun, Sections.countable);
}

/** "On the second and ninth of March": an ordinal that only the next one's month makes a day. */
export function isDayOf(passage: Passage, value: Value): boolean {
  return isAnd(passage, value.next) &&
    passage.periods.some(({ from, grain }) =>
      grain === "day" && from >= value.next && from <= value.next + 1 && value.ordinal
    ) && has(passage, value.next + 1, Sections.ordinal);
}

/** "Its fifth test since 2006 and the second in 2016": a lower place behind a higher one counts in a time of its own. */
export function isBehindHigher({ values }: Passage, { from, low }: Value): boolean {
  return values.some((other) => other.ordinal && other.low > low && other.next <= from);
}

/** "This first test was a weak one": what was told of before, in a sentence without a time. */
export function isThis(passage: Passage, { from }: Value): boolean {
  return has(passage, from - 1, THIS) && passage.periods.length === 0;
}

/** "خامس إطلاق": a word of launching that can be counted itself. */
export function isBareLaunch(passage: Passage, at: number): boolean {
  return has(passage, at, Triggers.launch) && has(passage, at, Sections.countable);
}

/** "The first of its kind for five months", "der erste seit vier Jahren": how long there was none. */
export function isAfterSilence(passage: Passage, { next }: Value): boolean {
  const ago = passage.periods.some(({ from, when }) =>
    when?.is === "ago" && from >= next && wayBetween(passage, next, from) <= WINDOW_REACH
  );
  return ago ||
    placesOf(passage, Clauses.hitherto, next, next + WINDOW_REACH).some((at) =>
      holdsIn(passage, Sections.unit, at + 1, at + 1 + SILENCE_REACH)
    );
}

/** "It fired an ICBM on Thursday. ... It was the first test since December": of the event told in its paragraph or just before. */
export function isOfToldEvent(passage: Passage, story: Story): boolean {
  if (passage.periods.some((period) => period.kind === "at" && sinceBefore(passage, period) < 0)) return false;
  return story.recent.some((draft) =>
    story.rule(draft.measure).group === "launch" && draft.isEvent && draft.when != null &&
    story.isNear(draft.passage, passage)
  );
}
