import { because, toDraft } from "../passage/draft.ts";
import { type GoodList, goodLists } from "./goods.ts";
import { headOf } from "../passage/heads.ts";
import { holds, mark } from "../passage/marks.ts";
import { modeOf } from "./mode.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";

const LIMITS = mark("action", "cap", "limit");
/** How many passages back the goods may be named that a ceiling is for. */
const BACK = 2;
/** Goods that are limited by the barrel. */
const OILS = ["crude_oil", "refined_petroleum"];

/** "They pump diesel at night. The limit of 500,000 barrels was reached by spring": a ceiling for goods named before. */
export function bindBareCaps(passage: Passage, story: Story): void {
  if (!holds(passage, LIMITS) || goodLists(passage).length > 0) return;
  const value = passage.values.find((one) => one.unit === "count" && headOf(passage, one)?.noun === "barrel");
  const list = value && listBefore(passage, story);
  if (!value || !list) return;
  const good = list.goods.findLast((one) => OILS.includes(one.good))!;
  const mode = modeOf(passage, story);
  const draft = story.take(toDraft({
    measure: "sanction",
    passage,
    range: [value.from, value.next],
    action: mode === "plain" ? "cap" : mode,
    flow: "import",
    good: good.good,
    low: value.high,
    high: value.high,
    unit: "count",
    bound: "max",
    rule: "sanction.ceiling",
  }));
  because(draft, "low", "ceiling", [value.span]);
}

/** The last list of goods before a passage that has one which is limited by the barrel. */
function listBefore(passage: Passage, story: Story): GoodList | undefined {
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - BACK); index--) {
    const list = goodLists(story.passages[index]!).findLast(({ goods }) =>
      goods.some(({ good }) => OILS.includes(good))
    );
    if (list) return list;
  }
  return undefined;
}
