import { Flows } from "../../lexicon/content_words.ts";
import type { Draft } from "../../passage/draft.ts";
import { headOf } from "../../passage/heads.ts";
import { clauseAround, has, mark, wayFrom } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Period } from "../../periods/period.ts";
import { isMoney } from "../../values/money.ts";
import type { Value } from "../../values/values.ts";

const WITHIN = mark("time", "at", "of");
const LEVEL = mark("clause", "level");

/** "Banned textiles, which brought in 760 million last year", "at last year's level": a time that measures, not decides. */
export function isOfFigure({ passage, at, low, action }: Draft, period: Period, { own }: Story): boolean {
  const { from, next, grain } = period;
  if (grain === "day") return false;
  if (has(passage, from - 1, LEVEL) || has(passage, from - 2, LEVEL)) return true;
  if (low === null && isOfCeiling(passage, at, from, own)) return true;
  // "Bans machinery, which made up a third of its 2016 imports"
  if (grain === "year" && from > at && has(passage, next, Flows.any) && at < clauseAround(passage, from)[0]) {
    return true;
  }
  // "Blacklisted last week nine firms": those are who is listed.
  return from > at && action !== "list" &&
    passage.values.some((value) =>
      !value.isYear && !value.ordinal && headOf(passage, value)?.noun !== "times" &&
      (Math.min(wayFrom(passage, [value.from, value.next], from), Math.abs(value.from - next)) <= 1 ||
        isMoneyOf(passage, value, from)) &&
      !own.some((cap) => cap.measure === "sanction" && cap.low === value.low)
    );
}

/** "A trade of $752 million in 2016": a sum that a small word ties to its year. */
function isMoneyOf(passage: Passage, value: Value, from: number): boolean {
  return isMoney(value) && from === value.next + 1 && has(passage, value.next, WITHIN);
}

/** "2 million barrels from January, while crude is frozen": the time of a ceiling is not that of the next clause's rule. */
function isOfCeiling(passage: Passage, at: number, place: number, own: readonly Draft[]): boolean {
  const [from, to] = clauseAround(passage, place);
  if (at >= from && at < to) return false;
  return own.some(({ measure, low }) =>
    measure === "sanction" && low !== null &&
    passage.values.some((value) => value.low === low && value.from >= from && value.next <= to)
  );
}
