import { isAdopted } from "../../passage/adopted.ts";
import { Actions, Heads } from "../../lexicon/content_words.ts";
import { anyOf, firstPlace, has, holds, holdsIn, isApart, mark, placesOf } from "../../passage/marks.ts";
import { storyFact } from "../../passage/fact.ts";
import type { Passage } from "../../passage/passage.ts";
import { proposes } from "../../passage/proposes.ts";
import type { Story } from "../../passage/story.ts";

const COUNCIL = mark("source", "UN Security Council");
const UNDECIDED = anyOf(mark("action", "veto", "block", "ask"), mark("clause", "future"), mark("negation"));
const OPEN = anyOf(mark("action", "veto", "block"), mark("clause", "future"));
/** "An earlier draft", "the resolution before": what was not adopted now. */
const OTHER = mark("clause", "earlier", "former", "preceding");
const OTHER_REACH = 2;
const LAW = mark("head", "resolution", "sanctions");
/** "The draft resolution": how a text goes on to call what was put to the vote. */
const THE_DRAFT = mark("clause", "the_draft");
const DRAFT_OR_LAW = anyOf(THE_DRAFT, Heads.resolution);
/** How far before a word of asking the resolution may stand that asks, and how far behind it. */
const ASKED_BEFORE = 4;
const ASKED_BEHIND = 2;
/** Among how many places at its beginning a sentence names what it is about. */
const OPENS = 1;

/** Number of the first passage in which the Council has adopted something; Infinity where none does, or something was vetoed. */
const adopted = storyFact(({ passages }) => {
  if (passages.some((passage) => holds(passage, Actions.veto))) return Infinity;
  return passages.find((passage) =>
    holds(passage, COUNCIL) && holds(passage, Actions.impose) && holds(passage, LAW) && !holds(passage, UNDECIDED) &&
    (!proposes(passage) || isAdopted(passage))
  )?.index ?? Infinity;
});

/** "It was adopted on Friday. The resolution calls for all workers to go home": what law calls for, and a draft that became law. */
export function isLaidDown(passage: Passage, story: Story): boolean {
  if (!holds(passage, DRAFT_OR_LAW) || holds(passage, OPEN) || adopted(story) >= passage.index) return false;
  const draft = firstPlace(passage, Actions.propose);
  if (draft >= 0) return has(passage, draft, THE_DRAFT) && isThisOne(passage, draft);
  return placesOf(passage, Actions.ask).every((at) => isAskedByLaw(passage, at));
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
