import { isBehindFigure } from "./behind_figure.ts";
import type { Draft } from "../passage/draft.ts";
import { Ranges } from "../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  isApart,
  isBoundary,
  kindAt,
  lastPlace,
  mark,
  placesOf,
} from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Grain, Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";

const VERB = mark("attribution", "verb");
const SAYS = mark("attribution", "verb", "publish");
const TAKES = mark("trigger", "steal", "lose");
const DECIDES = mark("action", "tighten", "impose");
const CONDUCT = mark("trigger", "conduct");
const OWN_COUNTRY = mark("actor", "KP");
const LED = mark("time", "at");
const THAT = mark("clause", "pointing");
const EARLIER = mark("clause", "earlier");
/** What is told of. */
const DEEDS = mark("trigger", "steal", "weak", "cyber", "strike", "launch", "conduct", "evade");
const TOLD_DEEDS = anyOf(
  mark("trigger", "steal", "weak", "strike", "launch", "conduct", "evade"),
  mark("head", "attack"),
);
const FIRMS = mark("head", "target");
const DONE = mark("trigger", "steal", "weak", "strike", "launch", "conduct", "evade");
/** How far behind a verb of saying that stands first its day may stand. */
const VERB_FIRST_REACH = 9;
const STATEMENT = mark("clause", "statement");
const FROM = anyOf(mark("time", "of"), mark("range", "from"));
/** How far before its day the word for what was said may stand. */
const STATEMENT_REACH = 6;
/** At how many places from its beginning a time opens a sentence. */
const FRONTED = 3;
/** Grains in which something is said: in a year, what is told of is counted. */
export const BRIEF: readonly Grain[] = ["day", "week", "month", "season"];
const RESOLUTION = mark("head", "resolution");
/** How far before the word of publishing the resolution may stand that was published. */
const RESOLUTION_REACH = 4;
/** How many words may stand between a day and the verb of saying it belongs to. */
const SAYING_REACH = 2;
/** How many places behind a verb of saying its time may stand. */
const TOLD_REACH = 7;

/** Whether a period is when something was said, and not when it happened. */
export function isSaid(draft: Draft, period: Period, fronted: boolean): boolean {
  const { passage } = draft;
  return holds(passage, SAYS) &&
    (isOfSaying(passage, period) || fronted && isSaidAfter(draft, period) || isToldThen(draft, period));
}

/** A period beside a verb of saying or publishing is most often when it was said. */
export function isOfSaying(passage: Passage, period: Period): boolean {
  if (!holds(passage, SAYS)) return false;
  const { from, next } = period;
  // "Told reporters this week that"
  const that = has(passage, next, THAT);
  const reach = period.grain === "day" || that ? SAYING_REACH : 1;
  // "..., launched on Thursday, said the agency": behind a comma the verb says nothing of the day.
  // "Wrote in May that": a small word may stand between.
  const small = has(passage, from - 1, LED) && !isSaying(passage, from - 1, period) ? 1 : 0;
  // "Said earlier in November that"
  const led = has(passage, from - 1 - small, EARLIER) ? small + 1 : small;
  // "Told the Council's committee on sanctions last week that": who was told may stand between.
  const back = that ? TOLD_REACH : reach + led;
  for (let at = from - 1; at >= from - back && at >= 0 && !isBoundary(passage, at); at--) {
    if (isSaying(passage, at, period)) return true;
  }
  if (BRIEF.includes(period.grain) && isOfVerbFirst(passage, period)) return true;
  if (isBehindDay(passage, period)) return false;
  for (let at = next; at < next + reach && at < passage.count && !isBoundary(passage, at); at++) {
    if (isSaying(passage, at, period)) return true;
  }
  return false;
}

/** "Am Freitag den Test von vier Raketen in der Vorwoche bestätigt": a longer time behind a figure, where the day of the saying stands before it. */
function isBehindDay(passage: Passage, { from, grain }: Period): boolean {
  if (grain === "day") return false;
  const [begin] = clauseAround(passage, from);
  return passage.periods.some((day) =>
    day.grain === "day" && day.from >= begin && day.next < from &&
    passage.values.some((value) => !value.isYear && value.from >= day.next && value.next <= from)
  );
}

/** "According to a statement from Thursday", "in einer Erklärung vom Freitag": a day that belongs to what was said. */
function isOfStatement(passage: Passage, { from, grain }: Period): boolean {
  if (!holds(passage, STATEMENT)) return false;
  // "The advisory of May 2022"
  if (grain !== "day") return grain === "month" && has(passage, from - 1, FROM) && has(passage, from - 2, STATEMENT);
  // "A statement by the ministry on Friday": who made it may stand between.
  let made = has(passage, from - 1, FROM);
  for (let at = from - 1; at >= from - STATEMENT_REACH && at >= 0 && !isBoundary(passage, at); at--) {
    if (has(passage, at, STATEMENT) && at < from - 1) return made;
    if (has(passage, at, DEEDS)) return false;
    made ||= has(passage, at, FROM) && has(passage, at - 1, STATEMENT);
  }
  return false;
}

/** "Im Februar hatte das Gremium die Beute auf drei Milliarden beziffert": the verb of saying ends the clause that its time opens. */
function isSaidAtEnd(passage: Passage, { from, next, kind, grain }: Period): boolean {
  if (kind !== "at" || !BRIEF.includes(grain)) return false;
  const [begin, end] = clauseAround(passage, from);
  if (!has(passage, end - 1, SAYS) || has(passage, end - 1, CONDUCT)) return false;
  // "The panel had in March 2024 reported, ...": a clause that tells of nothing else.
  return from <= FRONTED || next === end - 1 && !holdsIn(passage, DEEDS, begin, from) &&
      !passage.values.some((value) => !value.isYear && value.from >= begin && value.next <= end);
}

/** "..., teilte das FBI am Montag mit": a day in a clause that begins with the verb of saying and tells of no deed. */
function isInSaying(passage: Passage, { from, grain, kind }: Period): boolean {
  if (grain !== "day" || kind !== "at") return false;
  const [start, end] = clauseAround(passage, from);
  // "Skriver seg fra innbruddet 21. februar": some verbs of saying tell where something comes from.
  const comes = holdsIn(passage, Ranges.from, start + 1, start + 1 + SAYING_REACH);
  const closes = start > 0 && has(passage, start, VERB) && !has(passage, start, DECIDES) && !comes;
  // "The firm of crypto analyses": what somebody deals in is no deed.
  return closes && placesOf(passage, TOLD_DEEDS, start + 1, end).every((at) => has(passage, at, FIRMS));
}

/** Whether a time is only when an amount or a number of thefts was told of. */
export function isOfTelling(passage: Passage, period: Period): boolean {
  if (isOfStatement(passage, period)) return true;
  if (!holds(passage, SAYS)) return false;
  if (isInSaying(passage, period)) return true;
  if (period.grain === "day") return isOfSaying(passage, period) || isSaidAtEnd(passage, period);
  // "Wrote a year ago that"
  const brief = BRIEF.includes(period.grain) || period.when?.is === "ago" && has(passage, period.next, THAT);
  return brief && (isSaidAtEnd(passage, period) || isToldIn(passage, period));
}

/** "Schätzte im Dezember", "im Dezember schätzte er", "told the Council last week that": a month or week beside its verb, and not one that ends the clause of another. */
function isToldIn(passage: Passage, period: Period): boolean {
  const { from, next } = period;
  return (from <= FRONTED || has(passage, next, THAT) || holdsIn(passage, SAYS, from - SAYING_REACH, from)) &&
    isOfSaying(passage, period);
}

/** "أعلنت سول الثلاثاء أن": where verbs stand first, the day behind who says it is still that of the saying, also between commas. */
function isOfVerbFirst(passage: Passage, { from, next }: Period): boolean {
  if (!passage.columns.lexicon.grammar.head_first || !holdsIn(passage, DEEDS, from + 1, passage.count)) return false;
  const verb = lastPlace(passage, SAYS, 0, from);
  if (verb < 0 || from - verb > VERB_FIRST_REACH) return false;
  const aside = kindAt(passage, from - 1) === Kind.comma && kindAt(passage, next) === Kind.comma;
  // "The firm of crypto analyses said, on Tuesday, that": what a firm deals in is no deed.
  if (holdsIn(passage, aside ? DONE : DEEDS, verb + 1, from)) return false;
  for (let at = verb; at < (aside ? from - 1 : from); at++) {
    const kind = kindAt(passage, at);
    if (isBoundary(passage, at) && kind !== Kind.open && kind !== Kind.close) return false;
  }
  return true;
}

/** "شدد", "ordered": what decides is no word of saying where it decides. */
function isSaying(passage: Passage, at: number, { grain }: Period): boolean {
  return has(passage, at, SAYS) && !has(passage, at, DECIDES) && !(grain !== "day" && has(passage, at, CONDUCT)) &&
    // "Resolution 2375, issued on 11 September": a day on which something was decided.
    !holdsIn(passage, RESOLUTION, at - RESOLUTION_REACH, at);
}

/** "In December the service spoke of ...": a verb of saying stands between the opening period and the figure. */
function isSaidAfter({ passage, range, subject, measure }: Draft, period: Period): boolean {
  if (period.kind === "to_date") return false;
  const deed = (subject !== null || measure === "nuclear_tests") && period.grain !== "day";
  if (!deed) return holdsIn(passage, VERB, period.next, range[0]);
  // "In January 2016 North Korea claimed to have tested a bomb": what it says of itself, it did then.
  const beside = passage.columns.lexicon.grammar.head_first ? 1 : -1;
  return placesOf(passage, VERB, period.next, range[0]).some((at) => !has(passage, at + beside, OWN_COUNTRY));
}

/** "The bureau in April accused it of taking 620 million on 23 March": the first time is that of the accusation. */
function isToldThen({ passage, range, at, measure }: Draft, { from, next, kind }: Period): boolean {
  // What was done in breach of sanctions may be told from the verb of saying on.
  const [start, end] = measure === "violation" && kind === "at" ? [at, at + 1] : range;
  if (next > start || measure === "launches" || measure === "nuclear_tests") return false;
  const told = placesOf(passage, SAYS, from - TOLD_REACH, from).some((verb) =>
    !isApart(passage, verb, from) &&
    // "Puts what it took in 2022 at 1.6 billion": the time of the deed, which stands before it.
    !holdsIn(passage, TAKES, verb + 1, from)
  );
  return told && !isBehindFigure(passage, from) &&
    passage.periods.some((other) => other.from >= end && !isApart(passage, end, other.from));
}
