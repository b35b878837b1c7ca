import { stopsOfShips } from "../violations/all_the_same.ts";
import { concededAt, isContrasted } from "./conceded.ts";
import { isConditional, isCovering, isNegated, isOrBan, isRefused, leadOf } from "./refused.ts";
import type { Action } from "../../../claims/claim.ts";
import { isAttribute as isParticiple, isCappedBefore, isItsDeed, isSaidOf } from "./attribute.ts";
import { easings, endsAt, isHeld } from "./easing.ts";
import { isOfBorder } from "./border.ts";
import { isPaidHome, keptAt } from "./homeward.ts";
import { isAfterwards } from "./led_after.ts";
import { isNumberLimited } from "../goods/numbered.ts";
import { isEvaded, isOfOverstep, isOverstep } from "../violations/evaded.ts";
import { isOfExamples, isOpening, isTraded } from "./banned_goods.ts";
import { type GoodList, goodLists } from "../goods/goods.ts";
import { isHeaded } from "../goods/labels.ts";
import { Actions, Actors, Flows, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Negations } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  firstOf,
  firstPlace,
  has,
  holds,
  holdsIn,
  isAnd,
  isApart,
  isCapital,
  kindAt,
  mark,
  ordered,
  placesOf,
  wayBetween,
  wayFrom,
} from "../../passage/marks.ts";
import { isCargo } from "../violations/carrier.ts";
import { isOfStruck } from "./strikes.ts";
import { fact } from "../../passage/fact.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

/** What is done to the trade in a list of goods, and the place of the word that says so. */
export interface Rule {
  readonly kind: "sanction" | "violation";
  readonly action: Action | null;
  readonly at: number;
}
/** Words that can be an action, alone or with others. */
const LETS = mark("clause", "may", "let", "let_verb", "issued", "covers");
const ACTS = anyOf(mark("action"), LETS, mark("negation", "none"));
/** What one verb of a row does to its goods before another follows. */
const DECIDES = mark("action", "ban", "cap", "ease", "end");
/** "No new permits are issued to workers" */
const ISSUED = mark("clause", "issued");
const GOOD = mark("good");
const EVADES = mark("trigger", "evade");
const GOVERNS = anyOf(ACTS, EVADES);
const ACTIONS = ordered("action", ["ban", "cap", "ease", "tighten", "impose"]);
const LEADS = anyOf(mark("time", "of", "at"), mark("trigger", "sent"), mark("range", "from"));
const HANDED = anyOf(mark("trigger", "at_sea", "evade"), mark("good", "ship_to_ship"));
const DECIDERS = anyOf(
  mark("head", "sanctions", "resolution"),
  mark("source", "UN Security Council"),
  mark("clause", "council"),
);
/** How far from its goods the verb or noun may stand that governs them. */
const REACH = 22;
/** A word behind the goods governs them only if none before them is nearly as near. */
const BEHIND = 1.4;

/** The word that governs a list of goods of a passage, or null. */
export function governorOf(passage: Passage, list: GoodList): Rule | null {
  return governors(passage)[goodLists(passage).indexOf(list)]!;
}

const governors = fact((passage) => goodLists(passage).map((list) => findGovernor(passage, list)));

/** The nearest action or evasion, before the list rather than behind it. */
function findGovernor(passage: Passage, list: GoodList): Rule | null {
  let best: Rule | null = null;
  let least = Infinity;
  for (const at of placesOf(passage, GOVERNS)) {
    if (at >= list.range[1] && !has(passage, at, EVADES) && isCargo(passage, list)) continue;
    if (at >= list.range[1] && isAfterwards(passage, at)) continue;
    const traded = isTraded(passage, at, list);
    const action = traded ? undefined : actionAt(passage, at, list);
    const evades = traded || has(passage, at, EVADES) || isOverstep(passage, at);
    if (action === undefined && !evades || isNext(passage, list, at)) continue;
    const describes = at + 1 === list.range[0] || at < list.range[0] &&
        (has(passage, at + 1, Flows.any) || isOfExamples(passage, at, list));
    const adds = at < list.range[0] && isAnd(passage, at + 1) && at + 2 === list.range[0];
    if (action === "ban" && (describes || adds) && isAttribute(passage, at)) continue;
    if (
      action === "tighten" && (isParticiple(passage, at) || isItsDeed(passage, at)) ||
      action === "impose" && isCappedBefore(passage, list, at)
    ) {
      continue;
    }
    if (action === "impose" && isHandedOn(passage) || action !== undefined && isContrasted(passage, at, list)) continue;
    // A verb behind its goods governs them from as far, but gives way to one before them.
    const opening = isOpening(passage, at, list);
    if (wayFrom(passage, list.range, at) >= (opening ? 2 : 1) * REACH) continue;
    const way = wayTo(passage, list, at);
    // "Coal, iron, fish: none of it may be sold", "banned its exports: coal, iron, fish"
    const headed = isHeaded(passage, list.range);
    if (way >= least || isApart(passage, at, list.range[0]) && way > REACH / 2 && !headed && !opening) continue;
    // "Oil, workers: the Council has tightened the screws": a headline before a colon is no list of what is banned.
    if (headed && at > list.range[1] && (action === "tighten" || action === "impose")) continue;
    least = way;
    best = action !== undefined ? { kind: "sanction", action, at } : { kind: "violation", action: null, at };
  }
  const conceded = best?.kind === "sanction" ? concededAt(passage, list, best.at) : null;
  return conceded === null ? best : { kind: "violation", action: null, at: conceded };
}

/** "Carrying banned coal", "of prohibited arms", "by exporting banned goods such as coal": a word that only describes its goods. */
function isAttribute(passage: Passage, at: number): boolean {
  // "صواريخ محظورة وأسلحة": behind its noun, where "and" adds others.
  if (passage.columns.lexicon.grammar.head_first && isAnd(passage, at + 1) && has(passage, at + 2, GOOD)) return true;
  return has(passage, at - 1, LEADS) || has(passage, at - 1, Flows.any);
}

/** "Passed fuel to a ship at sea": where nothing is decided, what is passed is the good itself. */
function isHandedOn(passage: Passage): boolean {
  return holds(passage, HANDED) && !holds(passage, DECIDERS);
}

/** Whether a word stands where the language has adjectives: before its noun, or behind it; or says how goods were moved. */
function describes(passage: Passage, at: number, { range }: GoodList): boolean {
  if (passage.columns.lexicon.grammar.head_first) return at >= range[1];
  // "Oil is imported illegally", where the adverb looks like the adjective.
  if (at === range[1] && holdsIn(passage, Triggers.sent, clauseAround(passage, at)[0], range[0])) {
    return true;
  }
  // "Verbotene Transfers von Öl": a noun that no lexicon knows.
  const noun = at < range[0] && isCapital(passage, at + 1) &&
    (kindAt(passage, at + 1) === Kind.other || has(passage, at + 1, Triggers.sent));
  return noun || has(passage, at + 1, GOOD) || has(passage, at + 1, Flows.any);
}

/** The action that a word stands for; sending workers home is a ban on labour, and on nothing else. */
function actionAt(passage: Passage, at: number, list: GoodList): Action | undefined {
  if (!has(passage, at, ACTS)) return undefined;
  if (isEvaded(passage, at) || isOverstep(passage, at) || isPaidHome(passage, at)) return undefined;
  if (stopsOfShips(passage).includes(at) || isOfBorder(passage, at)) return undefined;
  if (isCovering(passage, at, list)) return "ban";
  if (list.goods.some(({ good }) => good === "labour") && keptAt(passage) >= 0) return undefined;
  // "Illegal exports" evade, but what "is illegal" is banned.
  if (has(passage, at, EVADES) && describes(passage, at, list) && !isSaidOf(passage, at, list)) return undefined;
  const action = firstOf(passage, at, ACTIONS);
  // "A ban or severe restrictions on exports of iron"
  if (action === undefined && has(passage, at, Actions.limit) && isOrBan(passage, at)) return "ban";
  if (action === "impose" && isOfStruck(passage, list.range[0])) return undefined;
  // "Cars were imported": where one word is for bringing in goods and rules, goods are what it brings in.
  if (action === "impose" && list.flowAt === at) return undefined;
  if (action !== undefined) return action;
  const denied = has(passage, at, Clauses.may) && (isNegated(passage, at) || isConditional(passage, at));
  // A "limit" needs an amount to be a cap.
  if (!denied && has(passage, at, Actions.limit)) return isOfOverstep(passage, at) ? undefined : "cap";
  if (!denied && !has(passage, at, Actions.any) && easings(passage).includes(at)) return "ease";
  if (has(passage, at, ISSUED) && isNegated(passage, at) && list.goods.some(({ good }) => good === "labour")) {
    return "ban";
  }
  const trade = list.flowAt !== null ||
    list.goods.some((one) => has(passage, one.at, Flows.any) || one.good === "labour") ||
    denied && isMovedThere(passage, list);
  const frozen = has(passage, at, Actions.freeze) && list.goods.some((one) => isNumberLimited(passage, one.at));
  if (trade && (frozen || isHeld(passage, at))) return "cap";
  const ends = endsAt(passage, at);
  if (ends !== null) return ends === "ban" && !trade ? undefined : ends;
  if (denied && trade) return "ban";
  if (has(passage, at, Negations.none)) return isRefused(passage, at, list) ? "ban" : undefined;
  return has(passage, at, Actions.return) && list.goods.some(({ good }) => good === "labour") ? "ban" : undefined;
}

/** "Luxuries may no longer be brought into the country": goods that move to it or from it, without a word of trade. */
function isMovedThere(passage: Passage, { range }: GoodList): boolean {
  const [from, to] = clauseAround(passage, range[0]);
  if (!holdsIn(passage, Triggers.sent, from, to)) return false;
  return holdsIn(passage, Clauses.to_kp, from, to) || holdsIn(passage, Clauses.from_kp, from, to) ||
    placesOf(passage, Actors.KP, from, to).some((at) => has(passage, at - 1, Clauses.toward));
}

/** "Bar it from selling textiles and to limit oil", "banned textiles and capped oil": a verb behind goods that "and" joins to the one before them governs what follows. */
function isNext(passage: Passage, { range: [, next] }: GoodList, at: number): boolean {
  if (at <= next || !holdsIn(passage, Actions.any, 0, next)) return false;
  // "... and set a ceiling for fuel": what the joined verb says, its nouns say too.
  const joined = placesOf(passage, Actions.any, next, at + 1).find((place) =>
    isAnd(passage, place - 1) || holdsIn(passage, DECIDES, 0, next) && isAnd(passage, leadOf(passage, place))
  );
  return joined !== undefined && firstPlace(passage, GOOD, joined + 1) >= 0;
}

function wayTo(passage: Passage, { range: [from, next] }: GoodList, at: number): number {
  const issued = has(passage, at, ISSUED) && clauseAround(passage, at)[0] === clauseAround(passage, from)[0];
  if (at >= from && at < next || issued) return 0;
  return at < from ? wayBetween(passage, at, from) : wayBetween(passage, next - 1, at) * BEHIND;
}
