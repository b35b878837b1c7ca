import { Actions, Sources } from "../../lexicon/content_words.ts";
import { clauseAround, holdsIn, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const KEEPS = mark("clause", "watches", "enforces");
/** How far behind the verb of watching what is watched may stand. */
const OBJECT_REACH = 7;

/** "Vetoed the renewal of the panel that has watched over sanctions since 2009": since when there were those who watch them. */
export function isWatched(passage: Passage, sanctions: number): boolean {
  const panel = lastPlace(passage, Sources.panel, 0, sanctions);
  const [from, end] = clauseAround(passage, sanctions);
  // "Has monitored the sanctions since 2009"
  const kept = holdsIn(passage, KEEPS, Math.max(from, sanctions - OBJECT_REACH), end);
  if (kept && !holdsIn(passage, Actions.impose, from, end)) return true;
  return panel >= 0 && holdsIn(passage, Actions.veto, 0, panel) && clauseAround(passage, panel)[1] > sanctions &&
    !holdsIn(passage, Actions.impose, sanctions + 1, end);
}
