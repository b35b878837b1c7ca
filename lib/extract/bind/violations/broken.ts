import { Triggers } from "../../lexicon/content_words.ts";
import { Negations } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, firstPlace, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { take } from "./violations.ts";

/** What takes up the rule that was told: a pronoun, or a word for it. */
const RULE = anyOf(mark("clause", "it"), mark("action", "cap", "limit", "ban"));
const BAN = mark("action", "ban");
const GOOD = mark("good");
const BEYOND = mark("clause", "beyond");
const THAT = mark("clause", "that_amount");
const MOVES = mark("flow", "import", "export", "sell");
const DENIES = anyOf(mark("negation"), mark("clause", "may", "must", "future"));
/** Among how many places at the beginning of its clause the rule is taken up. */
const OPENING = 3;

/** "Coal was capped. The ceiling was broken several times": the one good of the rule that the sentence before told. */
export function bindBroken(passage: Passage, story: Story): void {
  if (holds(passage, BEYOND)) bindBeyondThat(passage, story);
  if (!holds(passage, Triggers.evade) || holds(passage, Negations.not)) return;
  const before = story.before(passage);
  if (before === undefined || before.paragraph !== passage.paragraph) return;
  const at = firstPlace(passage, Triggers.evade);
  const [from, to] = clauseAround(passage, at);
  const rule = placesOf(passage, RULE, from, Math.min(from + OPENING, at))[0];
  if (rule === undefined || holdsIn(passage, GOOD, from, to) || holdsIn(passage, DENIES, from, to)) return;
  // "The ban must not be violated"
  if (holdsIn(passage, BAN, rule + 1, at)) return;
  const rules = story.recent.filter((draft) =>
    draft.passage === before && draft.good !== null && (draft.action === "cap" || draft.action === "ban")
  );
  const [first] = rules;
  if (first === undefined || rules.some(({ good }) => good !== first.good)) return;
  const good = first.good === "labour" ? "overseas_workers" : first.good!;
  take(passage, good, first.flow, [rule, at], story);
}

/** "It may buy 500,000 barrels. In 2023 it imported well above that amount": what a pronoun leads back to. */
function bindBeyondThat(passage: Passage, story: Story): void {
  if (!holds(passage, THAT) || !holds(passage, MOVES) || holds(passage, GOOD) || holds(passage, Negations.not)) return;
  const at = placesOf(passage, BEYOND).find((place) => holdsIn(passage, THAT, place, place + 1 + OPENING));
  const moved = at === undefined ? -1 : firstPlace(passage, MOVES, clauseAround(passage, at)[0], at);
  const cap = story.recent.findLast((draft) =>
    draft.action === "cap" && draft.low !== null && draft.passage.paragraph === passage.paragraph
  );
  if (moved >= 0 && cap !== undefined && cap.good !== null) take(passage, cap.good!, cap.flow, [moved, at!], story);
}
