import { Actions, Actors } from "../../lexicon/content_words.ts";
import { Negations } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const STATES = anyOf(Actors.foreign, mark("actor", "CN", "RU", "US", "JP", "KR"));
const DENIES = mark("negation");
const DECIDES = mark("action", "impose", "tighten");
/** How far before a word of blocking the one may stand that denies it. */
const DENIED_REACH = 2;
/** Verbs of refusing, and of talking something over; how far before the ban they may stand. */
const WEIGHS = mark("clause", "refuses", "discusses");
const WEIGHED_REACH = 2;

/** "Is considering banning oil", "refuses to cut deliveries", "does not ban": what is weighed or refused right before, or denied. */
function isOnlyWeighed(passage: Passage, ban: number): boolean {
  if (holdsIn(passage, WEIGHS, ban - WEIGHED_REACH, ban)) return true;
  // "Bans no oil" is a ban denied, "may not import" is one.
  return has(passage, ban, Actions.ban) && !has(passage, ban, Negations.not) && has(passage, ban + 1, Negations.not);
}

/** "China rejects an embargo on oil": a ban at a place that a state stands against in the same clause is not there. */
export function isOpposed(passage: Passage, ban: number): boolean {
  if (isOnlyWeighed(passage, ban)) return true;
  if (has(passage, ban, Actions.block) || holds(passage, DECIDES)) return false;
  const [from, to] = clauseAround(passage, ban);
  return holdsIn(passage, STATES, from, to) &&
    placesOf(passage, Actions.block, from, to).some((at) => !holdsIn(passage, DENIES, at - DENIED_REACH, at));
}
