import type { Measure, Subject } from "../../../claims/claim.ts";
import { type Draft, spanAt } from "../../passage/draft.ts";
import { Goods, Heads } from "../../lexicon/content_words.ts";
import { Times } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isAnd,
  isMark,
  mark,
  placesOf,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { firstOfParagraph, isDatedLine } from "../../passage/paragraphs.ts";
import type { Story } from "../../passage/story.ts";
import { describe } from "../../passage/subjects.ts";

const LAUNCHES = mark("head", "launch", "missile", "test");
const BOMBS = anyOf(mark("head", "nuclear"), mark("subject", "nuclear"));
const DECIDES = mark("action", "veto", "block", "impose", "tighten");
const FLOWN = anyOf(LAUNCHES, mark("trigger", "conduct", "fly", "launch"));
const STATEMENTS = mark("clause", "statement", "told_of");
const CONDEMNS = mark("clause", "condemns");
const FIRES = mark("trigger", "conduct", "fly", "launch");

/** What an ordinal counts. */
export interface Thing {
  readonly measure: Measure;
  readonly subject: Subject | null;
  readonly from: number;
  readonly next: number;
  /** whether the noun stands there itself */
  readonly named: boolean;
  readonly parent: Draft | null;
}

/** "For the third time in eight days": the verb's object is what is counted. */
export function times(passage: Passage, from: number, next: number): Thing | null {
  if (!holds(passage, FIRES)) return null;
  if (!holds(passage, LAUNCHES)) {
    // "For the second time this year it set off a nuclear bomb"
    const nuclear = firstPlace(passage, Heads.nuclear);
    if (nuclear >= 0) {
      return { measure: "nuclear_tests", subject: null, from, next, named: false, parent: null };
    }
    // "The twelfth time that it tests weapons"
    const arms = holdsIn(passage, Goods.arms, next, passage.count) && holdsIn(passage, FIRES, next, passage.count);
    return arms ? { measure: "launches", subject: "weapon", from, next, named: false, parent: null } : null;
  }
  if (isOfDecision(passage, from)) return null;
  // "For the second time it tested a nuclear weapon, and fired three missiles": what stands nearest behind is counted.
  const missile = firstPlace(passage, LAUNCHES, next);
  const bomb = firstPlace(passage, BOMBS, next, missile);
  if (bomb >= 0 && isParted(passage, bomb, missile)) {
    // "A nuclear test" is an event of its own.
    if (has(passage, bomb, Heads.nuclear)) return null;
    return { measure: "nuclear_tests", subject: null, from, next: bomb + 1, named: true, parent: null };
  }
  const place = placesOf(passage, LAUNCHES)[0]!;
  if (isStatement(passage, next)) return null;
  const subject = describe(passage, Math.max(0, place - 2), place + 1)?.subject ?? "missile";
  return { measure: "launches", subject, from, next, named: false, parent: null };
}

/** "Vetoed it over its launches, the first time that they were divided": what a clause without a launch tells of. */
function isOfDecision(passage: Passage, from: number): boolean {
  return holds(passage, DECIDES) && !holdsIn(passage, FLOWN, ...clauseAround(passage, from));
}

/** "For the third time it has put out a statement on launches": what is only spoken of is not what was done. */
function isStatement(passage: Passage, next: number): boolean {
  if (isCondemned(passage, next)) return true;
  if (!holds(passage, STATEMENTS)) return false;
  const place = firstPlace(passage, LAUNCHES, next);
  return holdsIn(passage, STATEMENTS, next, place < 0 ? passage.count : place) &&
    placesOf(passage, FIRES).every((at) => has(passage, at, LAUNCHES));
}

/** "For the third time this year the council condemned its launches": they are what the condemning is of. */
function isCondemned(passage: Passage, next: number): boolean {
  if (!holds(passage, CONDEMNS)) return false;
  const verb = firstPlace(passage, CONDEMNS, next);
  return verb >= 0 && !holdsIn(passage, FIRES, next, verb) && !holdsIn(passage, Times.since, next, verb);
}

/** Whether "and" or a comma stands between two places. */
function isParted(passage: Passage, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (isAnd(passage, at) || isMark(passage, at)) return true;
  return false;
}

/** Whether a claim is of a sentence before, and in a chronicle of the same line: "1998: ... 2000: ... a summit. A second in 2007". */
export function isToldBefore(draft: Draft, passage: Passage, story: Story): boolean {
  if (draft.passage === passage) return false;
  // "12 February 2013: the third": a line may begin with what the one above goes on with.
  const first = firstOfParagraph(passage, story);
  return draft.passage.paragraph === passage.paragraph || first === passage || !isDatedLine(first);
}

/** "It was the fourth time in March": what the sentence before told of is counted. */
export function again(passage: Passage, from: number, next: number, story: Story): Thing | null {
  const parent = story.current(
    "launch",
    passage,
    (draft) =>
      isToldBefore(draft, passage, story) && (draft.passage.paragraph === passage.paragraph || !isDatedLine(passage)),
  );
  if (parent === undefined || isStatement(passage, next) || isOfDecision(passage, from)) return null;
  return { measure: parent.measure, subject: parent.subject, from, next, named: false, parent: null };
}

/**
 * "It fired two projectiles. The launch took place on Tuesday": those just told, which have their time from here, and
 * their class where they are described here ("The medium-range missile took off on Tuesday").
 */
export function isTimedHere(passage: Passage, at: number, story: Story): boolean {
  const parent = story.current("launch", passage, (draft) => draft.passage !== passage);
  const span = parent?.when?.span;
  if (span === undefined || parent?.passage.index !== passage.index - 1 || at > 2) return false;
  if (span[0] < spanAt(passage, 0)[0]) return false;
  if (parent.subject === "missile") parent.subject = describe(passage, 0, at + 1)?.subject ?? "missile";
  return true;
}
