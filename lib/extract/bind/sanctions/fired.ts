import type { GoodList } from "../goods/goods.ts";
import { anyOf, has, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Rule } from "./governor.ts";

const TESTS = anyOf(mark("head", "test", "launch", "nuclear"), mark("trigger", "conduct"), mark("clause", "develop"));
/** How far behind what was fired the name of what it was may stand: "four Scud (or Scud ER) missiles". */
const FIRED_REACH = 8;

/** "Prohibits it from testing nuclear weapons and missiles", "bans missile tests": what may not be tested is no good. */
export function isTested(passage: Passage, { goods, range: [from, next] }: GoodList, rule: Rule | null): boolean {
  if (rule === null || goods.some(({ good }) => good !== "arms")) return false;
  return holdsIn(passage, TESTS, Math.min(rule.at + 1, from), from) || has(passage, next, TESTS);
}

/** "Fired two missiles, as it steps up its tests": arms that have just been counted as fired are no goods. */
export function isFiredThere({ goods, flowAt, range: [from] }: GoodList, story: Story): boolean {
  if (flowAt !== null || goods.some(({ good }) => good !== "arms")) return false;
  return story.own.some(({ measure, range: [first, next] }) =>
    story.rule(measure).group === "launch" && first <= from && from - next < FIRED_REACH
  );
}
