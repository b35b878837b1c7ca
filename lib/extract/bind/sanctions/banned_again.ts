import { Actions, Goods } from "../../lexicon/content_words.ts";
import { because, toDraft } from "../../passage/draft.ts";
import { clauseAround, has, holds, holdsIn, isMark, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { modeOf } from "./mode.ts";

const IT = mark("clause", "it");
const ALTOGETHER = mark("clause", "altogether");
/** How far behind the verb the word may stand that says that nothing is left of the trade. */
const REACH = 4;

/** Binds "in 2016 it capped coal exports at so many tonnes. In 2017 it banned them altogether": goods of the sentence before. */
export function bindBannedAgain(passage: Passage, story: Story): void {
  if (!holds(passage, ALTOGETHER) || !holds(passage, Actions.ban)) return;
  const before = story.before(passage);
  if (before?.paragraph !== passage.paragraph) return;
  const rules = story.recent.filter(({ passage: told, action, good }) =>
    told === before && action === "cap" && good !== null
  );
  const limited = rules.filter((draft, k) => rules.findIndex(({ good }) => good === draft.good) === k);
  if (limited.length === 0) return;
  for (const at of placesOf(passage, Actions.ban)) {
    const whole = placesOf(passage, ALTOGETHER, at + 1, at + REACH + 1)[0];
    if (whole === undefined || holdsIn(passage, Goods.any, 0, whole + 1) || modeOf(passage, story, at) !== "plain") {
      continue;
    }
    const ends = whole + 1 >= passage.count || isMark(passage, whole + 1);
    // Where the verb has its object as an ending, nothing stands between.
    if (!ends || whole > at + 1 && !holdsIn(passage, IT, at + 1, whole) || has(passage, at, ALTOGETHER)) continue;
    for (const { flow, good, span } of limited) {
      const range = [clauseAround(passage, at)[0], whole + 1] as const;
      const draft = story.take(
        toDraft({ measure: "sanction", passage, range, at, by: at, action: "ban", flow, good, rule: "sanction.ban" }),
      );
      because(draft, "good", "further", [span]);
    }
    return;
  }
}
