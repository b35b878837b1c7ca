import { isAdopted } from "../../passage/adopted.ts";
import { Actions, Heads } from "../../lexicon/content_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isApart,
  isMark,
  mark,
  placesOf,
} from "../../passage/marks.ts";
import { storyFact } from "../../passage/fact.ts";
import type { Passage } from "../../passage/passage.ts";
import { proposes } from "../../passage/proposes.ts";
import type { Story } from "../../passage/story.ts";

const COUNCIL = mark("source", "UN Security Council");
const UNDECIDED = anyOf(mark("action", "veto", "block", "ask"), mark("clause", "future"), mark("negation"));
const STOPPED = mark("action", "veto", "block");
const FUTURE = mark("clause", "future");
const IN_CASE = mark("clause", "in_case");
/** "An earlier draft", "the resolution before": what was not adopted now. */
const OTHER = mark("clause", "earlier", "former", "preceding");
const OTHER_REACH = 2;
const BY = mark("credit", "by");
const LAW = mark("head", "resolution", "sanctions");
/** "The draft resolution": how a text goes on to call what was put to the vote. */
const THE_DRAFT = mark("clause", "the_draft");
const DRAFT_OR_LAW = anyOf(THE_DRAFT, Heads.resolution);
/** How far before a word of asking the resolution may stand that asks, and how far behind it. */
const ASKED_BEFORE = 4;
const ASKED_BEHIND = 2;
/** Among how many places at its beginning a sentence names what it is about. */
const OPENS = 2;
const INSTEAD = mark("clause", "instead");
/** How far before a word of proposing the one may stand that tells what was laid down instead. */
const INSTEAD_REACH = 6;

/** Number of the first passage in which the Council has adopted something; Infinity where none does, or something was vetoed. */
const adopted = storyFact(({ passages }) => {
  if (passages.some((passage) => holds(passage, Actions.veto))) return Infinity;
  return passages.find((passage) =>
    holds(passage, COUNCIL) && holds(passage, LAW) && imposes(passage) &&
    (!proposes(passage) || isAdopted(passage))
  )?.index ?? Infinity;
});

/** "Has imposed new sanctions, seeking to limit its income", "after a test that could ...": a verb of deciding in whose clause all is decided. */
function imposes(passage: Passage): boolean {
  return placesOf(passage, Actions.impose).some((at) => !holdsIn(passage, UNDECIDED, ...clauseAround(passage, at)));
}

/** "It was adopted on Friday. The resolution calls for all workers to go home": what law calls for, and a draft that became law. */
export function isLaidDown(passage: Passage, story: Story): boolean {
  if (!holds(passage, DRAFT_OR_LAW) || isOpen(passage) || adopted(story) >= passage.index) return false;
  const draft = placesOf(passage, Actions.propose).find((at) => !isOfOrigin(passage, at)) ?? -1;
  if (draft >= 0) return has(passage, draft, THE_DRAFT) && isThisOne(passage, draft);
  return placesOf(passage, Actions.ask).every((at) => isAskedByLaw(passage, at));
}

/** Whether anything is stopped or only to come; "commits the Council to more if it tests again" is law all the same. */
function isOpen(passage: Passage): boolean {
  return holds(passage, STOPPED) ||
    placesOf(passage, FUTURE).some((at) => !holdsIn(passage, IN_CASE, clauseAround(passage, at)[0], at + 1));
}

/** "The US-drafted resolution", "the text, drafted by Washington", "instead of 12 months as first proposed": who wrote what is law now, and what it was to be before. */
function isOfOrigin(passage: Passage, at: number): boolean {
  return has(passage, at + 1, Heads.resolution) || isMark(passage, at - 1) && has(passage, at + 1, BY) ||
    holdsIn(passage, INSTEAD, at - INSTEAD_REACH, at);
}

/** "القرار الذي صدر أمس يدعو", "the resolution calls": what a resolution that opens the sentence asks, or one beside the verb. */
function isAskedByLaw(passage: Passage, at: number): boolean {
  return placesOf(passage, Heads.resolution, 0, at + ASKED_BEHIND + 1).some((law) =>
    (law <= OPENS || law >= at - ASKED_BEFORE) && isThisOne(passage, law) &&
    !isApart(passage, Math.min(law, at), Math.max(law, at))
  );
}

function isThisOne(passage: Passage, at: number): boolean {
  return !holdsIn(passage, OTHER, at - OTHER_REACH, at + OTHER_REACH + 1);
}

/** Among how many places at its beginning a sentence names the resolution that it is about. */
const NAMED_IN = 6;
const UNSETTLED = mark("action", "propose", "veto", "block", "would");
const STATES = mark("actor", "US", "KR", "JP", "CN", "RU");

/** "The new resolution demands that all workers be sent home": what a resolution asks of states it lays down. */
export function isOfResolution(passage: Passage): boolean {
  const law = firstPlace(passage, Heads.resolution);
  return law >= 0 && law <= NAMED_IN && !holds(passage, UNSETTLED) &&
    placesOf(passage, Actions.ask).every((at) => at > law && !isOfState(passage, at));
}

/** "Before the vote on the resolution Washington demanded a halt": what a state right beside the verb asks for. */
function isOfState(passage: Passage, ask: number): boolean {
  return has(passage, passage.columns.lexicon.grammar.head_first ? ask + 1 : ask - 1, STATES);
}
