import { Blockers, Triggers } from "../lexicon/content_words.ts";
import { bracketOf, clauseAround, firstPlace, has, holds, holdsIn, kindAt, lastPlace, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { Kind } from "../scan/tokens.ts";

const STEALS = mark("trigger", "steal", "cyber");

/** The place of the word by which a sum was seized or returned, though another one says that it was taken; or -1. */
export function seizedBy(passage: Passage, range: readonly [number, number], need: string | undefined): number {
  if (need === undefined) return -1;
  return need === "trigger.weak" ? seizedAt(passage, range) : seizedFirst(passage, range);
}

/** How far from the beginning of a sentence the verb may stand that seizes, and how far behind it the sum. */
const [OPENING, SUM_REACH] = [7, 12] as const;

/** "صادر المكتب 30 مليونا سرقها قراصنة": where verbs stand first, the one that opens a sentence has the first sum. */
function seizedFirst(passage: Passage, [from]: readonly [number, number]): number {
  if (!holds(passage, Blockers.seized) || !passage.columns.lexicon.grammar.head_first) return -1;
  const seized = firstPlace(passage, Blockers.seized, 0, Math.min(OPENING, from));
  if (seized < 0 || from - seized > SUM_REACH || holdsIn(passage, STEALS, 0, from)) return -1;
  return passage.values.some((value) => value.next <= from && !value.isYear) ? -1 : seized;
}

/** The place of the word by which a sum was seized or returned, or -1. */
function seizedAt(passage: Passage, [from, next]: readonly [number, number]): number {
  return holds(passage, Blockers.seized) ? Math.max(gotBackAt(passage, next), seizedBefore(passage, from)) : -1;
}

/** "Coins worth 600 million were got back": the place of the word behind the sum that ends before `next`. */
function gotBackAt(passage: Passage, next: number): number {
  const seized = firstPlace(passage, Blockers.seized, next);
  for (let at = next; at < seized; at++) {
    if (kindAt(passage, at) === Kind.comma || has(passage, at, STEALS)) return -1;
  }
  // "Of the loss of 100 million, ten were seized": another sum stands nearer, but for one that only converts this one.
  const own = passage.values.every(({ from, isYear }) =>
    from < next || from >= seized || isYear || bracketOf(passage, from) >= 0
  );
  return own ? seized : -1;
}

/** "The FBI took control of coins worth 20 million": the place of the word before a sum, with only what the sum is of between. */
function seizedBefore(passage: Passage, from: number): number {
  const seized = lastPlace(passage, Blockers.seized, clauseAround(passage, from)[0], from);
  if (seized < 0 || holdsIn(passage, Triggers.steal, seized + 1, from)) return -1;
  return passage.values.some((value) => value.from > seized && value.next <= from && !value.isYear) ? -1 : seized;
}
