import { Actions, Goods } from "../../lexicon/content_words.ts";
import { Negations } from "../../lexicon/function_words.ts";
import { because, spanAt, toDraft } from "../../passage/draft.ts";
import { clauseAround, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const RATHER = mark("clause", "rather");
const POWERS = mark("actor", "CN", "RU");

/** Binds "the US wants tougher curbs on oil, while China would rather ease those in place": what another party asks for instead. */
export function bindRather(passage: Passage, story: Story): void {
  if (!holds(passage, RATHER) || !holds(passage, POWERS)) return;
  for (const at of placesOf(passage, Actions.ease)) {
    const [from, to] = clauseAround(passage, at);
    if (from === 0 || !holdsIn(passage, RATHER, from, to) || !holdsIn(passage, POWERS, from, to)) continue;
    if (holdsIn(passage, Goods.any, from, to) || holdsIn(passage, Negations.any, from, to)) continue;
    const action = "propose_ease";
    const range = [from, to] as const;
    const rule = `sanction.${action}`;
    const draft = story.take(toDraft({ measure: "sanction", passage, range, at, by: at, action, rule }));
    return because(draft, "action", "governing word", [spanAt(passage, at)]);
  }
}
