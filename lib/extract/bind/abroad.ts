import { isAscribedNext } from "../passage/victims.ts";
import { holds, holdsIn, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";

const COUNTRY = mark("actor", "KP");
const FOREIGN = mark("actor", "foreign");
/** Among how many places at its beginning a paragraph names whom it is about. */
const FIRST = 4;
/** How many passages a paragraph has at most that is looked at. */
const LONGEST = 8;

/** "Iran put a satellite into orbit. It was its third launch": a paragraph that is about another country, up to a passage. */
export function isAbroad(passage: Passage, story: Story): boolean {
  if (holds(passage, COUNTRY) || isAscribedNext(passage, story)) return false;
  let index = passage.index;
  while (index > 0 && story.passages[index - 1]!.paragraph === passage.paragraph) {
    if (passage.index - index >= LONGEST) return false;
    index--;
    if (holds(story.passages[index]!, COUNTRY)) return false;
  }
  return index < passage.index && holdsIn(story.passages[index]!, FOREIGN, 0, FIRST);
}
