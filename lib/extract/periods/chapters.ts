import { isMark } from "../passage/marks.ts";
import { storyFact } from "../passage/fact.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "./period.ts";
import type { Story } from "../passage/story.ts";

/** A line of no more words and marks than this may be a year alone: "— 2017 —". */
const LINE = 4;

/** For each passage the year that stands alone on the last line before it that heads anything, as in chronicles. */
const chapters = storyFact(({ passages }) => {
  let year: Period | null = null;
  return passages.map((passage) => {
    const alone = passage.count <= LINE ? yearAlone(passage) : null;
    if (alone !== null) year = alone;
    else if (passage.heading && passage.periods.length === 0) year = null;
    return year;
  });
});

/** The year that the line above the paragraphs around a passage consists of, or null. */
export function chapterOf(passage: Passage, story: Story): Period | null {
  return chapters(story)[passage.index] ?? null;
}

/** The year that a passage consists of. */
function yearAlone(passage: Passage): Period | null {
  const [period] = passage.periods;
  if (period?.grain !== "year" || period.kind !== "at" || period.relative) return null;
  for (let at = 0; at < passage.count; at++) {
    if ((at < period.from || at >= period.next) && !isMark(passage, at)) return null;
  }
  return period;
}
