import { Flows, Goods } from "../../lexicon/content_words.ts";
import { anyOf, has, holds, mark, placesOf } from "../../passage/marks.ts";
import { isSteel } from "../../passage/homographs.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const THEFTS = anyOf(mark("trigger", "steal", "cyber", "launder"), mark("head", "attack"));
const MOVES = anyOf(mark("trigger", "sent", "evade"), mark("flow"));
const WORKERS = mark("good", "overseas_workers");
const EARNS = mark("clause", "earn");
/** How many passages back the goods may stand whose value is told. */
const BACK = 2;
/** The same for workers whose earnings are told. */
const WAGE_BACK = 3;

/**
 * "3.7 million tons of coal left. The value is put at $370m": what the goods are worth that were just spoken of; or what
 * workers abroad, or trade in the same sentence, have earned.
 */
export function isValueOfGoods(passage: Passage, story: Story): boolean {
  if (isWage(passage, story) || isTakings(passage)) return true;
  if (holds(passage, THEFTS)) return false;
  // "Textiles were its second export, worth 752 million"
  if (holds(passage, Goods.any) && holds(passage, Flows.any)) return true;
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - BACK); index--) {
    const before = story.passages[index]!;
    // "Iron and steel": where one word is for steel and for having stolen.
    const thefts = placesOf(before, THEFTS).filter((at) => !isSteel(before, at));
    if (before.paragraph !== passage.paragraph || thefts.length > 0) return false;
    if (holds(before, Goods.any) && holds(before, MOVES)) return true;
  }
  return false;
}

/** "Earned $200m by exporting coal": of a theft only a verb of earning is told, and that goods are traded. */
function isTakings(passage: Passage): boolean {
  return holds(passage, EARNS) && holds(passage, Goods.any) && holds(passage, Flows.any) && !tellsOfTheft(passage);
}

/** Whether any word tells of a theft that is no verb of earning. */
function tellsOfTheft(passage: Passage): boolean {
  return placesOf(passage, THEFTS).some((at) => !has(passage, at, EARNS) && !isSteel(passage, at));
}

/** "They earned 88 million in such jobs": workers abroad are told of here or just before, and of no theft but by verbs of earning. */
function isWage(passage: Passage, story: Story): boolean {
  if (tellsOfTheft(passage)) return false;
  if (holds(passage, WORKERS)) return true;
  return holds(passage, EARNS) &&
    story.passages.slice(Math.max(0, passage.index - WAGE_BACK), passage.index).some((one) => holds(one, WORKERS));
}
