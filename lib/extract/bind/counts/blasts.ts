import { ONE } from "./one_more.ts";
import { isLabel } from "../../dating/labels.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { toDraft } from "../../passage/draft.ts";
import { LAUNCH_LIKE } from "../../passage/heads.ts";
import { holds, holdsIn } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

/** "9 October 2006: magnitude 4.1, less than a kiloton": a line of a list that tells how strong the blast of its day was. */
export function bindBlast(passage: Passage, story: Story): void {
  if (!holds(passage, Clauses.yield)) return;
  const [day] = passage.periods;
  if (day?.grain !== "day" || !isLabel(passage, day) || story.own.length > 0 || !story.themes.has("nuclear")) return;
  if (holdsIn(passage, LAUNCH_LIKE, day.next, passage.count)) return;
  const range = [day.from, day.next] as const;
  story.take(toDraft({ measure: "nuclear_tests", passage, range, window: day, ...ONE, rule: "nuclear_tests.member" }));
}
