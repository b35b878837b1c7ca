import { sumsOf } from "../../dating/added_up.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

/** "Seven missiles, and four short-range ones on Thursday, which makes 11": what all of them are is no more than their like. */
export function bindSums(passage: Passage, story: Story): void {
  for (const draft of story.own) {
    if (draft.measure !== "launches" || draft.passage !== passage) continue;
    const [parts = []] = sumsOf(draft, story);
    if (parts.some(({ subject }) => subject !== draft.subject)) draft.subject = "missile";
  }
}
