import { valueInWords } from "../../claims/amount.ts";
import { partyInWords } from "../../claims/gloss.ts";
import type { StoryTie } from "../../claims/story.ts";
import { fill, words } from "../../claims/words.ts";

/** So many of the figures that two articles share are named. */
const MOST_NAMED = 4;

/** Why an article is counted to a story: "Relays the same report of the UN as digi-2019: up to $2 billion stolen, …". */
export function tieInWords({ kind, other, similarity, shared, party }: StoryTie): string {
  const { stories } = words;
  const named = shared.slice(0, MOST_NAMED).join(", ");
  const more = shared.length - MOST_NAMED;
  const figures = more > 0 ? fill(stories.more, { list: named, n: more }) : named;
  const percent = valueInWords(Math.round(similarity * 100), "percent");
  if (kind === "report") return fill(stories.report, { other, party: partyInWords(party!), figures });
  if (shared.length === 0) return fill(stories.copy, { other, percent });
  return fill(similarity > 0 ? stories.reprint : stories.translation, { other, percent, figures });
}
