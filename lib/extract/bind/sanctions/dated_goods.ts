import { because, spanAt, toDraft } from "../../passage/draft.ts";
import { type GoodList, goodLists } from "../goods/goods.ts";
import { isElsewhere } from "./elsewhere.ts";
import { Actions, Flows, Goods } from "../../lexicon/content_words.ts";
import { firstPlace, holds, holdsIn, kindAt } from "../../passage/marks.ts";
import { modeOf } from "./mode.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";

/** How far from its goods the time may stand at which they were banned. */
const REACH = 2;

/** "It was banned step by step: on 5 August coal and iron, on 11 September textiles": goods by the time of their ban. */
export function bindDatedGoods(passage: Passage, story: Story): void {
  if (passage.periods.length < 2 || !holds(passage, Goods.any) || !holds(passage, Actions.ban)) return;
  const colon = colonOf(passage);
  if (colon < 0 || firstPlace(passage, Actions.ban, 0, colon) < 0 || holdsIn(passage, Goods.any, 0, colon)) return;
  if (
    isElsewhere(passage) || modeOf(passage, story) !== "plain" || holdsIn(passage, Actions.any, colon, passage.count)
  ) {
    return;
  }
  const lists = goodLists(passage).filter(({ range }) => range[0] > colon);
  const ahead = lists.every((list) => timeOf(passage, list, true) !== undefined);
  const times = lists.map((list) => timeOf(passage, list, ahead));
  if (lists.length < 2 || times.some((time) => time === undefined)) return;
  const outward = holdsIn(passage, Flows.export, 0, colon);
  lists.forEach((list, i) => takeAll(passage, list, times[i]!, outward, story));
}

function colonOf(passage: Passage): number {
  for (let at = 0; at < passage.count; at++) if (kindAt(passage, at) === Kind.colon) return at;
  return -1;
}

/** The time right before a list of goods, or right behind it. */
function timeOf(passage: Passage, { range: [from, next] }: GoodList, ahead: boolean): Period | undefined {
  return passage.periods.find((period) =>
    period.kind === "at" &&
    (ahead ? period.next <= from && from - period.next < REACH : period.from >= next && period.from - next < REACH)
  );
}

function takeAll(passage: Passage, list: GoodList, window: Period, outward: boolean, story: Story): void {
  for (const { good, flow, at } of list.goods) {
    if (story.own.some((draft) => draft.good === good && draft.range[0] <= at && at < draft.range[1])) continue;
    const way = flow ?? (outward ? "export" : null);
    const range = [Math.min(window.from, list.range[0]), Math.max(window.next, list.range[1])] as const;
    const claim = { measure: "sanction", passage, range, at, action: "ban", flow: way, good, window } as const;
    because(story.take(toDraft({ ...claim, rule: "sanction.ban" })), "good", "word", [spanAt(passage, at)]);
  }
}
