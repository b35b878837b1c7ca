import type { Check } from "../claims/check.ts";
import { words } from "../claims/words.ts";
import type { Checked } from "./checks.ts";
import { tieInWords } from "./stories/words.ts";

/** The least share of the runs of words that makes an article a copy of another. */
const COPY = 0.5;

/** Articles that tell what an earlier one tells: what both say is said once. */
export function checkStories({ stories }: Checked): Check[] {
  return stories.flatMap(({ ties }) =>
    [...ties].map(([document, tie]): Check => ({
      kind: tie.similarity >= COPY ? "near_duplicate" : "one_story",
      severity: "note",
      document,
      claim: null,
      message: `${tieInWords(tie)} ${tie.kind === "text" ? words.stories.once : words.stories.taken_once}`,
    }))
  );
}
