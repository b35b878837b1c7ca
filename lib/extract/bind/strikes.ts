import { Heads, Sources } from "../lexicon/content_words.ts";
import { Clauses } from "../lexicon/function_words.ts";
import { anyOf, holds, isApart, mark, placesOf, wayBetween } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";

/** How near sanctions those may stand whom they strike. */
const PARTY_REACH = 7;
/** States that strike firms and people. */
export const STATES = anyOf(mark("actor", "US", "KR", "JP"), mark("source", "United States", "South Korea", "Japan"));

/** "Seoul put sanctions on eight persons": a state that strikes firms or people lists them. */
export function strikesParty(passage: Passage, sanctions: number): boolean {
  if (holds(passage, Sources.council) || holds(passage, Heads.resolution)) return false;
  if (!holds(passage, STATES)) return false;
  return [...placesOf(passage, Heads.target), ...placesOf(passage, Clauses.people)].some((at) =>
    wayBetween(passage, at, sanctions) <= PARTY_REACH && !isApart(passage, at, sanctions)
  );
}
