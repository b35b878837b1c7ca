import type { GoodList } from "../goods/goods.ts";
import { isRecipient } from "../../credit/mentions.ts";
import { Actors, Flows, Triggers } from "../../lexicon/content_words.ts";
import { Times } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, isApart, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const OWN = anyOf(mark("actor", "KP"), mark("head", "country"));
const GETS = mark("clause", "gets");
/** How far from goods a word of sending may stand. */
const REACH = 12;
/** How far behind arms the verb may stand by which the country has sent them. */
const SENT_REACH = 8;

/** "In 2024 North Korea sent shells": it stands right beside the verb of sending that its arms follow, or that follows them. */
export function sendsItself(passage: Passage, list: GoodList): boolean {
  return isSentByIt(passage, list.range[1]) || isOfWhatItSent(passage, list) ||
    placesOf(passage, Triggers.sent, 0, list.range[0]).some((verb) =>
      !has(passage, verb, GETS) &&
      [verb - 1, verb + 1, subjectOf(passage, verb)].some((at) =>
        has(passage, at, Actors.KP) && !has(passage, at, Flows.any)
      ) &&
      wayBetween(passage, verb, list.range[0]) <= REACH && !isApart(passage, verb, list.range[0])
    );
}

/** "North Korea is thought to have supplied shells": the party that opens the clause of a verb and is the only one before it. */
function subjectOf(passage: Passage, verb: number): number {
  const [from] = clauseAround(passage, verb);
  const actors = placesOf(passage, Actors.any, from, verb);
  return actors.length === 1 && actors[0]! - from <= 1 && !isRecipient(passage, actors[0]!) ? actors[0]! : -1;
}

/** "North Korea uses its coins to buy tanks", "helped North Korea procure parts": goods behind a verb of getting that has the country as its subject. */
export function isGotByIt(passage: Passage, { range: [from] }: GoodList): boolean {
  return placesOf(passage, GETS, clauseAround(passage, from)[0], from).some((verb) =>
    has(passage, verb - 1, Actors.KP) || has(passage, subjectOf(passage, verb), Actors.KP)
  );
}

/** "Payment for the weapons that North Korea has sent": the country right before a verb of sending behind its goods, in their clause. */
function isOfWhatItSent(passage: Passage, { range: [, next] }: GoodList): boolean {
  if (passage.columns.lexicon.grammar.head_first) return false;
  const [, to] = clauseAround(passage, next - 1);
  return placesOf(passage, Triggers.sent, next, Math.min(to, next + SENT_REACH)).some((verb) =>
    !has(passage, verb, GETS) && [verb - 1, verb - 2].some((at) => at >= next && has(passage, at, Actors.KP))
  );
}

/** "Waffen liefert das Land weiter": whether the verb right behind the goods has the country as its subject. */
function isSentByIt(passage: Passage, verb: number): boolean {
  if (passage.columns.lexicon.grammar.head_first || !has(passage, verb, Triggers.sent)) return false;
  if (has(passage, verb + 1, Actors.KP)) return true;
  return has(passage, verb + 1, Times.the) && has(passage, verb + 2, OWN);
}
