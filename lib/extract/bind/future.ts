import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isDate,
  kindAt,
  lastPlace,
  mark,
  placesOf,
  wayBetween,
} from "../passage/marks.ts";
import { governedFrom } from "../passage/led_clause.ts";
import type { Passage } from "../passage/passage.ts";
import { thensOf } from "../dating/spoken/anaphors.ts";
import { Subjects } from "../lexicon/content_words.ts";
import { firstOfParagraph, isDatedLine } from "../passage/paragraphs.ts";
import type { Story } from "../passage/story.ts";
import { Kind } from "../scan/tokens.ts";
import { isUndone } from "./undone.ts";

const FIRES = mark("trigger", "conduct", "fly", "launch");
const PERFECT = mark("clause", "perfect");
const IS_TO = mark("clause", "is_to");
/** How far behind a figure the verb may stand that puts off what it counts. */
const IS_TO_REACH = 3;
const WHAT = mark("clause", "what");
const COULD = mark("clause", "could");
const FUTURE = mark("clause", "future");
/** Words that say of all of their clause that it is thought possible: "considers a test likely". */
const DEEMED = mark("clause", "deemed");
/** Words of the present tense that tell of the future too: "wird" before an infinitive or a participle. */
const PRESENT = mark("clause", "present");
const BEFORE = mark("time", "before");
/** How far before an event the word may stand that puts something before it. */
const BEFORE_REACH = 2;
/** How near a word of fear, plan or threat takes an event away. */
const FUTURE_REACH = 5;
/** Words of a condition, how far behind one what is only imagined may stand, and what leads to something that was done. */
const IN_CASE = mark("clause", "in_case");
const CASE_REACH = 20;
const PAST = anyOf(mark("time", "after", "since"), mark("clause", "though"));
/** How far behind the first part of a verb the second stands, behind a hyphen. */
const HYPHENED = 2;
const NOUNS = mark("head", "test", "launch");
const TESTS = anyOf(NOUNS, mark("head", "nuclear"));
const OR = mark("range", "or");
/** How many places behind "or" the noun may stand that it joins to another. */
const OR_REACH = 4;
/** What opens a clause that only says more of the one before it. */
const ASIDE = anyOf(mark("trigger", "suspect"), mark("including", "including"));
/** How many places behind such a word the noun may stand. */
const ASIDE_REACH = 6;
const MODAL = mark("clause", "modal");
/** The same for a verb that leads on to all that its clause tells. */
const MODAL_REACH = 18;
/** "Could confirm that it had fired two": what may be said there has been done. */
const SAYS = mark("attribution", "verb");

/** Whether an event is only planned, feared or threatened, or was called off. */
export function isFuture(passage: Passage, at: number, story: Story): boolean {
  const [start, end] = clauseAround(passage, at);
  if (firstPlace(passage, DEEMED, start, end) >= 0 || couldBe(passage, at) || isUndone(passage, at)) return true;
  if (isInCase(passage, at) || isAsideOfPlan(passage, at, story) || isOrOfPlan(passage, at, story)) return true;
  // "Wants to find the cause before the third launch in October": what something is to come before has not been.
  if (holdsIn(passage, BEFORE, Math.max(start, at - BEFORE_REACH), at) && plansOf(passage, story).length > 0) {
    return true;
  }
  return plansOf(passage, story).some((place) =>
    wayBetween(passage, place, at) <= FUTURE_REACH || plansVerb(passage, place, at) ||
    // "Might show force with an intercontinental missile or another nuclear test"
    place >= start && place < at && has(passage, place, MODAL) && wayBetween(passage, place, at) <= MODAL_REACH &&
      !placesOf(passage, FIRES, place, at).some((verb) => !isTypeBehind(passage, verb))
  );
}

/** "Was planning another launch, possibly of an ICBM", "..., such as its first flight": what only says more of what is planned. */
function isAsideOfPlan(passage: Passage, at: number, story: Story): boolean {
  if (!holds(passage, FUTURE)) return false;
  const aside = lastPlace(passage, ASIDE, at - ASIDE_REACH, at + 1);
  if (aside < 2 || kindAt(passage, aside - 1) !== Kind.comma) return false;
  // "Its first test flight": a word that says more of a noun before it fires nothing.
  const [, end] = clauseAround(passage, at);
  if (
    placesOf(passage, FIRES, aside, end).some((verb) => !has(passage, verb - 1, NOUNS) && !has(passage, verb, NOUNS))
  ) {
    return false;
  }
  const event = lastPlace(passage, TESTS, 0, aside - 1);
  return event >= 0 && isFuture(passage, event, story);
}

/** "Is preparing for its sixth nuclear test or a significant rocket launch": what is joined by "or" to what is planned. */
function isOrOfPlan(passage: Passage, at: number, story: Story): boolean {
  if (!holds(passage, FUTURE)) return false;
  const [start] = clauseAround(passage, at);
  const or = lastPlace(passage, OR, start, at);
  if (or < 0 || at - or > OR_REACH || holdsIn(passage, FIRES, or, at)) return false;
  const event = lastPlace(passage, TESTS, start, or);
  return event >= 0 && or - event <= 1 && isFuture(passage, event, story);
}

/** "If it conducts another test or launches an ICBM": what a condition is of, up to the end of its clause. */
function isInCase(passage: Passage, at: number): boolean {
  const place = lastPlace(passage, IN_CASE, 0, at);
  if (place < 0 || at - place > CASE_REACH || holdsIn(passage, PAST, place, at)) return false;
  const [from, to] = clauseAround(passage, place);
  // "Even if the missile that it fired on Friday was an ICBM": what has its day was done.
  return at < to && !passage.periods.some((period) => period.kind === "at" && period.from >= from && period.next <= to);
}

/** "An ICBM test": a word that could be a verb, were it not named by what was tested. */
function isTypeBehind(passage: Passage, at: number): boolean {
  return has(passage, at, NOUNS) && has(passage, at - 1, Subjects.any);
}

/** "Threatened to impose sanctions": whether a word of plan or threat stands just before a verb. */
export function isPlanned(passage: Passage, verb: number, story: Story): boolean {
  return plansOf(passage, story).some((place) => place < verb && wayBetween(passage, place, verb) <= FUTURE_REACH);
}

/** "Three more satellites it had for that year announced": a word of plan further off, in a clause in which nothing is fired. */
export function isOnlyPlanned(passage: Passage, [from, next]: readonly [number, number], story: Story): boolean {
  const [start, end] = clauseAround(passage, from);
  // "Nobody can confirm that it fired two missiles": a word that governs all behind it.
  if (firstPlace(passage, DEEMED, start, from) >= 0) return true;
  const plans = plansOf(passage, story);
  // "Planned, in April, to launch two": what is said to have been done is no plan.
  const governed = holdsIn(passage, PERFECT, end - 1, end) ? start : governedFrom(passage, from);
  if (plans.some((place) => place >= governed && place < start)) return true;
  if (holdsIn(passage, FIRES, start, from) || holdsIn(passage, FIRES, next, end)) return false;
  return plans.some((place) => place >= start && place < end);
}

/** "Two more are to follow", "drei weitere sind für nächstes Jahr geplant": more of what was counted that is still to come. */
export function isStillToCome(passage: Passage, [from, next]: readonly [number, number], story: Story): boolean {
  if (isFuture(passage, from, story) || isOnlyPlanned(passage, [from, next], story)) return true;
  if (!holdsIn(passage, IS_TO, next, next + IS_TO_REACH)) return false;
  // "Sollen gefolgt sein": what is only said to have been done is past.
  return !has(passage, clauseAround(passage, from)[1] - 1, PERFECT);
}

/** Places of words of plan or fear, without those of a present tense that tells what is past. */
export function plansOf(passage: Passage, story: Story): readonly number[] {
  if (!holds(passage, FUTURE)) return [];
  const told = isTold(passage, story);
  return placesOf(passage, FUTURE).filter((place) =>
    !isClaimed(passage, place) && !isDate(passage, place) && !isOfKind(passage, place) &&
    !(told && has(passage, place, PRESENT)) && !(has(passage, place, MODAL) && has(passage, place + 1, SAYS))
  );
}

/** "Fired what could be a ballistic missile": what is left open is what was fired, right behind the verb that fires it. */
function isOfKind(passage: Passage, place: number): boolean {
  return has(passage, place - 1, WHAT) && has(passage, place - 2, FIRES);
}

/** "Will am Dienstag eine Rakete getestet haben": what is only said to have been done is past. */
function isClaimed(passage: Passage, place: number): boolean {
  if (!has(passage, place, COULD)) return false;
  const [, to] = clauseAround(passage, place);
  return has(passage, to - 1, PERFECT) && to - 1 > place && has(passage, to - 2, FIRES);
}

/** "Könnte zwischen Oktober und November einen Test vornehmen": the modal opens the clause, and its verb ends it. */
export function couldBe(passage: Passage, at: number): boolean {
  if (!holds(passage, COULD)) return false;
  const [from, to] = clauseAround(passage, at);
  return at < to - 1 && has(passage, to - 1, FIRES) && firstPlace(passage, COULD, from, at) >= 0;
}

/** "18 February: an ICBM is fired. Two days later two more follow": a chronicle tells in the present what is past. */
function isTold(passage: Passage, story: Story): boolean {
  return holds(passage, PRESENT) && (isDatedLine(firstOfParagraph(passage, story)) || thensOf(passage).length > 0);
}

/** "Can at any time launch a Musudan": a word of plan governs the verb, and the verb the noun, in one clause. */
function plansVerb(passage: Passage, plan: number, at: number): boolean {
  const [from, to] = clauseAround(passage, plan);
  if (at < plan || at >= to || plan < from) return false;
  // "Preparing to test-launch an ICBM", where the word is a noun too.
  if (has(passage, plan + 1, NOUNS) && wayBetween(passage, plan + 1, at) <= 2 * FUTURE_REACH) return true;
  const [verb, ...others] = placesOf(passage, FIRES, plan + 1, at);
  // "Preparing to test-launch an ICBM": a verb of two parts is one.
  return verb !== undefined && others.every((other) => other - verb <= HYPHENED) &&
    wayBetween(passage, plan, verb) <= FUTURE_REACH &&
    wayBetween(passage, verb, at) <= FUTURE_REACH &&
    !passage.values.some((value) => value.from > plan && value.next <= verb);
}
