import { movedNonetheless, stopsOfShips } from "./all_the_same.ts";
import { wayWithoutAside } from "./asides.ts";
import { isBanned, isBraved, isConcededAgain } from "../sanctions/conceded.ts";
import type { Flow, Good } from "../../../claims/claim.ts";
import type { GoodList } from "../goods/goods.ts";
import { Actions, Actors, Flows, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Credits, Negations, Times } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  isApart,
  type Mark,
  mark,
  placesOf,
  wayBetween,
  wayFrom,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { outnumbers, oversteps } from "./evaded.ts";
import { isUsualTrade } from "./lawful.ts";
import { areKeptOut } from "../sanctions/border.ts";
import { isElsewhere } from "../sanctions/elsewhere.ts";
import { isOfStruck } from "../sanctions/strikes.ts";
import type { Story } from "../../passage/story.ts";
import { SOLD } from "../goods/usual.ts";
import { isRecipient } from "../../credit/mentions.ts";

const MONITORS = mark("source", "UN Panel of Experts", "MSMT", "UN");
const LIMITS = mark("action", "cap", "limit");
const RESTRICTS = mark("action", "cap", "ban");
const LAWS = mark("head", "sanctions", "resolution");
const DENIES = mark("negation", "none", "not");
/** Courts deal with those who broke a law. */
const UNPROVEN = mark("clause", "unproven");
const ACCUSED = mark("clause", "accused");
const MOVING = mark("trigger", "sent", "still");
const FORBIDS = mark("action", "ban", "impose", "tighten");
const BUYERS = mark("actor", "RU", "foreign");
const OWN = anyOf(mark("actor", "KP"), mark("head", "country"));
const GETS = mark("clause", "gets");
const FIRES = mark("trigger", "launch", "conduct");
const SUCH = mark("clause", "such");
/** How far before arms the verb may stand that fires them. */
const FIRED_REACH = 3;
/** How far from goods a word of sending or reaching may stand, and how far off the state that arms are sent to. */
const [REACH, OUT_REACH] = [12, 18] as const;
/** How many passages back North Korea may be named for arms to be its own. */
const OWN_REACH = 4;
/** A sentence of no more places than this says no more than that something is broken. */
const SHORT = 10;
/** "That exceeds the quota of 500,000 barrels, which ...": what breaks a rule at the beginning of its sentence is what was told. */
const BREAKS = anyOf(mark("trigger", "evade"), mark("clause", "beyond", "exceeds"));
const OPENING = 4;
/** How many sentences on one may say that what was told breaks a rule. */
const AHEAD = 3;

/** Goods on their way although nothing there says that it is forbidden, in a text that speaks of evasion. */
export function evasionOf(passage: Passage, list: GoodList, story: Story): number | null {
  const [stopped] = stopsOfShips(passage);
  // "Displayed new missiles and went on seeking parts": arms that are only kept have not been sent.
  const moving = list.flowAt === null && list.goods.every(({ good }) => isArms(good)) ? Triggers.sent : MOVING;
  const sent = nearestPlace(passage, list, moving) ?? stopped ?? null;
  const vague = list.goods.every(({ good }) => good === "other") && list.flowAt === null;
  // "Will go on firing more such weapons": what is fired is not traded.
  const fired = list.flowAt === null && list.goods.every(({ good }) => good === "arms") &&
    placesOf(passage, FIRES, list.range[0] - FIRED_REACH, list.range[0]).some((at) => !has(passage, at, Triggers.sent));
  if (sent === null || vague || fired || isLawful(passage, list, sent)) return null;
  // "No member state reported having imported coal"
  if (holdsIn(passage, Negations.none, 0, list.range[0]) && !holds(passage, Triggers.evade)) return null;
  // "Nothing is known of luxury goods that got there"
  if (holds(passage, UNPROVEN)) return null;
  const outward = isOwnTrade(passage, story) && list.goods.some(({ good }) => isOutward(passage, good, list));
  const monitored = (holds(passage, MONITORS) || holds(passage, Credits.report)) &&
    list.goods.some(({ good }) => good !== "arms" && good !== "military_equipment");
  // "Listed, because they procured oil for the regime": who is listed has evaded.
  const listed = holds(passage, Actions.list) || isOfStruck(passage, list.range[0]) || areKeptOut(passage);
  const evades = listed || story.isEvasion(passage) || holds(passage, Triggers.evade) || oversteps(passage) ||
    isToldAfter(passage, story) ||
    // "Coal it has got out all the same."
    story.themes.has("sanction") && holds(passage, Triggers.still) && holds(passage, Triggers.sent) ||
    isBraved(passage, list) || movedNonetheless(passage, list) !== null && story.themes.has("sanction") ||
    (stopped !== undefined || holds(passage, ACCUSED)) && isOwnTrade(passage, story) ||
    isLoadedThere(passage, list, story) ||
    // "Still sells coal, although that is forbidden"
    placesOf(passage, Actions.ban).some((at) => isConcededAgain(passage, at)) ||
    isBanned(passage, list, story) && !holds(passage, Clauses.may) && !holds(passage, LIMITS);
  return outward || monitored || evades ? sent : null;
}

/** "The ship loaded coal in Nampo": what leaves its ports in a text that has told of evasion before. */
function isLoadedThere(passage: Passage, { goods }: GoodList, story: Story): boolean {
  return holds(passage, Clauses.from_kp) && goods.every(({ good }) => SOLD.includes(good)) &&
    story.recent.some(({ measure }) => measure === "violation");
}

/** "It got a million barrels. That is far above the cap": the sentence behind says that it breaks something. */
function isToldAfter(passage: Passage, story: Story): boolean {
  return story.passages.slice(passage.index + 1, passage.index + 1 + AHEAD).some((one) => {
    if (one.paragraph !== passage.paragraph) return false;
    const next = one.index === passage.index + 1;
    return next && holds(one, LIMITS) && outnumbers(passage, one) ||
      (holdsIn(one, BREAKS, 0, OPENING) || next && one.count <= SHORT) &&
        (holds(one, Triggers.evade) || oversteps(one)) && (holds(one, RESTRICTS) || holds(one, LAWS));
  });
}

/** "Crude may still be delivered", "no more money is earned with food": what is allowed, or denied, evades nothing. */
function isLawful(passage: Passage, list: GoodList, sent: number): boolean {
  const [from, to] = clauseAround(passage, list.range[0]);
  // "It did not deliver any", "has not yet found any"
  if (has(passage, sent, Triggers.sent) && holdsIn(passage, Negations.not, sent - 2, sent)) return true;
  if (holdsIn(passage, Triggers.evade, from, to)) return false;
  if (isUsualTrade(passage, list, sent)) return true;
  const denied = holdsIn(passage, DENIES, from, to);
  if (sent === list.flowAt && denied) return !holdsIn(passage, MOVING, from, to);
  return !denied && has(passage, sent, Triggers.still) && holdsIn(passage, Clauses.may, from, to);
}

/** Arms that go to another state break the embargo, whatever else the sentence says. */
export function sentAbroad(passage: Passage, list: GoodList, story: Story): number | null {
  return isOwnTrade(passage, story) && list.goods.some(({ good }) => isOutward(passage, good, list))
    ? nearestPlace(passage, list, Triggers.sent)
    : null;
}

/** Whether trade with another state may be North Korea's: the passage or one just before names it, or tells of evasion. */
export function isOwnTrade(passage: Passage, story: Story): boolean {
  // "Widened the ban on supplying Iran": what is forbidden to another state.
  if (isElsewhere(passage) && holds(passage, FORBIDS)) return false;
  const before = story.passages.slice(Math.max(0, passage.index - OWN_REACH), passage.index + 1);
  return before.some((one) => holds(one, Actors.KP)) || story.isEvasion(passage);
}

export const isArms = (good: Good): boolean => good === "arms" || good === "military_equipment";

/** Whether arms or army gear leave the country: another state stands near them, or they are called its own. */
export function isOutward(passage: Passage, good: Good, list: GoodList): boolean {
  // "Sent Syria dual-use goods": mostly it buys them, but not where it stands beside the verb.
  if (!isArms(good)) return good === "dual_use" && sendsItself(passage, list);
  // "North Korean shells keep rolling": they can only go out, but what others "may sell North Korea" can't.
  const own = has(passage, list.range[0] - 1, Actors.KP) &&
    !holdsIn(passage, Clauses.may, clauseAround(passage, list.range[0])[0], list.range[0]);
  if (own || sendsItself(passage, list)) return true;
  // "Such arms deliveries": those that were just told of, which are not called such where they go to it.
  if (has(passage, list.range[0] - 1, SUCH) && !holds(passage, Clauses.to_kp)) return true;
  return placesOf(passage, BUYERS)
    .some((at) => wayFrom(passage, list.range, at) <= OUT_REACH && !isApart(passage, list.range[0], at));
}

/** "In 2024 North Korea sent shells", "the weapons that North Korea has sent": it stands right beside the verb that sends its arms. */
function sendsItself(passage: Passage, { range }: GoodList): boolean {
  const behind = passage.columns.lexicon.grammar.head_first ? range[0] : passage.count;
  return isSentByIt(passage, range[1]) || placesOf(passage, Triggers.sent, 0, behind).some((verb) => {
    if (has(passage, verb, GETS) || wayFrom(passage, range, verb) > REACH || isApart(passage, verb, range[0])) {
      return false;
    }
    const senders = verb < range[0]
      ? [verb - 1, verb + 1, subjectOf(passage, verb)]
      : [verb - 1, verb - 2].filter((at) => at >= range[1]);
    return senders.some((at) => has(passage, at, Actors.KP) && !has(passage, at, Flows.any));
  });
}

/** "North Korea is thought to have supplied shells": the party that opens the clause of a verb and is the only one before it. */
function subjectOf(passage: Passage, verb: number): number {
  const [from] = clauseAround(passage, verb);
  const actors = placesOf(passage, Actors.any, from, verb);
  return actors.length === 1 && actors[0]! - from <= 1 && !isRecipient(passage, actors[0]!) ? actors[0]! : -1;
}

/** "North Korea uses its coins to buy tanks", "helped North Korea procure parts": goods behind a verb of getting that has the country as its subject. */
export function isGotByIt(passage: Passage, { range: [from] }: GoodList): boolean {
  return placesOf(passage, GETS, clauseAround(passage, from)[0], from).some((verb) =>
    has(passage, verb - 1, Actors.KP) || has(passage, subjectOf(passage, verb), Actors.KP)
  );
}

/** "Waffen liefert das Land weiter": whether the verb right behind the goods has the country as its subject. */
function isSentByIt(passage: Passage, verb: number): boolean {
  if (passage.columns.lexicon.grammar.head_first || !has(passage, verb, Triggers.sent)) return false;
  if (has(passage, verb + 1, Actors.KP)) return true;
  return has(passage, verb + 1, Times.the) && has(passage, verb + 2, OWN);
}

function nearestPlace(passage: Passage, list: GoodList, asked: Mark): number | null {
  const found = placesOf(passage, asked).filter((at) => {
    const way = Math.min(wayWithoutAside(passage, at, list.range[0]), wayBetween(passage, list.range[1] - 1, at));
    return way <= REACH || way <= OUT_REACH && !isApart(passage, at, list.range[0]);
  });
  return found[0] ?? (list.flowAt !== null && has(passage, list.flowAt, Flows.any) ? list.flowAt : null);
}

/** Arms that break the embargo most often leave the country: they come in only where something is bought or goes there. */
export function usualWay(passage: Passage, good: Good): Flow | null {
  if (!isArms(good)) return null;
  return holds(passage, Flows.import) || holds(passage, Clauses.to_kp) ? null : "export";
}
