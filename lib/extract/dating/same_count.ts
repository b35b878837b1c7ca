import { type Dating, type Draft, spanAt } from "../passage/draft.ts";
import { has, mark } from "../passage/marks.ts";
import { isJustBefore } from "./spoken/told.ts";
import type { Story } from "../passage/story.ts";

const THE = mark("time", "the");
/** How many passages back what is meant may have been counted. */
const BACK = 4;

/** "It fired two projectiles on Sunday, its sixth launch in a month. The two projectiles flew ...": as many as were counted before, with an article, are the same. */
export function ofSameCount(draft: Draft, story: Story, text: string): Dating | null {
  const { measure, low, passage, isEvent } = draft;
  if (low === null || low < 2 || isEvent || measure !== "launches" || !isDefinite(draft, text)) return null;
  const same = story.recent.findLast((other) =>
    other.measure === measure && other.low === low && other.high === low && other.when &&
    !other.rule.endsWith("ordinal") && other.passage !== passage && passage.index - other.passage.index <= BACK
  );
  return same?.when ?? null;
}

/** "The two projectiles", "الصاروخين", where the article is of one word with the figure. */
function isDefinite({ passage, range: [from] }: Draft, text: string): boolean {
  const { article } = passage.columns.lexicon.grammar.clitics;
  return has(passage, from - 1, THE) || article.some((own) => text.startsWith(own, spanAt(passage, from)[0]));
}

/** "Wednesday's launch was the 17th this year. Three missiles flew": fewer than have a place in the row are of the day just told. */
export function ofPlace({ measure, low, passage }: Draft, { recent, published }: Story): Dating | null {
  if (measure !== "launches" || !low) return null;
  const last = recent.findLast((other) => other.passage !== passage && other.when);
  if (!last?.when || !isJustBefore(last.passage, passage) || !last.rule.endsWith(".ordinal") || last.low! <= low) {
    return null;
  }
  const [day, ...more] = last.passage.periods.filter(({ grain, kind }) => grain === "day" && kind === "at");
  const days = more.length === 0 ? day?.resolve(published) : null;
  if (!day || !days?.end || days.end.getTime() !== last.when.end?.getTime()) return null;
  return { ...days, words: last.when.words, span: day.span, rule: "at" };
}
