import { Actions, Heads, Sources } from "../../lexicon/content_words.ts";
import { anyOf, clauseAround, firstPlace, holds, holdsIn, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import type { Story } from "../../passage/story.ts";

const VETO_POWERS = mark("actor", "CN", "RU");
const DECIDES = anyOf(mark("action", "impose", "tighten"), mark("clause", "council"));
const OTHERS = mark("actor", "US", "KR", "JP", "CN", "RU", "foreign");
const THAT = mark("clause", "that_thing");
/** Among how many places at the beginning of an answer those stand who ask, and how far behind the verb what they ask for. */
const OPENING = 6;
const REACH = 4;
/** How many passages back the question may stand. */
const ASKED_BACK = 2;

/** "Will the sanctions be eased? China and Russia have called for that since 2019": the place of the verb of asking; or -1. */
export function askedThat(passage: Passage, story: Story): number {
  if (!holds(passage, Actions.ask) || !holds(passage, THAT) || !holdsIn(passage, VETO_POWERS, 0, OPENING)) return -1;
  if (holds(passage, Actions.ease)) return -1;
  const ask = firstPlace(passage, Actions.ask);
  if (!holdsIn(passage, THAT, ask + 1, ask + 1 + REACH)) return -1;
  const asked = story.passages.slice(Math.max(0, passage.index - ASKED_BACK), passage.index).findLast((one) =>
    one.question
  );
  return asked !== undefined && holds(asked, Actions.ease) && holds(asked, Heads.sanctions) ? ask : -1;
}

/** "They have called for that since 2019": since when a verb of asking has asked. */
export function sinceBehind(passage: Passage, ask: number): Period | null {
  const [from, to] = clauseAround(passage, ask);
  return passage.periods.find((one) => one.kind === "since" && one.from >= from && one.next <= to) ?? null;
}

/**
 * "Have been calling for the sanctions to be eased since 2019": since when relief is asked for, and not since when there are
 * sanctions; where verbs stand first, with no word of imposing between.
 */
export function isReliefAsked(passage: Passage, since: number, sanctions: number): boolean {
  if (sanctions > since || !holds(passage, Actions.ask) || !holds(passage, Actions.ease)) return false;
  if (!holds(passage, VETO_POWERS)) return false;
  const [from] = clauseAround(passage, sanctions);
  const ask = firstPlace(passage, Actions.ask, from, sanctions);
  if (ask < 0) return false;
  if (holdsIn(passage, Actions.ease, sanctions + 1, since)) return true;
  return passage.columns.lexicon.grammar.head_first && holdsIn(passage, Actions.ease, ask + 1, sanctions) &&
    !holdsIn(passage, Actions.impose, sanctions + 1, since);
}

/** "The Council unanimously tightened the sanctions and demanded that workers leave": what it asks for when it decides is law. */
export function isOfCouncil(passage: Passage, ask: number): boolean {
  const decided = lastPlace(passage, DECIDES, 0, ask);
  return decided >= 0 && holdsIn(passage, Sources.council, 0, ask) && !holdsIn(passage, OTHERS, 0, ask);
}
