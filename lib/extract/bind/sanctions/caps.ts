import { Clauses, Ranges, Sections, Times } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  isAnd,
  isMark,
  lastPlace,
  mark,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import { isBrokenWith, isOutdone, outdoneAt, oversteps } from "../violations/evaded.ts";
import { type GoodList } from "../goods/goods.ts";
import { isMeasured, isMoved } from "../violations/moved.ts";
import { headOf } from "../../passage/heads.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Amount } from "../../values/amount.ts";
import type { Value } from "../../values/values.ts";
import { isMoney } from "../../values/money.ts";
import { isDifference, isReplaced } from "./replaced.ts";

const BUT = anyOf(mark("credit", "while"), mark("clause", "nonetheless"));
/** Words that cap and limit. */
export const LIMITS = mark("action", "cap", "limit");
const CAP = mark("action", "cap");
/** What points at something that was named before. */
export const POINTS = anyOf(mark("clause", "those", "it", "pointing"), mark("time", "this"));
const CHANGES = mark("range", "from", "to");

/** A ceiling in barrels, tonnes or money, with the good that it is for. */
export interface Cap {
  readonly value: Value;
  readonly list: GoodList;
  /** place of the good in its list */
  readonly good: number;
  /** the ceiling as it was before: "to 3 million barrels from 4 million" */
  readonly former: boolean;
  readonly amount: number;
}

/** Words that say that an amount is the most that may be. */
export const CEILING = anyOf(mark("action", "cap", "limit", "propose", "would"), mark("clause", "may"));
const DENIES = anyOf(mark("negation"), mark("action", "ban"));
/** How far from the good its amount may stand. */
const REACH = 24;
/** How far before a sum of money the word may stand that makes it another way to say a ceiling. */
const OR_REACH = 4;
const RIGHT_AFTER = 5;
/** How far before an amount the word may stand that calls it a ceiling. */
const NAMED_REACH = 3;
/** A figure without a noun is an amount of what another one measures only if it is as large as such amounts are. */
const LEAST_BARE = 1e4;

const YIELDS = mark("clause", "yielded");
/** How far before a sum the word may stand by which goods brought it in. */
const YIELD_REACH = 6;

/** The ceilings of a passage, each with the good it limits: the one right behind the amount, else the last before it. */
export function capsOf(passage: Passage, lists: readonly GoodList[]): Cap[] {
  if (passage.values.length === 0 || lists.length === 0) return [];
  // "3 million tons were shipped, twice what is permitted, which is 1.5 million": what was shipped is no ceiling.
  const permitted = holds(passage, CAP) ? null : outdoneAt(passage);
  const all: Value[] = [];
  for (const value of passage.values) {
    for (const amount of value.ends === null ? [value] : apart(value, value.ends)) {
      if (permitted !== null && amount.from < permitted) continue;
      if (isAmount(passage, amount) && !(isMeasured(passage, amount) && isMoved(passage, amount))) all.push(amount);
    }
  }
  // "780,000 barrels arrived, far more than the quota of 500,000": what arrived is no ceiling.
  const outdone = oversteps(passage) ? all.filter((value) => isOutdone(passage, value)) : all;
  const amounts = outdone.length > 0 ? outdone : all;
  const caps: Cap[] = [];
  for (const value of amounts) {
    // "7.5 million tons or $400 million": the other way to say a ceiling is of the same good, however far off that is.
    const same = isAlternative(passage, value) ? caps.at(-1) : undefined;
    const place = goodFor(passage, value, lists) ?? (same && { list: same.list, good: same.good });
    if (!place) continue;
    caps.push({ value, ...place, former: isFormer(passage, value), amount: amountOf(value, amounts) });
  }
  return caps;
}

/** "Textiles, a trade that was worth an average of 760 million a year": what goods have brought in is no ceiling. */
function isYield(passage: Passage, { from, bound }: Value): boolean {
  return bound !== "max" && bound !== "under" && holdsIn(passage, YIELDS, from - YIELD_REACH, from);
}

/** "A ban on imports of crude, which come to 525,000 tons a year": how much there was of what is banned. */
function isTradeOf(passage: Passage, value: Value): boolean {
  return isYield(passage, value) && !holdsIn(passage, CAP, value.from - YIELD_REACH - NAMED_REACH, value.from);
}

/** "$400 million or 7.5 million tons", "from four to three million": two amounts, not a range. */
export function apart(value: Value, [a, b]: readonly [Amount, Amount]): Value[] {
  if (a.unit === b.unit && a.value < b.value) return [value];
  return [a, b].map((end) => ({
    ...value,
    low: end.value,
    high: end.value,
    unit: end.unit,
    bound: end.bound,
    from: end.from,
    next: end.next,
    head: end.inner[1],
    ends: null,
  }));
}

/** Whether a figure counts barrels or tonnes, or is a bare one beside one that does ("from 500,000"). */
function isAmount(passage: Passage, value: Value): boolean {
  if (value.unit === "percent" || value.isYear || value.ordinal || value.vague) return false;
  // "Pumped more than a million barrels into it": no ceiling is more than something, but for what is denied or barred.
  if ((value.bound === "over" || value.bound === "min") && !holds(passage, DENIES)) return false;
  if (isBrokenWith(passage, value.from)) return false;
  if (value.unit !== "count") {
    return !isYield(passage, value) && holds(passage, LIMITS) || isAlternative(passage, value);
  }
  const head = headOf(passage, value);
  const noun = head?.noun;
  if (noun === "barrel" || noun === "tonne") return !isTradeOf(passage, value) && !isDifference(passage, value, head!);
  if (noun !== undefined && noun !== null) return false;
  const measured = passage.values.some((other) => {
    const head = headOf(passage, other)?.noun;
    return other !== value && (head === "barrel" || head === "tonne");
  });
  return measured &&
    (isFromOrTo(passage, value) || has(passage, value.next, Clauses.wrong) || isLarge(passage, value));
}

/** "No more than 7.5 million tons, or $400 million": an amount of money that "or" ties to one of barrels or tonnes before it. */
export function isAlternative(passage: Passage, { from, unit }: Value): boolean {
  if (!isMoney({ unit })) return false;
  const or = placesOf(passage, Ranges.or, from - OR_REACH, from).at(-1);
  return or !== undefined && passage.values.some((other) => {
    const noun = other.next <= or ? headOf(passage, other)?.noun : undefined;
    return noun === "barrel" || noun === "tonne";
  });
}

/** "Capping petrol at 500,000 barrels and crude at 4 million": a large figure that counts nothing else, as in "a nation of 26 million". */
function isLarge(passage: Passage, { low, from, next }: Value): boolean {
  if (has(passage, from - 1, Times.of) && !holdsIn(passage, LIMITS, from - NAMED_REACH, from)) return false;
  return low >= LEAST_BARE && (next >= passage.count || isMark(passage, next) || has(passage, next, Sections.stopword));
}

function isFromOrTo(passage: Passage, value: Value): boolean {
  const before = value.from - 1;
  return before >= 0 && has(passage, before, CHANGES);
}

/** Whether an amount is the one that holds until now: it stands behind "from". */
function isFormer(passage: Passage, value: Value): boolean {
  const before = value.from - 1;
  if (isReplaced(passage, value) || has(passage, before, Clauses.wrong)) return true;
  return has(passage, before, Ranges.from) && !has(passage, before, Ranges.to);
}

/** "From four to three million": a bare small number takes the magnitude of the amount beside it. */
function amountOf(value: Value, amounts: readonly Value[]): number {
  if (value.high >= 1000) return value.high;
  const other = amounts.find((one) => one !== value && one.high >= 1000);
  if (!other) return value.high;
  const size = 10 ** (Math.floor(Math.log10(other.high) / 3) * 3);
  return value.high * size;
}

/** "A cap of 500,000 barrels, and the ban on arms": what no barrel holds is left out. */
function goodFor(passage: Passage, value: Value, lists: readonly GoodList[]) {
  const flat = lists.flatMap((list) => list.goods.map((good, index) => ({ list, good: index, at: good.at })))
    .filter(({ list, good }) => list.goods[good]!.good !== "arms");
  const right = flat.find(({ at }) => at >= value.next && wayBetween(passage, value.next, at) <= RIGHT_AFTER);
  if (right && !isParted(passage, value.next, right.at)) return right;
  const left = flat.findLast(({ at }) => at < value.from);
  if (!left && isOfThatCap(passage, value)) return null;
  const sole = lists.length === 1 && holdsIn(passage, LIMITS, value.from - NAMED_REACH, value.from);
  if (left && isElseTold(passage, left.at, value.from)) return null;
  if (left && (sole || wayBetween(passage, left.at, value.from) <= REACH)) return left;
  const later = flat.find(({ at }) => at >= value.next);
  return later && wayBetween(passage, value.next, later.at) <= REACH ? later : null;
}

/** "That cap was lowered to 500,000 barrels": the amount of a ceiling that was told of before. */
export function isOfThatCap(passage: Passage, { from }: Value): boolean {
  return has(passage, lastPlace(passage, CAP, clauseAround(passage, from)[0], from) - 1, POINTS);
}

/** "It is illegal to buy coal, but 3.7 million tons left last year": an amount behind "but", of which nothing says that it is a ceiling. */
function isElseTold(passage: Passage, from: number, to: number): boolean {
  const but = placesOf(passage, BUT, from, to).at(-1);
  return but !== undefined && !holdsIn(passage, CEILING, but, clauseAround(passage, to)[1]);
}

function isParted(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isMark(passage, at) || isAnd(passage, at)) return true;
  return false;
}
