import { headOf } from "../../passage/heads.ts";
import { anyOf, firstPlace, has, holds, holdsIn, isApart, mark, placesOf } from "../../passage/marks.ts";
import type { Draft } from "../../passage/draft.ts";
import { fact } from "../../passage/fact.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { take } from "./violations.ts";

const YET = anyOf(mark("credit", "while"), mark("clause", "nonetheless"));
const MOVED = mark("trigger", "sent", "evade");
const GOOD = mark("good");
/** What takes up goods that were named: "of it", "that amount". */
const THEREOF = mark("clause", "thereof");
const AMOUNTS = anyOf(mark("head", "barrel", "tonne"), THEREOF);
/** What is denied, ruled or allowed was not done. */
const UNDONE = anyOf(mark("negation", "none", "not"), mark("action"), mark("clause", "may"));
/** How far before such a word the verb may stand: "it shipped, all the same, a million tons of it". */
const VERB_REACH = 2;

/** What was done all the same with goods that were named before: the places of "yet", of the verb and of what it moved. */
interface Yet {
  readonly at: number;
  readonly moved: number;
  readonly amount: number;
}

/** "Coal may not be exported, yet it shipped 550,000 tons of it": what a passage tells of goods without naming them again. */
const yetOf = fact((passage): Yet | null => {
  if (!holds(passage, YET) || !holds(passage, MOVED) || !holds(passage, AMOUNTS)) return null;
  for (const at of placesOf(passage, YET)) {
    const behind = firstPlace(passage, MOVED, at + 1);
    const moved = behind < 0 ? firstPlace(passage, MOVED, Math.max(0, at - VERB_REACH), at) : behind;
    if (moved < 0 || isApart(passage, at, moved)) continue;
    if (holdsIn(passage, GOOD, at, passage.count) || holdsIn(passage, UNDONE, at + 1, passage.count)) continue;
    const amount = amountBehind(passage, at);
    if (amount >= 0) return { at, moved, amount };
  }
  return null;
});

/** The place behind another one of an amount in barrels or tonnes, or of what takes it up; -1 if there is none. */
function amountBehind(passage: Passage, at: number): number {
  const value = passage.values.find((one) => {
    const noun = one.from > at ? headOf(passage, one)?.noun : undefined;
    return noun === "barrel" || noun === "tonne";
  });
  return value?.from ?? firstPlace(passage, THEREOF, at + 1);
}

/** Binds what was done all the same with goods that may not be traded. */
export function bindYet(passage: Passage, story: Story): void {
  const yet = yetOf(passage);
  if (yet === null || story.own.some(({ measure }) => measure === "violation")) return;
  for (const { good, flow } of ruledBefore(passage, yet.at, story)) {
    take(passage, good!, flow, [yet.amount, yet.moved], story);
  }
}

/** What the passage before a place, else the sentence just before it, has told to be banned or limited. */
function ruledBefore(passage: Passage, at: number, story: Story): readonly Draft[] {
  const isRule = ({ action, good }: Draft) => good !== null && (action === "ban" || action === "cap");
  const own = story.own.filter((draft) => isRule(draft) && draft.at < at);
  const before = own.length > 0 || holds(passage, GOOD) ? undefined : story.before(passage);
  if (before === undefined || before.paragraph !== passage.paragraph) return own;
  return story.recent.filter((draft) => draft.passage === before && isRule(draft));
}

/** Whether a time is of what was done all the same, and not of the rule before it. */
export function isOfYet(passage: Passage, by: number, from: number): boolean {
  const yet = yetOf(passage);
  return yet !== null && by < yet.at && from > yet.at && !has(passage, by, MOVED);
}
