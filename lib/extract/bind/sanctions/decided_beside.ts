import { Actions } from "../../lexicon/content_words.ts";
import { fact } from "../../passage/fact.ts";
import { anyOf, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { proposes } from "../../passage/proposes.ts";
import type { Story } from "../../passage/story.ts";

const UNDECIDED = anyOf(mark("action", "veto", "block", "ask"), mark("clause", "future"), mark("negation"));
const MEASURES = mark("head", "resolution", "sanctions");
const COUNCIL = mark("source", "UN Security Council");
/** How far from what was proposed the word may stand that says by whom. */
const ATTRIBUTE_REACH = 2;

/** "It adopted new sanctions. The measures, proposed by Washington, ...": what was proposed is decided just before. */
export function isDecidedBeside(passage: Passage, story: Story): boolean {
  if (!isAttributed(passage)) return false;
  return story.recent.some((draft) =>
    (draft.action === "impose" || draft.action === "tighten") && passage.index - draft.passage.index === 1 &&
    !draft.passage.heading && !proposes(draft.passage)
  );
}

/** "The measures, proposed by Washington, ...": whether all that a passage calls proposed is a resolution or what it lays down. */
const isAttributed = fact((passage): boolean =>
  !holds(passage, UNDECIDED) && holds(passage, MEASURES) &&
  placesOf(passage, Actions.propose).every((at) =>
    holdsIn(passage, MEASURES, at - ATTRIBUTE_REACH, at + ATTRIBUTE_REACH) && !holdsIn(passage, COUNCIL, 0, at)
  )
);
