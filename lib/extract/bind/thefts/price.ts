import { anyOf, clauseAround, has, holds, holdsIn, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import { Blockers, Triggers } from "../../lexicon/content_words.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";
import { COINS } from "../../values/money.ts";

const COIN = mark("currency", ...COINS);
/** What a coin rose or fell by, or stood at. */
const MOVES = anyOf(mark("clause", "change"), mark("clause", "traded"));
const GROWTH = mark("blocker", "growth");
const OF = anyOf(mark("range", "from"), mark("time", "of"), mark("clause", "by"));
const BY = mark("clause", "by");
const AT = mark("time", "at");
/** How far before its price the coin may stand that it is of. */
const QUOTE_REACH = 4;
const FORMER = mark("clause", "former");
const MOVED = anyOf(GROWTH, mark("clause", "change"));
/** How far behind a coin its price may stand: "ether slid by a fifth to $2,950". */
const REACH = 9;
/** How far before a coin its verb may stand, in languages and sentences where it comes first. */
const VERB_REACH = 2;

/** "A rise of almost 100 million", "has fallen by 230 million": by how much something has grown or shrunk. */
function isGrowth(passage: Passage, { from }: Value): boolean {
  if (has(passage, from - 1, OF) && has(passage, from - 2, GROWTH)) return true;
  return has(passage, from - 1, BY) && holdsIn(passage, MOVED, ...clauseAround(passage, from));
}

/** "Trades at 19,104 dollars, up from less than 1,000": what a price was before. */
function isFormerPrice(passage: Passage, { from }: Value): boolean {
  return has(passage, from - 1, FORMER) && holdsIn(passage, Blockers.market, 0, from) && holds(passage, COIN);
}

/** "Bitcoin at a record $4,580": a coin, and right behind it at how much. */
function isQuoted(passage: Passage, { from }: Value): boolean {
  return placesOf(passage, COIN, from - QUOTE_REACH, from).some((at) =>
    has(passage, at + 1, AT) && !holdsIn(passage, Triggers.weak, at + 1, from) &&
    !passage.values.some(({ next }) => next === at || next === at + 1)
  );
}

/** "Ether slid to $2,950", "at a record high above $17,750", "a rise of 100 million": what a coin stood at, or something grew by, which nobody stole. */
export function isPrice(passage: Passage, value: Value): boolean {
  if (isGrowth(passage, value) || isFormerPrice(passage, value)) return true;
  if (!holds(passage, COIN)) return false;
  if (isQuoted(passage, value)) return true;
  if (!holds(passage, MOVES)) return false;
  const [from] = clauseAround(passage, value.from);
  return placesOf(passage, COIN, from, value.from).some((at) =>
    wayBetween(passage, at, value.from) <= REACH && holdsIn(passage, MOVES, at - VERB_REACH, value.from) &&
    !passage.values.some((other) => other.from <= at && other.next > at)
  );
}
