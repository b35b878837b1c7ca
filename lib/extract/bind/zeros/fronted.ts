import { Negations, Sections, Times } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, firstPlace, has, holdsIn, isMark, kindAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

const NONE_OF = mark("clause", "none_of");
const LIKEWISE = mark("clause", "likewise");
const DENIES = mark("negation", "none", "not", "neither");
const INCLUDING = mark("including");
const VERBS = mark("trigger", "launch", "conduct", "fly");
const CLASSES = anyOf(mark("subject"), mark("head", "nuclear", "launch", "test", "missile"));
/** How far behind a negation the word may stand that says of what it is a part. */
const MEMBER_REACH = 2;
/** As many words may stand before the clause that is put in behind them. */
const FRONTED = 4;

/** "Nuclear tests there were none", "keine mehr": a negation behind its noun, which no noun of its own follows. */
export function isStranded(passage: Passage, at: number): boolean {
  if (!has(passage, at, Negations.none)) return false;
  // "Tests there were none of in 2023": the time of it stands right behind.
  const behind = has(passage, at, NONE_OF) && has(passage, at + 1, Times.of) ? at + 2 : at + 1;
  if (
    passage.periods.some(({ from }) =>
      from === behind || from === behind + 1 && has(passage, behind, Sections.stopword)
    )
  ) {
    return true;
  }
  return at + 1 >= passage.count || isMark(passage, at + 1) || holdsIn(passage, VERBS, at + 1, at + 2) ||
    isOfMembers(passage, at);
}

/** "None was among them", "eine Interkontinentalrakete war nicht dabei": what is denied is that it was a part. */
export function isOfMembers(passage: Passage, at: number): boolean {
  const place = firstPlace(passage, INCLUDING, at + 1, at + MEMBER_REACH + 1);
  return place >= 0 && (place + 1 >= passage.count || isMark(passage, place + 1));
}

/** "..., and a nuclear test not either": a noun that the negation of the clause before it reaches too, without a verb. */
export function isAlsoDenied(passage: Passage, at: number): boolean {
  const ends = at + 1 >= passage.count || isMark(passage, at + 1);
  const [from] = clauseAround(passage, at);
  return ends && has(passage, at - 1, LIKEWISE) && holdsIn(passage, DENIES, 0, Math.max(0, from));
}

/** Where the words begin that a denied verb is about: before it, and before a clause put in between ("a test, which they expect, there was not"). */
export function frontedBefore(passage: Passage, at: number): number {
  const [from] = clauseAround(passage, at);
  if (kindAt(passage, from - 1) !== Kind.comma) return from;
  const [inner] = clauseAround(passage, from - 2);
  if (inner > FRONTED + 1 || kindAt(passage, inner - 1) !== Kind.comma) return from;
  return holdsIn(passage, VERBS, 0, inner - 1) || !holdsIn(passage, CLASSES, 0, inner - 1) ? from : 0;
}
