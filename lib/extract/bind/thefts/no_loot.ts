import { Heads, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Ranges, Sections } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, isMark, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

const HELPS = mark("clause", "helps");
const LAUNDERS = mark("trigger", "launder");
const OWN = anyOf(mark("actor", "KP"), mark("trigger", "steal"));
/** How far behind a word of laundering its sum may stand, and how far before it the word of helping. */
const [WASHED_REACH, HELP_REACH] = [5, 4] as const;
const MANAGES = mark("clause", "manages");
const INFINITIVE = mark("clause", "infinitive");
/** What says that money was taken; words for coins and wallets alone do not. */
const TAKES = mark("trigger", "steal", "lose", "launder", "weak");
const ATTACKS = mark("head", "attack");
const BETWEEN = mark("range", "between");
const WALLETS = mark("clause", "wallet");
const HELD = mark("clause", "held");
const TOOK = anyOf(mark("trigger", "steal", "lose", "strike"), Ranges.from);
const TAKEN = anyOf(mark("trigger", "steal", "lose", "launder", "strike"), Heads.attack, Ranges.from);
/** What stands for a noun just named: "those above $100 million". */
const THOSE = mark("clause", "those");

/** "A banker who managed $5m in cryptocurrency": money that somebody looks after, where nothing says that any was taken. */
export function isManaged(passage: Passage, { from, next }: Value): boolean {
  if (!holds(passage, MANAGES) || holds(passage, TAKES)) return false;
  // "5,3 Millionen verwaltet haben": where the verb ends the clause.
  if (holdsIn(passage, MANAGES, next, clauseAround(passage, from)[1])) return true;
  const at = lastPlace(passage, MANAGES, 0, from);
  // "Managed to send off"
  return at >= 0 && !has(passage, at + 1, INFINITIVE);
}

/** "The address held $445m", "$9.7m is in wallets": what lies somewhere, in a clause that does not say that it was taken. */
export function isHeld(passage: Passage, { from }: Value): boolean {
  if (!holds(passage, WALLETS)) return false;
  const [begin, end] = clauseAround(passage, from);
  return (holdsIn(passage, WALLETS, begin, end) || holdsIn(passage, HELD, begin, from)) &&
    !holdsIn(passage, TAKEN, begin, from) && !holdsIn(passage, TOOK, from, end);
}

/** "Accused of helping to launder $7bn": all that a service has washed, where nothing says that the country took it. */
export function isWashedByOthers(passage: Passage, { from, next }: Value): boolean {
  if (!holds(passage, HELPS)) return false;
  const wash = lastPlace(passage, LAUNDERS, from - WASHED_REACH, from);
  const helps = wash < 0 ? -1 : lastPlace(passage, HELPS, wash - HELP_REACH, wash);
  if (helps < 0) return false;
  const other = passage.values.find((value) => value.from >= next && !value.isYear)?.from ?? Infinity;
  // "Helped its hackers to launder $100m", "to launder $100m stolen from an exchange"
  return !holdsIn(passage, OWN, helps, Math.min(other, clauseAround(passage, next)[1]));
}

/** "Attacks between $50m and $100m, and those above $100m, were more frequent": how large attacks are of a kind, and no sum. */
export function isSize(passage: Passage, { from, bound }: Value): boolean {
  if (bound === "exact" || bound === "about") return false;
  const before = has(passage, from - 1, BETWEEN) ? from - 2 : from - 1;
  // "The theft of more than $500m" is one, and has a sum.
  const many = has(passage, before, ATTACKS) && !has(passage, before, Sections.countable);
  if (!many && !has(passage, before, THOSE)) return false;
  const [begin, end] = clauseAround(passage, from);
  return !holdsIn(passage, TAKES, begin, before) && !holdsIn(passage, TAKES, before + 1, end);
}

const VALUED = mark("clause", "valued");
const VICTIMS = anyOf(mark("victim"), Heads.target);
/** How far before its figure the word for being worth it may stand, and before that who is worth it. */
const VALUED_REACH = 3;

/** "The exchange Bybit, valued at $10bn, was robbed": what a victim is worth, of which nothing is said to be taken before. */
export function isWorth(passage: Passage, { from }: Value): boolean {
  const at = holds(passage, VALUED) ? lastPlace(passage, VALUED, from - VALUED_REACH, from) : -1;
  if (at < 0) return false;
  let who = at - 1;
  while (who > 0 && at - who <= VALUED_REACH && (isMark(passage, who) || has(passage, who, Sections.stopword))) who--;
  return has(passage, who, VICTIMS) && !holdsIn(passage, TAKEN, 0, who);
}

const ARTICLE = mark("article");
const WHICH_WAY = mark("clause", "earlier", "later");
const SHORT_UNITS = mark("unit", "hour", "day", "week", "month");

/** "9,500 rupees a month", "$3,000 per week", "each yielded less than 50 million": what is earned again and again; but not "22 million a week earlier". */
export function isRate(passage: Passage, { from, next }: Value): boolean {
  const each = lastPlace(passage, Clauses.each, clauseAround(passage, from)[0], from);
  if (each >= 0 && has(passage, each + 1, Triggers.any)) return true;
  return !has(passage, next + 2, WHICH_WAY) && (has(passage, next, ARTICLE) || has(passage, next, Clauses.each)) &&
    has(passage, next + 1, SHORT_UNITS);
}
