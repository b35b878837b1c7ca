import { storyFact } from "./fact.ts";
import type { Passage } from "./passage.ts";
import type { Story } from "./story.ts";

const firsts = storyFact(({ passages }) => {
  const found = new Map<number, Passage>();
  for (const passage of passages) if (!found.has(passage.paragraph)) found.set(passage.paragraph, passage);
  return found;
});

const dated = storyFact(({ passages }) =>
  new Set(
    passages.filter(({ periods }) =>
      periods.some(({ grain, relative, kind }) => grain === "day" && !relative && kind === "at")
    ).map(({ paragraph }) => paragraph),
  )
);

/** The first passage of the paragraph that a passage stands in. */
export function firstOfParagraph(passage: Passage, story: Story): Passage {
  return firsts(story).get(passage.paragraph) ?? passage;
}

/** Whether a passage of the same paragraph names a day of the calendar with its year. */
export function hasDatedParagraph(passage: Passage, story: Story): boolean {
  return dated(story).has(passage.paragraph);
}
