import type { GoodList } from "./goods.ts";
import { clauseAround, firstPlace, kindAt, mark, placesOf } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import { Kind } from "../scan/tokens.ts";

const ALTHOUGH = mark("clause", "though");
const MOVED = mark("trigger", "sent", "evade");

/** "Two limousines got there, although luxuries are banned": where goods are on their way in a clause of their own. */
export function concededAt(passage: Passage, { range }: GoodList, governor: number): number | null {
  const [from, to] = clauseAround(passage, range[0]);
  const within = governor >= from && governor < to;
  const although = within
    ? firstPlace(passage, ALTHOUGH, range[1], governor)
    : firstPlace(passage, ALTHOUGH, Math.min(governor, to) - 1, Math.max(governor, from));
  if (although < 0) return null;
  const moved = firstPlace(passage, MOVED, from, within ? although : to);
  return moved < 0 ? null : moved;
}

/** "Coal, which no country may buy, goes to Vietnam": where goods are on their way behind the clause that bans them. */
export function movedBehind(passage: Passage, { range }: GoodList, governor: number): number | null {
  if (kindAt(passage, range[1]) !== Kind.comma) return null;
  const [from, to] = clauseAround(passage, range[1] + 1);
  if (governor < from || governor >= to || kindAt(passage, to) !== Kind.comma) return null;
  const [, end] = clauseAround(passage, to + 1);
  return placesOf(passage, MOVED, to, end)[0] ?? null;
}

/** "It may buy no more than 500,000 barrels. Since March it has fetched a million": goods that were just called limited. */
export function isBanned(passage: Passage, { goods }: GoodList, story: Story): boolean {
  const kind = (good: string) => good === "crude_oil" ? "refined_petroleum" : good;
  return story.recent.some((draft) =>
    draft.passage !== passage && story.isNear(draft.passage, passage) && draft.measure === "sanction" &&
    (draft.action === "ban" || draft.action === "cap") && goods.some(({ good }) =>
      kind(good) === kind(draft.good ?? "")
    )
  );
}
