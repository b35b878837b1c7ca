import { Actors, Heads } from "../lexicon/content_words.ts";
import { clauseAround, has, holdsIn, mark, placesOf } from "./marks.ts";
import type { Passage } from "./passage.ts";

const FIRES = mark("trigger", "launch", "conduct");

/** "In reply North Korea fired six rounds": the country stands where the last verb before a figure has its subject. */
export function isOwnAnswer(passage: Passage, [from]: readonly [number, number]): boolean {
  const [start] = clauseAround(passage, from);
  const verb = placesOf(passage, FIRES, start, from).findLast((at) => !has(passage, at, Heads.any));
  if (verb === undefined) return false;
  const { head_first } = passage.columns.lexicon.grammar;
  if (has(passage, verb + (head_first ? 1 : -1), Actors.KP)) return true;
  // "Som svar avfyrte Nord-Korea to": where a fronted reply takes the place of the subject, that one stands behind.
  return !head_first && has(passage, verb + 1, Actors.KP) && !holdsIn(passage, Actors.any, start, verb);
}
