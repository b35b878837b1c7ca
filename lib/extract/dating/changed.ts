import type { Dating, Draft } from "../passage/draft.ts";
import { isLatter } from "../bind/counts/changes.ts";
import type { Story } from "../passage/story.ts";

/**
 * "20 attacks in 2023. In 2022 it was 15. The loot fell from 1.7 to 1.0 billion": of two years that are held against each
 * other what a change ends with is of the later one. Other times stay as they are.
 */
export function laterYear(draft: Draft, when: Dating, story: Story): Dating {
  const year = yearOf(when);
  if (year === null || !isLatter(draft)) return when;
  const { group } = story.rule(draft.measure);
  const later = story.recent.findLast(({ passage, measure, when: other }) =>
    other && yearOf(other) === year + 1 && story.rule(measure).group === group && story.isNear(passage, draft.passage)
  );
  return later?.when ?? when;
}

/** The year of a time that is one whole year, else null. */
export function yearOf({ start, end }: Dating): number | null {
  const year = start?.getUTCFullYear();
  if (year === undefined || start!.getTime() !== Date.UTC(year, 0, 1)) return null;
  return end?.getTime() === Date.UTC(year, 11, 31) ? year : null;
}
