import { Goods, Triggers } from "../../lexicon/content_words.ts";
import { has, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const CYBER = mark("trigger", "cyber");
const CONTRABAND = mark("blocker", "contraband");
const HACKS = mark("trigger", "cyber", "steal");
/** How far behind a word of taking the goods may stand that are taken. */
const TAKEN_REACH = 4;

/** The place of a word for breaking into systems or stealing; undefined if there is none. */
export function hackAt(passage: Passage): number | undefined {
  // "Made 200 million from banned goods": what is earned by trade is not stolen.
  const earns = holds(passage, CONTRABAND);
  return placesOf(passage, HACKS).find((at) =>
    // "Breached sanctions": where one word is for breaking into systems and for breaking a law, the law is what is broken.
    !has(passage, at, Triggers.evade) && !(earns && !has(passage, at, CYBER)) &&
    // "Haul machines": nor is it what goods are taken by.
    !holdsIn(passage, Goods.any, at + 1, at + TAKEN_REACH)
  );
}
