import type { Good } from "../../../claims/claim.ts";
import { apart, isAlternative, isOfThatCap, POINTS } from "./caps.ts";
import { isReplaced } from "./replaced.ts";
import { because, toDraft } from "../../passage/draft.ts";
import { type GoodList, goodLists } from "../goods/goods.ts";
import { headOf } from "../../passage/heads.ts";
import { Clauses, Ranges } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, isAnd, mark } from "../../passage/marks.ts";
import { modeOf } from "./mode.ts";
import { isMoved } from "../violations/moved.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";
import { isMoney } from "../../values/money.ts";

const LIMITS = mark("action", "cap", "limit");
const CAP = mark("action", "cap");
const AMOUNTED = mark("clause", "amounted");
/** How far from its start a sentence gives the amount that opens with such a pronoun. */
const OPENING = 5;
const AMOUNTS = mark("head", "barrel", "tonne");
const NOT = anyOf(mark("negation", "not"), mark("action", "ban"));
/** What only so much is allowed or planned by: "may", "would". */
const LETS = anyOf(mark("clause", "may"), mark("action", "would"));
/** How far before an amount the word may stand that makes it a ceiling. */
const LIMIT_REACH = 3;
/** A figure without a noun is an amount only if it is as large as such amounts are. */
const LEAST_BARE = 1e4;
/** How many passages back the goods may be named that a ceiling is for. */
const BACK = 3;
/** What is limited by the barrel, and what by the ton. */
const MEASURED: Readonly<Record<string, readonly string[]>> = {
  barrel: ["crude_oil", "refined_petroleum"],
  tonne: ["coal"],
};

/** "They pump diesel at night. The limit of 500,000 barrels was reached by spring": a ceiling for goods named before. */
export function bindBareCaps(passage: Passage, story: Story): void {
  if (!holds(passage, AMOUNTS)) return;
  const all = passage.values.filter((one) => one.unit === "count" && noun(passage, one) in MEASURED);
  // "Instead of two million only 500,000 are allowed": what is no longer so is left out.
  const outdone = isTimesTheLimit(passage);
  const amounts = all.filter((one) =>
    !isMoved(passage, one) && !isReplaced(passage, one) && (!outdone || isBehindLimit(passage, one))
  );
  // "A million barrels have arrived, twice the quota of 500,000": the amount behind the word is the ceiling.
  const value = amounts.find((one) => isBehindLimit(passage, one)) ?? amounts[0] ?? bareLimit(passage);
  if (value === undefined || !isLimited(passage, value) && !isOfCap(passage, value, story)) return;
  const goods = MEASURED[noun(passage, value) || noun(passage, all[0]!)]!;
  const own = goodLists(passage).length > 0 && !isOfThatCap(passage, value);
  const list = own ? tradedBeyond(passage, value, story) : listBefore(passage, goods, story);
  const good = list?.goods.findLast((one) => goods.includes(one.good));
  if (good === undefined) return;
  // "$400 million or 7.5 million tons"
  const both = value.ends === null ? [value] : apart(value, value.ends);
  const before = passage.values.find((one) => isMoney(one) && isOr(passage, one.next, value.from));
  for (const one of before ? [before, ...both] : both) takeCap(passage, one, good.good, story);
  // "A million tons, or $53.5 million": the same in money; "and 7.5 million tons for 2017": the next time's.
  for (const one of passage.values) {
    if (one.from < value.next) continue;
    const next = amounts.includes(one) &&
      (isAnd(passage, one.from - 1) || isOnly(passage, one) || isRisenTo(passage, one));
    if (next || isAlternative(passage, one)) takeCap(passage, one, good.good, story);
  }
}

/** "Pumped petrol aboard 40 times, enough to burst the quota of 500,000 barrels": the goods far before a ceiling that they have gone beyond. */
function tradedBeyond(passage: Passage, value: Value, { own }: Story): GoodList | undefined {
  if (!holdsIn(passage, CAP, value.from - LIMIT_REACH, value.from)) return undefined;
  if (own.some(({ measure, low }) => measure === "sanction" && low !== null)) return undefined;
  const lists = goodLists(passage).filter(({ goods }) => goods.some(({ good }) => good !== "other"));
  return lists.length === 1 && lists[0]!.range[1] <= value.from ? lists[0] : undefined;
}

/** "May have got as much as 3.9 million barrels, almost eight times the quota": amounts of which a limit is only the measure. */
function isTimesTheLimit(passage: Passage): boolean {
  return holds(passage, CAP) &&
    passage.values.some((one) =>
      noun(passage, one) === "times" && holdsIn(passage, CAP, one.next, one.next + LIMIT_REACH)
    );
}

/** Whether no more than "or" stands between two places. */
function isOr(passage: Passage, from: number, to: number): boolean {
  return to - from === 1 && has(passage, from, Ranges.or);
}

/** "From January only two million": so much and no more. */
function isOnly(passage: Passage, { from }: Pick<Value, "from">): boolean {
  return holdsIn(passage, Clauses.only, from - LIMIT_REACH, from);
}

/** "500,000 until the end of the year, rising to two million from January": the ceiling that the next time has. */
function isRisenTo({ periods }: Passage, { from, next, bound }: Value): boolean {
  return bound === "max" && periods.some((one) => one.next <= from) && periods.some((one) => one.from >= next);
}

function isBehindLimit(passage: Passage, { from }: Value): boolean {
  return holdsIn(passage, LIMITS, from - LIMIT_REACH, from);
}

/** "760,000 barrels came in, allowed are 500,000": an amount without a noun of its own, beside one that was moved. */
function bareLimit(passage: Passage): Value | undefined {
  return passage.values.find((one) =>
    one.unit === "count" && one.low >= LEAST_BARE && noun(passage, one) === "" && isBehindLimit(passage, one)
  );
}

/** Takes a ceiling for a good that was named before, or adds it to the one just told that has no amount yet. */
function takeCap(passage: Passage, value: Value, good: Good, story: Story): void {
  const mode = modeOf(passage, story);
  const action = mode === "plain" ? "cap" : mode;
  const flow = good === "coal" ? "export" : "import";
  const elsewhen = passage.periods.some(({ kind }) => kind === "at");
  const open = story.recent.findLast((draft) =>
    !elsewhen && draft.action === action && draft.good === good && draft.low === null &&
    draft.passage.paragraph === passage.paragraph
  );
  const draft = open ?? story.take(toDraft({
    measure: "sanction",
    passage,
    range: [value.from, value.next],
    action,
    flow,
    good,
    rule: "sanction.ceiling",
  }));
  draft.low = draft.high = value.high;
  [draft.unit, draft.bound] = [value.unit, "max"];
  // "Set a ceiling on coal. No more than 7.5 million tons may be sold": the one just told.
  if (open) draft.also.push(value.span);
  because(draft, "low", "ceiling", [value.span]);
}

function noun(passage: Passage, value: Value): string {
  return headOf(passage, value)?.noun ?? "";
}

/** Whether an amount is the most that may be: "a limit of 500,000 barrels", "may not sell more than 7.5 million tons". */
function isLimited(passage: Passage, { from, bound }: Value): boolean {
  if (holds(passage, LIMITS)) return true;
  if (isOnly(passage, { from }) && holdsIn(passage, LETS, ...clauseAround(passage, from))) return true;
  return bound === "over" && holdsIn(passage, NOT, clauseAround(passage, from)[0], from);
}

/** "It broke the ceiling. This comes to 500,000 barrels": how much a pronoun comes to that stands for a ceiling. */
function isOfCap(passage: Passage, { from }: Value, story: Story): boolean {
  const before = story.before(passage);
  return before !== undefined && story.isNear(before, passage) && holds(before, CAP) && has(passage, 0, POINTS) &&
    holdsIn(passage, AMOUNTED, 1, from) && from <= OPENING;
}

/** The last list before a passage that has one of these goods. */
function listBefore(passage: Passage, wanted: readonly string[], story: Story): GoodList | undefined {
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - BACK); index--) {
    const list = goodLists(story.passages[index]!).findLast(({ goods }) =>
      goods.some(({ good }) => wanted.includes(good))
    );
    if (list) return list;
  }
  return undefined;
}
