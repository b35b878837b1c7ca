import { Triggers } from "../../lexicon/content_words.ts";
import { Attributions, Connectives, Ranges, Times } from "../../lexicon/function_words.ts";
import { clauseAround, has, holdsIn, isBoundary, mark } from "../../passage/marks.ts";
import type { Head } from "../../passage/heads.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

const STRUCK = mark("trigger", "strike");
const TOLD_OF = mark("clause", "told_of");
/** How far before those who have told something the word for it may stand. */
const TOLD_REACH = 3;
/** How far from those whose number stands behind them the word may stand by which they are struck. */
const KNOWN_REACH = 4;

/** "Eleven states report": those counted are who says it. */
export function isSayer(passage: Passage, value: Value, head: Head): boolean {
  // "الدول الثلاث": the number may stand behind what it counts.
  const from = Math.min(value.from, head.from);
  const next = Math.max(head.next, value.next);
  // "تحدد الدول الثلاث السرقات": those of whom so many are known already say so, where nothing strikes them.
  if (head.from < value.from) return !holdsIn(passage, STRUCK, from - KNOWN_REACH, next + KNOWN_REACH);
  // "The firm says three banks were hit": those whom its own clause tells of as struck are no subject of a verb of saying.
  const struck = has(passage, from - 1, Attributions.verb) &&
    holdsIn(passage, STRUCK, next, clauseAround(passage, next)[1]);
  // "According to three firms": who is credited stands right behind.
  if (has(passage, has(passage, from - 1, Times.the) ? from - 2 : from - 1, Attributions.pre)) return !struck;
  // "Information from eleven states": those who have told it.
  if (has(passage, from - 1, Ranges.from) && holdsIn(passage, TOLD_OF, from - TOLD_REACH, from)) return !struck;
  // "نسبت شركتا ... الهجوم": the verb of saying stands right before where verbs do.
  if (passage.columns.lexicon.grammar.head_first && has(passage, from - 1, Attributions.verb)) {
    // "أحصت 16 مؤسسة": what a verb of counting stands before is counted.
    return !has(passage, from - 1, Triggers.conduct);
  }
  // "Victims in 14 countries, says the firm": behind a comma the verb has another subject.
  return !has(passage, next, Connectives.any) && !isBoundary(passage, next) &&
    holdsIn(passage, Attributions.verb, next, next + 2);
}
