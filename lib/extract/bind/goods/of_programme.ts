import { Flows, Triggers } from "../../lexicon/content_words.ts";
import { anyOf, firstPlace, has, holds, holdsIn, isMark, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const PROGRAMME = anyOf(mark("head", "programme"), mark("clause", "programmes"));
const NUCLEAR = mark("subject", "nuclear");
/** What moves goods, which then are more than a programme's. */
const MOVES = anyOf(Flows.any, Triggers.sent);
/** How far before arms the programme may stand that they are of. */
const REACH = 4;

/** "Bring it to give up its nuclear arms", "السلاح النووي": what it has is no good that is traded. */
export function isNuclear(passage: Passage, at: number): boolean {
  return has(passage, at + (passage.columns.lexicon.grammar.head_first ? 1 : -1), NUCLEAR);
}

/** "Its illicit programme for arms", "an arms programme": weapons that only say what a programme is for move nowhere. */
export function isOfProgramme(passage: Passage, at: number): boolean {
  if (!holds(passage, PROGRAMME)) return false;
  if (!passage.columns.lexicon.grammar.head_first) return has(passage, at + 1, PROGRAMME);
  const programme = lastPlace(passage, PROGRAMME, at - REACH, at);
  if (programme < 0 || holdsIn(passage, MOVES, programme + 1, at + 1)) return false;
  for (let place = programme + 1; place < at; place++) if (isMark(passage, place)) return false;
  return firstPlace(passage, MOVES, programme - 2, programme) < 0;
}
