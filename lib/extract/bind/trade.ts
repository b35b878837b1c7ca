import { isBanned } from "./conceded.ts";
import type { Good } from "../../claims/claim.ts";
import type { GoodList } from "./goods.ts";
import { clauseAround, has, holds, isApart, places, wayBetween, wayFrom } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { isElsewhere } from "./elsewhere.ts";
import type { Story } from "../passage/story.ts";

/** How far from goods a word of sending or reaching may stand. */
const REACH = 12;
/** How far off the state may stand that arms are sent to. */
const OUT_REACH = 18;
/** How many passages back North Korea may be named for arms to be its own. */
const OWN_REACH = 4;
/** A sentence of no more places than this says no more than that something is broken. */
const SHORT = 10;

/** Goods on their way although nothing there says that it is forbidden, in a text that speaks of evasion. */
export function evasionOf(passage: Passage, list: GoodList, story: Story): number | null {
  const sent = nearestPlace(passage, list, ["sent", "still"]);
  const vague = list.goods.every(({ good }) => good === "other") && list.flowAt === null;
  if (sent === null || vague || isLawful(passage, list, sent)) return null;
  const outward = isOwnTrade(passage, story) && list.goods.some(({ good }) => isOutward(passage, good, list));
  const monitored =
    (holds(passage, "source", "UN Panel of Experts", "MSMT", "UN") || holds(passage, "credit", "report")) &&
    list.goods.some(({ good }) => good !== "arms" && good !== "military_equipment");
  // "Listed, because they procured oil for the regime": who is listed has evaded.
  const listed = holds(passage, "action", "list");
  const evades = listed || story.isEvasion(passage) || holds(passage, "trigger", "evade") ||
    isToldAfter(passage, story) ||
    // "Coal it has got out all the same."
    story.themes.has("sanction") && holds(passage, "trigger", "still") && holds(passage, "trigger", "sent") ||
    isBanned(passage, list, story) && !holds(passage, "clause", "may") && !holds(passage, "action", "cap", "limit");
  return outward || monitored || evades ? sent : null;
}

/** "It got a million barrels. That is far above the cap": the sentence behind says that it breaks something. */
function isToldAfter(passage: Passage, story: Story): boolean {
  const next = story.passages[passage.index + 1];
  return next?.paragraph === passage.paragraph && next.count <= SHORT && holds(next, "trigger", "evade") &&
    (holds(next, "action", "cap", "ban") || holds(next, "head", "sanctions", "resolution"));
}

/** "Crude may still be delivered", "no more money is earned with food": what is allowed, or denied, evades nothing. */
function isLawful(passage: Passage, list: GoodList, sent: number): boolean {
  const [from, to] = clauseAround(passage, list.range[0]);
  // "It did not deliver any"
  if (has(passage, sent, "trigger", "sent") && has(passage, sent - 1, "negation", "not")) return true;
  if (places(passage, "trigger", ["evade"], from, to).length > 0) return false;
  const denied = places(passage, "negation", ["none", "not"], from, to).length > 0;
  if (sent === list.flowAt && denied) return places(passage, "trigger", ["sent", "still"], from, to).length === 0;
  return !denied && has(passage, sent, "trigger", "still") && places(passage, "clause", ["may"], from, to).length > 0;
}

/** Arms that go to another state break the embargo, whatever else the sentence says. */
export function sentAbroad(passage: Passage, list: GoodList, story: Story): number | null {
  return isOwnTrade(passage, story) && list.goods.some(({ good }) => isOutward(passage, good, list))
    ? nearestPlace(passage, list, ["sent"])
    : null;
}

/** Whether trade with another state may be North Korea's: the passage or one just before names it, or tells of evasion. */
export function isOwnTrade(passage: Passage, story: Story): boolean {
  // "Widened the ban on supplying Iran": what is forbidden to another state.
  if (isElsewhere(passage) && holds(passage, "action", "ban", "impose", "tighten")) return false;
  const before = story.passages.slice(Math.max(0, passage.index - OWN_REACH), passage.index + 1);
  return before.some((one) => holds(one, "actor", "KP")) || story.isEvasion(passage);
}

/** Whether arms or army gear leave the country: another state stands near them, or they are called its own. */
export function isOutward(passage: Passage, good: Good, list: GoodList): boolean {
  if (good !== "arms" && good !== "military_equipment") return false;
  // "North Korean shells keep rolling": they can only go out, but what others "may sell North Korea" can't.
  const own = has(passage, list.range[0] - 1, "actor", "KP") && !has(passage, list.range[0] - 2, "clause", "may");
  if (own || sendsItself(passage, list)) return true;
  return places(passage, "actor", ["RU", "foreign"])
    .some((at) => wayFrom(passage, list.range, at) <= OUT_REACH && !isApart(passage, list.range[0], at));
}

/** "In 2024 North Korea sent shells": it stands right beside the verb of sending that its arms follow. */
function sendsItself(passage: Passage, list: GoodList): boolean {
  return places(passage, "trigger", ["sent"], 0, list.range[0]).some((verb) =>
    [verb - 1, verb + 1].some((at) => has(passage, at, "actor", "KP") && !has(passage, at, "flow")) &&
    wayBetween(passage, verb, list.range[0]) <= REACH && !isApart(passage, verb, list.range[0])
  );
}

function nearestPlace(passage: Passage, list: GoodList, classes: readonly string[]): number | null {
  const found = places(passage, "trigger", classes).filter((at) => {
    const way = Math.min(wayBetween(passage, at, list.range[0]), wayBetween(passage, list.range[1] - 1, at));
    return way <= REACH || way <= OUT_REACH && !isApart(passage, at, list.range[0]);
  });
  return found[0] ?? (list.flowAt !== null && has(passage, list.flowAt, "flow") ? list.flowAt : null);
}
