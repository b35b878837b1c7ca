import { Actors, Flows, Goods, Triggers } from "../../lexicon/content_words.ts";
import { Sections, Times } from "../../lexicon/function_words.ts";
import { isRecipient } from "../../credit/mentions.ts";
import { anyOf, clauseAround, has, holds, holdsIn, isApart, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const NAME = mark("clause", "country_name");
const VERBS = anyOf(mark("trigger", "sent"), mark("flow"), mark("actor"));
const WITH = mark("clause", "with");
const TRADES = mark("flow", "export", "import", "sell");
const IN_RETURN = mark("clause", "in_return");
/** How near before goods the word may stand that they are given in return. */
const RETURN_REACH = 2;
/** How far behind a word for trade the country may stand that goods go to. */
const TO_REACH = 8;

/** "Provided North Korea with air defences", "hat Nordkorea mit Erdöl beliefert": the one that goods are given to stands right before "with". */
export function isGivenTo(passage: Passage, at: number): boolean {
  if (!holds(passage, Triggers.sent)) return false;
  if (isBehindVerb(passage, at)) return true;
  if (!holds(passage, WITH)) return false;
  const [from, to] = clauseAround(passage, at);
  return placesOf(passage, WITH, 0, at).some((place) =>
    has(passage, place - 1, Actors.KP) && !isApart(passage, place, at) &&
    (has(passage, place - 2, Triggers.sent) || place >= from && has(passage, to - 1, Triggers.sent))
  );
}

/** "Sent oil to it in exchange for arms": what is given in return goes the other way. */
export function isInReturn(passage: Passage, at: number): boolean {
  return holdsIn(passage, IN_RETURN, at - RETURN_REACH, at);
}

/** "Nobody may ship North Korea rifles", "has sent Pyongyang at least one tank": the country by its name between the verb and the goods that it is sent. */
function isBehindVerb(passage: Passage, at: number): boolean {
  return placesOf(passage, NAME, 0, at).some((name) =>
    (has(passage, name + 1, Goods.any) || isCounted(passage, name, at)) && !isApart(passage, name, at) &&
    (has(passage, name - 1, Triggers.sent) ||
      has(passage, name - 1, Times.the) && has(passage, name - 2, Triggers.sent))
  );
}

/** Whether a number stands right behind the country and what it counts is the good, where another party stands before it. */
function isCounted(passage: Passage, name: number, at: number): boolean {
  const counted = has(passage, name + 1, Sections.article) ||
    passage.values.some(({ from, next }) => from === name + 1 && next <= at);
  return counted && at - name <= TO_REACH && !holdsIn(passage, VERBS, name + 1, at) &&
    holdsIn(passage, Actors.any, clauseAround(passage, name)[0], name - 1);
}

/** "Exports to the North of steel", "a ban on the sale, supply or transfer to it of iron": where goods go may stand before them. */
export function isOfWayIn(passage: Passage, flowAt: number, at: number): boolean {
  if (has(passage, flowAt, Actors.KP)) return has(passage, flowAt, Flows.import) && !has(passage, flowAt, Flows.export);
  if (flowAt > at || !has(passage, flowAt, TRADES)) return false;
  return placesOf(passage, Actors.KP, flowAt + 1, Math.min(at, flowAt + TO_REACH)).some((to) =>
    isRecipient(passage, to) && has(passage, to + 1, Times.of) && !holdsIn(passage, TRADES, to + 1, at)
  );
}
