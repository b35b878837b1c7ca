import type { GoodList } from "../goods/goods.ts";
import { Flows, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Sections } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, kindAt, mark, placesOf } from "../../passage/marks.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Passage } from "../../passage/passage.ts";
import { oversteps } from "./evaded.ts";

const LAWFUL = mark("clause", "lawful");
const YEARLY = mark("clause", "yearly");
const YEAR = mark("unit", "year");
const EACH = anyOf(mark("article"), mark("clause", "each"));
const AWAY = mark("time", "ago", "before");
const FUTURE = mark("clause", "future");
const EVADES = mark("trigger", "evade");

/**
 * Whether a list of goods is only part of the trade that a text gives for comparison, in a clause that tells of no evasion: what
 * the country trades most or each year, what it was allowed, what a rule takes away or is to take away.
 */
export function isUsualTrade(passage: Passage, { range: [first] }: GoodList, sent: number): boolean {
  const [from, to] = clauseAround(passage, first);
  // "Exports of coal and fish, most of what it used to sell, had gone": where nothing moves, the whole sentence says what they were.
  const end = has(passage, sent, Flows.any) && !holds(passage, EVADES) ? passage.count : to;
  return has(passage, sent - 1, Clauses.superlative) || holdsIn(passage, LAWFUL, from, end) ||
    isYearly(passage, from, to) ||
    // "Will lose its largest sources of income: textile exports"
    holds(passage, FUTURE) && holdsIn(passage, Triggers.lose, 0, first) && !holds(passage, EVADES);
}

/** "Imports some 4.5 million barrels a year": so much each year, and not in one that is told of. */
function isYearly(passage: Passage, from: number, to: number): boolean {
  // "In excess of the yearly cap": what is gone beyond is not what is usual.
  if (oversteps(passage)) return false;
  if (holdsIn(passage, YEARLY, from, to)) return true;
  return placesOf(passage, YEAR, from + 1, to).some((at) =>
    (has(passage, at - 1, EACH) || kindAt(passage, at - 1) === Kind.slash) && !has(passage, at + 1, AWAY) &&
    !has(passage, at - 1, Sections.number) &&
    !passage.periods.some((period) => period.from <= at && at < period.next)
  );
}
