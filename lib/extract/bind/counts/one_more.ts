import { because, type Draft, type DraftSpec, toDraft } from "../../passage/draft.ts";
import type { Story } from "../../passage/story.ts";

/** One event, told by a word and not by a number. */
export const ONE = { low: 1, high: 1, unit: "count", bound: "exact" } as const;

type Spec = Omit<DraftSpec, "measure">;

/** Takes one more of what another claim tells of, and notes that it is by that one; `rule` is the end of the rule's name. */
export function takeOneMore(story: Story, { measure, subject, span }: Draft, spec: Spec, reason = "member"): void {
  const draft = toDraft({ measure, subject, ...ONE, ...spec, rule: `${measure}.${spec.rule}` });
  because(story.take(draft), "measure", reason, [span]);
}
