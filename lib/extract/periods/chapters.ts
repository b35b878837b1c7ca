import { holds, isMark, mark } from "../passage/marks.ts";
import { storyFact } from "../passage/fact.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "./period.ts";
import type { Story } from "../passage/story.ts";

const REVIEW = mark("clause", "review");
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

/** The year that the line above the paragraphs around a passage consists of, or that a review is of; null if there is none. */
export function chapterOf(passage: Passage, story: Story): Period | null {
  return chapters(story)[passage.index] ?? reviewed(story);
}

/** "The year 2023 in figures": the year that the title of a review names. */
const reviewed = storyFact(({ passages: [title] }): Period | null => {
  if (title === undefined || !title.heading || !holds(title, REVIEW) || title.periods.length !== 1) return null;
  const [period] = title.periods;
  return period!.grain === "year" && period!.kind === "at" && !period!.relative ? period! : null;
});

/** The year that a passage consists of. */
function yearAlone(passage: Passage): Period | null {
  const [period] = passage.periods;
  if (period?.grain !== "year" || period.kind !== "at" || period.relative) return null;
  for (let at = 0; at < passage.count; at++) {
    if ((at < period.from || at >= period.next) && !isMark(passage, at)) return null;
  }
  return period;
}
