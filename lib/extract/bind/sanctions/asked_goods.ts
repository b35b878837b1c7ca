import { because, spanAt, toDraft } from "../../passage/draft.ts";
import { type GoodList, goodLists } from "../goods/goods.ts";
import { Actions, Triggers } from "../../lexicon/content_words.ts";
import { Negations } from "../../lexicon/function_words.ts";
import { clauseAround, firstPlace, has, holds, mark } from "../../passage/marks.ts";
import { modeOf } from "./mode.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

/** What bans workers abroad. */
const SENT_HOME = mark("action", "ban", "return");
/** How many places a question may have that only names goods. */
const ASKED = 6;
/** How far into the answer the word may stand that bans them. */
const ANSWER = 6;

/** Binds "And coal? It has been forbidden to sell it since August": the goods stand in the question before. */
export function bindAskedGoods(passage: Passage, story: Story): void {
  const lists = listsAsked(passage, story);
  if (lists.length === 0 || passage.question || goodLists(passage).length > 0) return;
  if (modeOf(passage, story) !== "plain") return;
  const labour = lists.every(({ goods }) => goods.every(({ good }) => good === "labour"));
  const at = firstPlace(passage, labour ? SENT_HOME : Actions.ban, 0, ANSWER);
  if (at < 0 || has(passage, at, Triggers.evade) || holds(passage, Negations.any)) return;
  const [from, to] = clauseAround(passage, at);
  const range = [from, Math.min(to, passage.count)] as const;
  for (const { good, flow } of lists.flatMap(({ goods }) => goods)) {
    const claim = { measure: "sanction", passage, range, at, action: "ban", flow, good, rule: "sanction.ban" } as const;
    because(story.take(toDraft(claim)), "action", "governing word", [spanAt(passage, at)]);
  }
}

/** The goods that the passage before asks about, and nothing else. */
function listsAsked(passage: Passage, story: Story): readonly GoodList[] {
  const asked = story.before(passage);
  return asked?.question && asked.count <= ASKED ? goodLists(asked) : [];
}
