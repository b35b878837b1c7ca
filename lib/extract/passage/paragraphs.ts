import { storyFact } from "./fact.ts";
import { kindAt } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { Kind } from "../scan/tokens.ts";
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

/** "Februar 2016: 81 millioner", "5 August 2017 – ...": a line that begins with its date belongs to a list. */
export function isDatedLine(passage: Passage): boolean {
  return passage.periods.some(({ from, next }) => {
    const kind = from <= 1 ? kindAt(passage, next) : null;
    return kind === Kind.colon || kind === Kind.dash && from === 0;
  });
}

/** "2006: ... The UN imposes sanctions": a sentence of a chronicle, right behind the one with the date. */
export function isOfDatedLine(passage: Passage, story: Story): boolean {
  const before = story.before(passage);
  return before?.paragraph === passage.paragraph && isDatedLine(before);
}
