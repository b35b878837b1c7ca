import { Actions, Actors } from "../../lexicon/content_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  lastPlace,
  mark,
  placesOf,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { isNoBlock } from "./only_named.ts";

const ALLEGATION = mark("clause", "allegation");
/** How far behind a word of refusing the one may stand that says what somebody was blamed for. */
const BLAME_REACH = 4;
const WE = mark("clause", "we");
const COUNCIL = anyOf(mark("source", "UN Security Council"), mark("clause", "council"));
const LAW = mark("head", "sanctions", "resolution");
const UNDONE = anyOf(mark("negation"), mark("clause", "future"), mark("action", "propose", "block", "would", "ask"));
/** How far behind the Council the verb may stand by which it decides: "the Council voted unanimously on Monday to impose". */
const DECIDES_REACH = 8;

/** The place of a word that may block a decision, without those that have another object. */
export function blockAt(passage: Passage): number | undefined {
  return placesOf(passage, Actions.block).find((place) =>
    !isNoBlock(passage, place) &&
    // "North Korea rejected the sanctions": who is struck by them cannot stop them.
    !isOpeningOf(passage, place) &&
    // "Rejected any claim that it broke sanctions": what is refused is the blame.
    !holdsIn(passage, ALLEGATION, place + 1, place + 1 + BLAME_REACH) &&
    !isOvercome(passage, place) &&
    // "That proposal we reject": who writes decides nothing.
    !has(passage, place - 1, WE) && !has(passage, place + 1, WE)
  );
}

/** Whether the country stands before a verb as the subject that opens its clause, and not as in "die Resolution gegen Nordkorea blockiert". */
function isOpeningOf(passage: Passage, verb: number): boolean {
  const country = [verb - 1, verb - 2].find((at) => has(passage, at, Actors.KP));
  return country !== undefined && country - clauseAround(passage, verb)[0] <= 1;
}

/** "The Council imposed new sanctions after talks with China, which opposed harsher ones": what was decided all the same. */
function isOvercome(passage: Passage, at: number): boolean {
  if (!holds(passage, COUNCIL) || !holds(passage, Actions.impose)) return false;
  const first = firstPlace(passage, COUNCIL, 0, at);
  const imposes = lastPlace(passage, Actions.impose, first + 1, Math.min(at, first + DECIDES_REACH));
  return first >= 0 && imposes >= 0 && !holdsIn(passage, UNDONE, first, imposes) &&
    holdsIn(passage, LAW, imposes + 1, Math.min(clauseAround(passage, imposes)[1], at));
}
