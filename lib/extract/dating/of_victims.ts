import type { Dating, Draft } from "../passage/draft.ts";
import type { Story } from "../passage/story.ts";
import { follow } from "./dating.ts";
import { lengthOf } from "./fitting.ts";

/** "All told, 31 platforms in 14 countries were hit": whom a report's thefts hit is told of the longest time of its paragraph. */
export function ofVictims(draft: Draft, story: Story): Dating | null {
  if (draft.measure !== "targets" && draft.measure !== "countries") return null;
  let best: Dating | null = null;
  for (const { when, passage, measure } of story.recent) {
    if (!when?.start || !when.end || passage.paragraph !== draft.passage.paragraph) continue;
    if (story.rule(measure).group === "theft" && (best === null || lengthOf(when) > lengthOf(best))) best = when;
  }
  return best && follow(draft, best, "carried on");
}
