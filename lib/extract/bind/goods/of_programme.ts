import { Flows, Triggers } from "../../lexicon/content_words.ts";
import { anyOf, firstPlace, has, holds, holdsIn, isAnd, isMark, kindAt, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

const PROGRAMME = anyOf(mark("head", "programme"), mark("clause", "programmes"));
const NUCLEAR = mark("subject", "nuclear");
const COMPANY = mark("head", "target");
const WORK = anyOf(PROGRAMME, mark("clause", "develop"));
const WEAPON = anyOf(mark("head", "missile", "nuclear"), mark("subject"));
const MISSILES = mark("head", "missile");
const LAWS = mark("head", "sanctions", "resolution");
const AIMS = anyOf(mark("credit", "to"), mark("clause", "toward", "aimed_at", "reason"));
/** How far before missiles the word for sanctions may stand that are aimed at them. */
const AIM_REACH = 6;
/** What moves goods, which then are more than a programme's. */
const MOVES = anyOf(Flows.any, Triggers.sent);
/** How far before arms the programme may stand that they are of. */
const REACH = 4;
/** How far before arms the word may stand that moves them. */
const MOVED_REACH = 6;

/** "Bring it to give up its nuclear arms", "السلاح النووي": what it has is no good that is traded. */
export function isNuclear(passage: Passage, at: number): boolean {
  return has(passage, at + (passage.columns.lexicon.grammar.head_first ? 1 : -1), NUCLEAR);
}

/** "Agreed on a resolution against its missiles": what sanctions are aimed at is no good that they ban. */
export function isTarget(passage: Passage, at: number): boolean {
  if (!has(passage, at, MISSILES) || !holds(passage, LAWS)) return false;
  const law = lastPlace(passage, LAWS, at - AIM_REACH, at);
  return law >= 0 && has(passage, law + 1, AIMS) && !holdsIn(passage, MOVES, law + 1, at + 1);
}

/** "The biggest arms trading company", "شركة لتصدير الأسلحة": goods that only say what a company is. */
export function isOfCompany(passage: Passage, at: number): boolean {
  const step = passage.columns.lexicon.grammar.head_first ? -1 : 1;
  return has(passage, at + step, Flows.any) && has(passage, at + 2 * step, COMPANY);
}

/** "Its illicit programme for arms", "an arms programme": weapons that only say what a programme is for move nowhere. */
export function isOfProgramme(passage: Passage, at: number): boolean {
  if (!passage.columns.lexicon.grammar.head_first) return isWorkedOn(passage, at);
  if (!holds(passage, PROGRAMME)) return false;
  const programme = lastPlace(passage, PROGRAMME, at - REACH, at);
  if (programme < 0 || holdsIn(passage, MOVES, programme + 1, at + 1)) return false;
  for (let place = programme + 1; place < at; place++) if (isMark(passage, place)) return false;
  return firstPlace(passage, MOVES, programme - 2, programme) < 0;
}

/** "Its nuclear weapon and ballistic missile development": whether weapons, and others named with them, are what is worked on. */
function isWorkedOn(passage: Passage, at: number): boolean {
  if (!holds(passage, WORK) || holdsIn(passage, MOVES, at - MOVED_REACH, at)) return false;
  let place = isAnd(passage, at + 1) ? at + 2 : at + 1;
  const first = place;
  while (place < first + REACH && (has(passage, place, WEAPON) || kindAt(passage, place) === Kind.dash)) place++;
  return has(passage, place, WORK) && (place > first || first === at + 1);
}
