import { storyFact } from "./fact.ts";
import type { Passage } from "./passage.ts";
import type { Story } from "./story.ts";

const firsts = storyFact(({ passages }) => {
  const found: Passage[] = [];
  for (const passage of passages) {
    const before = found.at(-1);
    found.push(before?.paragraph === passage.paragraph ? before : passage);
  }
  return found;
});

const dated = storyFact(({ passages }) => {
  const found = new Set<number>();
  for (const { periods, paragraph } of passages) {
    for (const { grain, relative, kind } of periods) {
      if (grain === "day" && !relative && kind === "at") found.add(paragraph);
    }
  }
  return found;
});

/** The first passage of the paragraph that a passage stands in. */
export function firstOfParagraph(passage: Passage, story: Story): Passage {
  return firsts(story)[passage.index] ?? passage;
}

/** Whether a passage of the same paragraph names a day of the calendar with its year. */
export function hasDatedParagraph(passage: Passage, story: Story): boolean {
  return dated(story).has(passage.paragraph);
}
