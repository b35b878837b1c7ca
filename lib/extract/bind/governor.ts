import { concededAt } from "./conceded.ts";
import { isConditional, isNegated, isRefused } from "./refused.ts";
import type { Action } from "../../claims/claim.ts";
import { easings, endsAt, isHeld } from "./easing.ts";
import { isEvaded, isOverstep, isOverstepped } from "./evaded.ts";
import { colonBehind, type GoodList } from "./goods.ts";
import {
  anyOf,
  clauseAround,
  firstClass,
  has,
  holds,
  isAnd,
  isApart,
  mark,
  places,
  placesOf,
  wayBetween,
  wayFrom,
} from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";

/** What is done to the trade in a list of goods, and the place of the word that says so. */
export interface Rule {
  readonly kind: "sanction" | "violation";
  readonly action: Action | null;
  readonly at: number;
}
/** Words that can be an action, alone or with others. */
const ACTS = anyOf(mark("action"), mark("clause", "may", "let", "let_verb"), mark("negation", "none"));
const GOOD = mark("good");
const EVADES = mark("trigger", "evade");
const GOVERNS = anyOf(ACTS, EVADES);
const ACTIONS = ["ban", "cap", "ease", "tighten", "impose"] as const;
const LEADS = anyOf(mark("time", "of", "at"), mark("trigger", "sent"), mark("range", "from"));
const HANDED = anyOf(mark("trigger", "at_sea", "evade"), mark("good", "ship_to_ship"));
const DECIDERS = anyOf(
  mark("head", "sanctions", "resolution"),
  mark("source", "UN Security Council"),
  mark("clause", "council"),
);
/** Actions by classes that are weaker than those of the same name: a "limit" needs an amount to be a cap. */
const WEAK: Readonly<Record<string, Action>> = { limit: "cap" };
/** How far from its goods the verb or noun may stand that governs them. */
const REACH = 22;
/** A word behind the goods governs them only if none before them is nearly as near. */
const BEHIND = 1.4;

/** The word that governs a list of goods: the nearest action or evasion, before the list rather than behind it. */
export function governorOf(passage: Passage, list: GoodList): Rule | null {
  let best: Rule | null = null;
  let least = Infinity;
  for (const at of placesOf(passage, GOVERNS)) {
    const action = actionAt(passage, at, list);
    const evades = has(passage, at, EVADES) || isOverstep(passage, at);
    if (action === undefined && !evades || isNext(passage, list, at)) continue;
    const describes = at + 1 === list.range[0] || at < list.range[0] && has(passage, at + 1, "flow");
    if (action === "ban" && describes && isAttribute(passage, at)) continue;
    if (action === "impose" && isHandedOn(passage) || action !== undefined && isContrasted(passage, at, list)) continue;
    // A verb behind its goods governs them from as far, but gives way to one before them.
    if (wayFrom(passage, list.range, at) >= REACH) continue;
    const way = wayTo(passage, list, at);
    const headed = isHeaded(passage, list);
    if (way >= least || isApart(passage, at, list.range[0]) && way > REACH / 2 && !headed) continue;
    // "Oil, workers: the Council has tightened the screws": a headline before a colon is no list of what is banned.
    if (headed && at > list.range[1] && (action === "tighten" || action === "impose")) continue;
    least = way;
    best = action !== undefined ? { kind: "sanction", action, at } : { kind: "violation", action: null, at };
  }
  const conceded = best?.kind === "sanction" ? concededAt(passage, list, best.at) : null;
  return conceded === null ? best : { kind: "violation", action: null, at: conceded };
}

/** "Carrying banned coal", "of prohibited arms": a word that only describes its goods. */
function isAttribute(passage: Passage, at: number): boolean {
  return has(passage, at - 1, LEADS);
}

/** "Banned the export of gold, but China went on buying coal": what went on is told against what was decided. */
function isContrasted(passage: Passage, at: number, { range: [from] }: GoodList): boolean {
  const but = places(passage, "credit", ["while"], at + 1, from).at(-1);
  return but !== undefined && places(passage, "trigger", ["still"], but, from).length > 0;
}

/** "Passed fuel to a ship at sea": where nothing is decided, what is passed is the good itself. */
function isHandedOn(passage: Passage): boolean {
  return holds(passage, HANDED) && !holds(passage, DECIDERS);
}

/** "Coal, iron, fish: none of it may be sold": the list stands before a colon. */
function isHeaded(passage: Passage, list: GoodList): boolean {
  return colonBehind(passage, list.range) >= 0;
}

/** Whether a word stands where the language has adjectives: before its noun, or behind it; or says how goods were moved. */
function describes(passage: Passage, at: number, { range }: GoodList): boolean {
  if (passage.columns.lexicon.grammar.head_first) return at >= range[1];
  // "Oil is imported illegally", where the adverb looks like the adjective.
  if (at === range[1] && places(passage, "trigger", ["sent"], clauseAround(passage, at)[0], range[0]).length > 0) {
    return true;
  }
  return has(passage, at + 1, GOOD) || has(passage, at + 1, "flow");
}

/** The action that a word stands for; sending workers home is a ban on labour, and on nothing else. */
function actionAt(passage: Passage, at: number, list: GoodList): Action | undefined {
  if (!has(passage, at, ACTS)) return undefined;
  if (isEvaded(passage, at) || isOverstep(passage, at)) return undefined;
  // "Illegal exports" evade, but what "is illegal" is banned.
  if (has(passage, at, EVADES) && describes(passage, at, list)) return undefined;
  const action = firstClass(passage, at, "action", ACTIONS);
  // "Cars were imported": where one word is for bringing in goods and rules, goods are what it brings in.
  if (action === "impose" && list.flowAt === at) return undefined;
  if (action === "cap" && isOverstepped(passage)) return undefined;
  if (action !== undefined) return action;
  const weak = firstClass(passage, at, "action", Object.keys(WEAK));
  const denied = has(passage, at, "clause", "may") && (isNegated(passage, at) || isConditional(passage, at));
  if (weak !== undefined && !denied) return WEAK[weak];
  if (!denied && !has(passage, at, "action") && easings(passage).includes(at)) return "ease";
  const trade = list.flowAt !== null || list.goods.some((one) => has(passage, one.at, "flow") || one.good === "labour");
  if (trade && isHeld(passage, at)) return "cap";
  const ends = endsAt(passage, at);
  if (ends !== null) return ends === "ban" && !trade ? undefined : ends;
  if (denied && trade) return "ban";
  if (has(passage, at, "negation", "none")) return isRefused(passage, at, list) ? "ban" : undefined;
  return has(passage, at, "action", "return") && list.goods.some(({ good }) => good === "labour") ? "ban" : undefined;
}

/** "Banned textiles and capped oil": a verb behind goods that "and" joins to the one before them governs what follows. */
function isNext(passage: Passage, { range: [, next] }: GoodList, at: number): boolean {
  if (at <= next || places(passage, "action", [], 0, next).length === 0) return false;
  // "... and set a ceiling for fuel": what the joined verb says, its nouns say too.
  const joined = places(passage, "action", [], next, at + 1).find((place) => isAnd(passage, place - 1));
  return joined !== undefined && places(passage, "good", [], joined + 1).length > 0;
}

function wayTo(passage: Passage, { range: [from, next] }: GoodList, at: number): number {
  if (at >= from && at < next) return 0;
  return at < from ? wayBetween(passage, at, from) : wayBetween(passage, next - 1, at) * BEHIND;
}
