import type { Rule } from "./governor.ts";
import type { GoodList } from "../goods/goods.ts";
import { Actions, Flows, Triggers } from "../../lexicon/content_words.ts";
import { anyOf, has, holds, kindAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";

/** How many lines a list has at most. */
const MOST = 16;
/** What shows that a heading tells of something else than what is forbidden. */
const OTHERWISE = anyOf(mark("action", "ease", "end", "lapse", "ask", "propose", "block"), Triggers.evade);

/** "What it may not trade:", and lines below it: "– exports of coal and iron". What a line names is forbidden by its heading. */
export function bannedAbove(passage: Passage, list: GoodList, story: Story): Rule | null {
  const trade = list.flowAt !== null || list.goods.some(({ at }) => has(passage, at, Flows.any));
  if (!trade || !isItem(passage) || holds(passage, Actions.any)) return null;
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - MOST); index--) {
    const before = story.passages[index]!;
    // "What do the sanctions ban?"
    if ((before.heading || before.question) && holds(before, Actions.ban)) {
      return holds(before, OTHERWISE) ? null : { kind: "sanction", action: "ban", at: list.flowAt ?? list.range[0] };
    }
    if (!isItem(before) || holds(before, Actions.any)) return null;
  }
  return null;
}

/** A line of a list: it begins with a dash, or no full stop ends it. */
function isItem(passage: Passage): boolean {
  return passage.heading || kindAt(passage, 0) === Kind.dash;
}
