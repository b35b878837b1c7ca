import type { GoodList } from "../goods/goods.ts";
import { Actions, Actors } from "../../lexicon/content_words.ts";
import { Sections } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { isEvaded } from "../violations/evaded.ts";
import type { Rule } from "./governor.ts";

const LAWS = anyOf(
  mark("head", "sanctions", "resolution"),
  mark("source", "UN Security Council"),
  mark("clause", "council"),
);

const ABLE = mark("clause", "able");
const SHIP = mark("clause", "ship");
const DEALINGS = mark("clause", "dealings");
const MEASURES = mark("action", "ban", "cap", "limit", "tighten", "freeze", "end", "return");

/** Whether a word that may impose or tighten has nothing to do with the goods it stands by, as no law is spoken of. */
export function isAside(
  passage: Passage,
  { flowAt, goods, range }: GoodList,
  rule: Rule | null,
  story: Story,
): boolean {
  // "We cut off its ability to fund its arms": what is taken from it is no trade.
  if (rule?.action === "ban" && flowAt === null && holdsIn(passage, ABLE, rule.at + 1, range[0])) return true;
  if (flowAt === null && rule?.action === "ban" && isDealtWith(passage, goods)) return true;
  if (flowAt !== null || rule?.action !== "impose" && rule?.action !== "tighten") return false;
  const arms = goods.every(({ good }) => good === "arms");
  // "The country unveiled new missiles in breach of UN resolutions": what it does itself is done to no trade.
  if (arms && has(passage, rule.at - 1, Actors.KP) && !has(passage, rule.at - 2, Sections.stopword)) return true;
  if (placesOf(passage, LAWS).some((at) => !isEvaded(passage, at))) return false;
  // "Seoul announced that it fired several missiles", "could escalate with new weapons"
  if (arms && !holds(passage, Actions.ban)) return true;
  // "Missiles that can be used against ships", in a text without a word of sanctions
  if (rule.action === "impose" && !story.themes.has("sanction") && goods.every(({ good }) => good === "other")) {
    return true;
  }
  // "Since he took over he has spent much on luxuries": nothing is named that could be imposed.
  return rule.action === "impose" && !holds(passage, MEASURES);
}

/** "Transactions with nine ships were banned": with whom nobody may deal. */
function isDealtWith(passage: Passage, goods: GoodList["goods"]): boolean {
  return goods.every(({ good, at }) =>
    good === "other" && has(passage, at, SHIP) && holdsIn(passage, DEALINGS, clauseAround(passage, at)[0], at)
  );
}
