import type { Action } from "../../../claims/claim.ts";
import { Heads } from "../../lexicon/content_words.ts";
import { Attributions, Negations } from "../../lexicon/function_words.ts";
import { because, spanAt, toDraft } from "../../passage/draft.ts";
import { clauseAround, has, holdsIn, isApart, kindAt, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";
import { isEvaded } from "../violations/evaded.ts";

const EVADES = mark("trigger", "evade");
const DECLARES = mark("clause", "declared");
/** What leads from a verb of declaring to what is declared. */
const OBJECT = mark("clause", "announced_of");
/** How far before sanctions the word may stand that denies them. */
const NONE_REACH = 2;
/** How far the verb of a decision may stand from the sanctions it is about. */
export const VERB_REACH = 11;

/** "No new sanctions have been adopted since": what is denied right before its noun. */
export function isNone(passage: Passage, at: number): boolean {
  return holdsIn(passage, Negations.none, at - NONE_REACH, at);
}

/** One of some verbs and the sanctions near it, or null. */
export function pairOf(passage: Passage, verbs: readonly number[]): [number, number] | null {
  for (const verb of verbs) {
    const noun = placesOf(passage, Heads.sanctions).find((at) =>
      wayPast(passage, verb, at) <= VERB_REACH && !isApart(passage, verb, at) && !isNone(passage, at) &&
      // "Seized a ship for breaking sanctions, it announced", "builds up its arms in breach of sanctions": another thing.
      !((has(passage, verb, Attributions.any) || holdsIn(passage, EVADES, verb + 1, at)) && isEvaded(passage, at))
    );
    if (noun !== undefined) return [verb, noun];
  }
  return null;
}

/** How far a verb stands from its sanctions; a time between commas parts them no further: "imposed, on Friday, sanctions". */
function wayPast(passage: Passage, verb: number, at: number): number {
  const way = wayBetween(passage, verb, at);
  if (way <= VERB_REACH || at < verb) return way;
  const aside = passage.periods.find(({ from, next }) =>
    from > verb + 1 && next < at && kindAt(passage, from - 1) === Kind.comma && kindAt(passage, next) === Kind.comma
  );
  return aside === undefined ? way : way - wayBetween(passage, aside.from - 1, aside.next);
}

/** "أعلنت يوم الثلاثاء عن عقوبات": what a verb of declaring tells of. */
export function declaredPair(passage: Passage): [number, number] | null {
  const pair = pairOf(passage, placesOf(passage, DECLARES));
  return pair && pair[0] < pair[1] && has(passage, pair[1] - 1, OBJECT) ? pair : null;
}

/** Takes a claim that tells of a decision by its verb and what it is about, at a time if one is its own. */
export function takeDecision(
  passage: Passage,
  action: Action,
  verb: number,
  noun: number,
  story: Story,
  window: Period | null = null,
): void {
  const [from, to] = clauseAround(passage, verb);
  const draft = story.take(toDraft({
    measure: "sanction",
    passage,
    range: [Math.min(from, noun), Math.max(to, noun + 1)],
    at: verb,
    action,
    window,
    rule: `sanction.${action}`,
  }));
  because(draft, "action", "verb", [spanAt(passage, verb), spanAt(passage, noun)]);
}
