import { Actors, Heads } from "../lexicon/content_words.ts";
import { Attributions } from "../lexicon/function_words.ts";
import { anyOf, clauseAround, firstPlace, has, holds, holdsIn, isBoundary, lastPlace, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";

/** States whose own weapons are no claims. */
const OTHER_STATES = anyOf(
  mark("actor", "KR", "US", "JP", "CN", "RU", "foreign"),
  mark("source", "South Korea", "Japan", "United States"),
);
const LINK = anyOf(mark("time", "after"), mark("clause", "then_day~1"));
const FIRES = mark("trigger", "launch", "conduct");
const TESTS = mark("head", "test", "launch");
const SUCCEEDS = mark("clause", "succeeds");
const DECLARES = mark("clause", "declared", "statement");
const IT = mark("clause", "it");
const POINTING = mark("clause", "pointing");
const IT_WAS = mark("clause", "it_was");
/** How far before a noun the word may stand that leads to what another state did. */
const LINK_REACH = 14;
/** How far behind that word the state may stand. */
const STATE_REACH = 7;

/** "A day after South Korea said it had tested a space rocket": what came before North Korea's launch was another state's. */
export function isDoneBefore(passage: Passage, noun: number): boolean {
  if (!holds(passage, LINK) || !holds(passage, OTHER_STATES)) return false;
  const link = lastPlace(passage, LINK, noun - LINK_REACH, noun);
  if (link < 0) return false;
  const state = firstPlace(passage, OTHER_STATES, link + 1, Math.min(noun + 2, link + STATE_REACH));
  const [, end] = clauseAround(passage, noun);
  if (state < 0 || holdsIn(passage, Actors.KP, link, end)) return false;
  // "بعد اختبار كوريا الجنوبية صاروخا": where verbs stand first, so do the nouns made of them.
  const { head_first } = passage.columns.lexicon.grammar;
  if (head_first && has(passage, state - 1, FIRES) && has(passage, state - 1, TESTS)) return true;
  if (state > noun) return false;
  const told = holdsIn(passage, Attributions.any, link + 1, noun);
  // "A day after South Korea announced a successful test"
  if (told && holdsIn(passage, DECLARES, link + 1, noun) && holdsIn(passage, SUCCEEDS, state + 1, noun + 1)) {
    return true;
  }
  const fires = firstPlace(passage, FIRES, state + 1, noun);
  if (fires < 0 || has(passage, fires, Heads.any) || has(passage, fires, Attributions.any)) return false;
  for (let at = state + 1; at < noun; at++) {
    if (isBoundary(passage, at) && !(head_first && has(passage, at + 1, IT_WAS))) return false;
    if (at >= fires) continue;
    // "After the envoy left Seoul it fired one": a pronoun is the state's own only behind a verb of saying.
    if (has(passage, at, IT) && !has(passage, at, POINTING) && !holdsIn(passage, Attributions.any, state, at)) {
      return false;
    }
    // "After South Korea said a missile was launched": what is fired by nobody named.
    if (!head_first && has(passage, at, IT_WAS)) return false;
  }
  return true;
}
