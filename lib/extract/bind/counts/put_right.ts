import { because, toDraft } from "../../passage/draft.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { firstPlace, holds, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const RIGHT = mark("clause", "put_right");

/** "We wrote that it stole 30 million. The right figure is ten": the figure that takes the place of a mistaken one. */
export function bindPutRight(passage: Passage, story: Story): void {
  if (!holds(passage, RIGHT) || story.own.length > 0) return;
  const before = story.passages[passage.index - 1];
  if (before === undefined || !holds(before, Clauses.mistaken)) return;
  const at = firstPlace(passage, RIGHT);
  const wrong = story.recent.findLast((draft) => draft.passage === before && draft.low !== null);
  const value = passage.values.find(({ from, ordinal, isYear }) => from > at && !ordinal && !isYear);
  if (wrong === undefined || value === undefined || wrong.measure === "sanction") return;
  const { measure, subject, unit } = wrong;
  const { from, next, low, high, bound, span } = value;
  const own = value.unit === "count" ? unit : value.unit;
  const draft = toDraft({
    measure,
    passage,
    range: [from, next],
    span,
    low,
    high,
    bound,
    subject,
    unit: own,
    parent: wrong,
    rule: `${measure}.right`,
  });
  because(story.take(draft), "low", "right", [wrong.span]);
}
