import { movedNonetheless } from "../violations/all_the_same.ts";
import type { GoodList } from "../goods/goods.ts";
import { Actions } from "../../lexicon/content_words.ts";
import { Credits } from "../../lexicon/function_words.ts";
import { clauseAround, firstPlace, holds, holdsIn, kindAt, lastPlace, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";

const ALTHOUGH = mark("clause", "though");
const IT = mark("clause", "it");
const GOOD = mark("good");
const RULES = mark("action", "ban", "cap", "limit");
const MOVED = mark("trigger", "sent", "evade");
const GOES_ON = mark("trigger", "sent", "still");

/** "Two limousines got there, although luxuries are banned": where goods are on their way in a clause of their own. */
export function concededAt(passage: Passage, list: GoodList, governor: number): number | null {
  const { range } = list;
  const [from, to] = clauseAround(passage, range[0]);
  const within = governor >= from && governor < to;
  // "Luxuries are banned, cars nevertheless got there"
  const nonetheless = within ? null : movedNonetheless(passage, list);
  if (nonetheless !== null) return nonetheless;
  const although = within
    ? firstPlace(passage, ALTHOUGH, range[1], governor)
    : firstPlace(passage, ALTHOUGH, Math.min(governor, to) - 1, Math.max(governor, from));
  if (although < 0) return null;
  const moved = firstPlace(passage, MOVED, from, within ? although : to);
  return moved < 0 ? null : moved;
}

/** "It sends workers, although the Council banned that in 2017": a ban in a clause of its own on what was just named. */
export function isConcededAgain(passage: Passage, ban: number): boolean {
  if (!holds(passage, ALTHOUGH)) return false;
  const [from] = clauseAround(passage, ban);
  const although = firstPlace(passage, ALTHOUGH, from - 1, ban);
  return although >= 0 && holdsIn(passage, IT, although, ban) && !holdsIn(passage, GOOD, although, ban);
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

/** "Banned the export of gold, but China went on buying coal": what went on is told against what was decided. */
export function isContrasted(passage: Passage, at: number, { range: [from] }: GoodList): boolean {
  const but = lastPlace(passage, Credits.while, at + 1, from);
  return but >= 0 && holdsIn(passage, GOES_ON, but, from) && !holdsIn(passage, Actions.any, but, from);
}

/** "Has capped what it may buy, but China supplied diesel": goods that a state sends behind the rule that it braves. */
export function isBraved(passage: Passage, list: GoodList): boolean {
  return placesOf(passage, RULES, 0, list.range[0]).some((at) => isContrasted(passage, at, list));
}
