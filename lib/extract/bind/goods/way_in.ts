import { Actions, Actors, Flows, Goods, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Ranges, Times } from "../../lexicon/function_words.ts";
import { isRecipient } from "../../credit/mentions.ts";
import { anyOf, clauseAround, has, holds, holdsIn, isApart, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const NAME = mark("clause", "country_name");
const GIVERS = mark("actor", "RU", "foreign");
/** What makes a name something else than the one to whom a thing is given. */
const LED = anyOf(
  mark("range", "from"),
  mark("clause", "toward", "with"),
  mark("credit", "by", "to"),
  mark("connective"),
);
const GETS = mark("clause", "gets");
const TRADES = mark("flow", "export", "import", "sell");
const IN_RETURN = mark("clause", "in_return");
/** How near before goods the word may stand that they are given in return. */
const RETURN_REACH = 2;
/** How far behind a word for trade the country may stand that goods go to. */
const TO_REACH = 8;

/** Whether the country is the one to whom goods at a place are given. */
export function isGivenTo(passage: Passage, at: number): boolean {
  if (!holds(passage, Triggers.sent)) return false;
  return isBehindVerb(passage, at) || isReceived(passage, at);
}

/** "Sent oil to it in exchange for arms": what is given in return goes the other way. */
export function isInReturn(passage: Passage, at: number): boolean {
  return holdsIn(passage, IN_RETURN, at - RETURN_REACH, at);
}

/** "Nobody may ship North Korea rifles", "has sent Pyongyang at least one tank": the country by its name between the verb and the goods that it is sent. */
function isBehindVerb(passage: Passage, at: number): boolean {
  return placesOf(passage, NAME, 0, at).some((name) =>
    !isApart(passage, name, at) &&
    (isGivenBy(passage, name) || has(passage, name + 1, Goods.any) && has(passage, name - 1, Triggers.sent))
  );
}

/** "It received air defences from Russia": where they come from stands in their clause. */
function isReceived(passage: Passage, at: number): boolean {
  const [from, to] = clauseAround(passage, at);
  return holdsIn(passage, GETS, from, to) && holdsIn(passage, Actors.KP, from, to) &&
    placesOf(passage, GIVERS, from, to).some((giver) => has(passage, giver - 1, Ranges.from));
}

/** "Moskau lieferte Nordkorea im Gegenzug", "Russland hat Nordkorea ... überlassen": another state before the verb or its helper. */
function isGivenBy(passage: Passage, name: number): boolean {
  const [from, to] = clauseAround(passage, name);
  if (!holdsIn(passage, GIVERS, from, name) || has(passage, name - 1, LED)) return false;
  return has(passage, name - 1, Triggers.sent) ||
    has(passage, to - 1, Triggers.sent) && !holdsIn(passage, GETS, from, to);
}

/** "Exports to the North of steel", "a ban on the sale, supply or transfer to it of iron": where goods go may stand before them. */
export function isOfWayIn(passage: Passage, flowAt: number, at: number): boolean {
  if (has(passage, flowAt, Actors.KP)) return has(passage, flowAt, Flows.import) && !has(passage, flowAt, Flows.export);
  if (flowAt > at || !has(passage, flowAt, TRADES)) return false;
  return placesOf(passage, Actors.KP, flowAt + 1, Math.min(at, flowAt + TO_REACH)).some((to) =>
    isRecipient(passage, to) && has(passage, to + 1, Times.of)
  );
}

/** The first "to it" behind a place; "وضع سقف لها", a ceiling for the trade, is no way that it goes. */
export function thereBehind(passage: Passage, at: number, to: number): number | undefined {
  return placesOf(passage, Clauses.to_kp, at + 1, to).find((there) => !has(passage, there - 1, Actions.cap));
}
