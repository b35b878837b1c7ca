import { Goods } from "../lexicon/content_words.ts";
import { Clauses } from "../lexicon/function_words.ts";
import { has, holds, mark, placesOf } from "../passage/marks.ts";
import type { MeasureRule } from "../passage/measures.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";

/** A sentence longer than this says more than that the one before is not true. */
const SHORT = 8;

const OLD_PICTURE = mark("clause", "old_picture");
/** How far from an end of a caption the word may stand that says its picture is an old one. */
const CAPTION_PLACES = 4;

const HOW_MANY = mark("clause", "how_many");

/** "Did it steal a billion?", "how many ICBMs did it launch?": a question that leaves open whether its figures are true, or asks for them. */
export function isOpenQuestion(passage: Passage): boolean {
  return passage.question && (has(passage, 0, Clauses.whether) || has(passage, 0, HOW_MANY));
}

/** "File photo of a launch in North Korea": a caption that names no day tells of nothing that happened. */
export function isOldPicture(passage: Passage): boolean {
  return passage.periods.length === 0 &&
    placesOf(passage, OLD_PICTURE).some((at) => at < CAPTION_PLACES || at >= passage.count - CAPTION_PLACES);
}

/** "How much is spent on arms? 2.7 billion": whether the question that a figure answers asks for something else. */
export function isOtherAsked(passage: Passage, { forbids, named }: MeasureRule, story: Story): boolean {
  const asked = story.before(passage);
  return asked !== undefined && asked.question && asked.paragraph === passage.paragraph && !holds(asked, named) &&
    (holds(asked, forbids.any) || holds(asked, Goods.arms));
}

/** "It said here that ...", "... That is not so.": what a passage tells only to put it right. */
export function isPutRight(passage: Passage, story: Story): boolean {
  if (holds(passage, Clauses.mistaken)) return true;
  const next = story.passages[passage.index + 1];
  return next !== undefined && next.paragraph === passage.paragraph && next.count <= SHORT &&
    holds(next, Clauses.untrue);
}
