import { bindBarrels } from "./barrels.ts";
import { areOnlyCounted, arePaid, areSanctioned } from "./sanctioned.ts";
import { bindToil } from "./toil.ts";
import { movedBehind } from "../sanctions/conceded.ts";
import type { Flow, Good } from "../../../claims/claim.ts";
import { because, spanAt, toDraft } from "../../passage/draft.ts";
import { type GoodList, goodLists } from "../goods/goods.ts";
import { Actions, Blockers, Goods, Heads, Triggers } from "../../lexicon/content_words.ts";
import { Connectives, Negations } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  isAnd,
  mark,
  placesOf,
  wayBetween,
  wayFrom,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { exceededAt, isEvaded } from "./evaded.ts";
import { INSPECTS } from "../sanctions/inspected.ts";
import { isDelivered } from "./delivered.ts";
import { isCarrier } from "./carrier.ts";
import { isStillToBe } from "./still_to_be.ts";
import { isFired, isRuled } from "./spoken_for.ts";
import { isTriedOut } from "../sanctions/fired.ts";
import { comesIn } from "../goods/directions.ts";
import { isGivenTo } from "../goods/way_in.ts";
import { sameOil } from "../goods/same_oil.ts";
import { isNumberLimited } from "../goods/numbered.ts";
import { evasionOf, isArms, isGotByIt, isOutward, isOwnTrade, sentAbroad, usualWay } from "./trade.ts";
import { governorOf } from "../sanctions/governor.ts";
import { CARGO, isAside, movedBefore, transfersOf } from "./transfers.ts";
import { isToldToGo } from "../sanctions/homeward.ts";
import { modeOf } from "../sanctions/mode.ts";
import type { Story } from "../../passage/story.ts";

const MOVED = mark("trigger", "sent", "evade");
const CYBER = mark("trigger", "cyber");
const CONTRABAND = mark("blocker", "contraband");
const HACKS = mark("trigger", "cyber", "steal");
const LETS = mark("clause", "let");
const TOILS = mark("trigger", "work", "still", "evade");
/** What a method of evasion needs: goods, or people who work. */
const METHODS = anyOf(mark("good"), mark("clause", "people"));
/** How far from goods a word of sending or reaching may stand; the same for a method. */
const [REACH, METHOD_REACH] = [12, 5] as const;

/** How far behind a word of taking the goods may stand that are taken. */
const TAKEN_REACH = 4;

/** Binds the evasion of sanctions, one claim for each good or method. */
export function bindViolations(passage: Passage, story: Story): void {
  // "Let insurers drop ships that switch off their transponders": what somebody calls for.
  if (has(passage, 0, LETS) && clauseAround(passage, 0)[1] >= passage.count - 1) return;
  const lists = goodLists(passage);
  for (const list of lists) {
    if (isCarrier(passage, list, lists)) continue;
    const governor = governorOf(passage, list);
    const at = governor?.kind === "violation"
      ? governor.at
      : governor === null
      ? evasionOf(passage, list, story) ?? exceededAt(passage, list)
      : sentAbroad(passage, list, story) ?? movedBehind(passage, list, governor.at) ??
        exceededAt(passage, list);
    if (at === null || isStillToBe(passage, at, list.range[0]) || isTriedOut(passage, list)) continue;
    for (const { good, flow, at: place } of list.goods) {
      if (isFired(place, story) || isRuled(place, story)) continue;
      const way = isArms(good) && (comesIn(passage, place, list.flowAt, list.range[1] - 1) || isGotByIt(passage, list))
        ? "import"
        : isOutward(passage, good, list)
        ? "export"
        : flow ?? usualWay(passage, good);
      take(passage, good === "labour" ? "overseas_workers" : good, way, [place, at], story);
    }
  }
  bindMethods(passage, lists, story);
  bindMissilesSent(passage, lists, story);
  bindBarrels(passage, story);
  bindCyber(passage, story);
}

/** "Russia received 100 ballistic missiles from it": missiles that go to another state are arms. */
function bindMissilesSent(passage: Passage, lists: readonly GoodList[], story: Story): void {
  if (!holds(passage, Heads.missile) || !holds(passage, Triggers.sent)) return;
  const at = placesOf(passage, Heads.missile).find((place) => isDelivered(passage, [place, place + 1]));
  if (at === undefined || !isOwnTrade(passage, story)) return;
  if (lists.some(({ goods }) => goods.some(({ good }) => good === "arms"))) return;
  const sent = placesOf(passage, Triggers.sent).find((place) => wayFrom(passage, [at, at + 1], place) <= REACH);
  take(passage, "arms", isGivenTo(passage, at) ? "import" : "export", [at, sent ?? at], story);
}

/** Transfers from ship to ship and workers abroad, which evade by themselves. */
function bindMethods(passage: Passage, lists: readonly GoodList[], story: Story): void {
  // "Yet tens of thousands still work in 40 countries": those who were just spoken of.
  if (!(holds(passage, METHODS) || holds(passage, Triggers.work) && holds(passage, Triggers.still))) return;
  for (const at of transfersOf(passage, lists)) {
    if (isStillToBe(passage, at, at)) continue;
    const [from, to] = clauseAround(passage, at);
    const goods = lists.filter(({ range }) =>
      range[0] >= from - 6 && (range[1] <= to + 2 || isAside(passage, range, to))
    );
    if (goods.length === 0) goods.push(...movedBefore(passage, lists, from));
    const beside = goods.filter(({ range }) => range[0] < to);
    take(passage, "ship_to_ship", flowOfMethod(passage, at, beside), [at, at], story);
    for (const list of goods) {
      if (governorOf(passage, list)?.kind === "sanction") continue;
      const goods = list.goods.filter(({ good }) => good !== "other" && good !== "labour" && !isArms(good));
      for (const { good, flow, at: place } of goods) take(passage, good, flow, [place, at], story);
    }
  }
  bindTransfersAtSea(passage, lists, story);
  const worker = placesOf(passage, Goods.overseas_workers)[0];
  if (worker === undefined && !holds(passage, TOILS)) return;
  const banned = modeOf(passage, story, worker) === "propose_ease" ||
    !holds(passage, Triggers.evade) && placesOf(passage, Actions.ban).some((at) => !isEvaded(passage, at)) ||
    holds(passage, Blockers.reward) ||
    worker !== undefined &&
      (holdsIn(passage, Negations.any, worker - 1, worker) || isToldToGo(passage, worker) ||
        isNumberLimited(passage, worker) || areSanctioned(passage, worker) ||
        arePaid(passage, worker));
  if (banned) return;
  worker === undefined
    ? bindToil(passage, story)
    : take(passage, "overseas_workers", "export", [worker, worker], story);
}

/** "Passed refined oil to a vessel on the high seas": a transfer from ship to ship in other words. */
function bindTransfersAtSea(passage: Passage, lists: readonly GoodList[], story: Story): void {
  const at = placesOf(passage, Triggers.at_sea)[0];
  const sent = placesOf(passage, MOVED)[0];
  if (at === undefined || sent === undefined || holds(passage, Goods.ship_to_ship)) return;
  // "Urges states to search ships on the high seas": what is asked for evades nothing.
  if ((holds(passage, Actions.ask) || holds(passage, INSPECTS)) && !holds(passage, Triggers.evade)) return;
  const list = lists.find((one) =>
    one.goods.some(({ good }) => CARGO.includes(good)) && !isCarrier(passage, one, lists)
  );
  if (!list) return;
  const [flow] = list.flowAt === null ? [null] : list.goods.map((good) => good.flow);
  take(passage, "ship_to_ship", flow ?? null, [at, sent], story);
  if (governorOf(passage, list) === null) {
    for (const { good, flow, at: place } of list.goods) take(passage, good, flow, [place, sent], story);
  }
}

/** A transfer goes the way of the goods that are named with it at once: "ship-to-ship exports of coal". */
function flowOfMethod(passage: Passage, at: number, lists: readonly GoodList[]): Flow | null {
  const list = lists.find(({ range }) => range[0] > at && wayBetween(passage, at + 1, range[0]) <= METHOD_REACH) ??
    lists.find(({ range, flowAt }) =>
      flowAt !== null && range[1] <= at && at - range[1] <= 1 && !isAnd(passage, range[1])
    );
  if (!list || holdsIn(passage, Connectives.any, at, list.range[0])) return null;
  const [flow] = new Set(list.goods.map((good) => good.flow));
  return list.goods.every((good) => good.flow === flow) ? flow! : null;
}

/** Stealing in order to get around sanctions evades them too. */
function bindCyber(passage: Passage, story: Story): void {
  if (!holds(passage, Triggers.evade)) return;
  const sanctions = placesOf(passage, Heads.sanctions);
  const evading = placesOf(passage, Triggers.evade).find((at) =>
    sanctions.some((noun) => wayBetween(passage, at, noun) <= METHOD_REACH)
  );
  // "Breached sanctions": where one word is for breaking into systems and for breaking a law, the law is what is broken.
  const cyber = placesOf(passage, HACKS).find((at) =>
    // "Haul machines": nor is it what goods are taken by.
    !has(passage, at, Triggers.evade) && !holdsIn(passage, Goods.any, at + 1, at + TAKEN_REACH) &&
    // "Made 200 million from banned goods": a word that also stands for what a trade brings in.
    (has(passage, at, CYBER) || !holds(passage, CONTRABAND))
  );
  if (evading !== undefined && cyber !== undefined && wayBetween(passage, cyber, evading) <= REACH) {
    take(passage, "cyber", null, [cyber, evading], story);
  }
}

/** Takes a claim of evasion: the good or method at one place, by the word at another. */
export function take(
  passage: Passage,
  good: Good,
  flow: Flow | null,
  [place, by]: readonly [number, number],
  story: Story,
): void {
  if (good === "overseas_workers" && areOnlyCounted(passage, story)) return;
  const [from, to] = clauseAround(passage, place);
  const draft = story.take(toDraft({
    measure: "violation",
    passage,
    range: [Math.min(from, by), Math.max(by + 1, Math.min(to, passage.count))],
    at: place,
    flow,
    good: sameOil(passage, place, good, story),
    rule: `violation.${good}`,
  }));
  because(draft, "good", "word", [spanAt(passage, place)]);
  because(draft, "measure", "evasion", [spanAt(passage, by)]);
}
