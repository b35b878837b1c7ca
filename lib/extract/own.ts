import type { Good } from "../claims/claim.ts";
import { isWorldTotal } from "./bind/thefts/world_total.ts";
import { WANTED } from "./bind/goods/usual.ts";
import { isCleared } from "./bind/thefts/cleared.ts";
import { storyFact } from "./passage/fact.ts";
import { isPutRight } from "./bind/doubted.ts";
import type { Draft } from "./passage/draft.ts";
import { kindAt } from "./passage/marks.ts";
import type { Passage } from "./passage/passage.ts";
import { Kind } from "./scan/tokens.ts";
import type { Story } from "./passage/story.ts";
import { theftPassages } from "./passage/topic.ts";

/** The claims taken, without the thefts in parts of the text that are about something else. */
export function ownDrafts(story: Story, others: ReadonlySet<number>): readonly Draft[] {
  let isOwn: ((passage: Passage) => boolean) | null = null;
  return story.drafts.filter((draft) => {
    if (isToldInFull(draft, story)) return false;
    if (isTitle(draft, story)) {
      story.drop(draft.measure, draft.span, "a list");
      return false;
    }
    if (others.has(draft.passage.paragraph)) {
      story.drop(draft.measure, draft.span, "another actor");
      return false;
    }
    if (isPutRight(draft.passage, story)) {
      story.drop(draft.measure, draft.span, "put right");
      return false;
    }
    if (isWorldTotal(draft, story)) {
      story.drop(draft.measure, draft.span, "a total of others too");
      return false;
    }
    if (story.rule(draft.measure).group !== "theft") return true;
    isOwn ??= theftPassages(story.passages, story.themes);
    if (isOwn(draft.passage) && !isCleared(draft.passage)) return true;
    story.drop(draft.measure, draft.span, "another actor");
    return false;
  });
}

/** "Oil smuggling" in a headline, of which the text says that it is of petroleum products. */
function isToldInFull({ measure, good, passage, action, low }: Draft, story: Story): boolean {
  // "It limits deliveries of oil": the amount of the ceiling is told elsewhere.
  if (action === "cap" && low === null && good !== null) return amountsTold(story).has(good);
  if (measure !== "violation" || !passage.heading || good !== "crude_oil") return false;
  const told = evadedGoods(story);
  return told.has("refined_petroleum") && !told.has("crude_oil");
}

/** So many entries has a list that its title counts at most. */
const LISTED = 20;

/** "Facts: Five big crypto raids", of which the text does not speak again: a title counts what stands below it, not all. */
function isTitle({ measure, passage, range, low, when }: Draft, { drafts }: Story): boolean {
  if (measure !== "attacks" || !passage.heading || when || low === null || low > LISTED) return false;
  if (range[0] > 0 && kindAt(passage, range[0] - 1) !== Kind.colon) return false;
  return !drafts.some((draft) => draft.measure === measure && draft.low === low && !draft.passage.heading);
}

/** The kinds of oil for which a document names a ceiling with its amount. */
const amountsTold = storyFact(({ drafts }) =>
  new Set(
    drafts.filter(({ action, low, good }) => action === "cap" && low !== null && WANTED.includes(good as Good))
      .map(({ good }) => good),
  )
);

/** The goods of which a document's sentences tell that they were moved against sanctions. */
const evadedGoods = storyFact(({ drafts }) =>
  new Set(drafts.filter((draft) => draft.measure === "violation" && !draft.passage.heading).map(({ good }) => good))
);
