import type { Good } from "../../../claims/claim.ts";
import type { GoodList } from "../goods/goods.ts";
import { anyOf, clauseAround, has, holds, holdsIn, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Rule } from "./governor.ts";

const TESTS = anyOf(mark("head", "test", "launch", "nuclear"), mark("trigger", "conduct"), mark("clause", "develop"));
const FIRES = anyOf(mark("trigger", "launch"), mark("clause", "uses"));
const LAUNCHES = mark("trigger", "launch");
const BANS = mark("action", "ban");
/** Who buys the arms of others and uses them against sanctions. */
const BUYERS = mark("actor", "RU", "foreign");
/** What is fired, and the technology of it. */
const WEAPONS: readonly Good[] = ["arms", "military_equipment"];
/** How far behind the ban on it the word may stand that says it may not be tested. */
const TESTED_REACH = 5;
/** How far behind what was fired the name of what it was may stand: "four Scud (or Scud ER) missiles". */
const FIRED_REACH = 8;
/** How far before arms the verb may stand that fires, tests or uses them. */
const TRIED_REACH = 4;

/**
 * "Prohibits it from testing nuclear weapons and firing missiles", "bans missile tests", "any use of missile technology": what
 * may not be tested, fired or used is no good.
 */
export function isTested(passage: Passage, list: GoodList, rule: Rule | null): boolean {
  const { goods, range: [from, next], flowAt } = list;
  if (rule === null || goods.some(({ good }) => !WEAPONS.includes(good))) return false;
  const ban = rule.at < from ? rule.at : lastPlace(passage, BANS, 0, from);
  // "Is to fire two missiles, and the area is closed": what is fired in a clause of its own is not what is shut.
  const [begin, end] = clauseAround(passage, from);
  if (flowAt === null && rule.at >= end && holdsIn(passage, LAUNCHES, begin, from)) return true;
  if (flowAt === null && ban >= 0 && holdsIn(passage, FIRES, ban + 1, from)) return true;
  if (holdsIn(passage, TESTS, Math.min(rule.at + 1, from), from) || has(passage, next, TESTS)) return true;
  if (rule.at < next || !has(passage, rule.at, BANS)) return false;
  // "ICBMs, which the resolutions forbid it to test", "it tested weapons that are banned"
  return isTriedOut(passage, list) || holdsIn(passage, TESTS, rule.at + 1, rule.at + 1 + TESTED_REACH);
}

/** "Fired two missiles, as it steps up its tests": arms that have just been counted as fired are no goods. */
export function isFiredThere({ goods, flowAt, range: [from] }: GoodList, story: Story): boolean {
  if (flowAt !== null || goods.some(({ good }) => good !== "arms")) return false;
  return story.own.some(({ measure, range: [first, next] }) =>
    story.rule(measure).group === "launch" && first <= from && from - next < FIRED_REACH
  );
}

/** "Violates resolutions that ban it from using missile technology": arms that are fired, used or tested just before are not traded. */
export function isTriedOut(passage: Passage, { goods, flowAt, range: [from] }: GoodList): boolean {
  if (flowAt !== null || goods.some(({ good }) => !WEAPONS.includes(good)) || holds(passage, BUYERS)) return false;
  const first = Math.max(clauseAround(passage, from)[0], from - TRIED_REACH);
  return holdsIn(passage, FIRES, first, from) || holdsIn(passage, TESTS, first, from);
}
