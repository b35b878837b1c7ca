import { storyFact } from "../passage/fact.ts";
import { holdsIn, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";

/** A sentence of no more words and marks than this does little but name its year. */
const SHORT = 7;
const YEAR_AFTER = mark("clause", "then_year+1");
/** Among how many places at its beginning a paragraph goes on in the year after. */
const OPENING = 2;

/** For each passage the year that a short sentence before it in its paragraph has set, or that its paragraph goes on in. */
const years = storyFact(({ passages }): readonly (number | null)[] => {
  let [year, last, paragraph] = [null as number | null, null as number | null, -1];
  return passages.map((passage) => {
    if (passage.paragraph !== paragraph) {
      // "The next year the exceptions fell": the one after that of the paragraph before.
      last = year;
      year = last !== null && holdsIn(passage, YEAR_AFTER, 0, OPENING) ? last + 1 : null;
      paragraph = passage.paragraph;
    }
    const before = year;
    const own = passage.periods.filter(({ grain }) => grain === "year");
    if (own.length > 0) year = passage.count <= SHORT && passage.periods.length === 1 ? yearOf(passage) : null;
    return before;
  });
});

/** "Then came 2016. In March the Council ...": the year that the sentences behind such a short one tell of; null if there is none. */
export function setYear(passage: Passage, story: Story): number | null {
  return years(story)[passage.index] ?? null;
}

function yearOf({ heading, periods: [year] }: Passage): number | null {
  if (heading || year!.kind !== "at" || year!.relative) return null;
  return year!.resolve(null)?.start?.getUTCFullYear() ?? null;
}
