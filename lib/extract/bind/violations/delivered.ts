import { Goods, Heads, Triggers } from "../../lexicon/content_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, lastPlace, mark, placesOf, wayFrom } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** "Sent two cruise missiles into the sea", "toward Japan" */
const OFF_COAST = anyOf(mark("trigger", "fly"), mark("clause", "aimed_at"));
const BUYERS = mark("actor", "RU", "foreign");

const DELIVERIES = anyOf(mark("trigger", "sent"), mark("flow"));
const FIRES = mark("trigger", "fly");
/** How far before a list of arms the word for their delivery may stand. */
const LIST_REACH = 3;

/** How near missiles the word may stand that they were sent somewhere. */
const REACH = 14;

/** "Russia received 100 missiles from it": what changes hands is not fired. */
export function isDelivered(passage: Passage, range: readonly [number, number]): boolean {
  const [from, to] = clauseAround(passage, range[0]);
  // "Shipments of weapons – at least 100 missiles and 20,000 containers of shells": what arms are listed as, behind their deliveries.
  if (isListedBehind(passage, from)) return true;
  const sent = placesOf(passage, Triggers.sent, from, to).some((at) => wayFrom(passage, range, at) <= REACH);
  // "It sent nine million shells and 100 missiles": beside other arms what is sent is delivered.
  const abroad = holdsIn(passage, BUYERS, from, to) || holds(passage, Goods.arms);
  return sent && abroad &&
    !placesOf(passage, Triggers.launch, from, to).some((at) =>
      !has(passage, at, Heads.any) && !has(passage, at, Triggers.sent)
    ) && !holdsIn(passage, OFF_COAST, range[1], range[1] + 2);
}

/** Whether the clause before, up to a dash or comma, ends with deliveries of arms. */
function isListedBehind(passage: Passage, from: number): boolean {
  const arms = lastPlace(passage, Goods.arms, Math.max(0, from - LIST_REACH), from);
  return arms >= 0 && holdsIn(passage, DELIVERIES, arms - LIST_REACH, arms + LIST_REACH) &&
    !holdsIn(passage, FIRES, from - LIST_REACH, passage.count);
}
