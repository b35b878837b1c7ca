import { anyOf, isCapital, isMark, lastPlace, mark } from "../../passage/marks.ts";
import { nounAt } from "../../passage/heads.ts";
import type { Passage } from "../../passage/passage.ts";

/** Words that lead to what a verb is not about. */
const LEADS = anyOf(mark("time", "after", "before", "since"), mark("clause", "reason", "toward"), mark("credit", "by"));
const LED_REACH = 4;

/** "After the test in April it does not want to talk": the verb is denied of another thing than what a preposition leads to. */
export function isLedTo(passage: Passage, noun: number): boolean {
  const at = lastPlace(passage, LEADS, noun - LED_REACH, noun);
  if (at < 0 || passage.periods.some(({ next }) => next > at && next <= noun)) return false;
  const { capital_months: capitals } = passage.columns.lexicon.grammar;
  for (let place = at + 1; place < noun; place++) {
    // "Nach Ansicht Seouls wurde ein Test": the preposition has had its noun.
    if (isMark(passage, place) || nounAt(passage, place) !== undefined || capitals && isCapital(passage, place)) {
      return false;
    }
  }
  return true;
}
