import { WANTED } from "../goods/usual.ts";
import { isAside } from "./aside.ts";
import { bannedAbove } from "./banned_above.ts";
import { carriesOther } from "../violations/carrier.ts";
import { isOfStruck } from "../violations/sanctioned.ts";
import type { Action, Flow } from "../../../claims/claim.ts";
import { isConcededAgain } from "./conceded.ts";
import { gapped } from "./gapped.ts";
import { capsOf } from "./caps.ts";
import { isCeiling, isImported } from "./ceiling.ts";
import { because, spanAt, toDraft } from "../../passage/draft.ts";
import { isHeld } from "./easing.ts";
import { isElsewhere } from "./elsewhere.ts";
import { isOfWord, isOverstep } from "../violations/evaded.ts";
import { type GoodList, goodLists } from "../goods/goods.ts";
import { isInspected } from "./inspected.ts";
import { isNoBan } from "./only_named.ts";
import { type Mode, modeOf } from "./mode.ts";
import { Actions, Heads } from "../../lexicon/content_words.ts";
import { Clauses, Credits, Ranges } from "../../lexicon/function_words.ts";
import { clauseAround, has, holds, holdsIn, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import { isNumberKept, isNumberLimited } from "../goods/numbered.ts";
import { isFiredThere, isTested } from "./fired.ts";
import { isOpposed } from "./opposed.ts";
import { isOnlyPossible } from "./possible.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { governorOf, type Rule } from "./governor.ts";

const LIMITS = mark("action", "cap", "limit");
/** How far from an amount that was moved the word may stand that makes it a limit. */
const LIMIT_REACH = 14;
const GOOD = mark("good");
const BORDER = mark("clause", "border");
/** How far before ships the sanctions may stand that strike them. */
const STRUCK_REACH = 3;

/** Binds what is banned, capped, lifted or proposed, one claim for each action, flow and good. */
export function bindGoods(passage: Passage, story: Story): void {
  if (!holds(passage, GOOD) || isElsewhere(passage)) return;
  const lists = goodLists(passage);
  const caps = capsOf(passage, lists);
  bindAgain(passage, lists, story);
  for (const list of lists) {
    const mode = modeOf(passage, story, list.range[0]);
    // "Copper and, likewise, statues": a word between goods joins them, and says not what was done to them.
    const beside = placesOf(passage, Clauses.followed, list.range[0] - 1, list.range[1] + 1).some((at) =>
      at < list.range[0] || at >= list.range[1] - 1
    );
    const rule = beside && followed(passage, story) || governorOf(passage, list) || followed(passage, story) ||
      gapped(passage, list, lists) || bannedAbove(passage, list, story);
    const numbered = list.goods.some((good) => isNumberLimited(passage, good.at));
    const plain = rule !== null && !numbered && !has(passage, rule.at, Actions.cap) && !isHeld(passage, rule.at);
    const capped = caps.some((cap) => cap.list === list) || isOilLimited(passage, list, rule, story);
    if (rule?.action === "cap" && plain && mode === "plain" && !capped) continue;
    // "Sanctions that hit 55 ships", "four ships were banned from all ports": what is counted there is hit itself, its trade is not.
    const hit = (rule?.action === "impose" || rule?.action === "ban" && holds(passage, Actions.list)) &&
      list.goods.every(({ good, at }) => good === "other" && (isCounted(passage, at) || isStruckShip(passage, at)));
    if (isAside(passage, list, rule, story) || isOnlyPossible(passage, list)) continue;
    if (hit || carriesOther(passage, list, lists) || isInspected(passage, list) || isTested(passage, list, rule)) {
      continue;
    }
    if (
      isFiredThere(list, story) || isOfStruck(passage, list) ||
      rule?.kind === "sanction" && isNoBan(passage, rule.at) ||
      mode === "plain" && rule?.action === "ban" && isOpposed(passage, rule.at)
    ) {
      continue;
    }
    for (const [index, good] of list.goods.entries()) {
      const over = rule?.kind === "violation" && isOverstep(passage, rule.at);
      const own = caps.length === 0
        ? caps
        : caps.filter((cap) =>
          cap.list === list && cap.good === index && (!over || isOfWord(passage, rule.at, cap.value))
        );
      if (rule?.kind === "violation" && own.length === 0) continue;
      if (rule?.kind === "violation" && !own.some((cap) => isLimitNear(passage, cap.value.from))) continue;
      const kept = isNumberKept(passage, good.at);
      const action = kept && mode === "plain" ? "cap" : actionOf(rule, mode, own.length > 0);
      if (action === null || rule === null && !isCeiling(passage, own, story)) continue;
      if (rule?.action === "impose" && own.length > 0 && isImported(passage, own, story)) continue;
      const at = rule?.at ?? good.at;
      const shared = caps.some((cap) => cap.list === list && list.goods[cap.good]!.good === good.good);
      if (own.length === 0 && !shared) take(passage, list, index, action, at, story);
      for (const cap of own) {
        // "Asked it to cut the ceiling from four million to three": what holds until now was not laid down on that day.
        if (cap.former && action === "propose") continue;
        const decided = cap.former || action === "ban" ? "cap" : action;
        const draft = take(passage, list, index, decided, at, story, cap.value.from);
        draft.low = draft.high = cap.amount;
        draft.unit = cap.value.unit;
        draft.bound = "max";
        because(draft, "low", "ceiling", [cap.value.span]);
      }
    }
  }
}

/** "The Council has limited deliveries of oil": a ceiling that is told without its amount, in a text about sanctions. */
function isOilLimited(passage: Passage, { goods }: GoodList, rule: Rule | null, story: Story): boolean {
  // "Is still sold across the border": one word is for borders and limits.
  if (rule === null || has(passage, rule.at, BORDER) || story.isDraft(passage)) return false;
  return story.themes.has("sanction") && goods.some(({ good }) => WANTED.includes(good));
}

/** "More than the ceiling of 500,000 barrels; it also shipped 2.5 million tons of coal": an amount is a limit beside such a word. */
function isLimitNear(passage: Passage, place: number): boolean {
  return placesOf(passage, LIMITS).some((at) => wayBetween(passage, at, place) <= LIMIT_REACH);
}

/** "It limited coal in 2016 and banned it in 2017": the goods that were named before, by a pronoun. */
function bindAgain(passage: Passage, lists: readonly GoodList[], story: Story): void {
  for (const at of placesOf(passage, Actions.ban)) {
    const list = has(passage, at + 1, Credits.again) || isConcededAgain(passage, at)
      ? lists.findLast(({ range }) => range[1] <= at)
      : undefined;
    if (list === undefined || modeOf(passage, story, at) !== "plain") continue;
    // "Banned it from selling": who is banned, not what.
    if (has(passage, at + 2, Ranges.from) || governorOf(passage, list)?.at === at) continue;
    const again = { ...list, range: [at, at + 2], flowAt: null } as const;
    const [, to] = clauseAround(passage, at);
    const behind = passage.periods.find(({ from, kind }) => from > at && from < to && kind === "at");
    for (const index of list.goods.keys()) {
      const draft = take(passage, again, index, "ban", at, story, at);
      // What stands before the verb is when the other thing was done.
      if (behind) draft.window = behind;
    }
  }
}

/** "Textiles followed in September": the list goes the way of the one before. */
function followed(passage: Passage, story: Story): Rule | null {
  const at = placesOf(passage, Clauses.followed)[0];
  if (at === undefined) return null;
  const before = story.recent.findLast((draft) => draft.measure === "sanction" && draft.good !== null);
  if (before === undefined || !story.isNear(before.passage, passage)) return null;
  return { kind: "sanction", action: before.action, at };
}

/** "Imposed sanctions on ships", "banned ships from entering ports" */
function isStruckShip(passage: Passage, at: number): boolean {
  return has(passage, at, Clauses.ship) &&
    (holdsIn(passage, Heads.sanctions, at - STRUCK_REACH, at) || holds(passage, Actions.list));
}

function isCounted(passage: Passage, at: number): boolean {
  return passage.values.some((value) => value.head === at && value.unit === "count");
}

function actionOf(rule: Rule | null, mode: Mode, capped: boolean): Action | null {
  if (mode === "ease" || mode === "propose_ease") return rule === null && !capped ? null : mode;
  if (mode === "propose") return rule === null && !capped ? null : "propose";
  if (capped) return rule?.kind === "violation" || rule?.action !== "ban" ? "cap" : "ban";
  if (rule?.action === "tighten" || rule?.action === "impose") return "ban";
  return rule?.action ?? null;
}

/** "Machines are banned as well": goods without a word for their way go that of those just before. */
function flowBefore(passage: Passage, action: Action, story: Story): Flow | null {
  const before = story.recent.findLast((draft) => draft.measure === "sanction" && draft.good !== null);
  const near = before?.passage.paragraph === passage.paragraph && before.action === action;
  return near ? before.flow : null;
}

/** Takes a claim; the time nearest to `near` is its own: that of a ceiling stands by its amount. */
function take(
  passage: Passage,
  list: GoodList,
  index: number,
  action: Action,
  at: number,
  story: Story,
  near = list.goods[index]!.at,
) {
  const { good } = list.goods[index]!;
  const flow = list.goods[index]!.flow ?? (list.flowAt === null ? flowBefore(passage, action, story) : null);
  const first = Math.min(at, list.range[0], list.flowAt ?? Infinity);
  const last = Math.max(at + 1, list.range[1]);
  const [from] = clauseAround(passage, first);
  const draft = story.take(toDraft({
    measure: "sanction",
    passage,
    range: [from, last],
    at: near,
    by: at,
    action,
    flow,
    good,
    rule: `sanction.${action}`,
  }));
  because(draft, "action", "governing word", [spanAt(passage, at)]);
  if (list.flowAt !== null) because(draft, "flow", "word", [spanAt(passage, list.flowAt)]);
  because(draft, "good", "word", [spanAt(passage, list.goods[index]!.at)]);
  return draft;
}
